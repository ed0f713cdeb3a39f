import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notesService, PUBLIC_NOTE } from '../fixtures/notes-service.ts';
import { type TestPlatform, testPlatform } from '../testing.ts';

const CLUB = 'https://club.example';
const NOTE = `/api/v1/notes/${PUBLIC_NOTE}`;

let open: TestPlatform;
let closed: TestPlatform;
beforeAll(async () => {
  const services = [notesService];
  [open, closed] = await Promise.all([
    testPlatform({
      services,
      env: { PRODVOR_CORS_ORIGINS: `${CLUB},https://other.example`, PRODVOR_RATE_LIMIT: '1/9' },
    }),
    testPlatform({ services, env: { PRODVOR_URL: 'https://dvor.example', PRODVOR_TRUST_PROXY: 'off' } }),
  ]);
});
afterAll(() => Promise.all([open.close(), closed.close()]));

const call = (platform: TestPlatform, path: string, init?: RequestInit) => fetch(`${platform.url}${path}`, init);
const preflight = (platform: TestPlatform, origin: string) =>
  call(platform, NOTE, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'if-match' },
  });

describe('CORS', () => {
  test('answers a preflight of a named origin', async () => {
    const { status, headers } = await preflight(open, CLUB);
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, CLUB]);
    expect(headers.get('access-control-allow-methods')).toContain('PATCH');
    for (const name of ['authorization', 'content-type', 'idempotency-key', 'if-match']) {
      expect(headers.get('access-control-allow-headers')).toContain(name);
    }
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('lets a named origin read answers and refusals, with the headers that matter', async () => {
    for (const [path, token] of [
      [NOTE, undefined],
      ['/api/v1/nowhere', undefined],
      [NOTE, 'Bearer x.y.z'],
    ] as const) {
      const { headers } = await call(open, path, {
        headers: { origin: CLUB, ...(token === undefined ? {} : { authorization: token }) },
      });
      expect(headers.get('access-control-allow-origin'), path).toBe(CLUB);
      const told = headers.get('access-control-expose-headers') ?? '';
      for (const name of ['etag', 'location', 'retry-after', 'x-request-id', 'idempotent-replayed']) {
        expect(told.split(', ')).toContain(name);
      }
      expect(headers.get('vary')).toContain('origin');
    }
  });

  test('is not for other origins, nor for what is not the API, nor without the setting', async () => {
    const allowed = async (response: Promise<Response>) => (await response).headers.get('access-control-allow-origin');
    expect(await allowed(preflight(open, 'https://evil.example'))).toBeNull();
    expect(await allowed(call(open, NOTE, { headers: { origin: 'https://evil.example' } }))).toBeNull();
    expect(await allowed(call(open, '/docs/errors', { headers: { origin: CLUB } }))).toBeNull();
    expect(await allowed(preflight(closed, CLUB))).toBeNull();
    expect((await preflight(closed, CLUB)).status).toBe(405);
  });

  test('takes no other OPTIONS for a preflight', async () => {
    const response = await call(open, NOTE, { method: 'OPTIONS', headers: { origin: CLUB } });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, PATCH, DELETE']);
  });
});

describe('compression', () => {
  test('is for answers from 1 KiB on, where the client takes it', async () => {
    const large = '/api/v1/openapi.json';
    const encoded = await call(closed, large, { headers: { 'accept-encoding': 'gzip' } });
    expect(encoded.headers.get('content-encoding')).toBe('gzip');
    expect(encoded.headers.get('vary')).toBe('authorization, accept-language, origin, accept-encoding');
    expect(await encoded.json()).toHaveProperty('openapi');
    const plain = await call(closed, large, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    const small = await call(closed, NOTE, { headers: { 'accept-encoding': 'gzip' } });
    expect([small.headers.get('content-encoding'), small.headers.get('etag')]).toEqual([null, '"3"']);
  });

  test('is not for bodies of requests', async () => {
    const { headers } = await closed.person();
    const response = await call(closed, '/api/v1/notes', {
      method: 'POST',
      body: '{"title":"x"}',
      headers: { ...headers, 'content-type': 'application/json', 'content-encoding': 'gzip' },
    });
    expect(response.status).toBe(201);
    expect(() => gunzipSync('{"title":"x"}')).toThrow();
  });
});

test('an https address is kept to https, another one is not', async () => {
  for (const path of [NOTE, '/healthz', '/docs/errors', '/nowhere']) {
    expect((await call(closed, path)).headers.get('strict-transport-security'), path).toBe('max-age=31536000');
    expect((await call(open, path)).headers.get('strict-transport-security'), path).toBeNull();
  }
});

test('JSON is nobody’s page', async () => {
  const { headers } = await call(closed, NOTE);
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
});
