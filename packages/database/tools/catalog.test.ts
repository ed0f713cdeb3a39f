import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PUBLISHED_VIEWS, SERVICE_SCHEMAS } from '../src/schema.ts';
import { type TestDatabase, testDatabase } from '../src/testing.ts';
import { readCatalog } from './catalog.ts';
import { CATALOG, TYPES } from './paths.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const query = async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[]) => {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  try {
    return await client.query<Row>(text, [...values]);
  } finally {
    await client.end();
  }
};

/** `schema.table.column`, with a question mark where it may be null, of a kind of relation. */
const columns = async (kind: 'BASE TABLE' | 'VIEW'): Promise<string[]> => {
  const { rows } = await query<{ name: string; is_nullable: string }>(
    `select format('%s.%s.%s', table_schema, table_name, column_name) as name, is_nullable
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = any($1) and table_type = $2`,
    [SERVICE_SCHEMAS, kind],
  );
  return rows.map(({ name, is_nullable }) => (is_nullable === 'YES' && kind !== 'VIEW' ? `${name}?` : name)).sort();
};

/** The same, as the generated types have it. */
const typedColumns = (source: string): string[] => {
  const bodies = new Map(
    [...source.matchAll(/^export type (\w+) = \{\n(.*?)^\};/gms)].map(([, name, body]) => [name, body]),
  );
  const tables = [...(bodies.get('Tables') ?? '').matchAll(/^ *"([\w.]+)": (\w+);$/gm)];
  return tables
    .flatMap(([, table, type]) =>
      [...(bodies.get(type) ?? '').matchAll(/^ *(\w+): (.*);$/gm)].map(
        ([, column, value]) => `${table}.${column}${value?.endsWith('| null') ? '?' : ''}`,
      ),
    )
    .sort();
};

it('a migrated database has what prisma/catalog.txt says (else: npm run catalog -w packages/database)', async () => {
  expect(await readCatalog(database.superuserUrl)).toBe(await readFile(CATALOG, 'utf8'));
});

it('the generated types have the columns of a migrated database, nullable where they are', async () => {
  const typed = typedColumns(await readFile(TYPES, 'utf8'));
  expect(typed.length).toBeGreaterThan(100);
  expect(typed).toEqual(await columns('BASE TABLE'));
});

it('the published views have the columns that readers are promised', async () => {
  const promised = Object.entries(PUBLISHED_VIEWS).flatMap(([view, { columns: names }]) =>
    Object.keys(names).map((name) => `${view}.${name}`),
  );
  expect(promised.sort()).toEqual(await columns('VIEW'));
});

/** Hash of each version of each view's columns and their types. A version that was published is never edited here. */
const VIEW_HASHES: Readonly<Record<keyof typeof PUBLISHED_VIEWS, Readonly<Record<number, string>>>> = {
  'identity.ended_session': { 1: '56719f5f5af0f4b6' },
  'identity.ended_grant': { 1: 'b798abde9c1cf38a' },
  'users.identity_map': { 1: '8214c4f018f3d2c8' },
  'users.erased_identity': { 1: '24eb4b0c99352e9c' },
  'users.card': { 1: '0e3916c2991d5a4d', 2: '3cc6d2ad28d7eff7' },
  'users.token': { 1: 'b828ef35f1fcca0c' },
  'teams.card': { 1: 'f7f070dea1eec4ef' },
  'teams.roster': { 1: 'ee3c02c6cf188fed' },
  'teams.player_name': { 1: '7be280111cdc4939' },
  'teams.venue_card': { 1: '2774052f6ef7e531' },
  'competitions.tournament_card': { 1: '9080602810684ee9' },
  'competitions.organizer': { 1: '76f8bde9e2445bde' },
  'competitions.squad_member': { 1: '1640f5644b136c95' },
};

it.each(Object.entries(PUBLISHED_VIEWS))('the view %s is what its version says', async (view, { version }) => {
  const { rows } = await query<{ line: string }>(
    `select attname || ' ' || format_type(atttypid, atttypmod) as line from pg_attribute
     where attrelid = $1::regclass and attnum > 0 order by attnum`,
    [view],
  );
  const text = rows.map(({ line }) => line).join('\n');
  expect(createHash('sha256').update(text).digest('hex').slice(0, 16), text).toBe(
    Object.entries(VIEW_HASHES).find(([name]) => name === view)?.[1][version],
  );
});

it('a published view reads tables of its own service alone, never a view', async () => {
  const { rows } = await query<{ view: string; reads: string }>(
    `select distinct format('%s.%s', u.view_schema, u.view_name) as view, format('%s.%s', u.table_schema, u.table_name) as reads
     from information_schema.view_table_usage u join information_schema.tables t using (table_schema, table_name)
     where u.view_schema = any($1) and (u.table_schema <> u.view_schema or t.table_type <> 'BASE TABLE')`,
    [SERVICE_SCHEMAS],
  );
  expect(rows).toEqual([]);
});
