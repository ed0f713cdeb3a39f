import type { Database } from '@prodvor/database';
import { type Kysely, sql } from 'kysely';
import type { Logger } from 'pino';

const HOUR = 3_600_000;
const LOCK = 72_707_401;

/** Deletes what has expired; of several processes one does it. Resolves to the number of rows. */
export const purgeExpired = (db: Kysely<Database>, now: Date): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as mine`.execute(tx);
    if (!rows[0]?.mine) return 0;
    const { numDeletedRows } = await tx
      .deleteFrom('identity.oidc_record')
      .where('expires_at', '<', now)
      .executeTakeFirst();
    return Number(numDeletedRows);
  });

/** Purges each hour until stopped. */
export const startPurging = ({
  db,
  clock,
  log,
}: {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly log: Logger;
}) => {
  let underWay: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    underWay = purgeExpired(db, clock()).then(
      (rows) => log.debug({ rows }, 'expired provider records purged'),
      (error: unknown) => log.warn({ err: error }, 'purging provider records failed'),
    );
  }, HOUR);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await underWay;
    },
  };
};
