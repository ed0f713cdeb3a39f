import { service as competitionService } from '@prodvor/competition-service';
import { LANE_LIMITS, testPlatform } from '@prodvor/service-kit/testing';
import { service as teamService } from '@prodvor/team-service';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import { importSeason } from './import-season.ts';
import { patientClient } from './patient-client.ts';
import { fixture, quiet } from './stored.fixture.ts';

const busy = () =>
  new Response(JSON.stringify({ type: '/docs/errors#unavailable', title: 'busy', status: 503 }), {
    status: 503,
    headers: { 'content-type': 'application/problem+json', 'retry-after': '0' },
  });

test('a write that is refused more often than most clients ask is sent on with its first key', async () => {
  const keys: (string | null)[] = [];
  const made = { id: crypto.randomUUID(), name: 'Кубок' };
  const api = patientClient({
    baseUrl: 'http://localhost',
    fetch: async (request) => {
      keys.push(request.headers.get('idempotency-key'));
      return keys.length < 10 ? busy() : Response.json(made, { status: 201 });
    },
  });
  const create = () =>
    ask('A tournament', api.POST('/api/v1/tournaments', { body: { name: 'Кубок', sport: 'football' } }));
  expect(await create()).toEqual(made);
  expect(keys).toHaveLength(10);
  expect(new Set(keys).size).toBe(1);
  await create();
  expect(new Set(keys).size).toBe(2);
});

test('an import goes on where its person has one turn at a time', async () => {
  const one = { atWork: 1, waiting: 0 };
  const platform = await testPlatform({
    services: [teamService, competitionService],
    lanes: { ...LANE_LIMITS, writes: one, thing: one },
  });
  try {
    const refused: number[] = [];
    const { token } = await platform.person();
    const api = patientClient({
      baseUrl: platform.url,
      token: () => token,
      fetch: async (request) => {
        const response = await fetch(request);
        if (response.status !== 429 && response.status !== 503) return response;
        refused.push(response.status);
        // It may come again at once: the test has no second to spare.
        const headers = new Headers(response.headers);
        headers.set('retry-after', '0');
        return new Response(response.body, { status: response.status, headers });
      },
      retries: 1_000,
    });
    await importSeason({ ...quiet, api, text: fixture('cup.json') });
    expect(refused).toContain(429);
  } finally {
    await platform.close();
  }
});
