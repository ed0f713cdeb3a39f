import { createHash } from 'node:crypto';
import { ApiTokenCreated, ApiTokenPage, Me } from '@prodvor/contracts';
import { clientOf, type TestPlatform, testPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from '../service.ts';
import { type Somebody, somebody } from '../testing.ts';

let platform: TestPlatform;
let now = new Date();
beforeAll(async () => {
  platform = await testPlatform({ services: [service], now: () => now });
});
afterAll(() => platform.close());

const make = (person: Somebody, body: unknown) => person.must(ApiTokenCreated, 'POST', '/tokens', body);
const by = (token: string) => clientOf(platform, { authorization: `Bearer ${token}` });

test('a token is told once and kept as a hash', async () => {
  const anna = await somebody(platform);
  const { id, token, ...made } = await make(anna, { name: 'Скрипт', scopes: ['read', 'read'], days: null });
  expect(token).toMatch(/^pdv_[A-Za-z0-9_-]{43}$/);
  expect(made).toMatchObject({ name: 'Скрипт', scopes: ['read'], expiresAt: null });
  expect((await anna.must(ApiTokenPage, 'GET', '/tokens')).items).toEqual([{ id, ...made }]);
  const row = await platform.database
    .db('users')
    .selectFrom('users.api_token')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(row.token_hash).toBe(createHash('sha256').update(token).digest('hex'));
  const kept = await platform.database
    .db('users')
    .selectFrom('users.audit')
    .selectAll()
    .where('subject', '=', id)
    .execute();
  expect(JSON.stringify([row, kept])).not.toContain(token.slice(4));
});

test('a token is not kept for a repeated call', async () => {
  const anna = await somebody(platform);
  const answer = await anna.send('POST', '/tokens', { name: 'Скрипт', scopes: ['read'] }, { 'idempotency-key': 'k' });
  expect(answer).toMatchObject({ status: 400, pointers: ['/headers/idempotency-key'] });
  expect((await anna.must(ApiTokenPage, 'GET', '/tokens')).items).toEqual([]);
});

test('a token may do what its scopes say, and ends at once', async () => {
  const anna = await somebody(platform);
  const reader = await make(anna, { name: 'Читает', scopes: ['read'] });
  const writer = await make(anna, { name: 'Пишет', scopes: ['profile:write'] });
  expect((await by(reader.token).must(Me, 'GET', '/users/me')).id).toBe(anna.userId);
  expect(await by(reader.token).send('PUT', '/users/me', { city: 'Тула' })).toMatchObject({ slug: 'scope-missing' });
  expect(await by(writer.token).send('GET', '/users/me')).toMatchObject({ slug: 'scope-missing' });
  expect(await by(writer.token).send('PUT', '/users/me', { city: 'Тула' })).toMatchObject({ status: 200 });
  expect(await anna.send('DELETE', `/tokens/${reader.id}`)).toMatchObject({ status: 204 });
  await expect.poll(async () => (await by(reader.token).send('GET', '/users/me')).slug).toBe('invalid-token');
  expect(await anna.send('DELETE', `/tokens/${reader.id}`)).toMatchObject({ status: 404 });
  expect(await by(writer.token).send('PUT', '/users/me', { city: null })).toMatchObject({ status: 200 });
});

test('a token ends on its day', async () => {
  const anna = await somebody(platform);
  const { token, expiresAt } = await make(anna, { name: 'На день', scopes: ['read'], days: 1 });
  expect(expiresAt).toBe(new Date(now.getTime() + 86_400_000).toISOString());
  const start = now;
  now = new Date(start.getTime() + 86_400_000 + 1);
  expect(await by(token).send('GET', '/users/me')).toMatchObject({ status: 401, slug: 'invalid-token' });
  now = start;
});

test('names are one’s own, and of many tokens of one name at once one is made', async () => {
  const [anna, petr] = [await somebody(platform), await somebody(platform)];
  await make(petr, { name: 'Скрипт', scopes: ['read'] });
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => anna.send('POST', '/tokens', { name: 'Скрипт', scopes: ['read'] })),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ slug }) => slug === 'name-taken')).toHaveLength(9);
});

test('a person has 50 tokens that work, however many are asked for at once', async () => {
  const [anna, petr] = [await somebody(platform), await somebody(platform)];
  const ask = (person: Somebody, name: string) => person.send('POST', '/tokens', { name, scopes: ['read'], days: 1 });
  const answers = await Promise.all(Array.from({ length: 60 }, (_, number) => ask(anna, `Скрипт ${number}`)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(50);
  const refused = answers.filter(({ status }) => status !== 201);
  expect(refused.map(({ status, slug }) => [status, slug])).toEqual(Array(10).fill([409, 'too-many-tokens']));
  expect(refused[0]?.body).toMatchObject({ detail: 'Действующих токенов уже 50' });
  expect(await ask(petr, 'Скрипт')).toMatchObject({ status: 201 });

  const { items } = await anna.must(ApiTokenPage, 'GET', '/tokens?limit=100');
  expect(items).toHaveLength(50);
  await anna.send('DELETE', `/tokens/${items[0]?.id}`);
  expect(await ask(anna, 'Вместо него')).toMatchObject({ status: 201 });
  expect(await ask(anna, 'Лишний')).toMatchObject({ slug: 'too-many-tokens' });

  await platform.database
    .db('users')
    .updateTable('users.api_token')
    .set({ expires_at: now })
    .where('id', '=', items[1]?.id ?? '')
    .execute();
  expect(await ask(anna, 'После его дня')).toMatchObject({ status: 201 });
});

test('a token of somebody else is not there', async () => {
  const [anna, petr] = [await somebody(platform), await somebody(platform, { roles: ['admin'] })];
  const { id, token } = await make(anna, { name: 'Скрипт', scopes: ['read'] });
  expect(await petr.send('DELETE', `/tokens/${id}`)).toMatchObject({ status: 404 });
  expect(await by(token).send('GET', '/users/me')).toMatchObject({ status: 200 });
});

test('the list goes on page by page while tokens come and go', async () => {
  const anna = await somebody(platform);
  const made: string[] = [];
  for (const name of ['1', '2', '3', '4']) made.unshift((await make(anna, { name, scopes: ['read'] })).id);
  const first = await anna.must(ApiTokenPage, 'GET', '/tokens?limit=2');
  await make(anna, { name: '5', scopes: ['read'] });
  await anna.send('DELETE', `/tokens/${made[1]}`);
  const second = await anna.must(ApiTokenPage, 'GET', `/tokens?limit=2&cursor=${first.next}`);
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(made);
  expect(second.next).toBeNull();
});
