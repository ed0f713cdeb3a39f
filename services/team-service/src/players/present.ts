import { PLAYER_ACTIONS, type Player, type UserRef } from '@prodvor/contracts';
import type { Caller } from '@prodvor/service-kit';
import type { TeamFacts } from '../teams/facts.ts';
import { manages, plays } from '../teams/policy.ts';
import { type PlayerAction, playerPolicy } from './policy.ts';
import type { PlayerRow } from './selection.ts';

/** Of those that there is a reason for: a captain is neither removed nor appointed, and only a guest is claimed, by somebody from outside. */
const reasonable = (row: PlayerRow, guest: boolean, isMember: boolean): readonly PlayerAction[] =>
  PLAYER_ACTIONS.filter((action) => {
    if (action === 'remove') return row.role !== 'captain';
    if (action === 'appoint') return row.role !== 'captain' && row.userId !== null;
    if (action === 'claim') return guest && !isMember;
    return true;
  });

/**
 * A user of a roster as the caller may see them: by the name that strangers see, and who it is for the team and for those who see the
 * person's teams.
 */
export const presentMember = (
  { userId, userName, profileSeen }: Pick<PlayerRow, 'userId' | 'userName' | 'profileSeen'>,
  team: TeamFacts,
  caller: Caller,
): UserRef | null =>
  userId !== null && userName !== null && (plays(caller, team) || manages(caller, team) || profileSeen)
    ? { id: userId, name: userName }
    : null;

/** A guest's own words are for those who manage the roster. */
export const presentPlayer = (row: PlayerRow, team: TeamFacts, caller: Caller): Player => {
  const { userId, userName } = row;
  const guest = userId === null && row.name !== null;
  const isMember = plays(caller, team);
  const isManager = manages(caller, team);
  return {
    id: row.id,
    name: guest && isManager ? row.name : (userName ?? row.publicName),
    givenName: guest && isManager ? row.givenName : null,
    familyName: guest && isManager ? row.familyName : null,
    guest,
    user: presentMember(row, team, caller),
    number: row.number,
    position: row.position,
    role: row.role,
    minor: isManager && row.minor,
    fullName: isManager && row.fullName,
    joinedAt: row.joinedAt.toISOString(),
    version: row.version,
    can: playerPolicy.can(caller, { team, player: row }, reasonable(row, guest, isMember)),
  };
};
