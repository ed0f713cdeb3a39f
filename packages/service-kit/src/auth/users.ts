import type { Database } from '@prodvor/database';
import { type Kysely, sql } from 'kysely';
import type { Principal } from '../caller.ts';
import { createJoining, remember } from './remembered.ts';
import type { Revocations } from './revocations.ts';

export interface UserDirectory {
  /** The user id of an identity; null before the person has a profile, and after its erasure. */
  find(db: Kysely<Database>, principal: Principal): Promise<string | null>;
  /** Whether the person of an identity was erased. Asked of those alone whom `find` does not know. */
  isErased(db: Kysely<Database>, principal: Principal): Promise<boolean>;
}

/** Maps identities to users by the published views. */
export const createUserDirectory = (revocations: Revocations, size?: number): UserDirectory => {
  const users = remember<string>(revocations, (userId, revoked) => 'user' in revoked && revoked.user === userId, size);
  const joinErased = createJoining<boolean>();
  return {
    find: (db, { provider, subject }) =>
      users.find(`${provider} ${subject}`, async () => {
        const row = await db
          .selectFrom('users.identity_map')
          .select('user_id')
          .where('provider', '=', provider)
          .where('subject', '=', subject)
          .executeTakeFirst();
        return row?.user_id ?? null;
      }),
    isErased: (db, { provider, subject }) =>
      joinErased(`${provider} ${subject}`, async () => {
        const row = await db
          .selectFrom('users.erased_identity')
          .select('provider')
          .where('provider', '=', provider)
          .where('subject_hash', '=', sql<string>`encode(sha256(convert_to(${subject}::text, 'UTF8')), 'hex')`)
          .executeTakeFirst();
        return row !== undefined;
      }),
  };
};
