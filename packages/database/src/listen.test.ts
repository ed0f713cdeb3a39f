import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen } from './index.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
let superuser: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await database.drop();
});

/** A listener and what it told. `prepared` is what it does when it begins to hear. */
const start = (url = database.urls.users, beatMillis?: number, prepared = async () => {}) => {
  const told: string[] = [];
  const { stop } = listen({
    url,
    channel: 'prodvor_test',
    onMessage: (payload) => told.push(payload),
    onHearing: async () => {
      await prepared();
      told.push('(hearing)');
    },
    onDeaf: () => told.push('(deaf)'),
    ...(beatMillis === undefined ? {} : { beatMillis }),
  });
  return { told, stop };
};
const say = (payload: string) => superuser.query('select pg_notify($1, $2)', ['prodvor_test', payload]);
const sessions = async () =>
  (
    await superuser.query<{ pid: number }>(
      "select pid from pg_stat_activity where application_name = 'prodvor-listen' and datname = current_database()",
    )
  ).rows;

test('what is said is heard, in order, until it stops', async () => {
  const { told, stop } = start();
  await expect.poll(() => told).toEqual(['(hearing)']);
  await say('one');
  await say('two');
  await expect.poll(() => told).toEqual(['(hearing)', 'one', 'two']);
  await stop();
  await expect.poll(sessions).toEqual([]);
});

test('a broken connection is told, made again, and hears again', async () => {
  const { told, stop } = start(undefined, 20);
  await expect.poll(() => told).toEqual(['(hearing)']);
  await superuser.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'prodvor-listen' and datname = current_database()",
  );
  await expect.poll(() => told).toEqual(['(hearing)', '(deaf)', '(hearing)']);
  await say('again');
  await expect.poll(() => told.at(-1)).toBe('again');
  await stop();
});

test('who cannot begin to hear is told so, and begins again', async () => {
  let failures = 2;
  const { told, stop } = start(undefined, undefined, async () => {
    failures -= 1;
    if (failures >= 0) throw new Error('not yet');
  });
  await expect.poll(() => told).toEqual(['(deaf)', '(deaf)', '(hearing)']);
  await say('one');
  await expect.poll(() => told.at(-1)).toBe('one');
  expect(await sessions()).toHaveLength(1);
  await stop();
});

test('a server that is not there is asked again, and the wait ends with a stop', async () => {
  const { told, stop } = start('postgresql://nobody:x@127.0.0.1:1/none');
  await expect.poll(() => told.length).toBeGreaterThan(1);
  await stop();
  expect(told).not.toContain('(hearing)');
});
