import { type Database, write } from '@prodvor/database';
import { type Kysely, sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import { normalLogin } from './account.ts';
import { verifyPassword } from './password.ts';

export type SignIn =
  | { readonly kind: 'signed-in'; readonly accountId: string }
  | { readonly kind: 'refused' }
  /** Too many failures: nothing was checked, and nothing is until `until`. */
  | { readonly kind: 'later'; readonly until: Date };

export interface Credentials {
  readonly login: string;
  readonly password: string;
  readonly address: string;
  readonly requestId: string;
}

const FREE_FAILURES = 5;
const LONGEST_SECONDS = 15 * 60;

/** Seconds without an answer after so many failures in a row: 1 after the fifth, then doubled, 15 minutes at most. */
export const lockSeconds = (failures: number): number =>
  failures < FREE_FAILURES ? 0 : Math.min(2 ** (failures - FREE_FAILURES), LONGEST_SECONDS);

const ADDRESS_FAILURES = 60;
const ADDRESS_MILLIS = 10 * 60_000;

/** Failures of one address and of one login that nobody has; bounded, forgotten with the process. */
const createMemory = () => ({
  addresses: new LRUCache<string, { count: number; until: number }>({ max: 10_000 }),
  strangers: new LRUCache<string, { count: number; until: number }>({ max: 10_000 }),
});

/**
 * Checks logins and passwords. A failure is counted before the password is checked, so many guesses at once do not slip
 * under the limit; a login that nobody has is answered and slowed down like any other.
 */
export const createSignIn = ({ db, clock }: { readonly db: Kysely<Database>; readonly clock: () => Date }) => {
  const { addresses, strangers } = createMemory();

  const slowAddress = (address: string, now: Date): Date | null => {
    const known = addresses.get(address);
    return known && known.until > now.getTime() && known.count >= ADDRESS_FAILURES ? new Date(known.until) : null;
  };

  const countAddress = (address: string, now: Date): void => {
    const known = addresses.get(address);
    const going = known !== undefined && known.until > now.getTime();
    addresses.set(address, {
      count: going ? known.count + 1 : 1,
      until: going ? known.until : now.getTime() + ADDRESS_MILLIS,
    });
  };

  /** One more failure of a login that nobody has, or the time until which it waits. */
  const countStranger = (login: string, now: Date): Date | null => {
    const known = strangers.get(login);
    if (known && known.until > now.getTime()) return new Date(known.until);
    const count = (known?.count ?? 0) + 1;
    strangers.set(login, { count, until: now.getTime() + lockSeconds(count) * 1000 });
    return null;
  };

  /** One more failure of an account, or the time until which it waits. The success takes it back. */
  const countAccount = (id: string, now: Date): Promise<Date | null> =>
    write(db, 'identity', { userId: null, requestId: null }, async (tx) => {
      const row = await tx
        .selectFrom('identity.account')
        .select(['failed_count', 'locked_until'])
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirstOrThrow();
      if (row.locked_until && row.locked_until > now) return { result: row.locked_until, audit: null };
      const failures = Math.min(row.failed_count + 1, 1000);
      const seconds = lockSeconds(failures);
      await tx
        .updateTable('identity.account')
        .set({
          failed_count: failures,
          locked_until: seconds === 0 ? null : new Date(now.getTime() + seconds * 1000),
        })
        .where('id', '=', id)
        .execute();
      return { result: null, audit: null };
    });

  return {
    /** @throws {Busy} when too many passwords are being checked */
    attempt: async ({ login: given, password, address, requestId }: Credentials): Promise<SignIn> => {
      const now = clock();
      const slow = slowAddress(address, now);
      if (slow) return { kind: 'later', until: slow };
      const login = normalLogin(given);
      const account = await db
        .selectFrom('identity.account')
        .select(['id', 'password_hash'])
        .where('login', '=', login)
        .executeTakeFirst();
      const until = account ? await countAccount(account.id, now) : countStranger(login, now);
      if (until) return { kind: 'later', until };
      const right = await verifyPassword(account?.password_hash ?? null, password);
      const signedIn = account !== undefined && right;
      if (!signedIn) countAddress(address, now);
      await write(db, 'identity', { userId: null, requestId }, async (tx) => {
        if (signedIn) {
          await tx
            .updateTable('identity.account')
            .set({ failed_count: sql<number>`0`, locked_until: null })
            .where('id', '=', account.id)
            .execute();
        }
        return {
          result: undefined,
          audit: {
            action: signedIn ? 'account.sign-in' : 'account.sign-in-refused',
            subject: account?.id ?? 'unknown',
          },
        };
      });
      return signedIn ? { kind: 'signed-in', accountId: account.id } : { kind: 'refused' };
    },
  };
};
