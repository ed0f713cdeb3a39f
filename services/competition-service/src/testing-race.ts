import type { Database } from '@prodvor/database';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { type Kysely, sql, type Transaction } from 'kysely';
import { expect } from 'vitest';
import type { Answer } from './testing.ts';

/** What a race left: the answer, and all that the service keeps before the request went on and after it. */
export interface Raced {
  readonly answer: Answer;
  readonly before: readonly Kept[];
  readonly after: readonly Kept[];
}

interface Kept {
  readonly table: string;
  readonly rows: unknown;
}

/** Every row of the service's schema, outbox and audit included. */
const keptBy = async (db: Kysely<Database>): Promise<Kept[]> => {
  const { rows: tables } = await sql<{ readonly name: string }>`
    select tablename as name from pg_tables where schemaname = 'competitions' order by tablename`.execute(db);
  const kept: Kept[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ readonly rows: unknown }>`
      select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]') as rows
      from ${sql.table(`competitions.${name}`)} as t`.execute(db);
    kept.push({ table: name, rows: rows[0]?.rows });
  }
  return kept;
};

/** Whether a statement of the database waits for somebody's lock. */
const isAwaited = async (db: Kysely<Database>): Promise<boolean> => {
  const { rows } = await sql`
    select from pg_locks as awaited join pg_stat_activity as activity using (pid)
    where not awaited.granted and activity.datname = current_database()`.execute(db);
  return rows.length > 0;
};

/**
 * Holds the lock of a tournament until the request waits for it, makes `change` meanwhile and then lets the request go on.
 * `change` is given the transaction that holds the lock.
 */
export const raceFor = async (
  platform: TestPlatform,
  tournament: string,
  request: () => Promise<Answer>,
  change: (tx: Transaction<Database>) => Promise<unknown>,
): Promise<Raced> => {
  const db = platform.database.db('competitions');
  const { answer, before } = await db.transaction().execute(async (tx) => {
    await tx.selectFrom('competitions.tournament').select('id').where('id', '=', tournament).forUpdate().execute();
    const sent = request();
    await expect.poll(() => isAwaited(db), { timeout: 10_000, interval: 5 }).toBe(true);
    await change(tx);
    return { answer: sent, before: await keptBy(tx) };
  });
  // The transaction has let the lock go before the answer is awaited.
  return { answer: await answer, before, after: await keptBy(db) };
};
