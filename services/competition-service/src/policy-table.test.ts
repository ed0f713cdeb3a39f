import type { TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { all, TOURNAMENT_POLICIES, type TournamentCaller, type TournamentSubject, users } from './policy-table.ts';
import { type Client, clientFor, clientOf, routes, startCompetitions } from './testing.ts';
import { createSeason } from './testing-season.ts';
import { createStaffed, type Staff } from './testing-staff.ts';

const CALLERS = Object.keys(TOURNAMENT_POLICIES.callers) as TournamentCaller[];
const SUBJECTS = Object.keys(TOURNAMENT_POLICIES.subjects) as TournamentSubject[];

let platform: TestPlatform;
let owner: Client;
let people: Staff;
let callers: Readonly<Record<TournamentCaller, Client>>;

beforeAll(async () => {
  platform = await startCompetitions();
  const person = () => platform.person();
  people = { captain: await person(), referee: await person(), coOrganizer: await person(), helper: await person() };
  const newcomer = await platform.token({ subject: 'newcomer', name: 'Новичок' });
  owner = clientFor(platform, await person());
  callers = {
    anonymous: clientOf(platform),
    newcomer: clientOf(platform, { authorization: `Bearer ${newcomer}` }),
    stranger: clientFor(platform, await person()),
    captain: clientFor(platform, people.captain),
    referee: clientFor(platform, people.referee),
    coOrganizer: clientFor(platform, people.coOrganizer),
    owner,
    moderator: clientFor(platform, await platform.person({ roles: ['moderator'] })),
    admin: clientFor(platform, await platform.person({ roles: ['admin'] })),
  };
});
afterAll(() => platform.close());

const fixture = (subject: TournamentSubject) => createStaffed(platform, { owner, people }, subject);

test('every route has its row, and every row its route', () => {
  expect(Object.keys(TOURNAMENT_POLICIES.rows).sort()).toEqual(routes.map(({ operationId }) => operationId).sort());
});

describe('under a deleted tournament', () => {
  const below = routes.filter(
    ({ operationId }) => operationId !== 'listTournaments' && operationId !== 'createTournament',
  );
  test.each(below.map((route) => [route.operationId, route] as const))('%s', async (operationId, route) => {
    const { season, bodies, path } = await fixture('draft');
    expect((await owner.send('DELETE', `/tournaments/${season.id}`)).status).toBe(204);
    const answers: Partial<Record<TournamentCaller, number>> = {};
    for (const caller of CALLERS) {
      answers[caller] = (await callers[caller].send(route.method, path(route), bodies[operationId])).status;
    }
    // Of a tournament that was deleted its own organizers find nothing either.
    expect(answers).toEqual(route.access === 'public' ? all(404) : users(404));
  });
});

describe.each(SUBJECTS)('under a %s tournament', (subject) => {
  test.each(routes.map((route) => [route.operationId, route] as const))('%s', async (operationId, route) => {
    let given = await fixture(subject);
    const answers: Partial<Record<TournamentCaller, number>> = {};
    for (const caller of CALLERS) {
      const { status } = await callers[caller].send(route.method, given.path(route), given.bodies[operationId]);
      answers[caller] = status;
      // What one caller has changed is no longer there for the next.
      if (route.method !== 'GET' && status < 300) given = await fixture(subject);
    }
    expect(answers).toEqual(TOURNAMENT_POLICIES.rows[operationId]?.[subject]);
  });
});

test('who handles a report renames a published tournament, and an admin deletes one without results', async () => {
  const { id } = await createSeason(owner, []);
  const path = `/tournaments/${id}`;
  await owner.send('POST', `${path}/publish`);
  expect((await callers.moderator.send('GET', path)).body).toMatchObject({ can: ['update', 'report'] });
  expect(await callers.moderator.send('PATCH', path, { name: 'Кубок' })).toMatchObject({ body: { name: 'Кубок' } });
  expect((await callers.moderator.send('DELETE', path)).status).toBe(403);
  expect((await callers.admin.send('GET', path)).body).toMatchObject({ can: ['update', 'delete', 'report'] });
  expect((await callers.admin.send('DELETE', path)).status).toBe(204);
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
