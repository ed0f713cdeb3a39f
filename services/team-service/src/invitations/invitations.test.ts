import {
  Invitation,
  type InvitationCreate,
  InvitationCreated,
  InvitationPage,
  type Player,
  PlayerPage,
  Team,
} from '@prodvor/contracts';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { createTeam, enrol, member, startTeams, type TestMember } from '../testing.ts';

const DAY = 24 * 60 * 60 * 1000;

let platform: TestPlatform;
let anna: TestMember;
let boris: TestMember;
let vera: TestMember;

beforeAll(async () => {
  platform = await startTeams();
  anna = await member(platform, { name: 'Анна Смирнова' });
  boris = await member(platform, { name: 'Борис Котов' });
  vera = await member(platform, { name: 'Вера Лис' });
});
afterAll(() => platform.close());

type AnyTeam = { readonly id: string };

const invite = (sender: TestMember, team: AnyTeam, body: z.input<typeof InvitationCreate>) =>
  sender.client.must(InvitationCreated, 'POST', `/teams/${team.id}/invitations`, body);
const tryInvite = (sender: TestMember, team: AnyTeam, body: z.input<typeof InvitationCreate>) =>
  sender.client.send('POST', `/teams/${team.id}/invitations`, body);
const post = (person: TestMember, id: string, action: 'accept' | 'decline' | 'revoke', version?: number) =>
  person.client.send(
    'POST',
    `/invitations/${id}/${action}`,
    undefined,
    version === undefined ? {} : { 'if-match': `"${version}"` },
  );
const read = (person: TestMember, id: string) => person.client.must(Invitation, 'GET', `/invitations/${id}`);
const roster = async (team: AnyTeam): Promise<Player[]> =>
  (await anna.client.must(PlayerPage, 'GET', `/teams/${team.id}/players`)).items;
/** The time of an invitation runs out. */
const expire = (id: string) =>
  platform.database
    .db('teams')
    .updateTable('teams.invitation')
    .set({ expires_at: new Date(0) })
    .where('id', '=', id)
    .execute();
const own = async (person: TestMember, query = '') =>
  (await person.client.must(InvitationPage, 'GET', `/invitations${query}`)).items.map(({ id }) => id);
const ofTeam = (person: TestMember, team: AnyTeam, query = '') =>
  person.client.must(InvitationPage, 'GET', `/teams/${team.id}/invitations${query}`);

test('an invited person comes into the roster and is told once', async () => {
  const team = await createTeam(anna);
  const made = await invite(anna, team, { kind: 'person', user: boris.userId });
  expect(made).toMatchObject({
    team: { id: team.id, name: team.name, sport: 'football', colours: null },
    kind: 'person',
    user: { id: boris.userId, name: 'Борис Котов' },
    player: null,
    invitedBy: { id: anna.userId, name: 'Анна Смирнова' },
    maxUses: 1,
    uses: 0,
    state: 'open',
    version: 1,
    token: null,
    can: ['revoke'],
  });
  const lasts = (days: number) => Date.parse(made.expiresAt) - Date.parse(made.createdAt) - days * DAY;
  expect([lasts(6) > 0, lasts(8) < 0]).toEqual([true, true]);
  expect(await own(boris, `?team=${team.id}`)).toEqual([made.id]);
  expect(await read(boris, made.id)).toMatchObject({ can: ['accept', 'decline'] });
  expect((await post(vera, made.id, 'accept')).status).toBe(404);
  expect((await post(anna, made.id, 'accept')).status).toBe(403);
  expect((await post(boris, made.id, 'revoke')).status).toBe(403);
  expect((await post(boris, made.id, 'accept', 2)).status).toBe(412);
  expect(await post(boris, made.id, 'accept', 1)).toMatchObject({
    status: 200,
    etag: '"2"',
    body: { state: 'accepted', uses: 1, can: [] },
  });
  expect((await roster(team)).map(({ user }) => user?.id)).toEqual([anna.userId, boris.userId]);
  expect(await own(boris, `?team=${team.id}`)).toEqual([]);
  expect(await post(boris, made.id, 'accept')).toMatchObject({ status: 409, slug: 'already-member' });
  await boris.client.send('POST', `/teams/${team.id}/leave`, {});
  expect(await post(boris, made.id, 'accept')).toMatchObject({ status: 409, slug: 'already-answered' });
});

