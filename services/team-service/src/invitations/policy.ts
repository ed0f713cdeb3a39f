import { INVITATION_ACTIONS } from '@prodvor/contracts';
import { anyone, anyUser, definePolicy, type Predicate } from '@prodvor/service-kit';
import type { TeamFacts } from '../teams/facts.ts';
import { manages } from '../teams/policy.ts';

/** What the rules of an invitation look at. */
export interface InvitationFacts {
  readonly team: TeamFacts;
  /** Who is invited by name, null for a link. */
  readonly userId: string | null;
  /** Neither the invited person nor the sender has blocked the other. */
  readonly meets: boolean;
  /** Somebody may still come by it. */
  readonly open: boolean;
}

type InvitationAction = (typeof INVITATION_ACTIONS)[number];

const isInvited: Predicate<InvitationFacts> = (caller, { userId, meets }) =>
  caller.kind === 'user' && caller.userId === userId && meets;
const managesTeam: Predicate<InvitationFacts> = (caller, { team }) => manages(caller, team);

/** An invitation exists for whom it invites by name and for those who manage the team. */
export const invitationPolicy = definePolicy<InvitationFacts, 'read' | InvitationAction>(
  'invitation',
  (caller, invitation) => isInvited(caller, invitation) || managesTeam(caller, invitation),
  { read: anyone, accept: isInvited, decline: isInvited, revoke: managesTeam },
);

/** Nothing can be done with an invitation that is over. */
export const invitationActions = ({ open }: InvitationFacts): readonly InvitationAction[] =>
  open ? INVITATION_ACTIONS : [];

/** Of the caller's own invitations. */
export const ownInvitationsPolicy = definePolicy<unknown, 'read'>('own-invitations', anyone, { read: anyUser });

/** What the rules of a link look at; whoever holds the token may look and come. */
export interface LinkFacts {
  /** Neither the caller nor the sender has blocked the other. */
  readonly meetsCaller: boolean;
}

export const linkPolicy = definePolicy<LinkFacts, 'read' | 'accept'>(
  'invitation-link',
  (_caller, { meetsCaller }) => meetsCaller,
  { read: anyone, accept: anyUser },
);
