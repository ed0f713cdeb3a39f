import type { Database } from '@prodvor/database';
import { raceFor } from '@prodvor/database/testing';
import type { Route } from '@prodvor/service-kit';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { sql, type Transaction } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes, startTeams } from './testing.ts';
import {
  createFixture,
  createPeople,
  type PolicyCase,
  type PolicyFixture,
  type PolicyPeople,
} from './testing-policy.ts';
import { JOINING } from './testing-policy-joining.ts';
import { suggestVenue, VENUE_BODIES } from './testing-policy-venues.ts';
import { blocked, LOSSES, type Loss, organizer, passOn, type Row, type Target, vice } from './testing-rights.ts';

type Tx = Transaction<Database>;

let platform: TestPlatform;
let people: PolicyPeople;

beforeAll(async () => {
  platform = await startTeams();
  people = await createPeople(platform);
});
afterAll(() => platform.close());

/** What the routes about a team are called with. */
const CASES: Readonly<Record<string, PolicyCase>> = {
  updateTeam: { body: () => ({ city: 'Тула' }) },
  addPlayer: { body: () => ({ name: 'Ещё гость' }) },
  updatePlayer: { body: () => ({ number: 2 }), params: async ({ player }) => ({ playerId: player }) },
  leaveTeam: { body: () => ({}) },
  ...JOINING,
};

const VENUES = ['updateVenue', 'deleteVenue', 'approveVenue', 'rejectVenue'] as const;

const writes = routes.filter(({ method }) => method !== 'GET');

const routeOf = (operationId: string): Route => {
  const route = writes.find((one) => one.operationId === operationId);
  if (route === undefined) throw new RangeError(`There is no route ${operationId}.`);
  return route;
};

const pathOf = (route: Route, ids: Readonly<Record<string, string>>): string =>
  route.path.slice('/api/v1'.length).replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? name);

/** Nobody has a right to lose that suggests a venue, and there is nothing to lock; `createTeam` has tests of its own. */
test('every route that writes is here', () => {
  expect([...Object.keys(LOSSES), ...VENUES, 'createVenue', 'createTeam'].sort()).toEqual(
    writes.map(({ operationId }) => operationId).sort(),
  );
});

const lockOf =
  ({ fixture }: Target) =>
  (tx: Tx) =>
    tx.selectFrom('teams.team').select('id').where('id', '=', fixture.team).forUpdate().execute();

/** Sends the request of a row and makes `change` while it waits for the lock of its team. */
const raceForTeam = async (operationId: string, { who, subject = 'captained', body, given }: Row, change: Loss) => {
  const route = routeOf(operationId);
  const { params, body: usual } = CASES[operationId] ?? {};
  const fixture = await createFixture(platform, people, subject);
  await given?.(fixture);
  const target = { fixture, ids: { id: fixture.team, playerId: fixture.guest, ...(await params?.(fixture)) } };
  return raceFor(platform.database, {
    schema: 'teams',
    lock: lockOf(target),
    request: () => people[who].client.send(route.method, pathOf(route, target.ids), (body ?? usual)?.(fixture)),
    change: (tx) => change(tx, target),
  });
};

const unblock = () => platform.database.db('users').deleteFrom('users.block').execute();

describe.each(Object.entries(LOSSES))(
  'whoever has lost the right meanwhile writes nothing: %s',
  (operationId, losses) => {
    test.each(Object.entries(losses))('%s', async (_, row) => {
      const { answer, before, after } = await raceForTeam(operationId, row, row.loss);
      await unblock();
      expect(answer.status).toBe(row.status);
      expect(after).toEqual(before);
    });

    test('the team is gone', async () => {
      const [row] = Object.values(losses);
      if (row === undefined) throw new RangeError(operationId);
      const { answer, before, after } = await raceForTeam(operationId, row, (tx, { fixture }) =>
        tx.deleteFrom('teams.team').where('id', '=', fixture.team).execute(),
      );
      expect(answer.status).toBe(404);
      expect(after).toEqual(before);
    });
  },
);

describe('a team for a tournament', () => {
  /** The statement that makes a team waits for nobody's row: the table is held. */
  const race = async (change: (fixture: PolicyFixture) => Promise<unknown>) => {
    const fixture = await createFixture(platform, people, 'captainless');
    const { tournament } = fixture;
    const { client } = people.organizer;
    return raceFor(platform.database, {
      schema: 'teams',
      lock: (tx) => sql`lock table teams.team in share mode`.execute(tx),
      request: () => client.send('POST', '/teams', { name: 'Клуб', sport: 'football', city: 'Казань', tournament }),
      change: () => change(fixture),
    });
  };

  test('is not made by who does not organize that any more', async () => {
    const { answer, before, after } = await race(passOn);
    expect(answer).toMatchObject({ status: 403, slug: 'forbidden' });
    expect(after).toEqual(before);
  });

  test('is not made once that is gone', async () => {
    const { answer, before, after } = await race(({ tournament }) =>
      platform.database.db('competitions').deleteFrom('competitions.tournament').where('id', '=', tournament).execute(),
    );
    expect(answer.status).toBe(403);
    expect(after).toEqual(before);
  });
});

