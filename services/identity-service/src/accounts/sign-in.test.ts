import { type TestDatabase, testDatabase } from '@prodvor/database/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createAccount } from './account.ts';
import { createDevices } from './device.ts';
import { Busy, hashPassword, verifyPassword } from './password.ts';
import { createSignIn } from './sign-in.ts';

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

test('successes of one address have no end', async () => {
  const { login } = await person();
  for (let n = 1; n <= 61; n += 1) expect(await attempt(login, PASSWORD)).toBe('signed-in');
});
