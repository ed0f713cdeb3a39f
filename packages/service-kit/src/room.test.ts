import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { notesService, PUBLIC_NOTE } from './fixtures/notes-service.ts';
import { createMetrics } from './metrics.ts';
import { requireRoom, type Shortage } from './room.ts';
import { type TestPerson, type TestPlatform, testPlatform } from './testing.ts';

const room: { shortage: Shortage | null } = { shortage: null };
let platform: TestPlatform;
let person: TestPerson;

beforeAll(async () => {
  platform = await testPlatform({ services: [notesService], room });
  person = await platform.person();
});
afterAll(() => platform.close());
beforeEach(() => {
  room.shortage = null;
});

const create = (language = 'en') =>
  fetch(`${platform.url}/api/v1/notes`, {
    method: 'POST',
    headers: { ...person.headers, 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ title: 'short' }),
  });
const read = () =>
  fetch(`${platform.url}/api/v1/notes/${PUBLIC_NOTE}`, {
    headers: { ...person.headers, 'accept-language': 'en' },
  });
const ready = async () => {
  const answer = await fetch(`${platform.url}/readyz`);
  return { code: answer.status, ...Object(await answer.json()) };
};

test('below the reserve writes are refused with a sentence, reads go on, and it is ready but degraded', async () => {
  expect((await create()).status).toBe(201);
  expect(await ready()).toEqual({ code: 200, status: 'ready', waiting: [] });
  for (const shortage of ['low', 'least'] as const) {
    room.shortage = shortage;
    const refused = await create();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(await refused.json()).toMatchObject({
      type: '/docs/errors#no-room',
      title: 'The server is out of room, try again later',
      detail: 'Reading works; changes are stored when the disk has room again',
    });
    expect((await read()).status).toBe(200);
    const answer = await fetch(`${platform.url}/readyz`);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { status: 'degraded', waiting: [], reason: expect.stringContaining('room on the disk') },
    ]);
  }
  expect(await (await create('ru')).json()).toMatchObject({ title: 'На сервере закончилось место, попробуйте позже' });
  room.shortage = null;
  expect((await create()).status).toBe(201);
});

test('without its database all is refused with that reason, and it is alive but not ready', async () => {
  room.shortage = 'none';
  for (const answer of [await create(), await read()]) {
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await answer.json()).toMatchObject({
      type: '/docs/errors#no-room',
      detail: expect.stringContaining('database'),
    });
  }
  const answer = await fetch(`${platform.url}/readyz`);
  expect([answer.status, await answer.json()]).toEqual([
    503,
    { status: 'waiting', waiting: ['room'], reason: expect.stringContaining('PostgreSQL has ended') },
  ]);
  expect((await fetch(`${platform.url}/healthz`)).status).toBe(200);
});

test('deletions go on while there is a reserve', () => {
  expect(() => requireRoom({ shortage: 'low' }, 'DELETE')).not.toThrow();
  for (const shortage of ['least', 'none'] as const)
    expect(() => requireRoom({ shortage }, 'DELETE')).toThrow('no-room');
});

test('metrics tell of it', async () => {
  const metrics = createMetrics(room);
  expect(await metrics.text()).toContain('prodvor_room 1');
  room.shortage = 'low';
  expect(await metrics.text()).toContain('prodvor_room 0');
});
