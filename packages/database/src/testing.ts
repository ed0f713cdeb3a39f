import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { inject } from 'vitest';
import { connect } from './connection.ts';
import { inDatabase, serviceUrls } from './postgres/prepare-database.ts';
import type { Database, ServiceSchema } from './schema.ts';
import type {} from './testing-setup.ts';

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
  return {
    urls,
    superuserUrl,
    db: (schema) => {
      const pool = pools.get(schema) ?? connect({ url: urls[schema], schema, lockMillis: LOCK_MILLIS });
      pools.set(schema, pool);
      return pool;
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
