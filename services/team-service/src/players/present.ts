import { PLAYER_ACTIONS, type Player } from '@prodvor/contracts';
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

/** A guest's own words are for those who manage the roster; a user's link is for the team and for those who see the person's teams. */
export const presentPlayer = (row: PlayerRow, team: TeamFacts, caller: Caller): Player => {
  const { userId, userName } = row;
  const guest = userId === null && row.name !== null;
  const isMember = plays(caller, team);
  const isManager = manages(caller, team);
  return {
    id: row.id,
    name: guest && isManager ? row.name : (userName ?? row.publicName),
    guest,
    user:
      userId !== null && userName !== null && (isMember || isManager || row.profileSeen)
        ? { id: userId, name: userName }
        : null,
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
