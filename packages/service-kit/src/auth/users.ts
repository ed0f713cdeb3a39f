import type { Database } from '@prodvor/database';
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Principal } from '../caller.ts';

export interface UserDirectory {
  /** The user id of an identity; null before the person has a profile. */
  find(db: Kysely<Database>, principal: Principal): Promise<string | null>;
}

/**
 * Maps identities to users by the published view. A mapping never changes while it exists, so what was found is kept for
 * a minute; what was not found is asked again, since a profile may be made at any moment.
 */
export const createUserDirectory = (size = 10_000): UserDirectory => {
  const known = new LRUCache<string, string>({ max: size, ttl: 60_000 });
  return {
    find: async (db, { provider, subject }) => {
      const key = `${provider} ${subject}`;
      const kept = known.get(key);
      if (kept !== undefined) return kept;
      const row = await db
        .selectFrom('users.identity_map')
        .select('user_id')
        .where('provider', '=', provider)
        .where('subject', '=', subject)
        .executeTakeFirst();
      if (row === undefined) return null;
      known.set(key, row.user_id);
      return row.user_id;
    },
  };
};
