import { type Database, write } from '@prodvor/database';
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { normalLogin } from './account.ts';
import { createBudget } from './budget.ts';
import type { Devices } from './device.ts';
import { requireRoom, verifyPassword } from './password.ts';

export type SignIn =
  | { readonly kind: 'signed-in'; readonly accountId: string }
  | { readonly kind: 'refused' }
  /** Too many failures: nothing was checked, and nothing is until `until`. */
  | { readonly kind: 'later'; readonly until: Date };

export interface Credentials {
  readonly login: string;
  readonly password: string;
  readonly address: string;
  /** What the browser has from an earlier sign-in; null without. */
  readonly proof: string | null;
  readonly requestId: string;
}

const FREE_FAILURES = 5;
const LONGEST_SECONDS = 15 * 60;

/** Seconds without an answer after so many failures in a row: 1 after the fifth, then doubled, 15 minutes at most. */
const lockSeconds = (failures: number): number =>
  failures < FREE_FAILURES ? 0 : Math.min(2 ** (failures - FREE_FAILURES), LONGEST_SECONDS);

const ADDRESS_FAILURES = 60;
const ADDRESS_MILLIS = 10 * 60_000;

/** Failures of what no row holds (a login that nobody has, a known browser); bounded, forgotten with the process. */
const createFailures = () => {
  const failures = new LRUCache<string, { readonly count: number; readonly until: number }>({ max: 10_000 });
  return {
    /** One more failure, or the time until which it waits. */
    count: (key: string, now: Date): Date | null => {
      const known = failures.get(key);
      if (known && known.until > now.getTime()) return new Date(known.until);
      const count = (known?.count ?? 0) + 1;
      failures.set(key, { count, until: now.getTime() + lockSeconds(count) * 1000 });
      return null;
    },
    forget: (key: string): void => {
      failures.delete(key);
    },
  };
};

/**
 * Checks logins and passwords. A failure is counted before the password is checked, so many guesses at once do not slip
 * under the limit; a login that nobody has is answered and slowed down like any other. A browser that signed in as the
 * person before is counted by itself: somebody else's guesses do not keep the person out of it.
 */
export const createSignIn = ({
  db,
  clock,
  devices,
}: {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly devices: Pick<Devices, 'recognize'>;
}) => {
  const addresses = createBudget({ limit: ADDRESS_FAILURES, millis: ADDRESS_MILLIS });
  const failures = createFailures();

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
      const count = Math.min(row.failed_count + 1, 1000);
      const seconds = lockSeconds(count);
      await tx
        .updateTable('identity.account')
        .set({
          failed_count: count,
          locked_until: seconds === 0 ? null : new Date(now.getTime() + seconds * 1000),
        })
        .where('id', '=', id)
        .execute();
      return { result: null, audit: null };
    });

  const record = (accountId: string | null, signedIn: boolean, requestId: string): Promise<void> =>
    write(db, 'identity', { userId: null, requestId }, async (tx) => {
      if (signedIn && accountId !== null) {
        await tx
          .updateTable('identity.account')
          .set({ failed_count: 0, locked_until: null })
          .where('id', '=', accountId)
          .execute();
      }
      return {
        result: undefined,
        audit: { action: signedIn ? 'account.sign-in' : 'account.sign-in-refused', subject: accountId ?? 'unknown' },
      };
    });

  return {
    /** @throws {Busy} when too many passwords are being checked */
    attempt: async ({ login: given, password, address, proof, requestId }: Credentials): Promise<SignIn> => {
      // Before anything is counted: what was not checked is no failure.
      requireRoom();
      const now = clock();
      const login = normalLogin(given);
      const account = await db
        .selectFrom('identity.account')
        .select(['id', 'password_hash'])
        .where('login', '=', login)
        .executeTakeFirst();
      const device = account ? devices.recognize(account.id, proof) : null;
      if (account && device !== null) {
        const until = failures.count(`device ${device}`, now);
        if (until) return { kind: 'later', until };
      } else {
        const slow = addresses.take(address, now);
        if (slow) return { kind: 'later', until: slow };
        const until = account ? await countAccount(account.id, now) : failures.count(`login ${login}`, now);
        if (until) {
          addresses.giveBack(address);
          return { kind: 'later', until };
        }
      }
      const right = await verifyPassword(account?.password_hash ?? null, password);
      const signedIn = account !== undefined && right;
      if (signedIn && device !== null) failures.forget(`device ${device}`);
      if (signedIn && device === null) addresses.giveBack(address);
      await record(account?.id ?? null, signedIn, requestId);
      return signedIn ? { kind: 'signed-in', accountId: account.id } : { kind: 'refused' };
    },
  };
};
