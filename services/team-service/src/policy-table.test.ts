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
  type PolicyCase,
  type PolicyPeople,
  type Row,
  STATES,
  type State,
} from './testing-policy.ts';

const OPEN: Row = [200, 200, 200, 200, 200, 200, 200, 200];

/** What everyone reads, and of a team in a draft only who is in it or organizes it. */
const read: PolicyCase['rows'] = {
  captained: OPEN,
  captainless: OPEN,
  hidden: [404, 404, 404, 200, 200, 404, 200, 404],
};

const managed = (ok: number): PolicyCase['rows'] => ({
  captained: [401, 403, 403, 403, ok, ok, 403, 403],
  captainless: [401, 403, 403, 403, ok, 403, ok, 403],
  hidden: [401, 403, 404, 403, ok, 404, ok, 404],
});

const led = (ok: number): PolicyCase['rows'] => ({
  captained: [401, 403, 403, 403, 403, ok, 403, 403],
  captainless: [401, 403, 403, 403, 403, 403, ok, 403],
  hidden: [401, 403, 404, 403, 403, 404, ok, 404],
});

const TEAM = { name: 'Клуб', sport: 'football', city: 'Казань' };

/** Every route. */
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

/** The answers to all callers, each about a team of its own. */
const statusesOf = async (route: Route, { body, params }: PolicyCase, state: State): Promise<number[]> => {
  const statuses: number[] = [];
  for (const caller of CALLERS) {
    const fixture = await createFixture(platform, people, state);
    const ids: Readonly<Record<string, string>> = {
      id: fixture.team,
      playerId: fixture.guest,
      ...(await params?.(fixture)),
    };
    const path = route.path.slice('/api/v1'.length).replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? name);
    statuses.push((await clients[caller].send(route.method, path, body?.(fixture))).status);
  }
  return statuses;
};

test('every route has its row, and every row its route', () => {
  expect(Object.keys(TABLE).sort()).toEqual(routes.map(({ operationId }) => operationId).sort());
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
