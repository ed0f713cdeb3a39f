import type { Invitation, InvitationPreview, UserRef } from '@prodvor/contracts';
import type { Caller } from '@prodvor/service-kit';
import { plays } from '../teams/policy.ts';
import { invitationActions, invitationPolicy, type LinkFacts, linkPolicy } from './policy.ts';
import type { InvitationRow, Invited } from './selection.ts';

const userRef = (id: string | null, name: string | null): UserRef | null =>
  id === null || name === null ? null : { id, name };

const teamOf = (row: InvitationRow) => ({
  id: row.teamId,
  name: row.teamName,
  sport: row.sport,
  colours: row.colours,
});

export const presentInvitation = (row: Invited, caller: Caller): Invitation => ({
  id: row.id,
  team: teamOf(row),
  kind: row.isLink ? 'link' : 'person',
  user: userRef(row.userId, row.userName),
  player: row.playerId === null ? null : { id: row.playerId, name: row.playerName },
  invitedBy: userRef(row.senderId, row.senderName),
  maxUses: row.maxUses,
  uses: row.uses,
  state: row.state === 'open' && !row.open ? 'over' : row.state,
  expiresAt: row.expiresAt.toISOString(),
  createdAt: row.createdAt.toISOString(),
  version: row.version,
  can: invitationPolicy.can(caller, row, invitationActions(row)),
});

/** What a link shows to whoever holds it: names as strangers see them, and no id of a person. */
export const presentLink = (row: Invited & LinkFacts, caller: Caller): InvitationPreview => {
  const sent = caller.kind === 'user' && caller.userId === row.senderId;
  const me = sent ? 'sender' : plays(caller, row.team) ? 'member' : null;
  const state = row.open ? 'open' : row.state === 'revoked' ? 'revoked' : 'over';
  return {
    team: teamOf(row),
    player: row.playerId === null ? null : { name: row.playerName },
    invitedBy: row.senderName,
    state,
    expiresAt: row.expiresAt.toISOString(),
    me,
    can: row.open && me === null ? linkPolicy.can(caller, row, ['accept']) : [],
  };
};
