import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

/** Every connection keeps its own copy of each named statement, so both figures bound the memory of the server. */
const STATEMENTS = 300;
const TEXT_LENGTH = 8_000;

const SILENT = 'Connection terminated: the server did not answer the statement before';

/**
 * Names for SQL texts: one text has one name. Texts past the bound, or too long (bulk inserts), go without a name
 * and are parsed each time.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();

  of(sql: string): string | undefined {
    const known = this.#names.get(sql);
    if (known !== undefined || this.#names.size >= STATEMENTS || sql.length > TEXT_LENGTH) return known;
    const name = `s${this.#names.size + 1}`;
    this.#names.set(sql, name);
    return name;
  }
}

/** A client of the pool that runs every statement with parameters as a named one, so that the server keeps its plan. */
export class PreparingClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  readonly #names: StatementNames;
  #silent = false;

  constructor(client: pg.PoolClient, names: StatementNames) {
    this.#client = client;
    this.#names = names;
  }

  query<Row>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  query(statement: string | PostgresCursor<unknown>, parameters: readonly unknown[] = []): unknown {
    if (typeof statement !== 'string') throw new TypeError('This pool has no cursors.');
    const name = parameters.length > 0 ? this.#names.of(statement) : undefined;
    // Nothing is sent after a statement that the server does not answer, a ROLLBACK neither: it would wait as long again.
    if (this.#silent) throw new Error(SILENT);
    const values = [...parameters];
    const answer = this.#client.query(
      name === undefined ? { text: statement, values } : { name, text: statement, values },
    );
    return answer.catch((error: unknown) => {
      this.#silent = error instanceof Error && error.message === 'Query read timeout';
      throw error;
    });
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy === true || this.#silent);
  }
}
