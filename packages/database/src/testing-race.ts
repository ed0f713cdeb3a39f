import { type Kysely, sql, type Transaction } from 'kysely';
import { expect } from 'vitest';
import type { Database, ServiceSchema } from './schema.ts';
import type { TestDatabase } from './testing.ts';

/** What a race left: the answer, and all that the service keeps before the request went on and after it. */
export interface Raced<Answer> {
  readonly answer: Answer;
  readonly before: readonly Kept[];
  readonly after: readonly Kept[];
}

interface Kept {
  readonly table: string;
  readonly rows: unknown;
}

export interface Race<Answer> {
  /** Whose rows are compared; `lock` and `change` are given a transaction of its role. */
  readonly schema: ServiceSchema;
  /** Takes what the request is to wait for. */
  readonly lock: (tx: Transaction<Database>) => Promise<unknown>;
  readonly request: () => Promise<Answer>;
  /** What happens while the request waits. */
  readonly change: (tx: Transaction<Database>) => Promise<unknown>;
}

/** Every row of a service's schema, outbox and audit included. */
const keptBy = async (db: Kysely<Database>, schema: ServiceSchema): Promise<Kept[]> => {
  const { rows: tables } = await sql<{ readonly name: string }>`
    select tablename as name from pg_tables where schemaname = ${schema} order by tablename`.execute(db);
  const kept: Kept[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ readonly rows: unknown }>`
      select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]') as rows
      from ${sql.table(`${schema}.${name}`)} as t`.execute(db);
    kept.push({ table: name, rows: rows[0]?.rows });
  }
  return kept;
};

/** Resolves once so many statements of the database wait for somebody's lock. */
export const untilAwaited = (db: Kysely<Database>, count = 1): Promise<void> =>
  expect
    .poll(
      async () => {
        const { rows } = await sql`
          select from pg_locks as awaited join pg_stat_activity as activity using (pid)
          where not awaited.granted and activity.datname = current_database()`.execute(db);
        return rows.length;
      },
      { timeout: 10_000, interval: 5 },
    )
    .toBeGreaterThanOrEqual(count);

/** Holds `lock` until the request waits for it, makes `change` meanwhile and then lets the request go on. */
export const raceFor = async <Answer>(
  database: TestDatabase,
  { schema, lock, request, change }: Race<Answer>,
): Promise<Raced<Answer>> => {
  const db = database.db(schema);
  const { answer, before } = await db.transaction().execute(async (tx) => {
    await lock(tx);
    const sent = request();
    await untilAwaited(db);
    await change(tx);
    return { answer: sent, before: await keptBy(tx, schema) };
  });
  // The transaction has let the lock go before the answer is awaited.
  return { answer: await answer, before, after: await keptBy(db, schema) };
};
