import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing.ts';
import { MigrationRefused, migrate, prepareDatabase } from './index.ts';

let database: TestDatabase;
let client: pg.Client;
let folder: string;
let source: { migrations: string; grants: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prodvor-migrations-'));
});
beforeEach(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  await client.query('delete from _prisma_migrations');
  source = { migrations: await mkdtemp(join(folder, 'm-')), grants: join(folder, 'grants.sql') };
  await writeFile(source.grants, 'select 1');
  return async () => {
    await client.end();
    await database.drop();
  };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const add = async (name: string, sql: string): Promise<void> => {
  await mkdir(join(source.migrations, name), { recursive: true });
  await writeFile(join(source.migrations, name, 'migration.sql'), sql);
};

const run = () => migrate({ url: database.superuserUrl, source });
const exists = async (table: string): Promise<boolean> =>
  (await client.query('select to_regclass($1) is not null as found', [table])).rows[0].found;

describe('migrate', () => {
  it('applies in order of name what is new, once, as the owner role', async () => {
    await add('2_second', 'alter table users.one add b int');
    await add('1_first', 'create table users.one (a int)');
    expect(await run()).toEqual(['1_first', '2_second']);
    expect(await run()).toEqual([]);
    await add('3_third', 'alter table users.one add c int');
    expect(await run()).toEqual(['3_third']);
    const { rows } = await client.query(`select tableowner from pg_tables where tablename = 'one'`);
    expect(rows).toEqual([{ tableowner: 'prodvor_owner' }]);
  });

  it('keeps functions with semicolons whole', async () => {
    await add(
      '1_function',
      `create function users.two() returns int language plpgsql as $$ begin perform 1; return 2; end $$;
      do $$ begin perform users.two(); end $$;`,
    );
    await run();
    expect((await client.query('select users.two() as two')).rows).toEqual([{ two: 2 }]);
  });

  it('leaves nothing of a migration that fails, keeps those before it, and goes on once it is mended', async () => {
    await add('1_good', 'create table users.good ()');
    await add('2_bad', 'create table users.bad (); select 1/0');
    await expect(run()).rejects.toThrow('division by zero');
    expect([await exists('users.good'), await exists('users.bad')]).toEqual([true, false]);
    await add('2_bad', 'create table users.bad ()');
    expect(await run()).toEqual(['2_bad']);
  });

  it('leaves nothing of a migration whose server went away, says so, and goes on at the next start', async () => {
    await add('1_good', 'create table users.good ()');
    await add('2_cut', 'create table users.cut (); reset role; select pg_terminate_backend(pg_backend_pid())');
    await expect(run()).rejects.toThrow(/^(terminating connection|Connection terminated)/);
    expect([await exists('users.good'), await exists('users.cut')]).toEqual([true, false]);
    await add('2_cut', 'create table users.cut ()');
    expect(await run()).toEqual(['2_cut']);
  });

  it('refuses a migration that was changed after it was applied', async () => {
    await add('1_first', 'create table users.one ()');
    await run();
    await add('1_first', 'create table users.one (a int)');
    await add('2_second', 'create table users.two ()');
    await expect(run()).rejects.toThrow(MigrationRefused);
    await expect(run()).rejects.toThrow('The migration 1_first was changed after it was applied');
    expect(await exists('users.two')).toBe(false);
  });

  it('refuses a database that is newer than the program', async () => {
    await add('1_first', 'create table users.one ()');
    await run();
    await rm(join(source.migrations, '1_first'), { recursive: true });
    await expect(run()).rejects.toThrow('which this version does not know');
  });

  it('lets two that start at once apply each migration one time', async () => {
    await add('1_first', 'create table users.one ()');
    const applied = await Promise.all([run(), run()]);
    expect(applied.flat()).toEqual(['1_first']);
  });
});

describe('prepareDatabase', () => {
  it('can be repeated and run twice at once, and lets each role in by its password alone', async () => {
    const { superuserUrl, passwords } = inject('postgres');
    const name = `prepared ${Date.now()}`;
    const options = { superuserUrl, database: name, passwords };
    const [{ urls }] = await Promise.all([prepareDatabase(options), prepareDatabase(options)]);
    await prepareDatabase(options);
    const login = async (url: string): Promise<string> => {
      const session = new pg.Client({ connectionString: url });
      try {
        await session.connect();
        return (await session.query('select current_user as role')).rows[0].role;
      } finally {
        await session.end();
      }
    };
    expect(await login(urls.users)).toBe('prodvor_users');
    const guessed = new URL(urls.users);
    guessed.password = 'guess';
    await expect(login(guessed.href)).rejects.toThrow('password');
    await client.query(`drop database "${name}" with (force)`);
  });
});
