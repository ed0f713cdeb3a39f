import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresIntrospector,
  type PostgresPool,
  PostgresQueryCompiler,
} from 'kysely';
import pg from 'pg';
import { columnTypes } from './column-types.ts';
import { sharing } from './one-transaction.ts';
import { PreparingClient, StatementNames } from './prepared-statements.ts';
import type { Database, ServiceSchema } from './schema.ts';

export interface ConnectOptions {
  /** `postgresql://role:password@host:port/database` of the service's own role. */
  readonly url: string;
  /** Names the pool in `pg_stat_activity`. */
  readonly schema: ServiceSchema;
  /** Connections at most; `CONNECTIONS` when left out. */
  readonly max?: number;
  /** How long a statement waits for a lock, in milliseconds; 3 s when left out. */
  readonly lockMillis?: number;
}

/** Connections of a pool, unless it is told otherwise. */
export const CONNECTIONS = 8;

const CONNECT_MILLIS = 5_000;
const STATEMENT_MILLIS = 15_000;
const LOCK_MILLIS = 3_000;
/** Where the server itself does not answer any more: it comes after the server's own limit. */
const ANSWER_MILLIS = 20_000;
const IDLE_TRANSACTION_MILLIS = 30_000;

/**
 * A pool with one service's role. Connections open on first use; `destroy()` closes them.
 *
 * Values come as: `int8` number, `date` `YYYY-MM-DD`, `time` `HH:MM`, `timestamptz` Date, `jsonb` parsed.
 * A query waits 5 s for a connection and runs 15 s at most, then fails; one that is not answered at all fails after 20 s,
 * and its connection is given up. Within that it waits 3 s for a lock of a row, of a table or an advisory one, then fails with
 * 55P03; a transaction that has to wait longer says `set local lock_timeout = '10s'` as its first statement.
 */
export const connect = ({
  url,
  schema,
  max = CONNECTIONS,
  lockMillis = LOCK_MILLIS,
}: ConnectOptions): Kysely<Database> => {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: `prodvor-${schema}`,
    connectionTimeoutMillis: CONNECT_MILLIS,
    statement_timeout: STATEMENT_MILLIS,
    lock_timeout: lockMillis,
    query_timeout: ANSWER_MILLIS,
    keepAlive: true,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_MILLIS,
    types: columnTypes,
  });
  // A connection that breaks leaves the pool, and its query fails; without listeners the process would end as well.
  const ignore = () => undefined;
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: sharing(preparing(pool)) }) });
};

/** A database that compiles queries and runs none: enough to list routes. */
export const offline = (): Kysely<Database> =>
  new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });

const preparing = (pool: pg.Pool): PostgresPool => {
  const names = new StatementNames();
  // Kysely knows a connection by identity, and the pool hands the same client out again and again.
  const clients = new WeakMap<pg.PoolClient, PreparingClient>();
  return {
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? new PreparingClient(client, names);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
    options: pool.options,
  };
};
