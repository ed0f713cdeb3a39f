import { type Database, write } from '@prodvor/database';
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { normalLogin } from './account.ts';
import { createFailureBudget } from './budget.ts';
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

/** No account has it: what is asked of an account is asked of it where nobody has the login, and takes as long. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const ADDRESS_FAILURES = 60;
const ADDRESS_MILLIS = 10 * 60_000;

interface Failed {
  readonly count: number;
  readonly until: Date | null;
}

const NONE: Failed = { count: 0, until: null };

/** What there is after one more failure; null while an earlier one has to be waited for. */
const oneMore = ({ count, until }: Failed, now: Date): Failed | null => {
  if (until !== null && until > now) return null;
  const next = Math.min(count + 1, 1000);
  const seconds = lockSeconds(next);
  return { count: next, until: seconds === 0 ? null : new Date(now.getTime() + seconds * 1000) };
};

/** Failures of what no row holds (a login that nobody has, a known browser); bounded, forgotten with the process. */
const createFailures = () => {
  const failures = new LRUCache<string, Failed>({ max: 10_000 });
  return {
    /** One more failure, or the time until which it waits. */
    count: (key: string, now: Date): Date | null => {
      const known = failures.get(key) ?? NONE;
      const next = oneMore(known, now);
      if (next === null) return known.until;
      failures.set(key, next);
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
  const addresses = createFailureBudget({ limit: ADDRESS_FAILURES, millis: ADDRESS_MILLIS });
  const failures = createFailures();

  /**
   * One more failure of a login, or the time until which it waits. The success takes it back. A login that nobody has is
   * counted in memory, by the same statements.
   */
  const countLogin = (id: string | null, login: string, now: Date): Promise<Date | null> =>
    write(db, 'identity', { userId: null, requestId: null }, async (tx) => {
      const row = await tx
        .selectFrom('identity.account')
        .select(['failed_count', 'locked_until'])
        .where('id', '=', id ?? NOBODY)
        .forUpdate()
        .executeTakeFirst();
      const known = row === undefined ? NONE : { count: row.failed_count, until: row.locked_until };
      const next = oneMore(known, now);
      const until = row === undefined ? failures.count(`login ${login}`, now) : next === null ? known.until : null;
      if (until !== null) return { result: until, audit: null };
      await tx
        .updateTable('identity.account')
        .set({ failed_count: next?.count ?? 0, locked_until: next?.until ?? null })
        .where('id', '=', id ?? NOBODY)
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
      const check = async (): Promise<boolean> => {
        const right = await verifyPassword(account?.password_hash ?? null, password);
        const signedIn = account !== undefined && right;
        await record(account?.id ?? null, signedIn, requestId);
        return signedIn;
      };
      const outcome = (signedIn: boolean): SignIn =>
        signedIn && account ? { kind: 'signed-in', accountId: account.id } : { kind: 'refused' };
      if (device !== null) {
        const until = failures.count(`device ${device}`, now);
        if (until) return { kind: 'later', until };
        const signedIn = await check();
        if (signedIn) failures.forget(`device ${device}`);
        return outcome(signedIn);
      }
      const tried = await addresses.attempt<SignIn>(address, clock, async () => {
        const until = await countLogin(account?.id ?? null, login, now);
        if (until) return { result: { kind: 'later', until }, failed: false };
        const result = outcome(await check());
        return { result, failed: result.kind === 'refused' };
      });
      return 'until' in tried ? { kind: 'later', until: tried.until } : tried.result;
    },
  };
};
