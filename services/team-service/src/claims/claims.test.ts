import { Claim, ClaimPage, InvitationCreated, JoinRequest, PlayerPage, Team } from '@prodvor/contracts';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTeam, createTournament, enrol, member, startTeams, type TestMember } from '../testing.ts';

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

interface AnyTeam {
  readonly id: string;
}

const tryClaim = (person: TestMember, team: AnyTeam, player: string | null) =>
  person.client.send('POST', `/teams/${team.id}/claims`, { player });
const claim = (person: TestMember, team: AnyTeam, player: string | null, message: string | null = null) =>
  person.client.must(Claim, 'POST', `/teams/${team.id}/claims`, { player, message });
const post = (
  person: TestMember,
  { id }: { readonly id: string },
  action: 'accept' | 'decline' | 'withdraw',
  headers: Record<string, string> = {},
) => person.client.send('POST', `/claims/${id}/${action}`, undefined, headers);
const listed = async (person: TestMember, path: string) =>
  (await person.client.must(ClaimPage, 'GET', path)).items.map(({ id }) => id);
const states = async (person: TestMember, team: AnyTeam) => {
  const found: Record<string, string> = {};
  for (const state of ['pending', 'accepted', 'declined', 'withdrawn']) {
    for (const id of await listed(person, `/teams/${team.id}/claims?state=${state}`)) found[id] = state;
  }
  return found;
};
const roster = async (team: AnyTeam) => (await anna.client.must(PlayerPage, 'GET', `/teams/${team.id}/players`)).items;

/** A team of Anna's with one guest. */
const withGuest = async (more: object = {}) => {
  const team = await createTeam(anna, { players: [{ name: 'Олег Ким', number: 8, position: 'вратарь' }], ...more });
  const guest = (await roster(team)).find(({ user }) => user === null)?.id ?? '';
  return { team, guest };
};

/** A team without a captain, of a tournament that Anna organizes. */
const captainless = async (more: object = {}) => {
  const tournament = await createTournament(platform, { owner: anna });
  return createTeam(anna, { tournament, ...more });
};

test('a guest becomes who claimed them, with number and position, in a full roster too', async () => {
  const { team, guest } = await withGuest({ rosterLimit: 2 });
  const made = await claim(boris, team, guest, 'Это я');
  expect(made).toMatchObject({
    team: { id: team.id, name: team.name },
    player: { id: guest, name: 'Олег Ким' },
    user: { id: boris.userId, name: 'Борис Котов' },
    message: 'Это я',
    state: 'pending',
    version: 1,
    can: ['withdraw'],
  });
  expect((await post(vera, made, 'accept')).status).toBe(404);
  expect((await post(boris, made, 'accept')).status).toBe(403);
  expect((await post(anna, made, 'accept', { 'if-match': '"2"' })).status).toBe(412);
  expect(await post(anna, made, 'accept', { 'if-match': '"1"' })).toMatchObject({
    status: 200,
    etag: '"2"',
    body: { state: 'accepted', player: { id: guest, name: 'Борис Котов' }, can: [] },
  });
  expect(await roster(team)).toMatchObject([
    { user: { id: anna.userId } },
    { id: guest, user: { id: boris.userId }, number: 8, position: 'вратарь' },
  ]);
  for (const [person, action] of [
    [anna, 'accept'],
    [anna, 'decline'],
    [boris, 'withdraw'],
  ] as const) {
    expect(await post(person, made, action)).toMatchObject({ status: 409, slug: 'already-answered' });
  }
});

test('a player who is somebody, who is not in the roster, or in whose team one is already, cannot be claimed', async () => {
  const { team, guest } = await withGuest();
  const taken = await enrol(platform, team, vera);
  expect(await tryClaim(boris, team, taken)).toMatchObject({ status: 409, slug: 'already-claimed' });
  expect(await tryClaim(boris, team, team.id)).toMatchObject({ status: 400, pointers: ['/body/player'] });
  expect(await tryClaim(vera, team, guest)).toMatchObject({ status: 409, slug: 'already-member' });
  expect(await tryClaim(boris, team, null)).toMatchObject({ status: 409, slug: 'already-claimed' });
});

