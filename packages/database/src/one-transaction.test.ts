import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connect, inOneTransaction, isUniqueViolation, write } from './index.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

const actor = { userId: randomUUID(), requestId: null };
let database: TestDatabase;
/** Of one connection: whoever asked for a second one would wait until it fails. */
let db: ReturnType<typeof connect>;

beforeAll(async () => {
  database = await testDatabase();
  db = connect({ url: database.urls.competitions, schema: 'competitions', max: 1 });
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});
beforeEach(() => database.db('competitions').deleteFrom('competitions.tournament').execute());

const insert = (name: string) =>
  write(db, 'competitions', actor, async (tx) => {
    const { id } = await tx
      .insertInto('competitions.tournament')
      .values({ owner_id: actor.userId, sport: 'football', name, zone: 'Europe/Moscow' })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { result: id, audit: { action: 'tournament.create', subject: id } };
  });

const names = async (from = database.db('competitions')) =>
  (await from.selectFrom('competitions.tournament').select('name').orderBy('name').execute()).map(({ name }) => name);

test('writes join, are read by what follows them, and are seen by others when all is done', async () => {
  const result = await inOneTransaction(db, async () => {
    await insert('First');
    await insert('Second');
    expect(await names(db)).toEqual(['First', 'Second']);
    expect(await names()).toEqual([]);
    return 'done';
  });
  expect(result).toBe('done');
  expect(await names()).toEqual(['First', 'Second']);
});

test('nothing stays when the work fails after a write', async () => {
  const lines = () => database.db('competitions').selectFrom('competitions.audit').select('id').execute();
  const before = await lines();
  const work = inOneTransaction(db, async () => {
    await insert('Lost');
    throw new Error('crashed');
  });
  await expect(work).rejects.toThrow('crashed');
  expect(await names()).toEqual([]);
  expect(await lines()).toEqual(before);
});

test('a write that fails and is caught undoes itself alone', async () => {
  await inOneTransaction(db, async () => {
    await insert('Cup');
    const refusal = await insert('Cup').catch((error: unknown) => error);
    expect(isUniqueViolation(refusal)).toBe(true);
    await insert('Another cup');
  });
  expect(await names()).toEqual(['Another cup', 'Cup']);
});

test('statements at once take turns on the connection', async () => {
  const answers = await inOneTransaction(db, () => Promise.all([names(db), names(db), names(db)]));
  expect(answers).toEqual([[], [], []]);
});

test('what the work leaves running does not speak in a transaction that is over', async () => {
  const go = Promise.withResolvers<void>();
  const left: Promise<unknown>[] = [];
  await inOneTransaction(db, async () => {
    await insert('Done');
    left.push(
      go.promise.then(() => names(db)),
      write(db, 'competitions', actor, async () => {
        await go.promise;
        return { result: await names(db), audit: null };
      }).catch((error: unknown) => (error instanceof Error ? error.message : error)),
    );
    // The transaction of the write has begun.
    await names(db);
  });
  go.resolve();
  expect(await Promise.all(left)).toEqual([['Done'], 'The transaction of this statement is over.']);
});

test('the whole work runs again after a deadlock, so that both sides of it commit', async () => {
  const [first, second] = [await insert('First'), await insert('Second')];
  const rendezvous = Promise.withResolvers<void>();
  let waiting = 0;
  let runs = 0;
  const touch = (order: readonly string[]) => {
    const own = database.db('competitions');
    return inOneTransaction(own, async () => {
      runs += 1;
      for (const [index, id] of order.entries()) {
        if (index === 1) {
          waiting += 1;
          if (waiting === 2) rendezvous.resolve();
          await rendezvous.promise;
        }
        await write(own, 'competitions', actor, async (tx) => {
          await tx
            .updateTable('competitions.tournament')
            .set({ version: sql`version + 1` })
            .where('id', '=', id)
            .execute();
          return { result: null, audit: { action: 'tournament.update', subject: id } };
        });
      }
    });
  };
  await Promise.all([touch([first, second]), touch([second, first])]);
  const rows = await database.db('competitions').selectFrom('competitions.tournament').select('version').execute();
  expect(rows).toEqual([{ version: 3 }, { version: 3 }]);
  // PostgreSQL gives up one of the two, or both.
  expect(runs).toBeGreaterThan(2);
});
