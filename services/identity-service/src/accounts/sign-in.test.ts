import { hash, verify } from '@node-rs/argon2';
import type { Database } from '@prodvor/database';
import { type TestDatabase, testDatabase } from '@prodvor/database/testing';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createAccount } from './account.ts';
import { createDevices } from './device.ts';
import { Busy, hashPassword, verifyPassword } from './password.ts';
import { createSignIn } from './sign-in.ts';

vi.mock('@node-rs/argon2', async (original) => {
  const library = await original<typeof import('@node-rs/argon2')>();
  return { ...library, hash: vi.fn(library.hash), verify: vi.fn(library.verify) };
});

const PASSWORD = 'мяч летит в девятку';
const devices = createDevices(['a key of cookies that nobody else has']);

let database: TestDatabase;
let now: Date;
let signIn: ReturnType<typeof createSignIn>;
let people = 0;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(() => {
  now = new Date('2026-06-01T12:00:00Z');
  signIn = createSignIn({ db: database.db('identity'), clock: () => now, devices });
});

const person = async () => {
  people += 1;
  const email = `person-${people}@example.org`;
  return createAccount(database.db('identity'), { login: email, email, name: 'Анна', password: PASSWORD, roles: [] });
};

const attempt = (login: string, password: string, more: { address?: string; proof?: string } = {}) =>
  signIn
    .attempt({ login, password, address: '203.0.113.9', proof: null, requestId: 'request-1', ...more })
    .then(({ kind }) => kind);

test('a password is stored as argon2id with the parameters of OWASP', async () => {
  const { id } = await person();
  const { password_hash: hash } = await database
    .db('identity')
    .selectFrom('identity.account')
    .select('password_hash')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('guesses of others do not keep a person out of the browser that knows them', async () => {
  const [own, other] = [await person(), await person()];
  for (let n = 1; n <= 5; n += 1) expect(await attempt(own.login, 'не тот пароль')).toBe('refused');
  expect(await attempt(own.login, PASSWORD)).toBe('later');
  for (const proof of ['', '.', 'made.up', devices.issue(other.id)]) {
    expect(await attempt(own.login, PASSWORD, { proof }), proof).toBe('later');
  }
  expect(await attempt(own.login, PASSWORD, { proof: devices.issue(own.id) })).toBe('signed-in');
});

test('a browser that knows a person is slowed down by its own guesses', async () => {
  const { id, login } = await person();
  const proof = devices.issue(id);
  for (let n = 1; n <= 5; n += 1) expect(await attempt(login, 'не тот пароль', { proof })).toBe('refused');
  expect(await attempt(login, PASSWORD, { proof })).toBe('later');
  now = new Date(now.getTime() + 1_001);
  expect(await attempt(login, PASSWORD, { proof })).toBe('signed-in');
  expect(await attempt(login, 'не тот пароль', { proof })).toBe('refused');
});

test('one address has sixty failures, asked one by one or at once, over all logins', async () => {
  const own = await person();
  const guesses = Array.from({ length: 65 }, (_, n) => attempt(`nobody-${n}@example.org`, 'не тот пароль'));
  const kinds = await Promise.all(guesses);
  expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(60);
  expect(await attempt(own.login, PASSWORD)).toBe('later');
  expect(await attempt(own.login, PASSWORD, { address: '203.0.113.10' })).toBe('signed-in');
  expect(await attempt(own.login, PASSWORD, { proof: devices.issue(own.id) })).toBe('signed-in');
  now = new Date(now.getTime() + 10 * 60_000);
  expect(await attempt(own.login, PASSWORD)).toBe('signed-in');
});

test('where too many wait nothing is checked, and nothing is counted as a failure', async () => {
  const { id, login } = await person();
  const stored = await hashPassword(PASSWORD);
  const waiting = Array.from({ length: 66 }, () => verifyPassword(stored, 'не тот пароль'));
  await expect(attempt(login, 'не тот пароль')).rejects.toThrow(Busy);
  await Promise.all(waiting);
  const { failed_count: failed } = await database
    .db('identity')
    .selectFrom('identity.account')
    .select('failed_count')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(failed).toBe(0);
});

test('a hundred people of one address who are right at once are signed in', async () => {
  const password_hash = await hashPassword(PASSWORD);
  const logins = Array.from({ length: 100 }, (_, number) => `crowd-${number}@example.org`);
  const rows = logins.map((login) => ({ login, name: 'Анна', password_hash }));
  await database.db('identity').insertInto('identity.account').values(rows).execute();
  const kinds = await Promise.all(logins.map((login) => attempt(login, PASSWORD).catch((error: unknown) => error)));
  // The hash takes so many at once; nobody is told to come later.
  expect(kinds.filter((kind) => kind !== 'signed-in' && !(kind instanceof Busy))).toEqual([]);
});

/** The statements of everything that `work` does, as PostgreSQL gets them, and the hashes. */
const workOf = async (work: (db: Kysely<Database>) => Promise<unknown>) => {
  const statements: string[] = [];
  const db: Kysely<Database> = database.db('identity').withPlugin({
    transformQuery: ({ node, queryId }) => {
      statements.push(database.db('identity').getExecutor().compileQuery(node, queryId).sql);
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const hashes = vi.mocked(hash).mock.calls.length + vi.mocked(verify).mock.calls.length;
  await work(db);
  return { statements, hashes: vi.mocked(hash).mock.calls.length + vi.mocked(verify).mock.calls.length - hashes };
};

test('a login that nobody has costs what another does: one hash and the same statements, refused or told to wait', async () => {
  const { login } = await person();
  const workOn = (who: string) =>
    workOf((db) => {
      const anew = createSignIn({ db, clock: () => now, devices });
      const credentials = { password: 'не тот пароль', address: '203.0.113.9', proof: null, requestId: 'request-1' };
      return anew.attempt({ login: who, ...credentials });
    });
  const [nobody, somebody] = [await workOn('nobody-at-all@example.org'), await workOn(login)];
  expect(nobody).toEqual(somebody);
  expect(somebody.hashes).toBe(1);
  expect(somebody.statements.length).toBeGreaterThan(3);

  const waiting = async (who: string) => {
    let kind: unknown;
    const { statements } = await workOf(async (db) => {
      const anew = createSignIn({ db, clock: () => now, devices });
      const credentials = { password: 'не тот пароль', address: '203.0.113.9', proof: null, requestId: 'request-1' };
      for (let n = 0; n < 6; n += 1) kind = (await anew.attempt({ login: who, ...credentials })).kind;
    });
    return [kind, statements];
  };
  const other = await person();
  const [kind, statements] = await waiting('nobody-else@example.org');
  expect(kind).toBe('later');
  expect(await waiting(other.login)).toEqual([kind, statements]);
});

test('successes of one address have no end', async () => {
  const { login } = await person();
  for (let n = 1; n <= 61; n += 1) expect(await attempt(login, PASSWORD)).toBe('signed-in');
});