test('one has one pending claim in a team, also by many at once, and another after a no or a change of mind', async () => {
  const { team, guest } = await withGuest();
  const answers = await Promise.all([1, 2, 3, 4].map(() => tryClaim(boris, team, guest)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  expect(answers.map(({ slug }) => slug)).toContain('already-requested');
  const [first = ''] = await listed(boris, `/claims?team=${team.id}`);
  expect((await post(anna, { id: first }, 'decline')).status).toBe(200);
  const second = await claim(boris, team, guest);
  expect((await post(boris, second, 'withdraw')).status).toBe(200);
  const third = await claim(boris, team, guest);
  expect(await states(anna, team)).toEqual({ [first]: 'declined', [second.id]: 'withdrawn', [third.id]: 'pending' });
  expect(await listed(boris, `/claims?team=${team.id}`)).toEqual([third.id]);
  expect(await listed(vera, `/claims?team=${team.id}`)).toEqual([]);
});

test('of many who claim one guest at once one becomes the guest; the claims of the others are declined', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { team, guest } = await withGuest();
    const people = await Promise.all([1, 2, 3, 4].map(() => member(platform)));
    const claims = await Promise.all(people.map((person) => claim(person, team, guest)));
    const answers = await Promise.all(claims.map((one) => post(anna, one, 'accept')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(Object.values(await states(anna, team)).sort()).toEqual(['accepted', 'declined', 'declined', 'declined']);
    expect((await roster(team)).length).toBe(2);
  }
});

test('a claim ends with its guest: another way in decides it, and a guest who left cannot be given', async () => {
  const { team, guest } = await withGuest();
  const [mine, other] = [await claim(boris, team, guest), await claim(vera, team, guest)];
  const { token } = await anna.client.must(InvitationCreated, 'POST', `/teams/${team.id}/invitations`, {
    kind: 'link',
    player: guest,
  });
  expect((await boris.client.send('POST', `/invitation-links/${token}/accept`)).status).toBe(200);
  expect(await states(anna, team)).toEqual({ [mine.id]: 'accepted', [other.id]: 'declined' });

  const left = await withGuest();
  const late = await claim(boris, left.team, left.guest);
  await anna.client.send('DELETE', `/teams/${left.team.id}/players/${left.guest}`);
  const { items } = await anna.client.must(ClaimPage, 'GET', `/teams/${left.team.id}/claims`);
  expect(items).toMatchObject([{ id: late.id, player: { id: left.guest, name: null }, can: ['decline'] }]);
  expect(await post(anna, late, 'accept')).toMatchObject({ status: 409, slug: 'transition-not-allowed' });
  expect((await post(anna, late, 'decline')).status).toBe(200);
});

test('who came into the team as somebody else claims nobody of it any more', async () => {
  const { team, guest } = await withGuest();
  const made = await claim(boris, team, guest);
  const { id } = await boris.client.must(JoinRequest, 'POST', `/teams/${team.id}/join-requests`, {});
  expect((await anna.client.send('POST', `/join-requests/${id}/accept`)).status).toBe(200);
  expect(await states(anna, team)).toEqual({ [made.id]: 'withdrawn' });
});

test('a team without a captain becomes that of the claimant whom its organizers accept; other claims are declined', async () => {
  const coOrganizer = await member(platform);
  const tournament = await createTournament(platform, { owner: anna, coOrganizer });
  const team = await createTeam(anna, { tournament, players: [{ name: 'Олег Ким' }] });
  const guest = (await roster(team)).at(0)?.id ?? '';
  const [mine, other, player] = [
    await claim(boris, team, null),
    await claim(vera, team, null),
    await claim(await member(platform), team, guest),
  ];
  expect(mine.player).toBeNull();
  const stranger = await member(platform);
  expect((await post(stranger, mine, 'accept')).status).toBe(404);
  expect((await post(coOrganizer, mine, 'accept')).status).toBe(200);
  expect(await boris.client.must(Team, 'GET', `/teams/${team.id}`)).toMatchObject({
    captain: { user: { id: boris.userId } },
    players: 2,
    me: { role: 'captain' },
  });
  expect(await states(boris, team)).toEqual({ [mine.id]: 'accepted', [other.id]: 'declined', [player.id]: 'pending' });
  expect((await anna.client.send('GET', `/teams/${team.id}/claims`)).status).toBe(403);
  expect(await tryClaim(vera, team, null)).toMatchObject({ status: 409, slug: 'already-claimed' });
  expect((await post(boris, player, 'accept')).status).toBe(200);
});

test('a claimant who is a player of the team becomes its captain as the same player', async () => {
  const team = await captainless();
  const place = await enrol(platform, team, boris);
  const made = await claim(boris, team, null);
  expect((await post(anna, made, 'accept')).status).toBe(200);
  expect(await roster(team)).toMatchObject([{ id: place, user: { id: boris.userId }, role: 'captain' }]);
});

test('a player’s claim of the team outlives that they came into it', async () => {
  const team = await captainless();
  const made = await claim(boris, team, null);
  const { token } = await anna.client.must(InvitationCreated, 'POST', `/teams/${team.id}/invitations`, {
    kind: 'link',
  });
  await boris.client.send('POST', `/invitation-links/${token}/accept`);
  expect((await post(anna, made, 'accept')).status).toBe(200);
  expect(await roster(team)).toMatchObject([{ user: { id: boris.userId }, role: 'captain' }]);
});

test('a full team gives itself to nobody until there is a place', async () => {
  const team = await captainless({ rosterLimit: 1, players: [{ name: 'Олег Ким' }] });
  const made = await claim(boris, team, null);
  expect(await post(anna, made, 'accept')).toMatchObject({ status: 409, slug: 'roster-full' });
  expect(await states(anna, team)).toEqual({ [made.id]: 'pending' });
});

test('of many team claims that are accepted at once one makes a captain', async () => {
  for (let round = 0; round < 10; round += 1) {
    const team = await captainless();
    const people = await Promise.all([1, 2, 3, 4].map(() => member(platform)));
    const claims = await Promise.all(people.map((person) => claim(person, team, null)));
    const answers = await Promise.all(claims.map((one) => post(anna, one, 'accept')));
    // Once there is a captain, the others are nobody's to accept but the captain's.
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await roster(team)).toMatchObject([{ role: 'captain' }]);
  }
});

test('pages are newest first and stay whole while claims are answered', async () => {
  const { team, guest } = await withGuest();
  const made: string[] = [];
  for (const _ of [1, 2, 3, 4, 5]) made.unshift((await claim(await member(platform), team, guest)).id);
  const page = (cursor: string) => anna.client.must(ClaimPage, 'GET', `/teams/${team.id}/claims?limit=2${cursor}`);
  const first = await page('');
  await claim(boris, team, guest);
  await post(anna, { id: first.items.at(0)?.id ?? '' }, 'decline');
  const second = await page(`&cursor=${first.next}`);
  const third = await page(`&cursor=${second.next}`);
  expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(made);
  expect(third.next).toBeNull();
});
