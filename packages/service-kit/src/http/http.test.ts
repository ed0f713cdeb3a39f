import { Problem } from '@prodvor/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { pointers, problem, requestsTo } from '../fixtures/notes-requests.ts';
import {
  BROKEN_NOTE,
  HIDDEN_NOTE,
  LEAKY_NOTE,
  LOST_NOTE,
  notesService,
  PUBLIC_NOTE,
  seen,
} from '../fixtures/notes-service.ts';
import { createLogger } from '../logger.ts';
import { type TestPerson, type TestPlatform, testPlatform } from '../testing.ts';

const Page = z.object({ items: z.array(z.object({ id: z.string() })), next: z.string().nullable() });

const lines: string[] = [];
type Requests = ReturnType<typeof requestsTo>;

let platform: TestPlatform;
let person: TestPerson;
let admin: TestPerson;
let call: Requests['call'];
let post: Requests['post'];
let spoken: Requests['spoken'];

beforeAll(async () => {
  const log = createLogger({ level: 'info', destination: { write: (line) => lines.push(line) } });
  platform = await testPlatform({ services: [notesService], log });
  person = await platform.person({ name: 'Иван Секретов' });
  admin = await platform.person({ roles: ['admin'] });
  ({ call, post, spoken } = requestsTo(platform, person));
});
afterAll(() => platform.close());

