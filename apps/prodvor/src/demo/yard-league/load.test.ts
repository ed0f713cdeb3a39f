import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApiClient, createApiClient, unwrap } from '@prodvor/api-client';
import { service as competitionService } from '@prodvor/competition-service';
import { type TestPlatform, testPlatform } from '@prodvor/service-kit/testing';
import { service as teamService } from '@prodvor/team-service';
import { service as userService } from '@prodvor/user-service';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dataFolder } from '../../data-folder/folder.ts';
import { silentProgress } from '../../platform/progress.ts';
import { DEMO_LOGINS, DEMO_PEOPLE, type DemoLogin, DemoRecord, readDemo, writeDemo } from '../accounts.ts';
import { demoMissing, loadDemo } from '../load.ts';
import { type League, readLeague } from './data.ts';
import { loadYardLeague } from './load.ts';

/** A run is stopped after so many writes: often enough to hit every kind of them. */
const WRITES_PER_RUN = 23;

let platform: TestPlatform;
let league: League;
let tokens: ReadonlyMap<DemoLogin, string>;
let writes = 0;
let stopAfter = Number.POSITIVE_INFINITY;

/** The client of a demo person; a write beyond `stopAfter` takes effect, and its answer does not arrive. */
const apiOf = (login: DemoLogin): ApiClient =>
  createApiClient({
    baseUrl: platform.url,
    token: () => tokens.get(login) ?? null,
    fetch: async (request) => {
      if (request.method === 'GET') return fetch(request);
      writes += 1;
      if (writes > stopAfter + 1) throw new Error('stopped');
      const answer = await fetch(request);
      if (writes > stopAfter) throw new Error('stopped');
      return answer;
    },
  });

const load = () => loadYardLeague(league, apiOf, () => {});

beforeAll(async () => {
  league = await readLeague();
  platform = await testPlatform({ services: [userService, teamService, competitionService] });
  const made = DEMO_LOGINS.map(async (login) => {
    const { name, roles } = DEMO_PEOPLE[login];
    const { token } = await platform.person({ name: name.name, roles });
    return [login, token] as const;
  });
  tokens = new Map(await Promise.all(made));
});
afterAll(() => platform.close());

/** The only league and the only cup that anyone sees. */
const tournaments = async () => {
  const { items } = unwrap(await createApiClient({ baseUrl: platform.url }).GET('/api/v1/tournaments'));
  const [cup, main, ...more] = items;
  if (cup === undefined || main === undefined || more.length > 0) throw new Error(`${items.length} tournaments`);
  return { main, cup };
};

const played = () => league.matches.filter(({ events }) => events !== undefined);

it('is taken up after a stop anywhere, and nothing of it comes twice', async () => {
  let runs = 0;
  let complete = false;
  while (!complete) {
    [writes, stopAfter] = [0, WRITES_PER_RUN];
    runs += 1;
    complete = await load().then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof Error) || !error.message.includes('stopped')) throw error;
        return false;
      },
    );
  }
  expect(runs).toBeGreaterThan(10);
  stopAfter = Number.POSITIVE_INFINITY;

  const { main, cup } = await tournaments();
  expect(main).toMatchObject({ name: league.name, entries: 8, matches: 56, finished: played().length });
  expect(cup).toMatchObject({ name: league.cup.name, entries: 3, registration: 'open' });
  const events = await platform.database
    .db('competitions')
    .selectFrom('competitions.protocol_event')
    .select('id')
    .execute();
  // Beside what happened: a result of each match that was played, and a postponement.
  const happened = played().reduce((sum, match) => sum + (match.events?.length ?? 0) + 1, 1);
  expect(events).toHaveLength(happened);
  const teams = platform.database.db('teams');
  expect(await teams.selectFrom('teams.team').select('id').execute()).toHaveLength(league.teams.length);
  const guests = league.teams.reduce((sum, { players }) => sum + players.length, 0);
  expect(await teams.selectFrom('teams.player').select('id').execute()).toHaveLength(guests + 1);
  expect(await teams.selectFrom('teams.venue').select('id').execute()).toHaveLength(league.venues.length);
  expect(await teams.selectFrom('teams.join_request').select('id').execute()).toHaveLength(1);
});

it('is noted as complete, and then asks nobody for anything', async () => {
  const folder = dataFolder(await mkdtemp(join(tmpdir(), 'prodvor demo ')));
  const seasons = ['worldcup-2018.json', 'russian-premier-league-2019-20.json'];
  await writeDemo(folder, { password: 'password', accounts: {}, seasons });
  const recorded = async () => DemoRecord.parse(await readDemo(folder));
  const nobody = () =>
    createApiClient({ baseUrl: platform.url, fetch: () => Promise.reject(new Error('somebody was asked')) });
  const going = new AbortController().signal;
  try {
    expect(demoMissing(await recorded())).toBe(true);
    await loadDemo(folder, apiOf, silentProgress, AbortSignal.abort());
    expect(demoMissing(await recorded())).toBe(true);
    await loadDemo(folder, apiOf, silentProgress, going);
    expect(demoMissing(await recorded())).toBe(false);
    await loadDemo(folder, nobody, silentProgress, going);
  } finally {
    await rm(folder.path, { recursive: true });
  }
});