test('an invitation that is declined, revoked or expired is over', async () => {
  const team = await createTeam(anna);
  const declined = await invite(anna, team, { kind: 'person', user: boris.userId });
  expect(await post(boris, declined.id, 'decline')).toMatchObject({ status: 200, body: { state: 'declined' } });
  expect(await post(boris, declined.id, 'accept')).toMatchObject({ status: 409, slug: 'already-answered' });
  expect(await post(anna, declined.id, 'revoke')).toMatchObject({ status: 409, slug: 'already-answered' });

  const revoked = await invite(anna, team, { kind: 'person', user: boris.userId });
  expect((await post(anna, revoked.id, 'revoke', 2)).status).toBe(412);
  expect(await post(anna, revoked.id, 'revoke')).toMatchObject({ status: 200, body: { state: 'revoked', can: [] } });
  for (const [person, action] of [
    [boris, 'accept'],
    [boris, 'decline'],
    [anna, 'revoke'],
  ] as const) {
    expect(await post(person, revoked.id, action)).toMatchObject({ status: 410, slug: 'invitation-over' });
  }

  const expired = await invite(anna, team, { kind: 'person', user: boris.userId });
  expect(await tryInvite(anna, team, { kind: 'person', user: boris.userId })).toMatchObject({
    slug: 'already-requested',
  });
  await expire(expired.id);
  expect(await read(boris, expired.id)).toMatchObject({ state: 'over', can: [] });
  expect(await post(boris, expired.id, 'accept')).toMatchObject({ status: 410, slug: 'invitation-over' });
  expect(await own(boris, `?team=${team.id}`)).toEqual([]);
  const again = await invite(anna, team, { kind: 'person', user: boris.userId });
  expect(await own(boris, `?team=${team.id}`)).toEqual([again.id]);
  expect((await roster(team)).length).toBe(1);
});