describe('a route', () => {
  test('answers with its version as ETag, and to HEAD', async () => {
    const response = await call(`/api/v1/notes/${PUBLIC_NOTE}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe('"3"');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ id: PUBLIC_NOTE, title: 'open', version: 3, tags: [] });
    const head = await call(`/api/v1/notes/${PUBLIC_NOTE}`, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, '"3"', '']);
  });

  test('says where the new thing is, and applies the defaults of the contract', async () => {
    const response = await post('{"title":"new","at":{"minute":3}}');
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe(`/api/v1/notes/${PUBLIC_NOTE}`);
    expect(seen).toEqual({ body: { title: 'new', at: { minute: 3, added: 0 } }, locale: 'en' });
  });

  test('hides, forbids and asks to sign in', async () => {
    expect((await problem(await call(`/api/v1/notes/${HIDDEN_NOTE}`))).slug).toBe('not-found');
    const missing = PUBLIC_NOTE.replace(/1$/, '9');
    expect((await problem(await call(`/api/v1/notes/${missing}`))).slug).toBe('not-found');
    const change = (headers: Record<string, string>) =>
      call(`/api/v1/notes/${PUBLIC_NOTE}`, {
        method: 'PATCH',
        body: '{"title":"x"}',
        headers: { 'content-type': 'application/json', ...headers },
      });
    expect((await problem(await change({}))).slug).toBe('authentication-required');
    expect((await problem(await change(person.headers))).slug).toBe('forbidden');
    expect((await problem(await change(admin.headers))).slug).toBe('precondition-required');
    expect((await problem(await change({ ...admin.headers, 'if-match': '"2"' }))).slug).toBe('precondition-failed');
    expect((await change({ ...admin.headers, 'if-match': '"3"' })).status).toBe(200);
    for (const bad of ['3', 'W/"3"', '"0"', '"-1"', '"3", "4"', '"99999999999999999999"']) {
      expect(await pointers(await change({ ...admin.headers, 'if-match': bad }))).toEqual(['/headers/if-match']);
    }
  });

  test('never leaks: an answer beside its schema and an unexpected error are 500 without their cause', async () => {
    for (const id of [BROKEN_NOTE, LEAKY_NOTE]) {
      const response = await call(`/api/v1/notes/${id}`);
      expect(response.status).toBe(500);
      expect(await response.text()).not.toMatch(/secret|at file|stack/);
    }
    const lost = await call(`/api/v1/notes/${LOST_NOTE}`);
    expect((await problem(lost)).slug).toBe('unavailable');
    expect(lost.headers.get('retry-after')).toBe('1');
  });
});

describe('bad input', () => {
  test.each([
    ['unknown fields', '{"title":"a","colour":1,"at":{"minute":1,"x/y":2}}', ['/body/at/x~1y', '/body/colour']],
    ['a wrong type', '{"title":1}', ['/body/title']],
    ['a missing field', '{}', ['/body/title']],
    ['over-long text', `{"title":"${'x'.repeat(21)}"}`, ['/body/title']],
    ['blank text', '{"title":"  "}', ['/body/title']],
    ['NUL', '{"title":"a\\u0000b"}', ['/body/title']],
    ['a turned direction', '{"title":"a\\u202eb"}', ['/body/title']],
    ['a space without width', '{"title":"a\\u200bb"}', ['/body/title']],
    ['a turned direction in a text', '{"title":"a","text":"b\\u2067c"}', ['/body/text']],
    ['NUL in a key', '{"title":"a","x\\u0000":1}', ['/body']],
    ['a lone surrogate', '{"title":"a\\ud800"}', ['/body/title']],
    ['a poisoned prototype', '{"title":"a","__proto__":{"admin":true}}', ['/body/__proto__']],
    ['an array', '[]', ['/body']],
    ['null', 'null', ['/body']],
    ['no body', '', ['/body']],
    ['a field of a union', '{"title":"a","kind":{"type":"loud","volume":12}}', ['/body/kind/volume']],
    ['a union without a match', '{"title":"a","side":{"slot":{"n":"x"}}}', ['/body/side/slot/n']],
    ['an unknown variant', '{"title":"a","kind":{"type":"quiet"}}', ['/body/kind/type']],
    ['depth', `{"title":"a","text":${'['.repeat(40)}${']'.repeat(40)}}`, [`/body/text${'/0'.repeat(31)}`]],
  ])('%s is named by its place', async (_what, body, places) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect((await pointers(response)).sort()).toEqual(places);
  });

  test('every part is judged at once, in the reader’s language', async () => {
    const response = await call('/api/v1/notes/nonsense?x=1', {
      method: 'PATCH',
      body: '{"title":""}',
      headers: { 'content-type': 'application/json' },
    });
    const { title, errors = [] } = await problem(response);
    expect(title).toBe('Проверьте выделенные поля');
    expect(new Set(errors.map((error) => error.pointer))).toEqual(new Set(['/params/id', '/query/x', '/body/title']));
    for (const error of errors) expect(error.detail).toMatch(/[а-я]/);
    const english = await problem(await post('{"title":"  "}'));
    expect(english.errors).toEqual([{ pointer: '/body/title', detail: 'Must not be blank' }]);
    const required = await problem(await post('{}'));
    expect(required.errors).toEqual([{ pointer: '/body/title', detail: 'Required' }]);
  });

  test('more wrong fields than anybody mends are not all listed', async () => {
    const body = Object.fromEntries(Array.from({ length: 5_000 }, (_, number) => [`field-${number}`, 1]));
    expect(await pointers(await post(JSON.stringify(body)))).toHaveLength(100);
  });

  test.each([
    ['broken JSON', '{"title":', 'malformed-request', 400, {}],
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'malformed-request', 400, {}],
    ['another content type', 'title=a', 'unsupported-media-type', 415, { 'content-type': 'text/plain' }],
    ['a body beyond 1 MiB', `"${'x'.repeat(1024 * 1024)}"`, 'payload-too-large', 413, {}],
  ] as const)('%s', async (_what, body, slug, status, headers) => {
    const response = await post(body, headers);
    expect([(await problem(response)).slug, response.status]).toEqual([slug, status]);
  });

  test.each([
    ['/api/v1/notes?limit=0', '/query/limit'],
    ['/api/v1/notes?limit=101', '/query/limit'],
    ['/api/v1/notes?limit=x', '/query/limit'],
    ['/api/v1/notes?limit=1&limit=2', '/query/limit'],
    ['/api/v1/notes?colour=1', '/query/colour'],
    ['/api/v1/notes?__proto__=1', '/query/__proto__'],
  ])('%s is refused at %s', async (path, pointer) => {
    expect(await pointers(await call(path))).toEqual([pointer]);
  });

  test.each([
    '?cursor=nonsense',
    '?cursor=W10',
    '?cursor=WyJvdGhlciIsMV0',
    '?cursor=WyJub3RlcyIsInoiXQ',
    '?cursor=%20',
  ])('the cursor %s is refused', async (query) => {
    expect((await problem(await call(`/api/v1/notes${query}`))).slug).toBe('invalid-cursor');
  });

  test('pages follow one another by their cursor', async () => {
    const first = Page.parse(await (await call('/api/v1/notes?limit=2')).json());
    const second = Page.parse(await (await call(`/api/v1/notes?limit=2&cursor=${first.next}`)).json());
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
  });

  test.each([
    '/api/v1/notes/%00',
    '/api/v1/notes?q=%00',
    '/api/v1/notes/%ff',
    '/api/v1/notes?q=%ed%a0%80',
    '/api/v1/%',
  ])('the address %s is malformed', async (path) => {
    expect((await problem(await call(path))).slug).toBe('malformed-request');
  });

  test('a parameter longer than any is nothing that is here', async () => {
    expect((await problem(await call(`/api/v1/notes/${'x'.repeat(2000)}`))).slug).toBe('not-found');
  });

  test.each([
    ['headers too large', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`],
    ['NUL in a header', 'GET / HTTP/1.1\r\nhost: x\r\nx-request-id: a\0b\r\n\r\n'],
    ['no HTTP at all', 'nonsense\r\n\r\n'],
  ])('%s are answered as a problem', async (_what, request) => {
    const [head = '', body = ''] = (await spoken(request)).split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 400 /);
    expect(Problem.parse(JSON.parse(body)).type).toBe('/docs/errors#malformed-request');
  });

  test('an empty JSON body on DELETE is no body; an unexpected one is refused', async () => {
    const erase = (body: string) =>
      call(`/api/v1/notes/${PUBLIC_NOTE}`, {
        method: 'DELETE',
        body,
        headers: { ...person.headers, 'content-type': 'application/json' },
      });
    expect((await erase('')).status).toBe(204);
    expect(await pointers(await erase('{"why":1}'))).toEqual(['/body/why']);
  });
});

