import { expect, test } from 'vitest';
import { createApiClient } from './client.ts';
import { ApiProblem, etagOf, idempotencyKey, ifMatch, unwrap } from './problem.ts';

const ID = '0193a2f0-0000-7000-8000-000000000001';

/** Answers in turn, and remembers what was asked. */
const answering = (...answers: (() => Response)[]) => {
  const requests: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    requests.push(request);
    await request.text();
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    if (answer === undefined) throw new Error('no answer');
    return answer();
  };
  return { fetch, requests };
};

const problem =
  (status: number, slug: string, headers: Record<string, string> = {}) =>
  () =>
    new Response(
      JSON.stringify({
        type: `/docs/errors#${slug}`,
        title: 'No',
        status,
        errors: [{ pointer: '/body/name', detail: 'Required' }],
      }),
      { status, headers: { 'content-type': 'application/problem+json', ...headers } },
    );
const later = problem(503, 'unavailable', { 'retry-after': '0' });
const fine = () => Response.json({ items: [], next: null }, { headers: { etag: '"3"' } });

test('token and language go with each request', async () => {
  const { fetch, requests } = answering(fine);
  const api = createApiClient({ baseUrl: 'http://x/', token: async () => 'abc', locale: () => 'en', fetch });
  const result = await api.GET('/api/v1/tournaments');
  expect(unwrap(result)).toEqual({ items: [], next: null });
  expect(etagOf(result.response)).toBe('"3"');
  expect(requests[0]?.url).toBe('http://x/api/v1/tournaments');
  expect(requests[0]?.headers.get('authorization')).toBe('Bearer abc');
  expect(requests[0]?.headers.get('accept-language')).toBe('en');
});

test('a refusal is an ApiProblem with its fields', async () => {
  const { fetch } = answering(problem(412, 'precondition-failed', { etag: '"4"', 'x-request-id': 'r-1' }));
  const api = createApiClient({ baseUrl: 'http://x', token: () => null, fetch });
  const result = await api.GET('/api/v1/tournaments/{id}', { params: { path: { id: ID } } });
  let thrown: unknown;
  try {
    unwrap(result);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ApiProblem);
  expect(thrown).toMatchObject({ slug: 'precondition-failed', status: 412, etag: '"4"', requestId: 'r-1' });
  expect(thrown instanceof ApiProblem && [...thrown.fields]).toEqual([['/body/name', 'Required']]);
  expect(ifMatch(4)).toEqual({ 'If-Match': '"4"' });
});

test('what is not the server’s answer is an error of its own', async () => {
  const { fetch } = answering(() => new Response('<html>', { status: 502 }));
  const result = await createApiClient({ baseUrl: 'http://x', fetch }).GET('/api/v1/tournaments');
  expect(() => unwrap(result)).toThrow('502');
});

test('harmless requests are repeated when the server asks, with their body, and not for ever', async () => {
  const put = answering(later, later, () => Response.json({}));
  const api = (fetch: (request: Request) => Promise<Response>) => createApiClient({ baseUrl: 'http://x', fetch });
  expect((await api(put.fetch).PUT('/api/v1/users/me', { body: { name: 'A' } })).response.status).toBe(200);
  expect(put.requests).toHaveLength(3);
  const never = answering(later);
  expect((await api(never.fetch).GET('/api/v1/tournaments')).response.status).toBe(503);
  expect(never.requests).toHaveLength(4);
});

test('what may have taken effect is not repeated after 503 where the second answer would differ', async () => {
  const sent = async (call: (api: ReturnType<typeof createApiClient>) => Promise<unknown>) => {
    const { fetch, requests } = answering(later);
    await call(createApiClient({ baseUrl: 'http://x', fetch }));
    return requests.length;
  };
  const path = { id: ID };
  expect(await sent((api) => api.DELETE('/api/v1/tournaments/{id}', { params: { path } }))).toBe(1);
  const body = { name: 'A' };
  expect(await sent((api) => api.PUT('/api/v1/users/me', { params: { header: ifMatch(3) }, body }))).toBe(1);
  expect(
    await sent((api) => api.PATCH('/api/v1/tournaments/{id}', { params: { path, header: ifMatch(3) }, body })),
  ).toBe(1);
});

test('a creation is not repeated after 503, but after 429; long waits are left to the caller', async () => {
  const body = { name: 'Кубок', sport: 'football' } as const;
  const create = (fetch: (request: Request) => Promise<Response>) =>
    createApiClient({ baseUrl: 'http://x', fetch }).POST('/api/v1/tournaments', { body });
  const refused = answering(later);
  await create(refused.fetch);
  expect(refused.requests).toHaveLength(1);
  const limited = answering(problem(429, 'too-many', { 'retry-after': '0' }), fine);
  await create(limited.fetch);
  expect(limited.requests).toHaveLength(2);
  const long = answering(problem(429, 'too-many', { 'retry-after': '3600' }));
  await create(long.fetch);
  expect(long.requests).toHaveLength(1);
});

test('a creation with a key is repeated as it was, after 503 and while it is under way', async () => {
  const inFlight = problem(409, 'idempotency-in-flight', { 'retry-after': '0' });
  const { fetch, requests } = answering(later, inFlight, fine);
  const header = idempotencyKey();
  const result = await createApiClient({ baseUrl: 'http://x', fetch }).POST('/api/v1/tournaments', {
    params: { header },
    body: { name: 'Кубок', sport: 'football' },
  });
  expect(result.response.status).toBe(200);
  expect(requests.map(({ headers }) => headers.get('idempotency-key'))).toEqual(
    Array.from({ length: 3 }, () => header['Idempotency-Key']),
  );
  expect(idempotencyKey()).not.toEqual(header);
  const refused = answering(problem(409, 'name-taken'));
  await createApiClient({ baseUrl: 'http://x', fetch: refused.fetch }).POST('/api/v1/tournaments', {
    params: { header },
    body: { name: 'Кубок', sport: 'football' },
  });
  expect(refused.requests).toHaveLength(1);
});

test('a wait ends when the caller gives up', async () => {
  const { fetch } = answering(problem(503, 'unavailable', { 'retry-after': '9' }));
  const signal = AbortSignal.timeout(20);
  await expect(
    createApiClient({ baseUrl: 'http://x', fetch }).GET('/api/v1/tournaments', { signal }),
  ).rejects.toThrow();
});
