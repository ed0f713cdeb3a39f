import { type TestDatabase, testDatabase } from '@prodvor/database/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { containing, decodeCursor, pageOf } from './paging.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const db = () => database.db('users');
const add = (...names: readonly string[]) =>
  db()
    .insertInto('users.profile')
    .values(names.map((name) => ({ name, public_name: name })))
    .execute();

/** People by name, three at a time. */
const page = async (cursor?: string) => {
  const after = decodeCursor('people', z.tuple([z.string(), z.uuid()]), cursor);
  const rows = await db()
    .selectFrom('users.profile')
    .select(['id', 'name'])
    .$if(after !== null, (query) => query.where(sql<boolean>`(name, id) > (${after?.[0]}, ${after?.[1]}::uuid)`))
    .orderBy('name')
    .orderBy('id')
    .limit(4)
    .execute();
  return pageOf(rows, { limit: 3, tag: 'people', keysOf: ({ name, id }) => [name, id] });
};
const rest = async (cursor: string | null): Promise<string[]> => {
  const names: string[] = [];
  for (let next = cursor; next !== null; ) {
    const { items, next: following } = await page(next);
    names.push(...items.map(({ name }) => name));
    next = following;
  }
  return names;
};

test('what stays is met once, whatever comes and goes meanwhile; the row of the cursor may go', async () => {
  await add('b1', 'b2', 'b3', 'b4', 'b4', 'b5', 'b6');
  const first = await page();
  expect(first.items.map(({ name }) => name)).toEqual(['b1', 'b2', 'b3']);
  await db().deleteFrom('users.profile').where('name', 'in', ['b3', 'b5']).execute();
  await add('a', 'b45', 'c');
  expect(await rest(first.next)).toEqual(['b4', 'b4', 'b45', 'b6', 'c']);
  await db().deleteFrom('users.profile').execute();
  expect(await page(first.next ?? '')).toEqual({ items: [], next: null });
});

test('a page that holds the last row has no next', async () => {
  await add('d1', 'd2', 'd3');
  expect((await page()).next).toBeNull();
  await add('d4');
  expect(await rest((await page()).next)).toEqual(['d4']);
});

test('a search means its own characters', async () => {
  await add('100% дома', '100 процентов', 'a_b', 'axb', 'back\\slash');
  const found = async (text: string) =>
    (await db().selectFrom('users.profile').select('name').where('name', 'like', containing(text)).execute()).map(
      ({ name }) => name,
    );
  expect([await found('0%'), await found('a_b'), await found('k\\s')]).toEqual([
    ['100% дома'],
    ['a_b'],
    ['back\\slash'],
  ]);
});
