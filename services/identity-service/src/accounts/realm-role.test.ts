import { type TestDatabase, testDatabase } from '@prodvor/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount, findAccountByLogin } from './account.ts';
import { setRealmRole } from './realm-role.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test('a role is given and taken once, beside the others, and the audit log says so', async () => {
  const db = database.db('identity');
  const login = 'anna@example.org';
  const { id } = await createAccount(db, { login, email: login, name: 'Анна', password: 'мяч в девятку', roles: [] });
  const roles = async () => (await findAccountByLogin(db, login))?.roles;
  const set = (role: 'admin' | 'moderator', held: boolean) =>
    setRealmRole(db, { login: ' Anna@Example.ORG', role, held });

  expect([await set('moderator', true), await set('moderator', true), await set('admin', true)]).toEqual([
    'changed',
    'same',
    'changed',
  ]);
  expect(await roles()).toEqual(['admin', 'moderator']);
  expect([await set('moderator', false), await set('moderator', false)]).toEqual(['changed', 'same']);
  expect(await roles()).toEqual(['admin']);
  expect(await setRealmRole(db, { login: 'nobody', role: 'admin', held: true })).toBeNull();

  const lines = await db
    .selectFrom('identity.audit')
    .select(['action', 'details'])
    .where('subject', '=', id)
    .orderBy('id')
    .execute();
  expect(lines.slice(1)).toEqual([
    { action: 'account.grant-role', details: { role: 'moderator' } },
    { action: 'account.grant-role', details: { role: 'admin' } },
    { action: 'account.revoke-role', details: { role: 'moderator' } },
  ]);
});
