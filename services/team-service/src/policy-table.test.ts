import type { Route } from '@prodvor/service-kit';
import type { Client, TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes, startTeams } from './testing.ts';
import {
  CALLERS,
  createClients,
  createFixture,
  createPeople,
  everywhere,
  managed,
  type PolicyCase,
  type PolicyFixture,
  type PolicyPeople,
  type Row,
  STATES,
  type State,
} from './testing-policy.ts';
import { JOINING } from './testing-policy-joining.ts';
import { suggestVenue, VENUES } from './testing-policy-venues.ts';

const OPEN: Row = [200, 200, 200, 200, 200, 200, 200, 200];

/** What everyone reads, and of a team in a draft only who is in it or organizes it. */
const read: PolicyCase['rows'] = {
  captained: OPEN,
  captainless: OPEN,
  hidden: [404, 404, 404, 200, 200, 404, 200, 404],
};

const led = (ok: number): PolicyCase['rows'] => ({
  captained: [401, 403, 403, 403, 403, ok, 403, 403],
  captainless: [401, 403, 403, 403, 403, 403, ok, 403],
  hidden: [401, 403, 404, 403, 403, 404, ok, 404],
});

const TEAM = { name: 'Клуб', sport: 'football', city: 'Казань' };

/** Every route that is about a team. */
const TABLE: Readonly<Record<string, PolicyCase>> = {
  listTeams: { rows: everywhere(OPEN) },
  createTeam: {
    rows: {
      captained: [401, 403, 403, 403, 403, 403, 201, 403],
      captainless: [401, 403, 403, 403, 403, 403, 201, 403],
      hidden: [401, 403, 404, 404, 404, 404, 201, 404],
    },
    body: ({ tournament }) => ({ ...TEAM, tournament }),
  },
  getTeam: { rows: read },
  updateTeam: { rows: managed(200), body: () => ({ city: 'Тула' }) },
  deleteTeam: { rows: led(204) },
  listPlayers: { rows: read },
  addPlayer: { rows: managed(201), body: () => ({ name: 'Ещё гость' }) },
  updatePlayer: { rows: managed(200), body: () => ({ number: 2 }) },
  removePlayer: { rows: managed(204) },
  leaveTeam: {
    rows: {
      captained: [401, 403, 403, 204, 204, 409, 403, 403],
      captainless: [401, 403, 403, 204, 204, 403, 403, 403],
      hidden: [401, 403, 404, 204, 204, 404, 403, 404],
    },
    body: () => ({}),
  },
  ...JOINING,
};

let platform: TestPlatform;
let people: PolicyPeople;
let clients: Readonly<Record<(typeof CALLERS)[number], Client>>;

beforeAll(async () => {
  platform = await startTeams();
  people = await createPeople(platform);
  clients = await createClients(platform, people);
});
afterAll(() => platform.close());

const pathOf = (route: Route, ids: Readonly<Record<string, string>>): string =>
  route.path.slice('/api/v1'.length).replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? name);

/** A team, and the ids that a path about it names. */
const makeTarget = async (state: State, params: PolicyCase['params']) => {
  const fixture: PolicyFixture = await createFixture(platform, people, state);
  return { fixture, ids: { id: fixture.team, playerId: fixture.guest, ...(await params?.(fixture)) } };
};

/** The answers to all callers, each about a team of its own; what only reads leaves the team as it was for the next. */
const statusesOf = async (route: Route, { body, params }: PolicyCase, state: State): Promise<number[]> => {
  const statuses: number[] = [];
  let made = await makeTarget(state, params);
  for (const caller of CALLERS) {
    if (statuses.length > 0 && route.method !== 'GET') made = await makeTarget(state, params);
    const { fixture, ids } = made;
    statuses.push((await clients[caller].send(route.method, pathOf(route, ids), body?.(fixture))).status);
  }
  return statuses;
};

test('every route has its row, and every row its route', () => {
  expect(Object.keys({ ...TABLE, ...VENUES }).sort()).toEqual(routes.map(({ operationId }) => operationId).sort());
});

const routeOf = (operationId: string): Route => {
  const route = routes.find((one) => one.operationId === operationId);
  if (route === undefined) throw new RangeError(`There is no route ${operationId}.`);
  return route;
};

describe.each(STATES)('a %s team', (state) => {
  test.each(Object.entries(TABLE))('%s', async (operationId, row) => {
    expect(await statusesOf(routeOf(operationId), row, state)).toEqual(row.rows[state]);
  });
});

test.each(Object.entries(VENUES))('%s of a suggested venue', async (operationId, { row, body, isOfOne }) => {
  const statuses: number[] = [];
  for (const caller of CALLERS) {
    const ids = isOfOne ? { id: await suggestVenue(platform, people.stranger) } : {};
    const route = routeOf(operationId);
    statuses.push((await clients[caller].send(route.method, pathOf(route, ids), body)).status);
  }
  expect(statuses).toEqual(row);
});

test('anyone with a profile makes a team of their own', async () => {
  const statuses: number[] = [];
  for (const caller of CALLERS) statuses.push((await clients[caller].send('POST', '/teams', TEAM)).status);
  expect(statuses).toEqual([401, 403, 201, 201, 201, 201, 201, 201]);
});

test.each(STATES)('the captaincy of a %s team is handed over by who leads it', async (state) => {
  const appoint: PolicyCase = {
    rows: led(200),
    body: () => ({ role: 'captain' }),
    params: async ({ player }) => ({ playerId: player }),
  };
  expect(await statusesOf(routeOf('updatePlayer'), appoint, state)).toEqual(appoint.rows[state]);
});
