import { SquadPlayer } from '@prodvor/contracts';
import type { Route } from '@prodvor/service-kit';
import type { TestPerson, TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, clientFor, clientOf, routes, startCompetitions } from './testing.ts';
import { at, createDerby, idOf, played, publish, record } from './testing-season.ts';
import { createTeam } from './testing-teams.ts';

const ROLES = ['anonymous', 'newcomer', 'stranger', 'captain', 'referee', 'coOrganizer', 'owner', 'admin'] as const;
type Role = (typeof ROLES)[number];
type Row = Readonly<Record<Role, number>>;

const all = (status: number): Row => ({
  anonymous: status,
  newcomer: status,
  stranger: status,
  captain: status,
  referee: status,
  coOrganizer: status,
  owner: status,
  admin: status,
});
/** What nobody of them may see or do: the answers to a call that needs a profile. */
const nobody = (status: number): Row => ({ ...all(status), anonymous: 401, newcomer: 403 });

const OPEN = all(200);
const RUN: Row = { ...all(404), referee: 200, coOrganizer: 200, owner: 200 };
interface ByState {
  readonly draft: Row;
  readonly published: Row;
}
/** Under a draft those who run it are forbidden what others do not see. */
const inDraft = { ...nobody(404), referee: 403, coOrganizer: 403, owner: 403 };
const only = (allowed: Partial<Row>): ByState => ({
  draft: { ...inDraft, ...allowed },
  published: { ...nobody(403), ...allowed },
});
const read: ByState = { draft: RUN, published: OPEN };
const organized = (status: number) => only({ coOrganizer: status, owner: status });
const officiated = (status: number) => only({ referee: status, coOrganizer: status, owner: status });

/** An entry that has applied is seen by the organizers, and by its captain once the tournament is published. */
const applied = (captain: number): ByState => ({
  draft: { ...nobody(404), coOrganizer: 200, owner: 200 },
  published: { ...nobody(404), coOrganizer: 200, owner: 200, captain },
});

/** Every route, by the state of the tournament that it is about. */
const TABLE: Readonly<Record<string, ByState>> = {
  listTournaments: { draft: OPEN, published: OPEN },
  createTournament: { draft: nobody(201), published: nobody(201) },
  getTournament: read,
  updateTournament: organized(200),
  deleteTournament: { draft: only({ owner: 204 }).draft, published: only({ owner: 409 }).published },
  publishTournament: { draft: organized(200).draft, published: organized(409).published },
  listStaff: read,
  appointStaff: only({ owner: 200 }),
  removeStaff: only({ owner: 204 }),
  listEntries: read,
  createEntry: organized(201),
  updateEntry: organized(200),
  confirmEntry: applied(403),
  rejectEntry: applied(403),
  withdrawEntry: applied(200),
  deleteEntry: organized(409),
  listSquad: read,
  addSquadPlayer: organized(201),
  removeSquadPlayer: organized(204),
  listStages: read,
  createStage: organized(201),
  updateStage: organized(200),
  deleteStage: organized(409),
  createGroup: organized(201),
  createGroupEntry: organized(201),
  createRound: organized(201),
  getStandings: read,
  getBracket: read,
  listMatches: read,
  createMatch: organized(201),
  getMatch: read,
  updateMatch: organized(200),
  deleteMatch: organized(409),
  transitionMatch: officiated(409),
  listMatchEvents: read,
  recordMatchEvent: officiated(201),
  takeBackMatchEvent: officiated(200),
};

let platform: TestPlatform;
let owner: Client;
let people: Readonly<Record<'captain' | 'referee' | 'coOrganizer' | 'helper', TestPerson>>;
let callers: Readonly<Record<Role, Client>>;

beforeAll(async () => {
  platform = await startCompetitions();
  const person = () => platform.person();
  people = { captain: await person(), referee: await person(), coOrganizer: await person(), helper: await person() };
  const newcomer = await platform.token({ subject: 'newcomer', name: 'Новичок' });
  owner = clientFor(platform, await person());
  callers = {
    anonymous: clientOf(platform),
    newcomer: clientOf(platform, { authorization: `Bearer ${newcomer}` }),
    stranger: clientFor(platform, await platform.person({ roles: ['moderator'] })),
    captain: clientFor(platform, people.captain),
    referee: clientFor(platform, people.referee),
    coOrganizer: clientFor(platform, people.coOrganizer),
    owner,
    admin: clientFor(platform, await platform.person({ roles: ['admin'] })),
  };
});
afterAll(() => platform.close());

