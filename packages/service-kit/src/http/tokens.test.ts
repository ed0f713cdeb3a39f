import { TOKEN_SCOPES } from '@prodvor/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scopeOf } from '../auth/callers.ts';
import { announceRevocation } from '../auth/revocations.ts';
import { problem, requestsTo } from '../fixtures/notes-requests.ts';
import { notesService, PUBLIC_NOTE } from '../fixtures/notes-service.ts';
import { type TestPerson, type TestPlatform, testPlatform } from '../testing.ts';

type Requests = ReturnType<typeof requestsTo>;

let platform: TestPlatform;
let person: TestPerson;
let admin: TestPerson;
let call: Requests['call'];
let post: Requests['post'];
let spoken: Requests['spoken'];

beforeAll(async () => {
  platform = await testPlatform({ services: [notesService] });
  person = await platform.person();
  admin = await platform.person({ roles: ['admin'] });
  ({ call, post, spoken } = requestsTo(platform, person));
});
afterAll(() => platform.close());

const bearer = (token: string): string => `host: x\r\nconnection: close\r\nauthorization: Bearer ${token}\r\n\r\n`;

describe('tokens', () => {
  test('come before everything else, on public routes too', async () => {
    const expired = await platform.token({ subject: 'x', expiresIn: -60 });
    for (const authorization of ['Bearer x.y.z', 'Bearer', 'Basic YTpi', `Bearer ${expired}`]) {
      for (const path of [`/api/v1/notes/${PUBLIC_NOTE}`, '/api/v1/notes/broken', '/api/v1/nowhere']) {
        const response = await call(path, { headers: { authorization } });
        expect((await problem(response)).slug).toBe('invalid-token');
        expect(response.headers.get('www-authenticate')).toContain('Bearer');
      }
      expect((await problem(await post('{broken', { authorization }))).slug).toBe('invalid-token');
    }
    const anonymous = await call('/api/v1/notes', { method: 'POST', body: '{broken' });
    expect((await problem(anonymous)).slug).toBe('authentication-required');
  });

  test('are judged however the address is spelt, and before it', async () => {
    const bad = { authorization: 'Bearer x.y.z' };
    for (const path of [`/%61pi/v1/notes/${PUBLIC_NOTE}`, '/api/v1/notes/%ff', '/api/v1/notes?q=%00']) {
      const response = await call(path, { headers: bad });
      expect((await problem(response)).slug, path).toBe('invalid-token');
      expect(response.headers.get('cache-control'), path).toBe('no-store');
      expect(response.headers.get('x-request-id'), path).toMatch(/^[0-9a-f-]{36}$/);
    }
    expect(await spoken(`GET ${platform.url}/api/v1/callers/me HTTP/1.1\r\n${bearer('x.y.z')}`)).toMatch(
      / 401 .*invalid/s,
    );
    expect(await spoken(`GET ${platform.url}/api/v1/callers/me HTTP/1.1\r\n${bearer(person.token)}`)).toMatch(/ 200 /);
    expect((await call('/%61pi/v1/callers/me', { headers: person.headers })).status).toBe(200);
  });

  test('of a person without a profile open only what needs none', async () => {
    const headers = { authorization: `Bearer ${await platform.token({ subject: 'newcomer', email: 'a@b.c' })}` };
    expect((await problem(await post('{"title":"x"}', headers))).slug).toBe('profile-required');
    expect(await (await call('/api/v1/callers/me', { headers })).json()).toEqual({
      kind: 'newcomer',
      subject: 'newcomer',
      email: 'a@b.c',
      roles: [],
    });
    expect((await call(`/api/v1/notes/${PUBLIC_NOTE}`, { headers })).status).toBe(200);
    expect(await (await call('/api/v1/callers/me', { headers: admin.headers })).json()).toMatchObject({
      kind: 'user',
      roles: ['admin'],
    });
  });
});

describe('personal API tokens', () => {
  test('do what their scopes say, for their person', async () => {
    const all = await platform.apiToken(person, ['read', 'teams:write']);
    expect(await (await call('/api/v1/callers/me', { headers: all.headers })).json()).toEqual({
      kind: 'user',
      subject: person.subject,
      email: null,
      roles: [],
    });
    expect((await post('{"title":"x"}', all.headers)).status).toBe(201);
    const reader = await platform.apiToken(person, ['read']);
    expect((await problem(await post('{"title":"x"}', reader.headers))).slug).toBe('scope-missing');
    const writer = await platform.apiToken(person, ['teams:write']);
    for (const path of [`/api/v1/notes/${PUBLIC_NOTE}`, '/api/v1/callers/me']) {
      expect((await problem(await call(path, { headers: writer.headers }))).slug).toBe('scope-missing');
    }
  });

  test('open nothing that names no scope, whatever they have', async () => {
    const { headers } = await platform.apiToken(person, [...TOKEN_SCOPES]);
    const erase = await call(`/api/v1/notes/${PUBLIC_NOTE}`, { method: 'DELETE', headers });
    expect((await problem(erase)).slug).toBe('scope-missing');
    expect(scopeOf({ method: 'GET', scope: null })).toBeNull();
  });

  test('that are unknown, ended or misspelt are invalid', async () => {
    const { token } = await platform.apiToken(person, ['read'], new Date(0));
    for (const wrong of [token, `pdv_${'x'.repeat(43)}`, 'pdv_', `${token}=`]) {
      const response = await call('/api/v1/notes', { headers: { authorization: `Bearer ${wrong}` } });
      expect((await problem(response)).slug, wrong).toBe('invalid-token');
    }
  });

  test('end for every process when that is told', async () => {
    const { id, headers } = await platform.apiToken(person, ['read']);
    expect((await call('/api/v1/notes', { headers })).status).toBe(200);
    const users = platform.database.db('users');
    await users.transaction().execute(async (tx) => {
      await tx.deleteFrom('users.api_token').where('id', '=', id).execute();
      await announceRevocation(tx, { token: id });
    });
    await expect.poll(async () => (await call('/api/v1/notes', { headers })).status).toBe(401);
  });
});
