import { Entry, SquadPlayerPage } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import type { TestPerson, TestPlatform } from '@prodvor/service-kit/testing';
import type { Transaction } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, clientFor, routes, startCompetitions } from './testing.ts';
import { raceFor } from './testing-race.ts';
import { createSeason } from './testing-season.ts';
import { createStaffed, type Staff } from './testing-staff.ts';
import { addPlayer, createCaptain, createOpenSeason, createTeam, enter } from './testing-teams.ts';

type Tx = Transaction<Database>;

let platform: TestPlatform;
let owner: Client;
let stranger: TestPerson;
let people: Staff;

beforeAll(async () => {
  platform = await startCompetitions();
  const person = () => platform.person();
  people = { captain: await person(), referee: await person(), coOrganizer: await person(), helper: await person() };
  owner = clientFor(platform, await person());
  stranger = await person();
});
afterAll(() => platform.close());

/** The last right of each kind of caller goes: an owner hands over, a helper is removed. */
const LOSSES = {
  owner: (tx: Tx, id: string) =>
    tx.updateTable('competitions.tournament').set({ owner_id: stranger.userId }).where('id', '=', id).execute(),
  coOrganizer: (tx: Tx, id: string) => removed(tx, id, people.coOrganizer),
  referee: (tx: Tx, id: string) => removed(tx, id, people.referee),
};

const removed = (tx: Tx, id: string, { userId }: TestPerson) =>
  tx.deleteFrom('competitions.staff').where('tournament_id', '=', id).where('user_id', '=', userId).execute();

/** Whose right each write is judged by; nobody has a right to lose that makes a tournament, and there is nothing to lock. */
const WRITERS: Readonly<Record<string, keyof typeof LOSSES>> = {
  updateTournament: 'coOrganizer',
  deleteTournament: 'owner',
  publishTournament: 'coOrganizer',
  appointStaff: 'owner',
  removeStaff: 'owner',
  createEntry: 'coOrganizer',
  updateEntry: 'coOrganizer',
  confirmEntry: 'coOrganizer',
  rejectEntry: 'coOrganizer',
  withdrawEntry: 'coOrganizer',
  deleteEntry: 'coOrganizer',
  addSquadPlayer: 'coOrganizer',
  removeSquadPlayer: 'coOrganizer',
  createStage: 'coOrganizer',
  updateStage: 'coOrganizer',
  deleteStage: 'coOrganizer',
  createGroup: 'coOrganizer',
  createGroupEntry: 'coOrganizer',
  createRound: 'coOrganizer',
  createMatch: 'coOrganizer',
  updateMatch: 'coOrganizer',
  deleteMatch: 'coOrganizer',
  transitionMatch: 'referee',
  recordMatchEvent: 'referee',
  takeBackMatchEvent: 'referee',
};

/** What only organizers see of a published tournament is hidden from whoever is none any more. */
const HIDDEN = new Set(['confirmEntry', 'rejectEntry', 'withdrawEntry']);

const writes = routes.filter(({ method }) => method !== 'GET');

test('every route that writes is here', () => {
  expect([...Object.keys(WRITERS), 'createTournament'].sort()).toEqual(
    writes.map(({ operationId }) => operationId).sort(),
  );
});

describe.each(['draft', 'published'] as const)('whoever has lost the right meanwhile, of a %s tournament', (state) => {
  test.each(
    writes.filter(({ operationId }) => operationId in WRITERS).map((route) => [route.operationId, route] as const),
  )('writes nothing: %s', async (operationId, route) => {
    const who = WRITERS[operationId] ?? 'owner';
    const client = who === 'owner' ? owner : clientFor(platform, people[who]);
    const { season, bodies, path } = await createStaffed(platform, { owner, people }, state);
    const { answer, before, after } = await raceFor(
      platform,
      season.id,
      () => client.send(route.method, path(route), bodies[operationId]),
      (tx) => LOSSES[who](tx, season.id),
    );
    expect(answer.status).toBe(state === 'draft' || HIDDEN.has(operationId) ? 404 : 403);
    expect(after).toEqual(before);
  });
});

/** A person of a roster speaks for the team no more. */
const demote = (team: string, { userId }: TestPerson) =>
  platform.database
    .db('teams')
    .updateTable('teams.player')
    .set({ role: 'player' })
    .where('team_id', '=', team)
    .where('user_id', '=', userId)
    .execute();

const entriesOf = (tournament: string) => `/tournaments/${tournament}/entries`;