describe('what an answer was sent to is over', () => {
  const set =
    (state: 'accepted' | 'revoked'): Loss =>
    (tx, { ids }) =>
      tx
        .updateTable('teams.invitation')
        .set({ state })
        .where('id', '=', ids.id ?? '')
        .execute();
  const answered =
    (table: 'teams.join_request' | 'teams.claim'): Loss =>
    (tx, { ids }) =>
      tx
        .updateTable(table)
        .set({ state: 'withdrawn' })
        .where('id', '=', ids.id ?? '')
        .execute();
  const revokeLinks: Loss = (tx, { fixture }) =>
    tx.updateTable('teams.invitation').set({ state: 'revoked' }).where('team_id', '=', fixture.team).execute();
  const stranger = (loss: Loss): Row => ({ who: 'stranger', loss, status: 410 });

  test.each([
    ['acceptInvitation', 'invitation-over', stranger(set('revoked'))],
    ['declineInvitation', 'invitation-over', stranger(set('revoked'))],
    ['acceptInvitationLink', 'invitation-over', stranger(revokeLinks)],
    ['revokeInvitation', 'already-answered', vice(409, set('accepted'))],
    ['acceptJoinRequest', 'already-answered', vice(409, answered('teams.join_request'))],
    ['declineJoinRequest', 'already-answered', vice(409, answered('teams.join_request'))],
    ['acceptClaim', 'already-answered', vice(409, answered('teams.claim'))],
    ['declineClaim', 'already-answered', vice(409, answered('teams.claim'))],
  ])('%s: %s', async (operationId, slug, row) => {
    const { answer, before, after } = await raceForTeam(operationId, row, row.loss);
    expect(answer).toMatchObject({ status: row.status, slug });
    expect(after).toEqual(before);
  });

  test('who was blocked meanwhile is nobody to invite', async () => {
    const body: PolicyCase['body'] = () => ({ kind: 'person', user: people.stranger.userId });
    const { answer, before, after } = await raceForTeam('createInvitation', { ...organizer(400), body }, blocked);
    await unblock();
    expect(answer).toMatchObject({ status: 400, slug: 'validation-failed', pointers: ['/body/user'] });
    expect(after).toEqual(before);
  });
});

describe('a venue that was checked meanwhile', () => {
  const check = (tx: Tx, id: string, state: 'approved' | 'rejected') =>
    tx.updateTable('teams.venue').set({ state }).where('id', '=', id).execute();
  const remove = (tx: Tx, id: string) => tx.deleteFrom('teams.venue').where('id', '=', id).execute();

  test.each([
    ['updateVenue', 'approved', 'player', 403, (tx: Tx, id: string) => check(tx, id, 'approved')],
    ['updateVenue', 'rejected', 'player', 403, (tx: Tx, id: string) => check(tx, id, 'rejected')],
    ['updateVenue', 'gone', 'player', 404, remove],
    ['deleteVenue', 'approved', 'player', 403, (tx: Tx, id: string) => check(tx, id, 'approved')],
    ['deleteVenue', 'rejected', 'player', 403, (tx: Tx, id: string) => check(tx, id, 'rejected')],
    ['deleteVenue', 'gone', 'moderator', 404, remove],
    ['approveVenue', 'approved', 'moderator', 409, (tx: Tx, id: string) => check(tx, id, 'approved')],
    ['approveVenue', 'gone', 'moderator', 404, remove],
    ['rejectVenue', 'rejected', 'moderator', 409, (tx: Tx, id: string) => check(tx, id, 'rejected')],
    ['rejectVenue', 'gone', 'moderator', 404, remove],
  ] as const)('%s, %s: it stays as it is for %s', async (operationId, _, who, status, change) => {
    const id = await suggestVenue(platform, people.player, 'suggested');
    const route = routeOf(operationId);
    const { answer, before, after } = await raceFor(platform.database, {
      schema: 'teams',
      lock: (tx) => tx.selectFrom('teams.venue').select('id').where('id', '=', id).forUpdate().execute(),
      request: () => people[who].client.send(route.method, pathOf(route, { id }), VENUE_BODIES[operationId]),
      change: (tx) => change(tx, id),
    });
    expect(answer.status).toBe(status);
    expect(after).toEqual(before);
  });
});
