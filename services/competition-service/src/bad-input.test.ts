import { randomUUID } from 'node:crypto';
import { Tournament } from '@prodvor/contracts';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, clientFor, clientOf, routes, startCompetitions } from './testing.ts';
import { at, createDerby, createKnockOut, entry, idOf, winnerOf } from './testing-season.ts';

let platform: TestPlatform;
let owner: Client;
let places: Awaited<ReturnType<typeof prepare>>;

const prepare = async () => {
  const { season, stage, match } = await createDerby(owner);
  const cup = await createKnockOut(owner, season, ['Финал']);
  const tournament = `/tournaments/${season.id}`;
  const sides = { home: entry(season, 'Спартак'), away: entry(season, 'Динамо') };
  const goal = { type: 'goal', side: 'home', player: 'Пётр', at: { minute: 1 } };
  /** Routes that take a body, each with one that it accepts. */
  const writes: Readonly<Record<string, readonly [method: string, path: string, body: Record<string, unknown>]>> = {
    createTournament: ['POST', '/tournaments', { name: 'Кубок', sport: 'football', description: 'О нём' }],
    updateTournament: ['PATCH', tournament, { name: 'Кубок 2', city: 'Тула' }],
    createEntry: ['POST', `${tournament}/entries`, { name: 'Зенит' }],
    updateEntry: ['PATCH', `${tournament}/entries/${idOf(season, 'Спартак')}`, { name: 'Спартак' }],
    addSquadPlayer: [
      'POST',
      `${tournament}/entries/${idOf(season, 'Спартак')}/squad`,
      { name: 'Гость', position: 'Вратарь' },
    ],
    appointStaff: ['PUT', `${tournament}/staff/${(await platform.person()).userId}`, { role: 'referee' }],
    createStage: ['POST', `${tournament}/stages`, { name: 'Этап', format: 'round-robin', groups: [{ name: 'A' }] }],
    updateStage: ['PATCH', `${tournament}/stages/${stage.id}`, { name: 'Этап 2' }],
    createGroup: ['POST', `${tournament}/stages/${stage.id}/groups`, { name: 'B' }],
    createGroupEntry: [
      'POST',
      `${tournament}/stages/${stage.id}/groups/${at(stage.groups, 0).id}/entries`,
      { entry: idOf(season, 'Спартак') },
    ],
    createRound: ['POST', `${tournament}/stages/${stage.id}/rounds`, { name: 'Тур 2' }],
    createMatch: ['POST', '/matches', { tournament: season.id, round: at(cup.rounds, 0).id, ...sides, ground: 'Двор' }],
    updateMatch: ['PATCH', `/matches/${match.id}`, { ground: 'Двор' }],
    transitionMatch: ['POST', `/matches/${match.id}/transitions`, { to: 'live' }],
    recordMatchEvent: ['POST', `/matches/${match.id}/events`, { event: goal }],
  };
  return { season, match, writes };
};

beforeAll(async () => {
  platform = await startCompetitions();
  owner = clientFor(platform, await platform.person());
  places = await prepare();
});
afterAll(() => platform.close());

/** Every route that takes a body. */
const WRITES = [
  'createTournament',
  'updateTournament',
  'createEntry',
  'updateEntry',
  'addSquadPlayer',
  'appointStaff',
  'createStage',
  'updateStage',
  'createGroup',
  'createGroupEntry',
  'createRound',
  'createMatch',
  'updateMatch',
  'transitionMatch',
  'recordMatchEvent',
];

test('every route that takes a body is among them', () => {
  const bodies = routes.filter(({ body }) => body !== undefined).map(({ operationId }) => operationId);
  expect(bodies.sort()).toEqual(WRITES.toSorted());
});

/** Every body that differs from `value` in one text, which is `wrong` there. */
const spoilt = (value: unknown, wrong: (text: string) => unknown): unknown[] => {
  if (typeof value === 'string') return [wrong(value)];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => spoilt(item, wrong).map((bad) => value.with(index, bad)));
  }
  return Object.entries(value).flatMap(([key, child]) => spoilt(child, wrong).map((bad) => ({ ...value, [key]: bad })));
};

