import type { NameParts } from '@prodvor/contracts';
import { type Database, isUniqueViolation, write } from '@prodvor/database';
import type { Kysely } from 'kysely';
import { hashPassword } from './password.ts';

/** A person who signs in with the embedded provider. */
export interface Account extends NameParts {
  readonly id: string;
  /** Lower-case: the e-mail, or the short name of a demo account. */
  readonly login: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly roles: readonly string[];
  /** Said by the person at registration. */
  readonly minor: boolean;
}

/** The parts of the name are left out of one that nobody has split. */
export interface NewAccount extends Pick<NameParts, 'name'>, Partial<Omit<NameParts, 'name'>> {
  readonly login: string;
  readonly email: string | null;
  readonly password: string;
  readonly roles: readonly string[];
  readonly locale?: 'ru' | 'en';
  readonly minor?: boolean;
  /** The edition of the privacy page that the person agreed to; left out of an account that somebody else makes. */
  readonly consent?: { readonly edition: string; readonly at: Date };
  readonly requestId?: string;
}

/** Someone has that login already. */
export class LoginTaken extends Error {
  override readonly name = 'LoginTaken';
}

/** How logins are compared: without outer spaces and the case of letters. */
export const normalLogin = (login: string): string => login.trim().normalize('NFKC').toLowerCase();

const COLUMNS = [
  'id',
  'login',
  'email',
  'email_verified',
  'name',
  'given_name',
  'family_name',
  'roles',
  'minor',
] as const;

const present = (row: {
  id: string;
  login: string;
  email: string | null;
  email_verified: boolean;
  name: string;
  given_name: string | null;
  family_name: string | null;
  roles: string[];
  minor: boolean;
}): Account => ({
  id: row.id,
  login: row.login,
  email: row.email,
  emailVerified: row.email_verified,
  name: row.name,
  givenName: row.given_name,
  familyName: row.family_name,
  roles: row.roles,
  minor: row.minor,
});

/**
 * Makes an account whose e-mail is not verified.
 * @throws {LoginTaken} when the login belongs to someone; {Busy} when too many passwords are being hashed
 */
export const createAccount = async (db: Kysely<Database>, account: NewAccount): Promise<Account> => {
  const login = normalLogin(account.login);
  const passwordHash = await hashPassword(account.password);
  try {
    return await write(db, 'identity', { userId: null, requestId: account.requestId ?? null }, async (tx) => {
      const row = await tx
        .insertInto('identity.account')
        .values({
          login,
          email: account.email,
          name: account.name,
          given_name: account.givenName ?? null,
          family_name: account.familyName ?? null,
          password_hash: passwordHash,
          roles: [...account.roles],
          locale: account.locale ?? null,
          minor: account.minor ?? false,
          consented_at: account.consent?.at ?? null,
          consent: account.consent?.edition ?? null,
        })
        .returning(COLUMNS)
        .executeTakeFirstOrThrow();
      return {
        result: present(row),
        events: [{ type: 'prodvor.identity.account.created.v1', subject: row.id, data: { accountId: row.id } }],
        audit: { action: 'account.create', subject: row.id },
      };
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new LoginTaken('The login is taken');
    throw error;
  }
};

/** Gives an account that exists another password. @throws {Busy} when too many passwords are being hashed */
export const changePassword = async (db: Kysely<Database>, id: string, password: string): Promise<void> => {
  const passwordHash = await hashPassword(password);
  await write(db, 'identity', { userId: null, requestId: null }, async (tx) => {
    await tx.updateTable('identity.account').set({ password_hash: passwordHash }).where('id', '=', id).execute();
    return { result: undefined, audit: { action: 'account.change-password', subject: id } };
  });
};

export const findAccountByLogin = async (db: Kysely<Database>, login: string): Promise<Account | undefined> => {
  const row = await db
    .selectFrom('identity.account')
    .select(COLUMNS)
    .where('login', '=', normalLogin(login))
    .executeTakeFirst();
  return row && present(row);
};

export const findAccount = async (db: Kysely<Database>, id: string): Promise<Account | undefined> => {
  const row = await db.selectFrom('identity.account').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row && present(row);
};
