import {
  Invitation,
  type InvitationCreate,
  InvitationCreated,
  InvitationPreview,
  JoinedTeam,
  PlayerPage,
} from '@prodvor/contracts';
import { type Client, clientOf, type TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { createTeam, enrol, member, startTeams, type TestMember } from '../testing.ts';

const PEOPLE = 50;
const ROUNDS = 100;

let platform: TestPlatform;
let anna: TestMember;
let people: readonly TestMember[];
let boris: TestMember;
let vera: TestMember;
let anonymous: Client;

beforeAll(async () => {
  platform = await startTeams();
  anna = await member(platform, { name: 'Анна Смирнова' });
  boris = await member(platform, { name: 'Борис Котов' });
  vera = await member(platform, { name: 'Вера Лис' });
  people = await Promise.all(Array.from({ length: PEOPLE }, () => member(platform)));
  anonymous = clientOf(platform);
});
afterAll(() => platform.close());

type LinkValues = Omit<Extract<z.input<typeof InvitationCreate>, { kind: 'link' }>, 'kind'>;

const makeLink = async (team: { readonly id: string }, values: LinkValues = {}) => {
  const body = { kind: 'link', ...values };
  const { id, token } = await anna.client.must(InvitationCreated, 'POST', `/teams/${team.id}/invitations`, body);
  return { id, token: token ?? '' };
};
const look = (client: Client, token: string) => client.must(InvitationPreview, 'GET', `/invitation-links/${token}`);
const come = ({ client }: { readonly client: Client }, token: string) =>
  client.send('POST', `/invitation-links/${token}/accept`);
const read = (id: string) => anna.client.must(Invitation, 'GET', `/invitations/${id}`);
const revoke = (id: string) => anna.client.send('POST', `/invitations/${id}/revoke`);
const roster = async (team: { readonly id: string }) =>
  (await anna.client.must(PlayerPage, 'GET', `/teams/${team.id}/players?limit=100`)).items;
const row = (id: string) =>
  platform.database
    .db('teams')
    .selectFrom('teams.invitation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

test('a link shows the team to whoever holds it, with names as strangers see them and without ids of people', async () => {
  const colours = { primary: '#aa0000', secondary: '#ffffff' };
  const team = await createTeam(anna, { colours, players: [{ name: 'Олег Ким', minor: true }] });
  const guest = (await roster(team)).find(({ user }) => user === null);
  const { token } = await makeLink(team, { player: guest?.id ?? null });
  const preview = await look(anonymous, token);
  expect(preview).toMatchObject({
    team: { id: team.id, name: team.name, sport: 'football', colours },
    player: { name: 'О. К.' },
    invitedBy: 'Анна Смирнова',
    state: 'open',
    me: null,
    can: [],
  });
  const text = JSON.stringify(preview);
  expect([anna.userId, guest?.id ?? ''].filter((id) => text.includes(id))).toEqual([]);
  expect(await look(boris.client, token)).toMatchObject({ me: null, can: ['accept'] });
  expect(await look(anna.client, token)).toMatchObject({ me: 'sender', can: [] });
  await enrol(platform, team, vera);
  expect(await look(vera.client, token)).toMatchObject({ me: 'member', can: [] });
});

test('the token is 32 random bytes of which the hash alone is stored, and it is told once', async () => {
  const team = await createTeam(anna);
  const { id, token } = await makeLink(team);
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  const stored = await row(id);
  expect(stored.token_hash).toBe(Buffer.from(hash).toString('hex'));
  const db = platform.database.db('teams');
  const written = [
    stored,
    await read(id),
    await db.selectFrom('teams.outbox').selectAll().execute(),
    await db.selectFrom('teams.audit').selectAll().execute(),
    await db.selectFrom('teams.idempotency').selectAll().execute(),
  ];
  expect(JSON.stringify(written)).not.toContain(token);
  expect((await anonymous.send('GET', `/invitation-links/${'A'.repeat(43)}`)).status).toBe(404);
  expect((await come(boris, 'A'.repeat(43))).status).toBe(404);
  expect(await anonymous.send('GET', '/invitation-links/short')).toMatchObject({ status: 400 });
});

test('a person comes by a link once; its sender, a member and who left since do not', async () => {
  const team = await createTeam(anna);
  const { id, token } = await makeLink(team, { maxUses: 3 });
  expect(await come(anna, token)).toMatchObject({ status: 409, slug: 'own-invitation' });
  const joined = await boris.client.must(JoinedTeam, 'POST', `/invitation-links/${token}/accept`);
  expect(joined.team).toBe(team.id);
  expect(await roster(team)).toMatchObject([
    { user: { id: anna.userId } },
    { id: joined.player, user: { id: boris.userId, name: 'Борис Котов' }, role: 'player' },
  ]);
  expect(await come(boris, token)).toMatchObject({ status: 409, slug: 'already-member' });
  await anna.client.send('DELETE', `/teams/${team.id}/players/${joined.player}`);
  expect(await come(boris, token)).toMatchObject({ status: 410, slug: 'invitation-over' });
  expect(await read(id)).toMatchObject({ state: 'open', uses: 1, maxUses: 3, can: ['revoke'] });
  expect((await come(vera, token)).status).toBe(200);
});

test('a link that is revoked, expired or used up lets nobody in and still tells what it was', async () => {
  const team = await createTeam(anna);
  const revoked = await makeLink(team);
  expect((await revoke(revoked.id)).status).toBe(200);
  const expired = await makeLink(team, { days: 1 });
  await platform.database
    .db('teams')
    .updateTable('teams.invitation')
    .set({ expires_at: new Date(0) })
    .where('id', '=', expired.id)
    .execute();
  const used = await makeLink(team);
  expect((await come(boris, used.token)).status).toBe(200);
  for (const [{ token }, state] of [
    [revoked, 'revoked'],
    [expired, 'over'],
    [used, 'over'],
  ] as const) {
    expect(await look(vera.client, token)).toMatchObject({ state, can: [] });
    expect(await come(vera, token)).toMatchObject({ status: 410, slug: 'invitation-over' });
  }
  expect(await read(used.id)).toMatchObject({ state: 'over', uses: 1, can: [] });
  expect(await revoke(used.id)).toMatchObject({ status: 410, slug: 'invitation-over' });
});

test('a link for a guest takes one person, who becomes the guest; a link for many has no guest', async () => {
  const team = await createTeam(anna, { players: [{ name: 'Олег Ким', number: 8 }] });
  const player = (await roster(team)).find(({ user }) => user === null)?.id ?? '';
  const body = { kind: 'link', player, maxUses: 2 };
  expect(await anna.client.send('POST', `/teams/${team.id}/invitations`, body)).toMatchObject({
    status: 400,
    pointers: ['/body/maxUses'],
  });
  const { token } = await makeLink(team, { player });
  const answers = await Promise.all([boris, vera].map((person) => come(person, token)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
  expect(answers.find(({ status }) => status === 200)?.body).toEqual({ team: team.id, player });
  expect(await roster(team)).toHaveLength(2);
});

test('a link does not exist for who blocked its sender, or was blocked', async () => {
  const team = await createTeam(anna);
  const { token } = await makeLink(team);
  const gleb = await member(platform);
  await platform.database
    .db('users')
    .insertInto('users.block')
    .values({ user_id: gleb.userId, blocked_id: anna.userId })
    .execute();
  expect((await gleb.client.send('GET', `/invitation-links/${token}`)).status).toBe(404);
  expect((await come(gleb, token)).status).toBe(404);
});

test('a full roster turns a link’s holder away and the link stays as it was', async () => {
  const team = await createTeam(anna, { rosterLimit: 1 });
  const { id, token } = await makeLink(team);
  expect(await come(boris, token)).toMatchObject({ status: 409, slug: 'roster-full' });
  expect(await read(id)).toMatchObject({ state: 'open', uses: 0, version: 1 });
  await anna.client.send('PATCH', `/teams/${team.id}`, { rosterLimit: 2 });
  expect((await come(boris, token)).status).toBe(200);
});

test('one person many times at once comes once', async () => {
  const team = await createTeam(anna);
  const { id, token } = await makeLink(team, { maxUses: 10 });
  const answers = await Promise.all(Array.from({ length: 10 }, () => come(boris, token)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
  expect(await read(id)).toMatchObject({ uses: 1 });
});

test(`a link lets in as many of ${PEOPLE} people at once as it says, ${ROUNDS} times`, async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const maxUses = 1 + (round % 3);
    const team = await createTeam(anna, { rosterLimit: 100 });
    const { id, token } = await makeLink(team, { maxUses });
    const statuses = (await Promise.all(people.map((person) => come(person, token)))).map(({ status }) => status);
    const letIn = statuses.filter((status) => status === 200).length;
    const turnedAway = statuses.filter((status) => status === 410).length;
    expect([letIn, turnedAway]).toEqual([maxUses, PEOPLE - maxUses]);
    expect(await row(id)).toMatchObject({ uses: maxUses, state: 'over' });
    expect(await roster(team)).toHaveLength(1 + maxUses);
  }
}, 120_000);
