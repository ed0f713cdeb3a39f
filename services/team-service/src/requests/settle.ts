import type { Database, NewEvent } from '@prodvor/database';
import type { Transaction } from 'kysely';
import { answerClaims } from '../claims/answer.ts';

/** A user who came into a roster, by whichever way. */
export interface Newcomer {
  readonly teamId: string;
  readonly userId: string;
  readonly playerId: string;
  /** Who made it so: the user by an invitation, or who answered a request or a claim. */
  readonly by: string;
}

const acceptRequests = async (tx: Transaction<Database>, { teamId, userId, by }: Newcomer): Promise<NewEvent[]> => {
  const requests = await tx
    .updateTable('teams.join_request')
    .set((eb) => ({ state: 'accepted', answered_by: by, version: eb('version', '+', 1) }))
    .where('team_id', '=', teamId)
    .where('user_id', '=', userId)
    .where('state', '=', 'pending')
    .returning(['id', 'version'])
    .execute();
  return requests.map(({ id, version }) => ({
    type: 'prodvor.teams.join-request.accepted.v1',
    subject: id,
    data: { teamId, requestId: id, userId, version },
  }));
};

/**
 * Ends all that waited for a place which is taken now: what else invites the user or asks for them, and what others had
 * in mind with the guest whom the user became. A claim of the team itself goes on: a player may become captain.
 * What made the user join is to be ended before.
 */
export const settle = async (tx: Transaction<Database>, newcomer: Newcomer): Promise<readonly NewEvent[]> => {
  const { teamId, userId, playerId } = newcomer;
  await tx
    .updateTable('teams.invitation')
    .set((eb) => ({ state: 'over', version: eb('version', '+', 1) }))
    .where('team_id', '=', teamId)
    .where('state', '=', 'open')
    .where((eb) => eb.or([eb('user_id', '=', userId), eb('player_id', '=', playerId)]))
    .execute();
  return [
    ...(await acceptRequests(tx, newcomer)),
    ...(await answerClaims(tx, newcomer, 'accepted', (eb) => eb.and({ user_id: userId, player_id: playerId }))),
    ...(await answerClaims(tx, newcomer, 'withdrawn', (eb) =>
      eb.and([eb('user_id', '=', userId), eb('player_id', 'is not', null)]),
    )),
    ...(await answerClaims(tx, newcomer, 'declined', (eb) => eb('player_id', '=', playerId))),
  ];
};