describe('a captain', () => {
  test('who is none any more does not apply', async () => {
    const { id } = await createOpenSeason(owner);
    const { person, client, team } = await createCaptain(platform);
    const { answer, before, after } = await raceFor(
      platform,
      id,
      () => client.send('POST', entriesOf(id), { team: team.id }),
      () => demote(team.id, person),
    );
    expect(answer).toMatchObject({ status: 403, slug: 'forbidden' });
    expect(after).toEqual(before);
  });

  test.each([
    ['applied', 404],
    ['confirmed', 403],
  ] as const)('who is none any more does not withdraw the entry that is %s', async (state, status) => {
    const { id } = await createOpenSeason(owner);
    const { person, client, team } = await createCaptain(platform);
    const entry = await enter(client, id, team.id);
    const path = `${entriesOf(id)}/${entry.id}`;
    if (state === 'confirmed') await owner.must(Entry, 'POST', `${path}/confirm`);
    const { answer, before, after } = await raceFor(
      platform,
      id,
      () => client.send('POST', `${path}/withdraw`),
      () => demote(team.id, person),
    );
    expect(answer.status).toBe(status);
    expect(after).toEqual(before);
  });

  test.each([
    ['the registration was closed', { registration: 'closed' }, 'registration-closed'],
    ['the last place is gone', { max_entries: 1 }, 'tournament-full'],
  ] as const)('does not apply once %s', async (_, values, slug) => {
    const { id } = await createOpenSeason(owner, { maxEntries: 2 });
    await owner.must(Entry, 'POST', entriesOf(id), { name: 'Зенит' });
    const { client, team } = await createCaptain(platform);
    const { answer, before, after } = await raceFor(
      platform,
      id,
      () => client.send('POST', entriesOf(id), { team: team.id }),
      (tx) => tx.updateTable('competitions.tournament').set(values).where('id', '=', id).execute(),
    );
    expect(answer).toMatchObject({ status: 409, slug });
    expect(after).toEqual(before);
  });

  test('who was a co-organizer as well applies like any other one', async () => {
    const { id } = await createOpenSeason(owner);
    const { person, client, team } = await createCaptain(platform);
    await owner.send('PUT', `/tournaments/${id}/staff/${person.userId}`, { role: 'co-organizer' });
    const { answer } = await raceFor(
      platform,
      id,
      () => client.send('POST', entriesOf(id), { team: team.id }),
      (tx) => removed(tx, id, person),
    );
    expect(answer).toMatchObject({ status: 201, body: { state: 'applied', can: ['withdraw'] } });
  });
});

test('a draft that was published meanwhile is not published again', async () => {
  const { id } = await createSeason(owner, []);
  const { answer, before, after } = await raceFor(
    platform,
    id,
    () => owner.send('POST', `/tournaments/${id}/publish`),
    (tx) =>
      tx
        .updateTable('competitions.tournament')
        .set({ state: 'published', published_at: new Date() })
        .where('id', '=', id)
        .execute(),
  );
  expect(answer).toMatchObject({ status: 409, slug: 'transition-not-allowed' });
  expect(after).toEqual(before);
});

test('a member who has left is not ended again, and sees no draft', async () => {
  const { id } = await createSeason(owner, []);
  const path = `/tournaments/${id}/staff/${people.helper.userId}`;
  await owner.send('PUT', path, { role: 'referee' });
  const { answer, before, after } = await raceFor(
    platform,
    id,
    () => clientFor(platform, people.helper).send('DELETE', path),
    (tx) => removed(tx, id, people.helper),
  );
  expect(answer.status).toBe(404);
  expect(after).toEqual(before);
});

test('under a tournament that was deleted meanwhile nothing is written', async () => {
  const { id } = await createSeason(owner, []);
  const { answer, before, after } = await raceFor(
    platform,
    id,
    () => owner.send('POST', entriesOf(id), { name: 'Зенит' }),
    (tx) => tx.deleteFrom('competitions.tournament').where('id', '=', id).execute(),
  );
  expect(answer.status).toBe(404);
  expect(after).toEqual(before);
});

describe('a roster that has got a user while the write waited', () => {
  const squadOf = async (client: Client, tournament: string, entry: string) =>
    (await client.must(SquadPlayerPage, 'GET', `${entriesOf(tournament)}/${entry}/squad`)).items.map(
      ({ user }) => user,
    );

  test('is frozen as it is under the lock', async () => {
    const { id } = await createOpenSeason(owner);
    const { person, client, team } = await createCaptain(platform);
    const entry = await enter(client, id, team.id);
    const { answer } = await raceFor(
      platform,
      id,
      () => owner.send('POST', `${entriesOf(id)}/${entry.id}/confirm`),
      () => addPlayer(platform, team.id, { user: stranger.userId }),
    );
    expect(answer).toMatchObject({ status: 200, body: { state: 'confirmed', squad: 2 } });
    expect((await squadOf(owner, id, entry.id)).sort()).toEqual([person.userId, stranger.userId].sort());
  });

  test('gives a player who is a guest no more', async () => {
    const { id } = await createSeason(owner, []);
    const team = await createTeam(platform, {}, []);
    const entry = await enter(owner, id, team.id);
    const player = await addPlayer(platform, team.id, { name: 'Гость' });
    const { answer } = await raceFor(
      platform,
      id,
      () => owner.send('POST', `${entriesOf(id)}/${entry.id}/squad`, { player }),
      () =>
        platform.database
          .db('teams')
          .updateTable('teams.player')
          .set({ user_id: stranger.userId })
          .where('id', '=', player)
          .execute(),
    );
    expect(answer).toMatchObject({ status: 201, body: { player, user: stranger.userId } });
  });
});
