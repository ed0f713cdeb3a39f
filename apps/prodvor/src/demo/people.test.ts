import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiClient, unwrap } from '@prodvor/api-client';
import { splitName } from '@prodvor/contracts';
import { connect, type Database } from '@prodvor/database';
import { type TestDatabase, testDatabase } from '@prodvor/database/testing';
import { type TestPlatform, testPlatform } from '@prodvor/service-kit/testing';
import { service as userService } from '@prodvor/user-service';
import type { Kysely } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type DataFolder, dataFolder } from '../data-folder/folder.ts';
import { DEMO_LOGINS, DEMO_PEOPLE, readDemo, writeDemo } from './accounts.ts';
import { ensureDemoAccounts, keepDemoProfile } from './people.ts';

let database: TestDatabase;
let db: Kysely<Database>;
let folder: DataFolder;

beforeEach(async () => {
  database = await testDatabase();
  db = connect({ url: database.urls.identity, schema: 'identity', max: 1 });
  folder = dataFolder(await mkdtemp(join(tmpdir(), 'prodvor demo ')));
});
afterEach(async () => {
  await db.destroy();
  await database.drop();
  await rm(folder.path, { recursive: true, force: true });
});

/** Logins with the hashes of their passwords. */
const hashes = async (): Promise<Map<string, string>> => {
  const rows = await db.selectFrom('identity.account').select(['login', 'password_hash']).execute();
  return new Map(rows.map(({ login, password_hash }) => [login, password_hash]));
};

test('the accounts are made once, with one password that is kept', async () => {
  const first = await ensureDemoAccounts(folder, db);
  const made = await hashes();
  expect([...made.keys()].sort()).toEqual([...DEMO_LOGINS].sort());
  await writeDemo(folder, { ...first, seasons: ['season.json'] });
  expect(await ensureDemoAccounts(folder, db)).toEqual({ ...first, seasons: ['season.json'] });
  expect(await hashes()).toEqual(made);
});

test('with the record lost, or its making cut short, the accounts get the password that is stored now', async () => {
  const first = await ensureDemoAccounts(folder, db);
  const made = await hashes();
  await rm(folder.demo);
  const again = await ensureDemoAccounts(folder, db);
  expect(again.password).not.toBe(first.password);
  expect(again.accounts).toEqual(first.accounts);
  const changed = await hashes();
  for (const login of DEMO_LOGINS) expect(changed.get(login)).not.toBe(made.get(login));
});

test('with another database the accounts are made anew, and the seasons loaded again', async () => {
  const first = await ensureDemoAccounts(folder, db);
  await writeDemo(folder, { ...first, seasons: ['season.json'] });
  await db.deleteFrom('identity.account').execute();
  const again = await ensureDemoAccounts(folder, db);
  expect(again).toMatchObject({ password: first.password, seasons: [] });
  expect((await hashes()).size).toBe(DEMO_LOGINS.length);
  expect(await readDemo(folder)).toEqual(again);
});

describe('a profile', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await testPlatform({ services: [userService] });
  });
  afterAll(() => platform.close());

  const kept = async ({ token }: { readonly token: string }) => {
    const api = createApiClient({ baseUrl: platform.url, token: () => token });
    await keepDemoProfile(api, 'player');
    return unwrap(await api.GET('/api/v1/users/me'));
  };

  test('that an earlier version made is split', async () => {
    const earlier = await platform.person({ name: DEMO_PEOPLE.player.name.name });
    const split = { name: 'Демо-игрок', givenName: 'Демо-игрок', familyName: '' };
    expect(await kept(earlier)).toMatchObject({ ...split, version: 2 });
    expect(await kept(earlier)).toMatchObject({ ...split, version: 2 });
  });

  test('with a name that somebody gave it stays as it is', async () => {
    expect(await kept(await platform.person({ name: 'Мальков Пётр' }))).toMatchObject({ givenName: null, version: 1 });
    const own = splitName('Пётр', 'Мальков');
    const split = await platform.person({ name: own.name });
    await createApiClient({ baseUrl: platform.url, token: () => split.token }).PUT('/api/v1/users/me', {
      body: { givenName: 'Пётр', familyName: 'Мальков' },
    });
    expect(await kept(split)).toMatchObject({ ...own, version: 2 });
  });
});