describe('addresses', () => {
  test('unknown ones are problems; known ones name their methods', async () => {
    expect((await problem(await call('/api/v1/nowhere'))).slug).toBe('not-found');
    expect((await problem(await call('/nowhere', { method: 'POST' }))).slug).toBe('not-found');
    const response = await call(`/api/v1/notes/${PUBLIC_NOTE}`, { method: 'PUT' });
    expect((await problem(response)).slug).toBe('method-not-allowed');
    expect(response.headers.get('allow')).toBe('GET, HEAD, PATCH, DELETE');
    const asked = await call('/api/v1/callers/me', { method: 'OPTIONS' });
    expect([(await problem(asked)).slug, asked.headers.get('allow')]).toEqual(['method-not-allowed', 'GET, HEAD']);
    expect((await call('/api/v1/nowhere', { method: 'HEAD' })).status).toBe(404);
    expect(await spoken('TRACE /api/v1/notes HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')).toMatch(/ 405 /);
  });

  test('request ids are taken when they are sane, and answered', async () => {
    const id = 'order-66.of_2026';
    const response = await call('/api/v1/nowhere', { headers: { 'x-request-id': id } });
    expect(response.headers.get('x-request-id')).toBe(id);
    expect((await problem(response)).instance).toBe(`urn:prodvor:request:${id}`);
    const other = await call('/api/v1/nowhere', { headers: { 'x-request-id': 'a b' } });
    expect(other.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('documentation is served: document, errors, reference', async () => {
    expect(await (await call('/api/v1/openapi.json')).json()).toHaveProperty(['paths', '/api/v1/notes/{id}', 'patch']);
    const errors = await call('/docs/errors', { headers: { 'accept-language': 'en' } });
    expect(await errors.text()).toContain('id="not-found"');
    expect(await (await call('/docs/errors?lang=ru')).text()).toContain('Ничего не найдено');
    const reference = await call('/docs');
    expect(reference.status).toBe(200);
    expect(await reference.text()).toContain('/api/v1/openapi.json');
  });
});

test('logs carry routes and ids, and nothing of the person or the request', async () => {
  lines.length = 0;
  await post('{"title":"тайна"}', { 'x-request-id': 'request-of-this-test' });
  await call('/api/v1/notes?cursor=secretcursor');
  await expect.poll(() => lines.length).toBe(2);
  const all = lines.join('');
  expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({
    method: 'POST',
    route: '/api/v1/notes',
    status: 201,
    userId: person.userId,
    requestId: 'request-of-this-test',
  });
  expect(all.split('request-of-this-test')).toHaveLength(2);
  for (const secret of ['тайна', 'secretcursor', 'Секретов', person.token, person.subject]) {
    expect(all).not.toContain(secret);
  }
});
