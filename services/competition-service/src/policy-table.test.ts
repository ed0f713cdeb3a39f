import type { Route } from '@prodvor/service-kit';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, clientFor, clientOf, routes, startCompetitions } from './testing.ts';
import { at, createDerby, idOf, played, publish, record } from './testing-season.ts';

/** Answers by who asks: anonymous, newcomer (no profile yet), stranger, owner. */
type Row = readonly [anonymous: number, newcomer: number, stranger: number, owner: number];

const OPEN: Row = [200, 200, 200, 200];
const HIDDEN: Row = [404, 404, 404, 200];
const owned = (ok: number): Row => [401, 403, 403, ok];
const ownedHidden = (ok: number): Row => [401, 403, 404, ok];

/** Every route, by the state of the tournament that it is about. */
const TABLE: Readonly<Record<string, { readonly draft: Row; readonly published: Row }>> = {
  listTournaments: { draft: OPEN, published: OPEN },
  createTournament: { draft: [401, 403, 201, 201], published: [401, 403, 201, 201] },
  getTournament: { draft: HIDDEN, published: OPEN },
  updateTournament: { draft: ownedHidden(200), published: owned(200) },
  deleteTournament: { draft: ownedHidden(204), published: owned(409) },
  publishTournament: { draft: ownedHidden(200), published: owned(409) },
  listEntries: { draft: HIDDEN, published: OPEN },
  createEntry: { draft: ownedHidden(201), published: owned(201) },
  updateEntry: { draft: ownedHidden(200), published: owned(200) },
  deleteEntry: { draft: ownedHidden(409), published: owned(409) },
  listStages: { draft: HIDDEN, published: OPEN },
  createStage: { draft: ownedHidden(201), published: owned(201) },
  updateStage: { draft: ownedHidden(200), published: owned(200) },
  deleteStage: { draft: ownedHidden(409), published: owned(409) },
  createGroup: { draft: ownedHidden(201), published: owned(201) },
  createGroupEntry: { draft: ownedHidden(201), published: owned(201) },
  createRound: { draft: ownedHidden(201), published: owned(201) },
  getStandings: { draft: HIDDEN, published: OPEN },
  getBracket: { draft: HIDDEN, published: OPEN },
  listMatches: { draft: HIDDEN, published: OPEN },
  createMatch: { draft: ownedHidden(201), published: owned(201) },
  getMatch: { draft: HIDDEN, published: OPEN },
  updateMatch: { draft: ownedHidden(200), published: owned(200) },
  deleteMatch: { draft: ownedHidden(409), published: owned(409) },
  transitionMatch: { draft: ownedHidden(409), published: owned(409) },
  listMatchEvents: { draft: HIDDEN, published: OPEN },
  recordMatchEvent: { draft: ownedHidden(201), published: owned(201) },
  takeBackMatchEvent: { draft: ownedHidden(200), published: owned(200) },
};

let platform: TestPlatform;
let owner: Client;
let callers: readonly Client[];

beforeAll(async () => {
  platform = await startCompetitions();
  owner = clientFor(platform, await platform.person());
  const newcomer = await platform.token({ subject: 'newcomer', name: 'Новичок' });
  callers = [
    clientOf(platform),
    clientOf(platform, { authorization: `Bearer ${newcomer}` }),
    clientFor(platform, await platform.person({ roles: ['moderator', 'admin'] })),
    owner,
  ];
});
afterAll(() => platform.close());

/** What a route is called with: a derby whose match has a result. */
const fixture = async (state: string) => {
  const { season, stage, match } = await createDerby(owner);
  const { event } = await record(owner, match.id, played(1, 0));
  if (state === 'published') await publish(owner, season);
  const home = { entry: idOf(season, 'Спартак') };
  const away = { entry: idOf(season, 'Динамо') };
  const bodies: Readonly<Record<string, unknown>> = {
    createTournament: { name: `Кубок ${crypto.randomUUID()}`, sport: 'football' },
    updateTournament: { city: 'Тула' },
    createEntry: { name: 'Зенит' },
    updateEntry: { name: 'Спартак-2' },
    createStage: { name: 'Финал', format: 'knock-out' },
    updateStage: { name: 'Группы' },
    createGroup: { name: 'A' },
    createGroupEntry: { entry: home.entry },
    createRound: { name: 'Тур 2' },
    createMatch: { tournament: season.id, round: at(stage.rounds, 0).id, group: at(stage.groups, 0).id, home, away },
    updateMatch: { ground: 'Двор' },
    transitionMatch: { to: 'postponed' },
    recordMatchEvent: { event: { type: 'goal', side: 'home' } },
  };
  const path = (route: Route): string => {
    const id = route.path.includes('/matches/:id') ? match.id : season.id;
    const filled = route.path
      .replace(':id', id)
      .replace(':entryId', home.entry)
      .replace(':stageId', stage.id)
      .replace(':groupId', at(stage.groups, 0).id)
      .replace(':eventId', event.id)
      .slice('/api/v1'.length);
    return route.operationId === 'listMatches' ? `${filled}?tournament=${season.id}` : filled;
  };
  return { season, bodies, path };
};

test('every route has its row, and every row its route', () => {
  expect(Object.keys(TABLE).sort()).toEqual(routes.map(({ operationId }) => operationId).sort());
});

/** Of a tournament that was deleted its own organizer finds nothing either. */
const gone = (access: Route['access']): Row => (access === 'public' ? [404, 404, 404, 404] : [401, 403, 404, 404]);

describe('under a deleted tournament', () => {
  const below = routes.filter(
    ({ operationId }) => operationId !== 'listTournaments' && operationId !== 'createTournament',
  );
  test.each(below.map((route) => [route.operationId, route] as const))('%s', async (operationId, route) => {
    const { season, bodies, path } = await fixture('draft');
    expect((await owner.send('DELETE', `/tournaments/${season.id}`)).status).toBe(204);
    const statuses: number[] = [];
    for (const caller of callers) {
      statuses.push((await caller.send(route.method, path(route), bodies[operationId])).status);
    }
    expect(statuses).toEqual(gone(route.access));
  });
});

describe.each(['draft', 'published'] as const)('under a %s tournament', (state) => {
  test.each(routes.map((route) => [route.operationId, route] as const))('%s', async (operationId, route) => {
    const { bodies, path } = await fixture(state);
    const statuses: number[] = [];
    for (const caller of callers) {
      statuses.push((await caller.send(route.method, path(route), bodies[operationId])).status);
    }
    const expected = TABLE[operationId]?.[state];
    expect(statuses).toEqual(expected);
  });
});
