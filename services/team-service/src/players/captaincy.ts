import type { Database, NewEvent } from '@prodvor/database';
import type { Transaction } from 'kysely';
import type { Member } from '../teams/facts.ts';
import type { LockedTeam } from '../teams/lock.ts';

/** Gives a present player another role. */
const turn = async (
  tx: Transaction<Database>,
  teamId: string,
  playerId: string,
  role: Member['role'],
): Promise<NewEvent> => {
  const { user_id: userId, version } = await tx
    .updateTable('teams.player')
    .set((eb) => ({ role, version: eb('version', '+', 1) }))
    .where('id', '=', playerId)
    .returning(['user_id', 'version'])
    .executeTakeFirstOrThrow();
  return {
    type: 'prodvor.teams.player.updated.v1',
    subject: playerId,
    data: { teamId, playerId, userId, version },
  };
};

/** Who is captain is a part of the team itself. */
const changeTeam = async (tx: Transaction<Database>, teamId: string): Promise<NewEvent> => {
  const { version } = await tx
    .updateTable('teams.team')
    .set((eb) => ({ updated_at: eb.fn<Date>('now'), version: eb('version', '+', 1) }))
    .where('id', '=', teamId)
    .returning('version')
    .executeTakeFirstOrThrow();
  return { type: 'prodvor.teams.team.updated.v1', subject: teamId, data: { teamId, version } };
};

/**
 * Makes a player of the roster its captain; the captain until then becomes a vice-captain. Only a user can be one: whoever
 * calls this has looked that `playerId` is.
 */
export const appointCaptain = async (
  tx: Transaction<Database>,
  team: LockedTeam,
  playerId: string,
): Promise<NewEvent[]> => {
  const before = team.members.find(({ role }) => role === 'captain');
  if (before?.playerId === playerId) return [];
  // One after the other: a team never has two captains, not for a statement.
  const stepsDown = before && (await turn(tx, team.id, before.playerId, 'vice-captain'));
  const stepsUp = await turn(tx, team.id, playerId, 'captain');
  const changed = await changeTeam(tx, team.id);
  return stepsDown === undefined ? [stepsUp, changed] : [stepsDown, stepsUp, changed];
};
