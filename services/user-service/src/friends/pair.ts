import type { Database } from '@prodvor/database';
import { sql, type Transaction } from 'kysely';

/**
 * Makes whatever is written between two people happen one after another until the transaction ends. Every write of requests,
 * friendships and blocks does this first; it holds both of them, by its actor and whom that is `naming`.
 */
export const lockPair = async (tx: Transaction<Database>, callerId: string, otherId: string): Promise<void> => {
  await sql`
    select pg_advisory_xact_lock(
      hashtextextended(least(${callerId}::uuid, ${otherId}::uuid)::text || greatest(${callerId}::uuid, ${otherId}::uuid)::text, 0)
    )`.execute(tx);
};

/** Ends the friendship of two people; false when there was none. */
export const endFriendship = async (tx: Transaction<Database>, one: string, other: string): Promise<boolean> => {
  const gone = await tx
    .deleteFrom('users.friend')
    .where((eb) =>
      eb.or([
        eb.and([eb('user_id', '=', one), eb('friend_id', '=', other)]),
        eb.and([eb('user_id', '=', other), eb('friend_id', '=', one)]),
      ]),
    )
    .returning('user_id')
    .execute();
  return gone.length > 0;
};
