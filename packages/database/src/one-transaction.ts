import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { isGivenUp } from './failures.ts';
import type { Database } from './schema.ts';

const ATTEMPTS = 4;

/** Runs `work` again, three times at most, when PostgreSQL gives its transaction up for another one. */
export const repeatGivenUp = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isGivenUp(error)) throw error;
    }
  }
};

/** The transaction that the statements of an asynchronous context share. `client` is null until it has its connection. */
interface Shared {
  pool: PostgresPool | null;
  client: PostgresPoolClient | null;
  /** The last statement that was handed to the client: it takes one at a time. */
  turn: Promise<unknown>;
  savepoints: number;
  over: boolean;
}

const contexts = new AsyncLocalStorage<Shared>();

const current = (): Shared | null => {
  const shared = contexts.getStore();
  return shared === undefined || shared.over ? null : shared;
};

/** True within `inOneTransaction`: what PostgreSQL gives up there is begun again as a whole, not in parts. */
export const isInOneTransaction = (): boolean => current() !== null;

/**
 * Everything that `work` reads and writes on `db`, `write` included, is one transaction on one connection: it commits when
 * `work` resolves, and nothing of it stays when `work` throws. `work` runs again as a whole (three times at most) when
 * PostgreSQL gives the transaction up for another one, so it has no effects outside of the database.
 *
 * A transaction within it is a savepoint, so what fails and is caught there undoes itself alone.
 */
export const inOneTransaction = <Result>(db: Kysely<Database>, work: () => Promise<Result>): Promise<Result> =>
  repeatGivenUp(async () => {
    const shared: Shared = { pool: null, client: null, turn: Promise.resolve(), savepoints: 0, over: false };
    return contexts.run(shared, () =>
      db.transaction().execute(async () => {
        try {
          return await work();
        } finally {
          // What the work left behind it must not speak on a connection that others have by then.
          shared.over = true;
          await shared.turn;
        }
      }),
    );
  });

/** Kysely's words for a transaction, and what they are inside of another. */
const NESTED: Readonly<Record<string, string>> = {
  begin: 'savepoint',
  commit: 'release savepoint',
  rollback: 'rollback to savepoint',
};

const join = (shared: Shared, client: PostgresPoolClient): PostgresPoolClient => {
  shared.savepoints += 1;
  const savepoint = `nested_${shared.savepoints}`;
  const query = <Row>(statement: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>> => {
    const nested = NESTED[statement];
    const text = nested === undefined ? statement : `${nested} ${savepoint}`;
    const answer = shared.turn.then(() => {
      if (shared.over) throw new Error('The transaction of this statement is over.');
      return client.query<Row>(text, parameters);
    });
    shared.turn = answer.catch(() => undefined);
    return answer;
  };
  return { query: query as PostgresPoolClient['query'], release: () => undefined };
};

/** A pool whose connections, within `inOneTransaction`, are the one of that transaction. */
export const sharing = (pool: PostgresPool): PostgresPool => {
  const shared: PostgresPool = {
    ...pool,
    connect: async () => {
      const context = current();
      if (context === null) return pool.connect();
      if (context.client !== null && context.pool === shared) return join(context, context.client);
      const client = await pool.connect();
      // The transaction itself is the first to ask.
      if (context.client === null) Object.assign(context, { client, pool: shared });
      return client;
    },
  };
  return shared;
};
