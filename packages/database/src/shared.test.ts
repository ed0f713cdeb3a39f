import { afterAll, beforeAll, expect, test } from 'vitest';
import { inOneTransaction, shared } from './index.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** Counts its reads; `slow` ends when it is told to. */
const counted = () => {
  const asked: string[] = [];
  const go = Promise.withResolvers<void>();
  const read = shared(async ({ page }: { readonly page: string }) => {
    asked.push(page);
    if (page === 'slow') await go.promise;
    if (page === 'wrong') throw new Error('refused');
    return `${page} ${asked.length}`;
  });
  return { asked, read, go: go.resolve };
};

test('who asks for the same in one turn has the same, and another page is another read', async () => {
  const { asked, read } = counted();
  const pages = ['first', 'second', 'first', 'first'].map((page) => read({ page }));
  expect(await Promise.all(pages)).toEqual(['first 1', 'second 2', 'first 1', 'first 1']);
  expect(asked).toEqual(['first', 'second']);
});

test('who asks later reads anew, also while the first read goes on', async () => {
  const { asked, read, go } = counted();
  const slow = read({ page: 'slow' });
  expect(await read({ page: 'fast' })).toBe('fast 2');
  const again = read({ page: 'slow' });
  await read({ page: 'fast' });
  expect(asked).toEqual(['slow', 'fast', 'slow', 'fast']);
  go();
  expect(await Promise.all([slow, again])).toEqual(['slow 4', 'slow 4']);
});

test('a failure is one of those who asked for the same', async () => {
  const { read } = counted();
  const outcomes = await Promise.allSettled([
    read({ page: 'wrong' }),
    read({ page: 'wrong' }),
    read({ page: 'right' }),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
});

test('within a transaction each reads alone', async () => {
  const { asked, read } = counted();
  await inOneTransaction(database.db('teams'), () => Promise.all([read({ page: 'own' }), read({ page: 'own' })]));
  expect(asked).toEqual(['own', 'own']);
});
