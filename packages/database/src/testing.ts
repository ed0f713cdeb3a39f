import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { inject } from 'vitest';
import { connect } from './connection.ts';
import { inDatabase, serviceUrls } from './postgres/prepare-database.ts';
import { type Database, SERVICE_SCHEMAS, type ServiceSchema } from './schema.ts';
import type {} from './testing-setup.ts';

export { type Race, type Raced, raceFor, untilAwaited } from './testing-race.ts';

/** A test waits for a lock as long as it must. */
const LOCK_MILLIS = 15_000;

/** A database of its own for one test file. */
export interface TestDatabase {
  /** The address for each service's role. */
  readonly urls: Readonly<Record<ServiceSchema, string>>;
  /** This database for the superuser: to look where no service may. */
  readonly superuserUrl: string;
  /** The pool of a service's role, one per schema; `drop` closes it. */
  db(schema: ServiceSchema): Kysely<Database>;
  /** Makes a profile, so that somebody is there to write and to be named; resolves to its id. */
  person(id?: string): Promise<string>;
  drop(): Promise<void>;
}

/** A migrated, empty database, copied from the run's template; call `drop` in `afterAll`. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const { superuserUrl: server, template, passwords } = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(server, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER prodvor_owner`);
  const superuserUrl = inDatabase(server, name);
  const urls = serviceUrls(superuserUrl, passwords);
  const pools = new Map<ServiceSchema, Kysely<Database>>();
  const db = (schema: ServiceSchema) => {
    const pool = pools.get(schema) ?? connect({ url: urls[schema], schema, lockMillis: LOCK_MILLIS });
    pools.set(schema, pool);
    return pool;
  };
  return {
    urls,
    superuserUrl,
    db,
    person: async (id = randomUUID()) => {
      const values = { id, name: 'Анна Смирнова', public_name: 'Анна' };
      await db('users').insertInto('users.profile').values(values).execute();
      return id;
    },
    drop: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
      await asSuperuser(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
};

/** Runs one statement where no service may. */
export const asSuperuser = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/** What is kept for ever, by ids that lead to nobody. */
const KEPT = ['outbox', 'audit'];

/** The tables of services (`schema.table`) that hold a word anywhere in a row, but for events and the audit log. */
export const tablesHolding = async (superuserUrl: string, word: string): Promise<string[]> => {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema = any ($1) and table_type = 'BASE TABLE' and not table_name = any ($2)`,
      [SERVICE_SCHEMAS, KEPT],
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rowCount } = await client.query(`select from ${name} t where position($1 in to_jsonb(t)::text) > 0`, [
        word,
      ]);
      if (rowCount !== null && rowCount > 0) found.push(name);
    }
    return found;
  } finally {
    await client.end();
  }
};
