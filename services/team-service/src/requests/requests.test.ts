import { InvitationCreated, InvitationPage, JoinRequest, JoinRequestPage, PlayerPage } from '@prodvor/contracts';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTeam, enrol, member, startTeams, type TestMember } from '../testing.ts';

let platform: TestPlatform;
let anna: TestMember;
let boris: TestMember;
let vera: TestMember;

beforeAll(async () => {
  platform = await startTeams();
  anna = await member(platform, { name: 'Анна Смирнова' });
  boris = await member(platform, { name: 'Борис Котов' });
  vera = await member(platform);
});
afterAll(() => platform.close());

interface AnyTeam {
  readonly id: string;
}

const tryAsk = (person: TestMember, team: AnyTeam, message: string | null = null) =>
  person.client.send('POST', `/teams/${team.id}/join-requests`, { message });
const ask = (person: TestMember, team: AnyTeam, message: string | null = null) =>
  person.client.must(JoinRequest, 'POST', `/teams/${team.id}/join-requests`, { message });
const post = (
  person: TestMember,
  { id }: { readonly id: string },
  action: 'accept' | 'decline' | 'withdraw',
  headers: Record<string, string> = {},
) => person.client.send('POST', `/join-requests/${id}/${action}`, undefined, headers);
const listed = async (person: TestMember, path: string) =>
  (await person.client.must(JoinRequestPage, 'GET', path)).items.map(({ id }) => id);
const roster = async (team: AnyTeam) =>
  (await anna.client.must(PlayerPage, 'GET', `/teams/${team.id}/players`)).items.map(({ user }) => user?.id);

test('who asks waits for those who manage the team, and becomes a player when they say yes', async () => {
  const team = await createTeam(anna);
  const request = await ask(boris, team, 'Играю в защите');
  expect(request).toMatchObject({
    team: { id: team.id, name: team.name },
    user: { id: boris.userId, name: 'Борис Котов' },
    message: 'Играю в защите',
    state: 'pending',
    version: 1,
    can: ['withdraw'],
  });
  const { items } = await anna.client.must(JoinRequestPage, 'GET', `/teams/${team.id}/join-requests`);
  expect(items).toMatchObject([{ id: request.id, message: 'Играю в защите', can: ['accept', 'decline'] }]);
  expect((await post(vera, request, 'accept')).status).toBe(404);
  expect((await post(boris, request, 'accept')).status).toBe(403);
  expect((await post(anna, request, 'accept', { 'if-match': '"2"' })).status).toBe(412);
  expect(await roster(team)).toEqual([anna.userId]);
  expect(await post(anna, request, 'accept', { 'if-match': '"1"' })).toMatchObject({
    status: 200,
    etag: '"2"',
    body: { state: 'accepted', can: [] },
  });
  expect(await roster(team)).toEqual([anna.userId, boris.userId]);
  for (const [person, action] of [
    [anna, 'accept'],
    [anna, 'decline'],
    [boris, 'withdraw'],
  ] as const) {
    expect(await post(person, request, action)).toMatchObject({ status: 409, slug: 'already-answered' });
  }
  expect(await tryAsk(boris, team)).toMatchObject({ status: 409, slug: 'already-member' });
});

