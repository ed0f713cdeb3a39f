import type { TestPlatform } from '@prodvor/service-kit/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTeam, enrol, member, routes, startTeams, type TestMember } from './testing.ts';

let platform: TestPlatform;
let anna: TestMember;
let boris: TestMember;

beforeAll(async () => {
  platform = await startTeams();
  [anna, boris] = await Promise.all([member(platform), member(platform)]);
});
afterAll(() => platform.close());

type Request = readonly [method: string, path: string, body?: unknown];

/** A request of each route of teams and players, in a team of its own with a guest and another user. */
const requests = async (): Promise<Readonly<Record<string, Request>>> => {
  const team = await createTeam(anna, { players: [{ name: 'Гость', number: 1 }] });
  const path = `/teams/${team.id}`;
  const player = await enrol(platform, team, boris);
  return {
    createTeam: ['POST', '/teams', { name: 'Клуб', sport: 'football', players: [{ name: 'Гость' }] }],
    updateTeam: ['PATCH', path, { name: 'Другое имя' }],
    deleteTeam: ['DELETE', path],
    addPlayer: ['POST', `${path}/players`, { name: 'Ещё гость', position: 'вратарь' }],
    updatePlayer: ['PATCH', `${path}/players/${player}`, { role: 'captain', position: 'вратарь' }],
    removePlayer: ['DELETE', `${path}/players/${player}`],
    leaveTeam: ['POST', `${path}/leave`, { successor: player }],
  };
};

/** The lines of outbox and audit, each with the transaction that wrote it. */
const written = async () => {
  const db = platform.database.db('teams');
  const xmin = sql<string>`xmin::text`.as('xmin');
  const events = db.selectFrom('teams.outbox').select(['id', 'type', 'subject', 'data', xmin]).orderBy('seq');
  const audit = db
    .selectFrom('teams.audit')
    .select(['id', 'action', 'subject', 'actor_id', 'request_id', 'details', xmin]);
  return { events: await events.execute(), audit: await audit.orderBy('id').execute() };
};

const EVENTS: Readonly<Record<string, readonly string[]>> = {
  createTeam: ['team.created', 'player.joined', 'player.joined'],
  updateTeam: ['team.updated'],
  deleteTeam: ['team.deleted'],
  addPlayer: ['player.joined'],
  updatePlayer: ['player.updated', 'player.updated', 'team.updated', 'player.updated'],
  removePlayer: ['player.left'],
  leaveTeam: ['player.updated', 'player.updated', 'team.updated', 'player.left'],
};

test.each(Object.entries(EVENTS))(
  '%s commits its events and its audit line in one transaction, without a name',
  async (operationId, types) => {
    const { [operationId]: request } = await requests();
    if (request === undefined) throw new RangeError(operationId);
    const before = await written();
    expect((await anna.client.send(...request)).status).toBeLessThan(300);
    const after = await written();
    const audit = after.audit.filter(({ id }) => !before.audit.some((line) => line.id === id));
    const events = after.events.filter(({ id }) => !before.events.some((line) => line.id === id));
    expect(audit).toMatchObject([{ actor_id: anna.userId, request_id: expect.any(String) }]);
    expect(events.map(({ type }) => type)).toEqual(types.map((type) => `prodvor.teams.${type}.v1`));
    expect(new Set([...audit, ...events].map(({ xmin }) => xmin)).size).toBe(1);
    expect(events.map(({ subject }) => subject)).toContain(audit.at(0)?.subject);
    expect(JSON.stringify([audit, events])).not.toMatch(/\p{Script=Cyrillic}/u);
  },
);

test.each(['updateTeam', 'deleteTeam', 'updatePlayer', 'removePlayer'])(
  '%s refuses a stale version and changes nothing',
  async (operationId) => {
    const { [operationId]: request } = await requests();
    if (request === undefined) throw new RangeError(operationId);
    const before = await written();
    const [method, path, body] = request;
    const answer = await anna.client.send(method, path, body, { 'if-match': '"999"' });
    expect(answer).toMatchObject({ status: 412, slug: 'precondition-failed' });
    expect(await written()).toEqual(before);
  },
);

test('a team is written by a token with the right to write teams, and by no other', async () => {
  const { headers } = await platform.apiToken(boris, ['read', 'tournaments:write']);
  const { headers: right } = await platform.apiToken(boris, ['teams:write']);
  const body = { name: 'Клуб', sport: 'football' };
  expect(await boris.client.send('POST', '/teams', body, headers)).toMatchObject({
    status: 403,
    slug: 'scope-missing',
  });
  expect(await boris.client.send('POST', '/teams', body, right)).toMatchObject({ status: 201 });
  const writes = routes.filter(({ method, tag }) => method !== 'GET' && (tag === 'Teams' || tag === 'Players'));
  expect(writes.map(({ scope }) => scope)).toEqual(writes.map(() => 'teams:write'));
});

test('a creation that is sent again with its key makes one team', async () => {
  const name = crypto.randomUUID();
  const send = () => anna.client.send('POST', '/teams', { name, sport: 'football' }, { 'idempotency-key': name });
  const [first, second] = [await send(), await send()];
  expect(second).toEqual(first);
  const teams = platform.database.db('teams').selectFrom('teams.team').select('id').where('name', '=', name);
  expect(await teams.execute()).toHaveLength(1);
});
