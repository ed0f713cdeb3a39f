import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inOneTransaction, prepare } from './index.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

interface Values {
  readonly word: string;
  readonly numbers: readonly number[];
}

const built: string[] = [];
const prepared = () =>
  prepare<Values, { word: string; sum: number }>(database.db('teams'), (place) => {
    const query = sql<{ word: string; sum: number }>`
      select ${place(({ word }) => word.toUpperCase())}::text || ${'!'}::text as word, sum(n) as sum
      from unnest(${place(({ numbers }) => numbers)}::integer[]) as n
      where n <> ${0}
    `.compile(database.db('teams'));
    built.push(query.sql);
    return query;
  });

test('the text is built once, and each run has values of its own beside those that stay', async () => {
  const run = prepared();
  const both = await Promise.all([run({ word: 'one', numbers: [1, 2] }), run({ word: 'two', numbers: [0, 40, 2] })]);
  expect(both).toEqual([[{ word: 'ONE!', sum: 3 }], [{ word: 'TWO!', sum: 42 }]]);
  expect(built).toHaveLength(1);
});

test('it runs in the transaction of whoever runs it', async () => {
  const db = database.db('teams');
  const id = prepare<null, { id: string }>(db, () =>
    sql<{ id: string }>`select pg_current_xact_id()::text as id`.compile(db),
  );
  const ids = await inOneTransaction(db, async () => [...(await id(null)), ...(await id(null))]);
  expect(new Set(ids.map((row) => row.id)).size).toBe(1);
});
