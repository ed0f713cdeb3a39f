import type { Database } from '@prodvor/database';
import { ENDED_SESSION_MILLIS, purgeEvery } from '@prodvor/service-kit';
import { type Kysely, sql } from 'kysely';
import type { Logger } from 'pino';

const LOCK = 72_707_401;

/** Rows of one transaction, far from what would take too long for one. */
const BATCH = 5_000;

/** What strangers have stored lives for minutes: it goes soon after. */
const BEAT_MILLIS = 60_000;

/**
 * The tables, each with its time and the milliseconds that a row stays after it: of an ended session or grant others learn
 * while it has tokens.
 */
const TABLES = [
  { table: 'oidc_record', time: 'expires_at', stays: 0 },
  { table: 'session', time: 'expires_at', stays: ENDED_SESSION_MILLIS },
  { table: 'grant_end', time: 'ended_at', stays: ENDED_SESSION_MILLIS },
] as const;

const purgeBatch = (
  db: Kysely<Database>,
  { table, time }: Pick<(typeof TABLES)[number], 'table' | 'time'>,
  before: Date,
): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as mine`.execute(tx);
    if (!rows[0]?.mine) return 0;
    const { numAffectedRows } = await sql`
      delete from ${sql.id('identity', table)} where ctid = any (array(
        select ctid from ${sql.id('identity', table)} where ${sql.id(time)} < ${before} limit ${BATCH}
      ))`.execute(tx);
    return Number(numAffectedRows ?? 0);
  });

/** Deletes what has expired, unless told to stop; of several processes one does it. Resolves to the number of rows. */
export const purgeExpired = async (db: Kysely<Database>, now: Date, signal?: AbortSignal): Promise<number> => {
  let total = 0;
  for (const table of TABLES) {
    const before = new Date(now.getTime() - table.stays);
    for (let rows = BATCH; rows === BATCH && !signal?.aborted; ) {
      rows = await purgeBatch(db, table, before);
      total += rows;
    }
  }
  return total;
};

/** Purges now and each minute until stopped. */
export const startPurging = ({
  db,
  clock,
  log,
}: {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly log: Logger;
}) => purgeEvery(BEAT_MILLIS, log, 'expired provider records', (signal) => purgeExpired(db, clock(), signal));
