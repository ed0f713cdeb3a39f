import { Claim, InvitationCreated, JoinRequest, PlayerPage, Venue } from '@prodvor/contracts';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTeam, enrol, member, routes, startTeams, type TestMember } from './testing.ts';

let platform: TestPlatform;
let anna: TestMember;
let boris: TestMember;
let vera: TestMember;
let gleb: TestMember;
let moderator: TestMember;

beforeAll(async () => {
  platform = await startTeams();
  [anna, boris, vera, gleb] = [
    await member(platform),
    await member(platform),
    await member(platform),
    await member(platform),
  ];
  moderator = await member(platform, { roles: ['moderator'] });
});
afterAll(() => platform.close());

type Request = readonly [method: string, path: string, body?: unknown, by?: TestMember];
type Requests = Readonly<Record<string, Request>>;

/** A request of each route of teams and players, in a team of its own with a guest and another user. */
const rosterRequests = async (): Promise<Requests> => {
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

/** A request of each route by which people come into a team; two claim its guest. */
const joiningRequests = async (): Promise<Requests> => {
  const team = await createTeam(anna, { players: [{ name: 'Гость' }] });
  const path = `/teams/${team.id}`;
  const { items } = await anna.client.must(PlayerPage, 'GET', `${path}/players`);
  const player = items.find(({ user }) => user === null)?.id;
  const invite = (body: object) => anna.client.must(InvitationCreated, 'POST', `${path}/invitations`, body);
  const invitation = `/invitations/${(await invite({ kind: 'person', user: boris.userId })).id}`;
  const { token } = await invite({ kind: 'link' });
  const asked = await boris.client.must(JoinRequest, 'POST', `${path}/join-requests`, { message: 'Возьмите' });
  const request = `/join-requests/${asked.id}`;
  const claimed = await vera.client.must(Claim, 'POST', `${path}/claims`, { player, message: 'Это я' });
  const claim = `/claims/${claimed.id}`;
  await gleb.client.must(Claim, 'POST', `${path}/claims`, { player });
  return {
    createInvitation: ['POST', `${path}/invitations`, { kind: 'link' }],
    acceptInvitation: ['POST', `${invitation}/accept`, undefined, boris],
    declineInvitation: ['POST', `${invitation}/decline`, undefined, boris],
    revokeInvitation: ['POST', `${invitation}/revoke`],
    acceptInvitationLink: ['POST', `/invitation-links/${token}/accept`, undefined, gleb],
    createJoinRequest: ['POST', `${path}/join-requests`, { message: 'И меня' }, gleb],
    acceptJoinRequest: ['POST', `${request}/accept`],
    declineJoinRequest: ['POST', `${request}/decline`],
    withdrawJoinRequest: ['POST', `${request}/withdraw`, undefined, boris],
    createClaim: ['POST', `${path}/claims`, { player, message: 'Нет, я' }, boris],
    acceptClaim: ['POST', `${claim}/accept`],
    declineClaim: ['POST', `${claim}/decline`],
    withdrawClaim: ['POST', `${claim}/withdraw`, undefined, vera],
  };
};

const venueRequests = async (): Promise<Requests> => {
  const body = { name: 'Двор', city: 'Казань', address: 'ул. Пушкина, 5' };
  const path = `/venues/${(await anna.client.must(Venue, 'POST', '/venues', body)).id}`;
  return {
    createVenue: ['POST', '/venues', body],
    updateVenue: ['PATCH', path, { name: 'Поле' }],
    deleteVenue: ['DELETE', path],
    approveVenue: ['POST', `${path}/approve`, undefined, moderator],
    rejectVenue: ['POST', `${path}/reject`, undefined, moderator],
  };
};

const requests = async (): Promise<Requests> => ({
  ...(await rosterRequests()),
  ...(await joiningRequests()),
  ...(await venueRequests()),
});

const requestOf = async (operationId: string): Promise<Request> => {
  const { [operationId]: request } = await requests();
  if (request === undefined) throw new RangeError(operationId);
  return request;
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
  createInvitation: ['invitation.created'],
  acceptInvitation: ['invitation.accepted', 'player.joined', 'join-request.accepted'],
  declineInvitation: ['invitation.declined'],
  revokeInvitation: ['invitation.revoked'],
  acceptInvitationLink: ['invitation.accepted', 'player.joined', 'claim.withdrawn'],
  createJoinRequest: ['join-request.created'],
  acceptJoinRequest: ['join-request.accepted', 'player.joined'],
  declineJoinRequest: ['join-request.declined'],
  withdrawJoinRequest: ['join-request.withdrawn'],
  createClaim: ['claim.created'],
  acceptClaim: ['claim.accepted', 'player.joined', 'claim.declined'],
  declineClaim: ['claim.declined'],
  withdrawClaim: ['claim.withdrawn'],
  createVenue: ['venue.suggested'],
  updateVenue: ['venue.updated'],
  deleteVenue: ['venue.deleted'],
  approveVenue: ['venue.approved'],
  rejectVenue: ['venue.rejected'],
};

const writes = routes.filter(({ method }) => method !== 'GET');

test('every route that writes has its request and its events', async () => {
  const names = writes.map(({ operationId }) => operationId).sort();
  expect([Object.keys(await requests()).sort(), Object.keys(EVENTS).sort()]).toEqual([names, names]);
});

test.each(Object.entries(EVENTS))(
  '%s commits its events and its audit line in one transaction, without a name',
  async (operationId, types) => {
    const [method, path, body, by = anna] = await requestOf(operationId);
    const before = await written();
    expect((await by.client.send(method, path, body)).status).toBeLessThan(300);
    const after = await written();
    const audit = after.audit.filter(({ id }) => !before.audit.some((line) => line.id === id));
    const events = after.events.filter(({ id }) => !before.events.some((line) => line.id === id));
    expect(audit).toMatchObject([{ actor_id: by.userId, request_id: expect.any(String) }]);
    expect(events.map(({ type }) => type)).toEqual(types.map((type) => `prodvor.teams.${type}.v1`));
    expect(new Set([...audit, ...events].map(({ xmin }) => xmin)).size).toBe(1);
    expect(events.map(({ subject }) => subject)).toContain(audit.at(0)?.subject);
    expect(JSON.stringify([audit, events])).not.toMatch(/\p{Script=Cyrillic}/u);
  },
);

const versioned = writes.filter(({ errors }) => errors?.includes('precondition-failed'));

test.each(versioned.map(({ operationId }) => [operationId]))(
  '%s refuses a stale version and changes nothing',
  async (operationId) => {
    const [method, path, body, by = anna] = await requestOf(operationId);
    const before = await written();
    const answer = await by.client.send(method, path, body, { 'if-match': '"999"' });
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
