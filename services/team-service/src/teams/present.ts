import { TEAM_ACTIONS, type Team } from '@prodvor/contracts';
import type { Caller } from '@prodvor/service-kit';
import { presentMember } from '../players/present.ts';
import { isCaptainless, memberOf, seesTournament, type TeamAction, teamPolicy } from './policy.ts';
import type { TeamRow } from './selection.ts';

/** Of those that there is a reason for: who is in the team neither asks to join nor claims it, and a captain's team is not claimed. */
const reasonable = (row: TeamRow, isMember: boolean): readonly TeamAction[] =>
  TEAM_ACTIONS.filter((action) => {
    if (action === 'request') return !isMember;
    if (action === 'claim') return !isMember && isCaptainless(row);
    return true;
  });

export const presentTeam = (row: TeamRow, caller: Caller): Team => {
  const captain = row.members.find(({ role }) => role === 'captain');
  const me = memberOf(caller, row);
  const { tournamentId, tournamentName } = row;
  return {
    id: row.id,
    name: row.name,
    sport: row.sport,
    city: row.city,
    description: row.description,
    colours: row.colours,
    joining: row.joining,
    rosterLimit: row.rosterLimit,
    players: row.players,
    captain:
      captain === undefined || row.captainName === null
        ? null
        : {
            player: captain.playerId,
            name: row.captainName,
            user: presentMember(
              { userId: captain.userId, userName: row.captainName, profileSeen: row.captainSeen ?? false },
              row,
              caller,
            ),
          },
    tournament:
      tournamentId === null || tournamentName === null || !seesTournament(caller, row)
        ? null
        : { id: tournamentId, name: tournamentName },
    me: me === undefined ? null : { player: me.playerId, role: me.role },
    createdAt: row.createdAt.toISOString(),
    version: row.version,
    can: teamPolicy.can(caller, row, reasonable(row, me !== undefined)),
  };
};
