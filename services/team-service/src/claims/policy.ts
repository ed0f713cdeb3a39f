import { REQUEST_ACTIONS } from '@prodvor/contracts';
import { anyone, anyUser, definePolicy, type Predicate } from '@prodvor/service-kit';
import type { TeamFacts } from '../teams/facts.ts';
import { manages } from '../teams/policy.ts';

/** What the rules of a claim look at. */
export interface ClaimFacts {
  readonly team: TeamFacts;
  /** Who claims. */
  readonly userId: string;
  readonly state: 'pending' | 'accepted' | 'declined' | 'withdrawn';
  /** What is claimed is still there: a guest of the roster, or a team without a captain. */
  readonly open: boolean;
}

type ClaimAction = (typeof REQUEST_ACTIONS)[number];

const claims: Predicate<ClaimFacts> = (caller, { userId }) => caller.kind === 'user' && caller.userId === userId;
/** Of a team without a captain those are the organizers of its tournament. */
const answers: Predicate<ClaimFacts> = (caller, { team }) => manages(caller, team);

/** A claim exists for who makes it and for those who manage the team. */
export const claimPolicy = definePolicy<ClaimFacts, ClaimAction>(
  'claim',
  (caller, claim) => claims(caller, claim) || answers(caller, claim),
  { accept: answers, decline: answers, withdraw: claims },
);

/** A claim is answered once, and accepted only while there is what it claims. */
export const claimActions = ({ state, open }: ClaimFacts): readonly ClaimAction[] =>
  state === 'pending' ? REQUEST_ACTIONS.filter((action) => open || action !== 'accept') : [];

/** Of the caller's own claims. */
export const ownClaimsPolicy = definePolicy<unknown, 'read'>('own-claims', anyone, { read: anyUser });
