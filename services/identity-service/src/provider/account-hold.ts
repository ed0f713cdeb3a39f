import { type Database, hold, PersonGone } from '@prodvor/database';
import { type Kysely, sql, type Transaction } from 'kysely';

/**
 * Writes what the provider keeps of an account, unless that is gone or goes: the person behind it is held like the person of any
 * other write. An account whose person has no profile yet cannot be erased.
 *
 * @returns whether it was written
 */
export const writeOfAccount = async (
  db: Kysely<Database>,
  accountId: string,
  work: (tx: Transaction<Database>) => Promise<boolean>,
): Promise<boolean> => {
  try {
    return await db.transaction().execute(async (tx) => {
      const people = await tx
        .selectFrom('users.identity_map')
        .select('user_id')
        .where('subject', '=', accountId)
        .execute();
      const ids = people.map(({ user_id }) => user_id);
      await hold(tx, ids, null);
      const account = await tx
        .selectFrom('identity.account')
        .select('id')
        .where(sql<boolean>`id::text = ${accountId}`)
        .executeTakeFirst();
      return account !== undefined && (await work(tx));
    });
  } catch (error) {
    if (error instanceof PersonGone) return false;
    throw error;
  }
};