test('nobody invites themselves, a member, a stranger to the platform or somebody twice', async () => {
  const team = await createTeam(anna);
  const person = (user: string) => tryInvite(anna, team, { kind: 'person', user });
  await enrol(platform, team, vera);
  expect(await person(anna.userId)).toMatchObject({ status: 409, slug: 'own-invitation' });
  expect(await person(vera.userId)).toMatchObject({ status: 409, slug: 'already-member' });
  expect(await person(team.id)).toMatchObject({ status: 400, pointers: ['/body/user'] });
  expect((await tryInvite(vera, team, { kind: 'person', user: boris.userId })).status).toBe(403);
  const answers = await Promise.all([1, 2, 3, 4].map(() => person(boris.userId)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  expect(answers.map(({ slug }) => slug)).toContain('already-requested');
});

test('people who blocked one another neither invite nor meet by an invitation', async () => {
  const users = platform.database.db('users');
  const block = (by: TestMember, whom: TestMember) =>
    users.insertInto('users.block').values({ user_id: by.userId, blocked_id: whom.userId }).execute();
  const team = await createTeam(anna);
  const gleb = await member(platform);
  const before = await invite(anna, team, { kind: 'person', user: gleb.userId });
  await block(gleb, anna);
  expect(await own(gleb)).toEqual([]);
  expect((await post(gleb, before.id, 'accept')).status).toBe(404);
  await post(anna, before.id, 'revoke');
  expect(await tryInvite(anna, team, { kind: 'person', user: gleb.userId })).toMatchObject({
    status: 400,
    pointers: ['/body/user'],
  });
  const dina = await member(platform);
  await block(anna, dina);
  expect((await tryInvite(anna, team, { kind: 'person', user: dina.userId })).status).toBe(400);
});

test('an invitation that names a guest makes the guest the person, in a full roster too, and is over once another is', async () => {
  const team = await createTeam(anna, { rosterLimit: 2, players: [{ name: 'Олег Ким', number: 8, minor: true }] });
  const guest = (await roster(team)).find(({ user }) => user === null);
  const player = guest?.id ?? '';
  const first = await invite(anna, team, { kind: 'person', user: boris.userId, player });
  expect(first.player).toEqual({ id: player, name: 'О. К.' });
  const second = await invite(anna, team, { kind: 'person', user: vera.userId, player });
  const link = await invite(anna, team, { kind: 'link', player });
  expect((await post(boris, first.id, 'accept')).status).toBe(200);
  expect(await roster(team)).toMatchObject([
    { user: { id: anna.userId } },
    { id: player, user: { id: boris.userId, name: 'Борис Котов' }, number: 8, minor: false },
  ]);
  expect(await post(vera, second.id, 'accept')).toMatchObject({ status: 410, slug: 'invitation-over' });
  expect(await read(anna, link.id)).toMatchObject({ state: 'over', uses: 0 });
  expect(await tryInvite(anna, team, { kind: 'person', user: vera.userId, player })).toMatchObject({
    status: 409,
    slug: 'already-claimed',
  });
  const full = await invite(anna, team, { kind: 'person', user: vera.userId });
  expect(await post(vera, full.id, 'accept')).toMatchObject({ status: 409, slug: 'roster-full' });
  expect(await read(vera, full.id)).toMatchObject({ state: 'open', uses: 0 });
});

test('an invitation is over when the guest whom it names leaves the roster', async () => {
  const team = await createTeam(anna, { players: [{ name: 'Олег Ким' }] });
  const player = (await roster(team)).find(({ user }) => user === null)?.id ?? '';
  const { id } = await invite(anna, team, { kind: 'person', user: boris.userId, player });
  await anna.client.send('DELETE', `/teams/${team.id}/players/${player}`);
  expect(await read(boris, id)).toMatchObject({ state: 'over', player: { id: player, name: null } });
  expect(await post(boris, id, 'accept')).toMatchObject({ status: 410 });
  expect(await tryInvite(anna, team, { kind: 'link', player })).toMatchObject({
    status: 400,
    pointers: ['/body/player'],
  });
});

test('a captain who lost the team invites no more; the one who took it revokes what was sent', async () => {
  const team = await createTeam(anna);
  const successor = await enrol(platform, team, vera);
  const sent = await invite(anna, team, { kind: 'person', user: boris.userId });
  await anna.client.send('POST', `/teams/${team.id}/leave`, { successor });
  expect((await tryInvite(anna, team, { kind: 'link' })).status).toBe(403);
  expect((await anna.client.send('GET', `/invitations/${sent.id}`)).status).toBe(404);
  expect((await post(vera, sent.id, 'revoke')).status).toBe(200);
});

test('a team’s invitations are listed for those who manage it: the open ones first, then the newest', async () => {
  const team = await createTeam(anna);
  const links: string[] = [];
  for (const _ of [1, 2, 3, 4, 5]) links.push((await invite(anna, team, { kind: 'link' })).id);
  const [expired = '', revoked = '', ...open] = links;
  await post(anna, revoked, 'revoke');
  await expire(expired);
  const pages: string[] = [];
  let cursor = '';
  for (const _ of [1, 2, 3]) {
    const page = await ofTeam(anna, team, `?limit=2${cursor}`);
    pages.push(...page.items.map(({ id }) => id));
    cursor = `&cursor=${page.next}`;
    expect(page.items.every((item) => !('token' in item))).toBe(true);
  }
  expect(pages).toEqual([...open.reverse(), revoked, expired]);
  await enrol(platform, team, vera);
  expect((await vera.client.send('GET', `/teams/${team.id}/invitations`)).status).toBe(403);
});

test('an answer and a revocation at once: one of them counts', async () => {
  const team = await createTeam(anna);
  for (let round = 0; round < 10; round += 1) {
    const person = await member(platform);
    const { id } = await invite(anna, team, { kind: 'person', user: person.userId });
    const answers = await Promise.all([
      post(person, id, 'accept'),
      post(anna, id, 'revoke'),
      post(person, id, 'decline'),
    ]);
    const done = answers.filter(({ status }) => status === 200);
    expect(done).toHaveLength(1);
    const { state } = await read(anna, id);
    const players = (await anna.client.must(Team, 'GET', `/teams/${team.id}`)).players;
    expect(done[0]?.body).toMatchObject({ state });
    if (state === 'accepted') await person.client.send('POST', `/teams/${team.id}/leave`, {});
    expect(players).toBe(state === 'accepted' ? 2 : 1);
  }
});