it('changes nothing once it is complete', async () => {
  const versions = async () => {
    const { main, cup } = await tournaments();
    const query = { tournament: main.id, limit: 100 } as const;
    const { items } = unwrap(await apiOf('organizer').GET('/api/v1/matches', { params: { query } }));
    return [main.version, cup.version, items.map(({ id, version }) => [id, version])];
  };
  const before = await versions();
  await load();
  expect(await versions()).toEqual(before);
});

it('stands around the day of its first loading, with results that its goals explain', async () => {
  const { main } = await tournaments();
  const query = { tournament: main.id, limit: 100 } as const;
  const { items } = unwrap(await apiOf('player').GET('/api/v1/matches', { params: { query } }));
  const day = main.createdAt.slice(0, 10);
  expect(items.filter(({ state }) => state === 'finished').every(({ date }) => date !== null && date < day)).toBe(true);
  expect(items.filter(({ state }) => state === 'scheduled').every(({ date }) => date !== null && date >= day)).toBe(
    true,
  );
  expect(items.filter(({ state }) => state === 'postponed')).toHaveLength(1);
  expect(items.some(({ incomplete }) => incomplete)).toBe(false);
  expect(items.every(({ venue }) => venue !== null)).toBe(true);
  expect(new Set(items.map(({ round }) => round)).size).toBe(14);
});

it('gives each demo person their part', async () => {
  const { main, cup } = await tournaments();
  const captain = apiOf('captain');
  const me = unwrap(await captain.GET('/api/v1/users/me'));
  const [team, ...more] = unwrap(await captain.GET('/api/v1/teams', { params: { query: { member: me.id } } })).items;
  expect(more).toEqual([]);
  expect(team).toMatchObject({ name: league.joinRequest.team, captain: { user: { id: me.id } }, tournament: null });
  const path = { id: team?.id ?? '' };
  expect(unwrap(await apiOf('player').GET('/api/v1/teams/{id}', { params: { path } })).me?.role).toBe('player');
  expect(unwrap(await captain.GET('/api/v1/teams/{id}/join-requests', { params: { path } })).items).toHaveLength(1);

  const friends = unwrap(await captain.GET('/api/v1/friends')).items;
  expect(friends.map(({ user }) => user.name)).toEqual([DEMO_PEOPLE.player.name.name]);
  expect(unwrap(await captain.GET('/api/v1/friend-requests')).items).toHaveLength(1);

  const staff = unwrap(
    await captain.GET('/api/v1/tournaments/{id}/staff', { params: { path: { id: main.id } } }),
  ).items;
  expect(staff.map(({ user, role }) => [user.name, role])).toEqual([[DEMO_PEOPLE.referee.name.name, 'referee']]);
  const applied = { path: { id: cup.id }, query: { state: 'applied' } } as const;
  const entries = unwrap(await apiOf('organizer').GET('/api/v1/tournaments/{id}/entries', { params: applied })).items;
  expect(entries.map(({ name }) => name)).toEqual([league.cup.applied]);

  const suggested = { query: { state: 'suggested' } } as const;
  expect(unwrap(await apiOf('moderator').GET('/api/v1/venues', { params: suggested })).items).toHaveLength(1);
  expect(unwrap(await captain.GET('/api/v1/venues')).items).toHaveLength(4);
});

it('shows guests who are minors by first name and initial', async () => {
  const { main } = await tournaments();
  const names: (string | null)[] = [];
  const { items } = unwrap(
    await apiOf('referee').GET('/api/v1/tournaments/{id}/entries', { params: { path: { id: main.id } } }),
  );
  for (const { id: entryId } of items) {
    const path = { id: main.id, entryId };
    const squad = unwrap(
      await apiOf('referee').GET('/api/v1/tournaments/{id}/entries/{entryId}/squad', { params: { path } }),
    );
    names.push(...squad.items.map(({ name }) => name));
  }
  const minors = league.teams.flatMap(({ players }) => players.filter(({ minor }) => minor));
  expect(minors.length).toBeGreaterThan(1);
  for (const { givenName, familyName } of minors) expect(names).not.toContain(`${givenName} ${familyName}`);
  expect(names).toEqual(expect.arrayContaining(['Глеб Р.', 'Тихон М.']));
});
