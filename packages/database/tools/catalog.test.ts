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

/** `schema.table.column`, with a question mark where it may be null, of a kind of relation. */
const columns = async (kind: 'BASE TABLE' | 'VIEW'): Promise<string[]> => {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; is_nullable: string }>(
      `select format('%s.%s.%s', table_schema, table_name, column_name) as name, is_nullable
       from information_schema.columns join information_schema.tables using (table_schema, table_name)
       where table_schema = any($1) and table_type = $2`,
      [SERVICE_SCHEMAS, kind],
    );
    return rows.map(({ name, is_nullable }) => (is_nullable === 'YES' && kind !== 'VIEW' ? `${name}?` : name)).sort();
  } finally {
    await client.end();
  }
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
  const promised = Object.entries(PUBLISHED_VIEWS).flatMap(([view, names]) => names.map((name) => `${view}.${name}`));
  expect(promised.sort()).toEqual(await columns('VIEW'));
});
