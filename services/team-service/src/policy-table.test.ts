import type { MatrixRow, Route } from '@prodvor/service-kit';
import type { Client, TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  POLICIES,
  TEAM_POLICIES,
  type TeamCaller,
  type TeamSubject,
  VENUE_POLICIES,
  type VenueCaller,
} from './policy-table.ts';
import { routes, startTeams } from './testing.ts';
import {
  createClients,
  createFixture,
  createPeople,
  type PolicyCase,
  type PolicyFixture,
  type PolicyPeople,
} from './testing-policy.ts';
import { JOINING } from './testing-policy-joining.ts';
import { suggestVenue, VENUE_BODIES } from './testing-policy-venues.ts';

const CALLERS = Object.keys(TEAM_POLICIES.callers) as TeamCaller[];
const SUBJECTS = Object.keys(TEAM_POLICIES.subjects) as TeamSubject[];

const TEAM = { name: 'Клуб', sport: 'football', city: 'Казань' };

/** What the routes about a team are called with. */
const CASES: Readonly<Record<string, PolicyCase>> = {
  createTeam: { body: ({ tournament }) => ({ ...TEAM, tournament }) },
  updateTeam: { body: () => ({ city: 'Тула' }) },
  addPlayer: { body: () => ({ name: 'Ещё гость' }) },
  updatePlayer: { body: () => ({ number: 2 }) },
  leaveTeam: { body: () => ({}) },
  ...JOINING,
};

let platform: TestPlatform;
let people: PolicyPeople;
let clients: Readonly<Record<TeamCaller, Client>>;

beforeAll(async () => {
  platform = await startTeams();
  people = await createPeople(platform);
  clients = await createClients(platform, people);
});
afterAll(() => platform.close());

const pathOf = (route: Route, ids: Readonly<Record<string, string>>): string =>
  route.path.slice('/api/v1'.length).replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? name);

/** A team, and the ids that a path about it names. */
const makeTarget = async (subject: TeamSubject, params: PolicyCase['params']) => {
  const fixture: PolicyFixture = await createFixture(platform, people, subject);
  return { fixture, ids: { id: fixture.team, playerId: fixture.guest, ...(await params?.(fixture)) } };
};

/** The answers to all callers, each about a team of its own; what only reads leaves the team as it was for the next. */
const answersOf = async (route: Route, { body, params }: PolicyCase, subject: TeamSubject) => {
  const answers: Partial<Record<TeamCaller, number>> = {};
  let made = await makeTarget(subject, params);
  for (const caller of CALLERS) {
    if (route.method !== 'GET' && caller !== CALLERS[0]) made = await makeTarget(subject, params);
    const { fixture, ids } = made;
    answers[caller] = (await clients[caller].send(route.method, pathOf(route, ids), body?.(fixture))).status;
  }
  return answers;
};

test('every route has its row, and every row its route', () => {
  const rows = POLICIES.flatMap((matrix) => Object.keys(matrix.rows));
  expect(rows.sort()).toEqual(routes.map(({ operationId }) => operationId).sort());
});

const routeOf = (operationId: string): Route => {
  const route = routes.find((one) => one.operationId === operationId);
  if (route === undefined) throw new RangeError(`There is no route ${operationId}.`);
  return route;
};

describe.each(SUBJECTS)('a %s team', (subject) => {
  test.each(Object.entries(TEAM_POLICIES.rows))('%s', async (operationId, row) => {
    expect(await answersOf(routeOf(operationId), CASES[operationId] ?? {}, subject)).toEqual(row[subject]);
  });

  test('the captaincy is handed over by who leads it', async () => {
    const appoint: PolicyCase = {
      body: () => ({ role: 'captain' }),
      params: async ({ player }) => ({ playerId: player }),
    };
    // As the deletion, but for moderators.
    const { captained, captainless, hidden } = TEAM_POLICIES.rows.deleteTeam ?? expect.unreachable();
    const led: MatrixRow<TeamCaller, TeamSubject> = {
      captained: { ...captained, captain: 200, moderator: 403, admin: 403 },
      captainless: { ...captainless, organizer: 200, moderator: 403, admin: 403 },
      hidden: { ...hidden, organizer: 200 },
    };
    expect(await answersOf(routeOf('updatePlayer'), appoint, subject)).toEqual(led[subject]);
  });
});

describe.each(['approved', 'suggested'] as const)('a venue that is %s', (state) => {
  test.each(Object.entries(VENUE_POLICIES.rows))('%s', async (operationId, row) => {
    const callers: Readonly<Record<VenueCaller, Client>> = {
      anonymous: clients.anonymous,
      newcomer: clients.newcomer,
      stranger: clients.stranger,
      suggester: clients.player,
      moderator: clients.moderator,
      admin: clients.admin,
    };
    const route = routeOf(operationId);
    const answers: Record<string, number> = {};
    for (const [caller, client] of Object.entries(callers)) {
      const path = pathOf(route, { id: await suggestVenue(platform, people.player, state) });
      answers[caller] = (await client.send(route.method, path, VENUE_BODIES[operationId])).status;
    }
    expect(answers).toEqual(row[state]);
  });
});

test('anyone with a profile makes a team of their own', async () => {
  const statuses: number[] = [];
  for (const caller of CALLERS) statuses.push((await clients[caller].send('POST', '/teams', TEAM)).status);
  expect(statuses).toEqual([401, 403, 201, 201, 201, 201, 201, 201, 201]);
});
