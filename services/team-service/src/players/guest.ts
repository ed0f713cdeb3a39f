import type { Database } from '@prodvor/database';
import { fail, refuseField } from '@prodvor/service-kit';
import type { Transaction } from 'kysely';

/**
 * The field `player` of a request names a guest of the roster. The caller holds the lock of the team.
 * @throws {Failure} validation-failed when nobody in the roster has this id, already-claimed when the player is a user
 */
export const requireGuest = async (tx: Transaction<Database>, teamId: string, playerId: string): Promise<void> => {
  const player = await tx
    .selectFrom('teams.player')
    .select('user_id')
    .where('id', '=', playerId)
    .where('team_id', '=', teamId)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  if (player === undefined) return refuseField('/body/player', 'team.no-such-player');
  if (player.user_id !== null) fail('already-claimed');
};
