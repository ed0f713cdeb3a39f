import { type Database, write } from '@prodvor/database';
import type { Kysely } from 'kysely';
import { normalLogin } from './account.ts';

/** What a person may be on the whole platform, beside what follows from the facts. */
export const REALM_ROLES = ['admin', 'moderator'] as const;
export type RealmRole = (typeof REALM_ROLES)[number];

/**
 * Gives an account a realm role, or takes it. Tokens say so from the next sign-in or renewal on.
 * @returns whether that changed anything; null when nobody has the login
 */
export const setRealmRole = (
  db: Kysely<Database>,
  { login, role, held }: { readonly login: string; readonly role: RealmRole; readonly held: boolean },
): Promise<'changed' | 'same' | null> =>
  write(db, 'identity', { userId: null, requestId: null }, async (tx) => {
    const account = await tx
      .selectFrom('identity.account')
      .select(['id', 'roles'])
      .where('login', '=', normalLogin(login))
      .forUpdate()
      .executeTakeFirst();
    if (!account) return { result: null, audit: null };
    if (account.roles.includes(role) === held) return { result: 'same' as const, audit: null };
    const others = account.roles.filter((one) => one !== role);
    await tx
      .updateTable('identity.account')
      .set((row) => ({ roles: held ? [...others, role].sort() : others, version: row('version', '+', 1) }))
      .where('id', '=', account.id)
      .execute();
    const action = held ? 'account.grant-role' : 'account.revoke-role';
    return { result: 'changed' as const, audit: { action, subject: account.id, details: { role } } };
  });
