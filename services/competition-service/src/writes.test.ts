import { Entry, SquadPlayer, Stage } from '@prodvor/contracts';
import type { TestPerson, TestPlatform } from '@prodvor/service-kit/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, type Client, clientFor, routes, startCompetitions } from './testing.ts';
import { at, createDerby, entry, idOf, played, record } from './testing-season.ts';
import { createCaptain, createOpenSeason, enter } from './testing-teams.ts';

let platform: TestPlatform;
let person: TestPerson;
let owner: Client;

beforeAll(async () => {
  platform = await startCompetitions();
  person = await platform.person();
  owner = clientFor(platform, person);
});
afterAll(() => platform.close());

const writes = routes.filter(({ method }) => method !== 'GET');

type Request = readonly [method: string, path: string, body?: unknown];

/** A request of each route that its organizer may make, in a season of its own. */
const requests = async (): Promise<Readonly<Record<string, Request>>> => {
  const { season, stage, match } = await createDerby(owner);
  const tournament = `/tournaments/${season.id}`;
  const spare = await owner.must(Entry, 'POST', `${tournament}/entries`, { name: 'Запас' });
  const cup = await owner.must(Stage, 'POST', `${tournament}/stages`, { name: 'Кубок', format: 'knock-out' });
  const group = at(stage.groups, 0).id;
  const sides = { home: entry(season, 'Динамо'), away: entry(season, 'Спартак') };
  const round = at(stage.rounds, 0).id;
  const goal = { type: 'goal', side: 'home', player: 'Иван Петров' };
  const { match: recorded } = await createDerby(owner);
  const { event } = await record(owner, recorded.id, goal);
  const open = await createOpenSeason(owner);
  const applied = async () => {
    const { client, team } = await createCaptain(platform);
    return `/tournaments/${open.id}/entries/${(await enter(client, open.id, team.id)).id}`;
  };
  const squad = `${tournament}/entries/${spare.id}/squad`;
  const guest = await owner.must(SquadPlayer, 'POST', squad, { name: 'Гость' });
  const helper = (await platform.person()).userId;
  const member = (await platform.person()).userId;
  await owner.send('PUT', `${tournament}/staff/${member}`, { role: 'referee' });
  return {
    createTournament: ['POST', '/tournaments', { name: `Кубок ${crypto.randomUUID()}`, sport: 'football' }],
    updateTournament: ['PATCH', tournament, { city: 'Тула' }],
    publishTournament: ['POST', `${tournament}/publish`],
    deleteTournament: ['DELETE', tournament],
    createEntry: ['POST', `${tournament}/entries`, { name: 'Зенит' }],
    updateEntry: ['PATCH', `${tournament}/entries/${idOf(season, 'Спартак')}`, { name: 'Спартак-2' }],
    deleteEntry: ['DELETE', `${tournament}/entries/${spare.id}`],
    confirmEntry: ['POST', `${await applied()}/confirm`],
    rejectEntry: ['POST', `${await applied()}/reject`],
    withdrawEntry: ['POST', `${await applied()}/withdraw`],
    addSquadPlayer: ['POST', squad, { name: 'Новый' }],
    removeSquadPlayer: ['DELETE', `${squad}/${guest.id}`],
    appointStaff: ['PUT', `${tournament}/staff/${helper}`, { role: 'co-organizer' }],
    removeStaff: ['DELETE', `${tournament}/staff/${member}`],
    createStage: ['POST', `${tournament}/stages`, { name: 'Финал', format: 'knock-out' }],
    updateStage: ['PATCH', `${tournament}/stages/${stage.id}`, { name: 'Группы' }],
    deleteStage: ['DELETE', `${tournament}/stages/${cup.id}`],
    createGroup: ['POST', `${tournament}/stages/${stage.id}/groups`, { name: 'A' }],
    createGroupEntry: ['POST', `${tournament}/stages/${stage.id}/groups/${group}/entries`, { entry: spare.id }],
    createRound: ['POST', `${tournament}/stages/${stage.id}/rounds`, { name: 'Тур 2' }],
    createMatch: ['POST', '/matches', { tournament: season.id, round, group, ...sides }],
    updateMatch: ['PATCH', `/matches/${match.id}`, { ground: 'Двор' }],
    deleteMatch: ['DELETE', `/matches/${match.id}`],
    transitionMatch: ['POST', `/matches/${match.id}/transitions`, { to: 'live' }],
    recordMatchEvent: ['POST', `/matches/${match.id}/events`, { event: goal }],
    takeBackMatchEvent: ['DELETE', `/matches/${recorded.id}/events/${event.id}`],
  };
};

