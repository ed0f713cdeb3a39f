import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { DatabaseError } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { earlierContentOf } from './earlier-contents.ts';
import { type AppliedMigration, inSession, inTransaction, readHistory } from './migrate.ts';

/** A table, as `schema.name`, with the columns that are stored: generated ones make themselves. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Where a sequence stands. `value` is a 64-bit number in decimal; it was given out already when `called`. */
export interface Sequence {
  readonly name: string;
  readonly value: string;
  readonly called: boolean;
}

/** What a database holds at one moment, however much is written meanwhile. */
export interface Snapshot {
  readonly migrations: readonly AppliedMigration[];
  readonly tables: readonly Table[];
  /** The rows in COPY's text format, a line for each; one table at a time. */
  rows(table: Table): Readable;
  /** To be read after the rows, so that none is behind them. */
  sequences(): Promise<readonly Sequence[]>;
}

/** What is written into a database: the rows of each table come when it is their turn. */
export interface Contents {
  readonly migrations: readonly AppliedMigration[];
  readonly tables: readonly Table[];
  readonly rows: (table: Table) => Promise<Readable>;
  readonly sequences: readonly Sequence[];
}

/** The contents do not fit the database; the message is one sentence. */
export class ContentsRefused extends Error {
  override name = 'ContentsRefused';
}

/**
 * Rows that are no part of the contents, by table: what anybody has stored at the provider without having signed in. It lives for
 * minutes and is worth nothing elsewhere.
 */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'identity.oidc_record': `kind = 'Interaction' or (kind = 'Session' and not payload ? 'accountId')`,
};

const copied = (client: pg.Client, table: Table): string => {
  const leftOut = LEFT_OUT[table.name];
  if (leftOut === undefined) return `COPY ${target(client, table)} TO STDOUT`;
  const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ');
  return `COPY (SELECT ${columns} FROM ${identifier(client, table.name)} WHERE NOT (${leftOut})) TO STDOUT`;
};

/**
 * Reads everything of the application's database but what strangers left there for minutes, in one transaction that sees one moment and keeps nobody from writing.
 * @param url of the database, for a superuser
 * @throws a `DatabaseError` when there is no such database or it was never migrated
 */
export const readContents = <Result>(url: string, work: (snapshot: Snapshot) => Promise<Result>): Promise<Result> =>
  inSession(url, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const migrations = [...(await readHistory(client))].map(([name, checksum]) => ({ name, checksum }));
    const result = await work({
      migrations,
      tables: await readTables(client),
      rows: (table) => client.query(copyTo(copied(client, table))),
      sequences: () => readSequences(client),
    });
    await client.query('COMMIT');
    return result;
  });

/**
 * Replaces everything in a database, which stands at the migrations of the contents, in one transaction. Foreign keys are
 * taken off and put on again, which proves every row.
 * @param url of the database, for a superuser
 * @throws {ContentsRefused} when tables or sequences differ, or the rows are none of these tables
 */
export const writeContents = (url: string, { migrations, tables, rows, sequences }: Contents): Promise<void> =>
  inSession(url, async (client) => {
    requireTables(withoutLacking(await readTables(client), migrations), tables);
    requireSequences(await readSequences(client), sequences);
    await refusingRows(client, async () => {
      // What a trigger did once is in the rows.
      await client.query(`SET LOCAL session_replication_role = 'replica'`);
      const keys = await readForeignKeys(client);
      for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
      if (tables.length > 0) {
        await client.query(`TRUNCATE ${tables.map(({ name }) => identifier(client, name)).join(', ')}`);
      }
      for (const table of tables) {
        await pipeline(await rows(table), client.query(copyFrom(`COPY ${target(client, table)} FROM STDIN`)));
      }
      for (const { name, value, called } of sequences) {
        await client.query('select setval($1::regclass, $2::bigint, $3)', [identifier(client, name), value, called]);
      }
      for (const { table, name, definition } of keys) {
        await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
      }
    });
    await client.query('ANALYZE');
  });

/** `schema.name` as SQL; neither half holds a dot. */
const identifier = (client: pg.Client, name: string): string =>
  name
    .split('.')
    .map((part) => client.escapeIdentifier(part))
    .join('.');

const target = (client: pg.Client, { name, columns }: Table): string =>
  `${identifier(client, name)} (${columns.map((column) => client.escapeIdentifier(column)).join(', ')})`;

/** Tables of the application: the history of migrations is not one. */
const APPLICATION = `n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')`;

const readTables = async (client: pg.Client): Promise<Table[]> => {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select n.nspname || '.' || c.relname as name,
            array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                  order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and ${APPLICATION}
     order by 1`,
  );
  return rows;
};

const readSequences = async (client: pg.Client): Promise<Sequence[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and ${APPLICATION}
     order by 1`,
  );
  const sequences: Sequence[] = [];
  for (const { name } of rows) {
    const { rows: state } = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${identifier(client, name)}`,
    );
    for (const { value, called } of state) sequences.push({ name, value, called });
  }
  return sequences;
};

const readForeignKeys = async (client: pg.Client) => {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(k.conname) as name,
            pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and ${APPLICATION}`,
  );
  return rows;
};

/** What PostgreSQL says of the rows would quote them; what it says of itself (disk, memory, a stop) is thrown as it is. */
const refusingRows = async (client: pg.Client, work: () => Promise<void>): Promise<void> => {
  try {
    await inTransaction(client, work);
  } catch (error) {
    if (!(error instanceof DatabaseError) || !/^(2[0-9]|42)/.test(error.code ?? '')) throw error;
    throw new ContentsRefused(`The database does not take its rows (SQLSTATE ${error.code}).`);
  }
};

const requireSequences = (there: readonly Sequence[], given: readonly Sequence[]): void => {
  const known = new Set(there.map(({ name }) => name));
  const come = new Set(given.map(({ name }) => name));
  const [differing] = known.symmetricDifference(come);
  if (differing === undefined) return;
  throw new ContentsRefused(`The sequence ${differing} is not what the migrations of the contents make.`);
};

/** The tables as an earlier content of a migration made them, where the rows come from one. */
const withoutLacking = (tables: readonly Table[], migrations: readonly AppliedMigration[]): readonly Table[] => {
  const lacks = migrations.map((migration) => earlierContentOf(migration)?.lacks);
  const lacking = new Set(lacks.flatMap((each) => (each ? [...each.tables, ...each.columns] : [])));
  return tables
    .filter(({ name }) => !lacking.has(name))
    .map(({ name, columns }) => ({ name, columns: columns.filter((column) => !lacking.has(`${name}.${column}`)) }));
};

const requireTables = (there: readonly Table[], given: readonly Table[]): void => {
  const described = (tables: readonly Table[]) =>
    new Map(tables.map(({ name, columns }) => [name, columns.toSorted().join(', ')]));
  const [known, come] = [described(there), described(given)];
  const differing = [...new Set([...known.keys(), ...come.keys()])].find((name) => known.get(name) !== come.get(name));
  if (differing === undefined) return;
  throw new ContentsRefused(`The table ${differing} is not what the migrations of the contents make.`);
};
