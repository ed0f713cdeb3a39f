import { randomUUID } from 'node:crypto';
import { Me } from '@prodvor/contracts';
import { type TestPlatform, type TestToken, testPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { service } from '../service.ts';

let platform: TestPlatform;

beforeAll(async () => {
  platform = await testPlatform({ services: [service] });
});
afterAll(() => platform.close());

const call = async (token: string | null, method: 'GET' | 'PUT', body?: unknown, ifMatch?: string) => {
  const response = await fetch(`${platform.url}/api/v1/users/me`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const answer = (await response.json()) as { type?: string };
  return {
    status: response.status,
    slug: answer.type?.split('#').at(-1) ?? null,
    etag: response.headers.get('etag'),
    body: answer,
  };
};

const newcomer = (more: Partial<TestToken> = {}) =>
  platform.token({ subject: randomUUID(), name: 'Пётр Иванов', email: 'petr@example.org', ...more });

const keep = async (token: string, body: unknown = {}) => {
  const answer = await call(token, 'PUT', body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return Me.parse(answer.body);
};

describe('the first call', () => {
  test('makes a profile from the token, later ones find it', async () => {
    const token = await newcomer({ roles: ['moderator'] });
    expect(await call(token, 'GET')).toMatchObject({ status: 403, slug: 'profile-required' });
    const me = await keep(token);
    expect(me).toMatchObject({
      name: 'Пётр Иванов',
      email: 'petr@example.org',
      locale: null,
      zone: null,
      roles: ['moderator'],
      version: 1,
    });
    expect(await call(token, 'GET')).toMatchObject({ status: 200, etag: '"1"', body: me });
    expect(await keep(token)).toEqual(me);
  });

  test('takes what is given before what the token says', async () => {
    const me = await keep(await newcomer(), { givenName: 'Петя', familyName: '', locale: 'en', zone: 'Asia/Omsk' });
    expect(me).toMatchObject({ name: 'Петя', locale: 'en', zone: 'Asia/Omsk' });
  });

  test('takes the two parts of the name from the token, and keeps a name whole that has none until it is split', async () => {
    const split = await newcomer({ claims: { given_name: 'Пётр', family_name: 'Иванов-Разумник' } });
    expect(await keep(split)).toMatchObject({
      name: 'Пётр Иванов-Разумник',
      givenName: 'Пётр',
      familyName: 'Иванов-Разумник',
    });
    const single = await keep(await newcomer({ claims: { given_name: 'Пеле' } }));
    expect(single).toMatchObject({ name: 'Пеле', givenName: 'Пеле', familyName: '' });
    const token = await newcomer({ name: 'Мальков Пётр' });
    expect(await keep(token)).toMatchObject({ name: 'Мальков Пётр', givenName: null, familyName: null });
    const { body } = await call(token, 'PUT', { givenName: 'Пётр' });
    expect(body).toMatchObject({ errors: [{ pointer: '/body/familyName' }] });
    expect(await keep(token, { givenName: 'Пётр', familyName: 'Мальков' })).toMatchObject({ name: 'Пётр Мальков' });
    expect(await keep(token, { zone: 'Asia/Omsk' })).toMatchObject({ givenName: 'Пётр', familyName: 'Мальков' });
  });

  test('leaves an e-mail that is not verified out', async () => {
    expect((await keep(await newcomer({ emailVerified: false }))).email).toBeNull();
  });

  test('finds a name where the token has none that fits', async () => {
    for (const name of ['', '   ', 'я'.repeat(200), 'a\u0007b']) {
      expect((await keep(await newcomer({ name }))).name.length, name).toBeGreaterThan(0);
    }
  });

  test('from many tabs at once makes one person', async () => {
    const token = await newcomer();
    const answers = await Promise.all(Array.from({ length: 8 }, () => keep(token)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    const events = await platform.database
      .db('users')
      .selectFrom('users.outbox')
      .select('type')
      .where('subject', '=', answers.at(0)?.id ?? '')
      .execute();
    expect(events).toEqual([{ type: 'prodvor.users.profile.created.v1' }]);
  });
});

describe('later calls', () => {
  test('change what is given, count the version up and refuse a stale one', async () => {
    const token = await newcomer();
    await keep(token, { zone: 'Asia/Omsk' });
    expect(await keep(token, { locale: 'ru' })).toMatchObject({ locale: 'ru', zone: 'Asia/Omsk', version: 2 });
    expect(await call(token, 'PUT', { zone: null }, '"1"')).toMatchObject({ status: 412, slug: 'precondition-failed' });
    expect(await call(token, 'PUT', { zone: null }, '"2"')).toMatchObject({ status: 200, etag: '"3"' });
    expect(await keep(token)).toMatchObject({ zone: null, locale: 'ru', version: 3 });
  });

  test('of two on the same version one changes, the other is refused', async () => {
    const token = await newcomer();
    await keep(token);
    const names = ['Первый', 'Второй'];
    const answers = await Promise.all(
      names.map((givenName) => call(token, 'PUT', { givenName, familyName: '' }, '"1"')),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const written = names[answers.findIndex(({ status }) => status === 200)];
    expect((await call(token, 'GET')).body).toMatchObject({ name: written, version: 2 });
  });

  test('keep the person’s own name and follow the verified e-mail', async () => {
    const subject = randomUUID();
    await keep(await newcomer({ subject }), { givenName: 'Петя', familyName: '' });
    const later = await newcomer({ subject, name: 'Пётр Новый', email: 'new@example.org' });
    expect(await keep(later)).toMatchObject({ name: 'Петя', email: 'new@example.org', version: 2 });
    const unverified = await newcomer({ subject, email: 'other@example.org', emailVerified: false });
    expect(await keep(unverified)).toMatchObject({ email: 'new@example.org', version: 2 });
  });

  test('write an event and an audit line with ids alone', async () => {
    const token = await newcomer();
    const { id } = await keep(token);
    await keep(token, { givenName: 'Секретное', familyName: 'Имя' });
    const db = platform.database.db('users');
    const events = await db
      .selectFrom('users.outbox')
      .select(['type', 'data'])
      .where('subject', '=', id)
      .orderBy('seq')
      .execute();
    expect(events).toEqual([
      { type: 'prodvor.users.profile.created.v1', data: { userId: id, version: 1 } },
      { type: 'prodvor.users.profile.updated.v1', data: { userId: id, version: 2 } },
    ]);
    const audit = await db.selectFrom('users.audit').selectAll().where('subject', '=', id).execute();
    expect(audit.map(({ action }) => action).sort()).toEqual(['profile.create', 'profile.update']);
    expect(JSON.stringify([events, audit])).not.toMatch(/Секретное|Пётр|example\.org/);
  });
});

test('bad input is refused and makes no profile', async () => {
  const token = await newcomer();
  const bad: readonly unknown[] = [
    { name: 'Анна Смирнова' },
    { givenName: 'Анна' },
    { familyName: 'Смирнова' },
    { givenName: '', familyName: '' },
    { givenName: '  ', familyName: '' },
    { givenName: 'Анна', familyName: '  ' },
    { givenName: 42, familyName: '' },
    { givenName: 'я'.repeat(41), familyName: '' },
    { givenName: 'a\u0000b', familyName: '' },
    { givenName: 'a', familyName: 'a\ud800' },
    { locale: 'de' },
    { zone: 'Mars/Olympus' },
    { surprise: 1 },
    { email: 'mine@example.org' },
    { roles: ['admin'] },
    [],
    '{"name":',
  ];
  for (const body of bad) expect(await call(token, 'PUT', body), JSON.stringify(body)).toMatchObject({ status: 400 });
  expect(await call(token, 'PUT', {}, '"1"')).toMatchObject({ status: 412 });
  expect(await call(token, 'GET')).toMatchObject({ status: 403, slug: 'profile-required' });
});

test('a profile that is gone is not found until it is made again', async () => {
  const person = await platform.person();
  expect((await call(person.token, 'GET')).status).toBe(200);
  await platform.database.db('users').deleteFrom('users.profile').where('id', '=', person.userId).execute();
  expect(await call(person.token, 'GET')).toMatchObject({ status: 404, slug: 'not-found' });
});