const counts = async () => {
  const db = platform.database.db('competitions');
  const rows = await db
    .selectFrom('competitions.audit')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return rows.count;
};

describe.each(WRITES)('%s refuses and changes nothing for', (operation) => {
  const call = (body: unknown) => {
    const [method, path] = places.writes[operation] ?? [];
    if (method === undefined || path === undefined) throw new RangeError(operation);
    return owner.send(method, path, body);
  };
  const refusesAll = async (bodies: readonly unknown[]) => {
    const before = await counts();
    for (const body of bodies) {
      const answer = await call(body);
      expect(answer, JSON.stringify(body)).toMatchObject({ status: 400 });
      expect(['validation-failed', 'malformed-request']).toContain(answer.slug);
    }
    expect(bodies.length).toBeGreaterThan(0);
    expect(await counts()).toBe(before);
  };
  const good = () => places.writes[operation]?.[2] ?? {};

  test('unknown fields', () => refusesAll([{ ...good(), surprise: true }]));
  test('wrong types', () => refusesAll([...spoilt(good(), () => 42), ...spoilt(good(), () => ['x']), [], 'text', 7]));
  test('no body and no JSON', () => refusesAll(['{"name":', undefined]));
  test('NUL, control characters and half a surrogate pair', () =>
    refusesAll([
      ...spoilt(good(), (text) => `${text}\u0000`),
      ...spoilt(good(), (text) => `${text}\u0007`),
      ...spoilt(good(), (text) => `${text}\ud800`),
    ]));
  test('over-long text', () => refusesAll(spoilt(good(), (text) => text + 'я'.repeat(4001))));
});

test('paths and queries', async () => {
  const { season, match } = places;
  const bad = [
    '/tournaments?limit=0',
    '/tournaments?limit=101',
    '/tournaments?limit=1&limit=2',
    '/tournaments?surprise=1',
    '/tournaments?mine=perhaps',
    `/tournaments?q=${'я'.repeat(121)}`,
    '/tournaments?q=%00',
    '/tournaments?sport=chess',
    '/tournaments/nonsense',
    `/tournaments/${season.id}/entries?limit=x`,
    '/matches?tournament=nonsense',
    '/matches?date=2026-02-30',
    '/matches?state=gone',
    '/matches?sort=name',
    '/matches?team=nonsense',
    '/tournaments?team=nonsense',
    `/tournaments/${season.id}/entries?state=gone`,
    `/tournaments/${season.id}/entries/nonsense/squad`,
    `/matches/${match.id}/events?limit=-1`,
  ];
  for (const path of bad) expect(await owner.send('GET', path), path).toMatchObject({ status: 400 });
  const squad = `entries/${idOf(season, 'Спартак')}/squad`;
  const lists = ['entries', squad, 'stages'].map((part) => `/tournaments/${season.id}/${part}`);
  for (const path of ['/tournaments', '/matches', ...lists, `/matches/${match.id}/events`]) {
    for (const cursor of [
      'x',
      '%00',
      Buffer.from('["tournaments",1]').toString('base64url'),
      Buffer.from('{').toString('base64url'),
    ]) {
      expect(await owner.send('GET', `${path}?cursor=${cursor}`), path).toMatchObject({ status: 400 });
    }
  }
  const missing = ['/tournaments/', '/matches/'].map((path) => path + randomUUID());
  for (const path of missing) expect((await owner.send('GET', path)).status).toBe(404);
  expect((await owner.send('GET', `/matches?tournament=${randomUUID()}`)).status).toBe(404);
});

test('a name that nobody sees or of two lines is refused', async () => {
  for (const name of [' ', '\u200b', '\u3164', '\u2060 \u00ad', 'Кубок\u2028двора', 'Кубок\u2029двора']) {
    expect(await owner.send('POST', '/tournaments', { name, sport: 'football' }), JSON.stringify(name)).toMatchObject({
      status: 400,
      pointers: ['/body/name'],
    });
  }
});