const send = (request: Request | undefined, ifMatch?: number): Promise<Answer> => {
  if (request === undefined) throw new RangeError('There is no request of this route.');
  const [method, path, body] = request;
  return owner.send(method, path, body, ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` });
};

/** The lines of outbox and audit, each with the transaction that wrote it. */
const written = async () => {
  const db = platform.database.db('competitions');
  const xmin = sql<string>`xmin::text`.as('xmin');
  return {
    events: await db
      .selectFrom('competitions.outbox')
      .select(['seq', 'subject', 'data', xmin])
      .orderBy('seq')
      .execute(),
    audit: await db
      .selectFrom('competitions.audit')
      .select(['id', 'subject', 'actor_id', 'request_id', 'details', xmin])
      .orderBy('id')
      .execute(),
  };
};

test('every route that writes has its request', async () => {
  expect(Object.keys(await requests()).sort()).toEqual(writes.map(({ operationId }) => operationId).sort());
});

test.each(writes.map((route) => [route.operationId]))(
  '%s commits its event and its audit line in one transaction, without a name',
  async (operationId) => {
    const request = (await requests())[operationId];
    const before = await written();
    expect((await send(request)).status).toBeLessThan(300);
    const after = await written();
    const audit = after.audit.filter(({ id }) => !before.audit.some((line) => line.id === id));
    const events = after.events.slice(before.events.length);
    expect(audit).toMatchObject([{ actor_id: person.userId, request_id: expect.any(String) }]);
    expect(events.length).toBeGreaterThan(0);
    expect(new Set([...audit, ...events].map(({ xmin }) => xmin)).size).toBe(1);
    expect(events.map(({ subject }) => subject)).toContain(at(audit, 0).subject);
    expect(JSON.stringify([audit, events])).not.toMatch(/\p{Script=Cyrillic}/u);
  },
);

const versioned = writes.filter(({ errors }) => errors?.includes('precondition-failed'));

test.each(versioned.map((route) => [route.operationId]))(
  '%s refuses a stale version and changes nothing',
  async (operationId) => {
    const request = (await requests())[operationId];
    const before = await written();
    expect(await send(request, 999)).toMatchObject({ status: 412, slug: 'precondition-failed' });
    expect(await written()).toEqual(before);
  },
);

test.each(['updateTournament', 'updateEntry', 'updateStage', 'updateMatch'])(
  '%s of nothing writes nothing',
  async (operationId) => {
    const [method, path] = (await requests())[operationId] ?? [];
    if (method === undefined || path === undefined) throw new RangeError(operationId);
    const before = await written();
    expect(await owner.send(method, path, {})).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await written()).toEqual(before);
  },
);

test.each(['updateTournament', 'updateEntry', 'updateStage', 'updateMatch'])(
  '%s twice at once from one version: one wins',
  async (operationId) => {
    const request = (await requests())[operationId];
    const version = 1;
    const answers = await Promise.all([send(request, version), send(request, version)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  },
);

test('an event is taken back once, also by two at once', async () => {
  const { match } = await createDerby(owner);
  const { event } = await record(owner, match.id, played(1, 0));
  const back = () => owner.send('DELETE', `/matches/${match.id}/events/${event.id}`);
  const answers = await Promise.all([back(), back()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('writes of every kind at once in one tournament all end, none of them by a deadlock', async () => {
  const all = await requests();
  const { deleteTournament: _, deleteMatch: __, takeBackMatchEvent: ___, ...together } = all;
  const answers = await Promise.all(Object.values(together).map((request) => send(request)));
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  expect(answers.filter(({ status }) => status < 300).length).toBeGreaterThan(10);
});