test('one asks a team once at a time, and anew after a no or a change of mind', async () => {
  const team = await createTeam(anna);
  const answers = await Promise.all([1, 2, 3, 4].map(() => tryAsk(boris, team)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  expect(answers.map(({ slug }) => slug)).toContain('already-requested');
  const [first = ''] = await listed(boris, `/join-requests?team=${team.id}`);
  expect(await post(anna, { id: first }, 'decline')).toMatchObject({ status: 200, body: { state: 'declined' } });
  const second = await ask(boris, team);
  expect(await post(boris, second, 'withdraw')).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
  const third = await ask(boris, team);
  const own = (state: string) => listed(boris, `/join-requests?team=${team.id}&state=${state}`);
  expect([await own('pending'), await own('withdrawn'), await own('declined'), await own('accepted')]).toEqual([
    [third.id],
    [second.id],
    [first],
    [],
  ]);
  expect(await listed(anna, `/teams/${team.id}/join-requests?state=declined`)).toEqual([first]);
  expect(await listed(vera, `/join-requests?team=${team.id}`)).toEqual([]);
  expect(await roster(team)).toEqual([anna.userId]);
});

test('a team that comes together by invitation forbids to ask; who asked before is still answered', async () => {
  const team = await createTeam(anna);
  const request = await ask(boris, team);
  await anna.client.send('PATCH', `/teams/${team.id}`, { joining: 'invitation' });
  expect(await tryAsk(vera, team)).toMatchObject({ status: 403, slug: 'forbidden' });
  expect((await post(anna, request, 'accept')).status).toBe(200);
});

test('a full roster takes nobody, and the request goes on waiting', async () => {
  const team = await createTeam(anna, { rosterLimit: 2 });
  const people = await Promise.all([1, 2, 3, 4, 5].map(() => member(platform)));
  const requests = await Promise.all(people.map((person) => ask(person, team)));
  const answers = await Promise.all(requests.map((request) => post(anna, request, 'accept')));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  expect(answers.filter(({ slug }) => slug === 'roster-full')).toHaveLength(4);
  expect(await roster(team)).toHaveLength(2);
  expect(await listed(anna, `/teams/${team.id}/join-requests`)).toHaveLength(4);
});

test('a yes, a no and a change of mind at once: one of them counts', async () => {
  const team = await createTeam(anna);
  for (let round = 0; round < 10; round += 1) {
    const person = await member(platform);
    const request = await ask(person, team);
    const answers = await Promise.all([
      post(anna, request, 'accept'),
      post(anna, request, 'decline'),
      post(person, request, 'withdraw'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const accepted = answers[0]?.status === 200;
    expect((await roster(team)).includes(person.userId)).toBe(accepted);
  }
});

test('a vice-captain answers, a captain who handed over and left does not', async () => {
  const team = await createTeam(anna);
  const successor = await enrol(platform, team, vera, 'vice-captain');
  const request = await ask(boris, team);
  await anna.client.send('POST', `/teams/${team.id}/leave`, { successor });
  expect((await post(anna, request, 'accept')).status).toBe(404);
  expect((await anna.client.send('GET', `/teams/${team.id}/join-requests`)).status).toBe(403);
  expect((await post(vera, request, 'accept')).status).toBe(200);
});

test('who comes in otherwise asks no more, and is invited no more', async () => {
  const team = await createTeam(anna);
  const request = await ask(boris, team);
  const invite = (body: object) => anna.client.must(InvitationCreated, 'POST', `/teams/${team.id}/invitations`, body);
  const invitation = await invite({ kind: 'person', user: boris.userId });
  const { token } = await invite({ kind: 'link' });
  expect((await boris.client.send('POST', `/invitation-links/${token}/accept`)).status).toBe(200);
  expect(await listed(boris, `/join-requests?state=accepted&team=${team.id}`)).toEqual([request.id]);
  const { items } = await anna.client.must(InvitationPage, 'GET', `/teams/${team.id}/invitations`);
  expect(items.find(({ id }) => id === invitation.id)?.state).toBe('over');
});

test('pages are newest first and stay whole while requests are answered', async () => {
  const team = await createTeam(anna);
  const made: string[] = [];
  for (const _ of [1, 2, 3, 4, 5]) made.unshift((await ask(await member(platform), team)).id);
  const page = (cursor: string) =>
    anna.client.must(JoinRequestPage, 'GET', `/teams/${team.id}/join-requests?limit=2${cursor}`);
  const first = await page('');
  await ask(boris, team);
  await post(anna, { id: first.items.at(1)?.id ?? '' }, 'decline');
  const second = await page(`&cursor=${first.next}`);
  const third = await page(`&cursor=${second.next}`);
  expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(made);
  expect(third.next).toBeNull();
});

test('a message has at most 500 characters and is kept as it was written', async () => {
  const team = await createTeam(anna);
  expect(await tryAsk(boris, team, 'я'.repeat(501))).toMatchObject({ status: 400, pointers: ['/body/message'] });
  const message = '<b>Привет</b> 👋\nשלום';
  expect((await ask(boris, team, message)).message).toBe(message);
});
