import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERSONAL_DATA } from './personal-data.ts';
import { SERVICE_SCHEMAS } from './schema.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** `schema.table.column` of the tables, for types that match. */
const columns = async (types: readonly string[]): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select format('%s.%s.%s', table_schema, table_name, column_name) as name
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_type = 'BASE TABLE' and table_schema = any($1) and data_type = any($2)`,
    [SERVICE_SCHEMAS, types],
  );
  return rows.map((row) => row.name).sort();
};

const listed = (kinds: readonly ('person' | 'personal' | 'impersonal')[]): string[] =>
  Object.entries(PERSONAL_DATA)
    .flatMap(([table, data]) => kinds.flatMap((kind) => data[kind].map((column) => `${table}.${column}`)))
    .sort();

describe('personal data', () => {
  it('says of every text and document column, once, whether it is personal', async () => {
    expect(listed(['personal', 'impersonal'])).toEqual(
      await columns(['text', 'ARRAY', 'json', 'jsonb', 'character varying']),
    );
  });

  it('finds people by ids that exist', async () => {
    expect(await columns(['uuid'])).toEqual(expect.arrayContaining(listed(['person'])));
  });
});