test('a cursor whose keys PostgreSQL cannot hold is no cursor', async () => {
  const { season, match } = places;
  const id = randomUUID();
  const forged: readonly (readonly [path: string, keys: readonly unknown[]])[] = [
    ['/tournaments', ['tournaments', 0, '0000-01-01T00:00:00.000Z', id]],
    ['/matches', ['matches', '0000-01-01', '12:00', 1, id]],
    ['/matches', ['matches', '9999-12-31', '12:00', 1, id]],
    ['/matches', ['matches', '2026-05-01', '12:00', 2 ** 31, id]],
    ['/matches', ['matches-latest', '2026-05-01', '12:00', 1, id]],
    ['/matches?sort=-day&', ['matches', '2026-05-01', '12:00', 1, id]],
    [`/tournaments/${season.id}/entries/${idOf(season, 'Спартак')}/squad`, ['squad', 2 ** 31, id]],
    [`/tournaments/${season.id}/entries`, ['entries', 2 ** 31, id]],
    [`/tournaments/${season.id}/stages`, ['stages', 2 ** 31]],
    [`/matches/${match.id}/events`, ['match-events', 2 ** 31]],
  ];
  for (const [path, keys] of forged) {
    const cursor = Buffer.from(JSON.stringify(keys)).toString('base64url');
    const refused = { status: 400, slug: 'invalid-cursor' };
    expect(
      await owner.send('GET', `${path}${path.includes('?') ? '' : '?'}cursor=${cursor}`),
      String(keys),
    ).toMatchObject(refused);
  }
});

test('a day of a year in which nobody plays is refused', async () => {
  for (const day of ['0000-01-01', '0001-01-01', '1799-12-31', '2200-01-01', '9999-12-31']) {
    expect(await owner.send('GET', `/matches?date=${day}`), day).toMatchObject({
      status: 400,
      pointers: ['/query/date'],
    });
  }
});

test('a malformed If-Match', async () => {
  const answer = await owner.send('PATCH', `/tournaments/${places.season.id}`, { city: 'Тула' }, { 'if-match': 'one' });
  expect(answer).toMatchObject({ status: 400, pointers: ['/headers/if-match'] });
});

test('slots that name nothing are kept open, those that wait for each other too', async () => {
  const { season, writes } = places;
  const match = writes.createMatch?.[2] ?? {};
  const first = await owner.send('POST', '/matches', { ...match, num: 1, home: winnerOf(2), away: winnerOf(99) });
  const second = await owner.send('POST', '/matches', {
    ...match,
    num: 2,
    home: winnerOf(1),
    away: entry(season, 'Динамо'),
  });
  expect([first.status, second.status]).toEqual([201, 201]);
});

test('tokens that are expired, foreign or malformed are refused everywhere', async () => {
  const { season } = places;
  const tokens = [
    await platform.token({ subject: 'a', expiresIn: -60 }),
    await platform.token({ subject: 'a', audience: 'another' }),
    await platform.token({ subject: 'a', issuer: 'http://elsewhere' }),
    'nonsense',
  ];
  for (const token of tokens) {
    const client = clientOf(platform, { authorization: `Bearer ${token}` });
    expect(await client.send('GET', `/tournaments/${season.id}`)).toMatchObject({ status: 401, slug: 'invalid-token' });
    expect(await client.send('POST', '/tournaments', { name: 'Нет', sport: 'football' })).toMatchObject({
      status: 401,
    });
  }
});

test('a stranger’s tournament stays as it is', async () => {
  const stranger = clientFor(platform, await platform.person());
  const { season, writes } = places;
  const before = await counts();
  for (const [operation, [method, path, body]] of Object.entries(writes)) {
    if (operation === 'createTournament') continue;
    expect(await stranger.send(method, path, body), operation).toMatchObject({ status: 404 });
  }
  expect(await counts()).toBe(before);
  expect((await owner.must(Tournament, 'GET', `/tournaments/${season.id}`)).version).toBe(1);
});
