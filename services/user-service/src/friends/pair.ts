import type { Database } from '@prodvor/database';
import { fail } from '@prodvor/service-kit';
import { sql, type Transaction } from 'kysely';

/**
 * Makes whatever is written between two people happen one after another until the transaction ends, and keeps both from being
 * erased meanwhile. Every write of requests, friendships and blocks does this first.
 *
 * @throws {Failure} account-erased when the caller is gone, not-found when the other one is
 */
export const lockPair = async (tx: Transaction<Database>, callerId: string, otherId: string): Promise<void> => {
  await sql`
    select pg_advisory_xact_lock(
      hashtextextended(least(${callerId}::uuid, ${otherId}::uuid)::text || greatest(${callerId}::uuid, ${otherId}::uuid)::text, 0)
    )`.execute(tx);
  const found = await tx
    .selectFrom('users.profile')
    .select('id')
    .where('id', 'in', [callerId, otherId])
    .orderBy('id')
    .forKeyShare()
    .execute();
  if (!found.some(({ id }) => id === callerId)) fail('account-erased');
  if (!found.some(({ id }) => id === otherId)) fail('not-found');
};

/** Whether one of the two has blocked the other. */
export const isBlocked = async (tx: Transaction<Database>, one: string, other: string): Promise<boolean> => {
  const { rows } = await sql<{ free: boolean }>`select users.may_meet(${one}::uuid, ${other}::uuid) as free`.execute(
    tx,
  );
  return rows.at(0)?.free === false;
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
