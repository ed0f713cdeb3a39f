import dns from 'node:dns';
import { connect, isIP } from 'node:net';
import { text } from 'node:stream/consumers';
import { Problem } from '@prodvor/contracts';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { problem, requestsTo } from '../fixtures/notes-requests.ts';
import { notesService, PUBLIC_NOTE } from '../fixtures/notes-service.ts';
import { createLogger } from '../logger.ts';
import { ROOM_UNWATCHED } from '../room.ts';
import { type TestPerson, type TestPlatform, testPlatform } from '../testing.ts';
import { createServer } from './server.ts';

const lines: string[] = [];
type Requests = ReturnType<typeof requestsTo>;

let platform: TestPlatform;
let person: TestPerson;
let call: Requests['call'];
let spoken: Requests['spoken'];

beforeAll(async () => {
  const log = createLogger({ level: 'info', destination: { write: (line) => lines.push(line) } });
  platform = await testPlatform({ services: [notesService], log });
  person = await platform.person();
  ({ call, spoken } = requestsTo(platform, person));
});
afterAll(() => platform.close());
afterEach(() => vi.restoreAllMocks());

/** The head and the problem of an answer as it came over the wire, maybe after an interim one. */
const read = (answer: string) => {
  const [head = '', body = ''] = answer.replace('HTTP/1.1 100 Continue\r\n\r\n', '').split('\r\n\r\n');
  const [first = '', ...rest] = head.toLowerCase().split('\r\n');
  const headers = new Map(rest.map((line) => [line.split(': ', 1)[0], line.slice(line.indexOf(': ') + 2)]));
  return { status: Number(first.split(' ')[1]), headers, problem: Problem.parse(JSON.parse(body)) };
};

const PATH = `/api/v1/notes/${PUBLIC_NOTE}`;

describe('the head of a request', () => {
  test.each([
    ['no Host', 'GET', '', 400, 'malformed-request'],
    ['two Hosts', 'GET', 'host: x\r\nHost: y\r\n', 400, 'malformed-request'],
    [
      'an expectation that nobody knows',
      'POST',
      'host: x\r\nexpect: 200-ok\r\ncontent-length: 2\r\n',
      417,
      'expectation-failed',
    ],
    ['two expectations', 'GET', 'host: x\r\nexpect: 100-continue\r\nexpect: more\r\n', 417, 'expectation-failed'],
  ])('with %s is refused in our form, and logged', async (_what, method, headers, status, slug) => {
    for (const path of [PATH, '/docs', '/nowhere']) {
      lines.length = 0;
      const id = 'request-of-the-wire';
      const answer = read(await spoken(`${method} ${path} HTTP/1.1\r\n${headers}x-request-id: ${id}\r\n\r\n`));
      expect([answer.status, answer.problem.type]).toEqual([status, `/docs/errors#${slug}`]);
      expect(answer.problem.instance).toBe(`urn:prodvor:request:${id}`);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'x-request-id': id,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'content-type': 'application/problem+json; charset=utf-8',
        connection: 'close',
      });
      await expect.poll(() => lines.length).toBe(1);
      expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({ status, requestId: id });
    }
  });

  test('is whole without a Host in HTTP/1.0, and with 100-continue', async () => {
    expect(await spoken(`GET ${PATH} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
    const continued = await spoken(
      `GET ${PATH} HTTP/1.1\r\nhost: x\r\nexpect: 100-Continue\r\nconnection: close\r\n\r\n`,
    );
    expect(continued).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
  });

  test('is judged on every address that is listened on', async () => {
    // As on a machine whose `localhost` has an address of each family.
    const lookup = (host: string, _options: unknown, done: (error: null, found: readonly object[]) => void) => {
      const names = host === 'localhost' ? ['127.0.0.1', '::1'] : [host];
      done(
        null,
        names.map((address) => ({ address, family: isIP(address) })),
      );
    };
    vi.spyOn(dns, 'lookup').mockImplementation(lookup as typeof dns.lookup);
    const nobody = { verify: () => Promise.reject(new Error('not asked')), cached: 0 };
    const server = await createServer({
      log: createLogger({ level: 'silent' }),
      settings: { trustProxy: false, corsOrigins: [], publicUrl: 'http://localhost' },
      verifier: nobody,
      apiTokens: nobody,
      limiter: null,
      metrics: null,
      room: ROOM_UNWATCHED,
    });
    const port = Number(new URL(await server.app.listen({ port: 0, host: 'localhost' })).port);
    vi.restoreAllMocks();
    const say = (host: string, request: string): Promise<string> => {
      const socket = connect(port, host);
      socket.write(request);
      return text(socket);
    };
    for (const host of ['127.0.0.1', '::1']) {
      expect(read(await say(host, 'GET / HTTP/1.1\r\nhost: x\r\nexpect: y\r\n\r\n')).status).toBe(417);
      expect(read(await say(host, 'GET / HTTP/1.1\r\n\r\n')).status).toBe(400);
      expect(read(await say(host, 'nonsense\r\n\r\n')).status).toBe(400);
    }
    await server.drain();
  });
});

describe('two Authorization headers', () => {
  const twice = async (path: string, first: string, second: string) =>
    read(
      await spoken(
        `GET ${path} HTTP/1.1\r\nhost: x\r\nAuthorization: ${first}\r\nauthorization: ${second}\r\nconnection: close\r\n\r\n`,
      ),
    );

  test.each(['/api/v1/callers/me', PATH, '/api/v1/openapi.json', '/api/v1/nowhere'])(
    'are no token at %s',
    async (path) => {
      const good = `Bearer ${person.token}`;
      for (const [first, second] of [
        [good, good],
        [good, 'Basic eDp5'],
        ['', good],
      ] as const) {
        const answer = await twice(path, first, second);
        expect([answer.status, answer.problem.type]).toEqual([401, '/docs/errors#invalid-token']);
        expect(answer.headers.get('www-authenticate')).toBe('bearer error="invalid_token"');
      }
    },
  );
});

describe('the reference', () => {
  const POLICY = /^default-src 'none'; script-src 'self'/;

  test.each(['/docs', '/docs/', '/docs/js/scalar.js'])('%s is ours, without a redirect', async (path) => {
    const answer = await call(path, { redirect: 'manual' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toMatch(POLICY);
    const content = await answer.text();
    expect(content.length).toBeGreaterThan(200);
    if (!path.endsWith('.js')) expect(content).toContain('src="/docs/js/scalar.js"');
    expect((await call(path, { method: 'HEAD' })).status).toBe(200);
    const other = await call(path, { method: 'DELETE' });
    expect([(await problem(other)).slug, other.headers.get('allow')]).toEqual(['method-not-allowed', 'GET, HEAD']);
  });

  test.each([
    '/docs/none',
    '/docs/js',
    '/docs/js/',
    '/docs/js/scalar.js/',
    '/docs/openapi.json',
    '/docs//',
    '/docs/errors/',
  ])('nothing is at %s, whatever the method', async (path) => {
    for (const method of ['GET', 'POST', 'OPTIONS', 'PUT']) {
      const answer = await call(path, { method, redirect: 'manual' });
      expect((await problem(answer)).slug).toBe('not-found');
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    }
  });

  test('an address there that cannot be decoded is malformed', async () => {
    const answer = await call('/docs/%ff');
    expect((await problem(answer)).slug).toBe('malformed-request');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  });
});
