import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { batched, inOneTransaction } from './index.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** Doubles numbers, knows none above 100, and keeps what was asked for together. */
const doubles = () => {
  const asked: (readonly number[])[] = [];
  const read = batched(async (keys: readonly number[]) => {
    asked.push(keys);
    if (keys.includes(-1)) throw new Error('refused');
    return keys.map((key) => (key > 100 ? undefined : key * 2));
  });
  return { asked, read };
};

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

test('what is asked for in one turn is read together, also after awaiting, and each gets its own', async () => {
  const { asked, read } = doubles();
  const late = Promise.resolve().then(() => read(7));
  expect(await Promise.all([read(1), read(200), read(1), late])).toEqual([2, undefined, 2, 14]);
  expect(asked).toEqual([[1, 200, 1, 7]]);
});

test('another turn is another read: nothing is kept', async () => {
  const { asked, read } = doubles();
  const first = read(1);
  await nextTurn();
  await Promise.all([first, read(1)]);
  expect(asked).toEqual([[1], [1]]);
});

test('more than a hundred are read in parts', async () => {
  const { asked, read } = doubles();
  const keys = Array.from({ length: 250 }, (_, index) => index % 100);
  expect(await Promise.all(keys.map(read))).toEqual(keys.map((key) => key * 2));
  expect(asked.map((part) => part.length)).toEqual([100, 100, 50]);
});

test('a failure reaches everybody of the turn, and nobody of the next', async () => {
  const { read } = doubles();
  const outcomes = await Promise.allSettled([read(1), read(-1)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await read(3)).toBe(6);
});

test('within a transaction each is read by it, apart from the others of the turn', async () => {
  const db = database.db('teams');
  const transactions = batched(async (keys: readonly string[]) => {
    const { rows } = await sql<{ id: string }>`select pg_current_xact_id()::text as id`.execute(db);
    return keys.map((key) => ({ key, of: keys.length, id: rows[0]?.id }));
  });
  const [outside, inside] = await Promise.all([
    Promise.all([transactions('a'), transactions('b')]),
    inOneTransaction(db, () => Promise.all([transactions('c'), transactions('d')])),
  ]);
  expect(outside.map((row) => row?.of)).toEqual([2, 2]);
  expect(inside.map((row) => row?.of)).toEqual([1, 1]);
  expect(new Set(inside.map((row) => row?.id)).size).toBe(1);
  expect(inside[0]?.id).not.toBe(outside[0]?.id);
});