/** An entry that has applied with a team of the captain; through the API one applies to what is published alone. */
const applicant = async (tournament: string): Promise<string> => {
  const team = await createTeam(platform, {}, [{ user: people.captain.userId, role: 'captain' }]);
  const { id } = await platform.database
    .db('competitions')
    .insertInto('competitions.entry')
    .values({ tournament_id: tournament, team_id: team.id, name: team.name, number: 9, state: 'applied' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** What a route is called with: a derby whose match has a result, with its staff and an entry of the captain’s team. */
const fixture = async (state: string) => {
  const { season, stage, match } = await createDerby(owner);
  const { event } = await record(owner, match.id, played(1, 0));
  for (const [who, role] of [
    ['coOrganizer', 'co-organizer'],
    ['referee', 'referee'],
    ['helper', 'referee'],
  ] as const) {
    await owner.send('PUT', `/tournaments/${season.id}/staff/${people[who].userId}`, { role });
  }
  const own = await createTeam(platform, {}, [{ user: people.captain.userId, role: 'captain' }]);
  await owner.send('POST', `/tournaments/${season.id}/entries`, { team: own.id });
  const waiting = await applicant(season.id);
  const home = { entry: idOf(season, 'Спартак') };
  const away = { entry: idOf(season, 'Динамо') };
  const squad = `/tournaments/${season.id}/entries/${home.entry}/squad`;
  const guest = await owner.must(SquadPlayer, 'POST', squad, { name: 'Гость' });
  if (state === 'published') await publish(owner, season);
  const bodies: Readonly<Record<string, unknown>> = {
    createTournament: { name: `Кубок ${crypto.randomUUID()}`, sport: 'football' },
    updateTournament: { city: 'Тула' },
    appointStaff: { role: 'co-organizer' },
    createEntry: { name: 'Зенит' },
    updateEntry: { name: 'Спартак-2' },
    addSquadPlayer: { name: 'Новый' },
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
  const path = ({ path: pattern, operationId }: Route): string => {
    const filled = pattern
      .replace(':id', pattern.includes('/matches/:id') ? match.id : season.id)
      .replace(':entryId', /^(confirm|reject|withdraw)Entry$/.test(operationId) ? waiting : home.entry)
      .replace(':squadPlayerId', guest.id)
      .replace(':userId', people.helper.userId)
      .replace(':stageId', stage.id)
      .replace(':groupId', at(stage.groups, 0).id)
      .replace(':eventId', event.id)
      .slice('/api/v1'.length);
    return operationId === 'listMatches' ? `${filled}?tournament=${season.id}` : filled;
  };
  return { season, bodies, path };
};

test('every route has its row, and every row its route', () => {
  expect(Object.keys(TABLE).sort()).toEqual(routes.map(({ operationId }) => operationId).sort());
});

describe('under a deleted tournament', () => {
  const below = routes.filter(
    ({ operationId }) => operationId !== 'listTournaments' && operationId !== 'createTournament',
  );
  test.each(below.map((route) => [route.operationId, route] as const))('%s', async (operationId, route) => {
    const { season, bodies, path } = await fixture('draft');
    expect((await owner.send('DELETE', `/tournaments/${season.id}`)).status).toBe(204);
    const statuses: Partial<Record<Role, number>> = {};
    for (const role of ROLES) {
      statuses[role] = (await callers[role].send(route.method, path(route), bodies[operationId])).status;
    }
    // Of a tournament that was deleted its own organizers find nothing either.
    expect(statuses).toEqual(route.access === 'public' ? all(404) : nobody(404));
  });
});

describe.each(['draft', 'published'] as const)('under a %s tournament', (state) => {
  test.each(routes.map((route) => [route.operationId, route] as const))('%s', async (operationId, route) => {
    let given = await fixture(state);
    const statuses: Partial<Record<Role, number>> = {};
    for (const role of ROLES) {
      const { status } = await callers[role].send(route.method, given.path(route), given.bodies[operationId]);
      statuses[role] = status;
      // What one caller has changed is no longer there for the next.
      if (route.method !== 'GET' && status < 300) given = await fixture(state);
    }
    expect(statuses).toEqual(TABLE[operationId]?.[state]);
  });
});

test.each(['draft', 'published'] as const)('a %s tournament without an owner is the admins’', async (state) => {
  const { season } = await fixture(state);
  const db = platform.database.db('competitions');
  await db.updateTable('competitions.tournament').set({ owner_id: null }).where('id', '=', season.id).execute();
  const path = `/tournaments/${season.id}`;
  expect((await callers.stranger.send('PATCH', path, { city: 'Тула' })).status).toBe(state === 'draft' ? 404 : 403);
  expect((await callers.owner.send('PATCH', path, { city: 'Тула' })).status).toBe(state === 'draft' ? 404 : 403);
  expect(await callers.admin.send('PATCH', path, { city: 'Тула' })).toMatchObject({
    status: 200,
    body: { organizer: null, can: expect.arrayContaining(['update', 'delete', 'staff', 'structure']) },
  });
  const staff = `${path}/staff/${people.helper.userId}`;
  expect((await callers.admin.send('PUT', staff, { role: 'co-organizer' })).status).toBe(200);
});
