import type { Database, NewEvent } from '@prodvor/database';
import type { Expression, ExpressionBuilder, SqlBool, Transaction } from 'kysely';

/** Which of the pending claims of a team. */
export type WhichClaims = (eb: ExpressionBuilder<Database, 'teams.claim'>) => Expression<SqlBool>;

/** Ends pending claims of a team; answers the event of each. `by` is who answers them. The caller holds the lock of the team. */
export const answerClaims = async (
  tx: Transaction<Database>,
  { teamId, by }: { readonly teamId: string; readonly by: string },
  to: 'accepted' | 'declined' | 'withdrawn',
  which: WhichClaims,
): Promise<NewEvent[]> => {
  const claims = await tx
    .updateTable('teams.claim')
    .set((eb) => ({ state: to, answered_by: to === 'withdrawn' ? null : by, version: eb('version', '+', 1) }))
    .where('team_id', '=', teamId)
    .where('state', '=', 'pending')
    .where(which)
    .returning(['id', 'player_id', 'user_id', 'version'])
    .execute();
  return claims.map(({ id, player_id: playerId, user_id: userId, version }) => ({
    type: `prodvor.teams.claim.${to}.v1`,
    subject: id,
    data: { teamId, claimId: id, playerId, userId, version },
  }));
};
