import { randomUUID } from 'node:crypto';
import { PlayerPage, Team, TeamPage } from '@prodvor/contracts';
import { type Client, clientOf, type TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTeam, createTournament, enrol, member, startTeams, type TestMember } from '../testing.ts';

let platform: TestPlatform;
let anna: TestMember;
let boris: TestMember;
let admin: TestMember;
let anonymous: Client;

beforeAll(async () => {
  platform = await startTeams();
  anna = await member(platform, { name: 'Анна Смирнова' });
  boris = await member(platform, { name: 'Борис Котов' });
  admin = await member(platform, { roles: ['admin'] });
  anonymous = clientOf(platform);
});
afterAll(() => platform.close());

const rosterOf = async (client: Client, { id }: { readonly id: string }) =>
  (await client.must(PlayerPage, 'GET', `/teams/${id}/players`)).items;
const found = async (client: Client, query: Record<string, string>) =>
  (await client.must(TeamPage, 'GET', `/teams?${new URLSearchParams(query)}`)).items.map(({ id }) => id);

test('a team of three words has its defaults and its creator for captain', async () => {
  const answer = await anna.client.send('POST', '/teams', { name: 'Звезда', sport: 'futsal', city: 'Казань' });
  expect(answer).toMatchObject({ status: 201, etag: '"1"' });
  const team = Team.parse(answer.body);
  const [captain] = await rosterOf(anna.client, team);
  expect(team).toEqual({
    id: expect.any(String),
    name: 'Звезда',
    sport: 'futsal',
    city: 'Казань',
    description: null,
    colours: null,
    joining: 'request',
    rosterLimit: 25,
    players: 1,
    captain: { player: captain?.id, name: 'Анна Смирнова', user: { id: anna.userId, name: 'Анна Смирнова' } },
    tournament: null,
    me: { player: captain?.id, role: 'captain' },
    createdAt: expect.any(String),
    version: 1,
    can: ['update', 'delete', 'manage-roster', 'appoint', 'invite', 'answer-requests', 'leave'],
  });
  expect(await anna.client.must(Team, 'GET', `/teams/${team.id}`)).toEqual(team);
});

test('creation names the place of the team', async () => {
  const response = await fetch(`${platform.url}/api/v1/teams`, {
    method: 'POST',
    headers: { ...anna.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Звезда', sport: 'volleyball', city: 'Казань' }),
  });
  const { id } = Team.parse(await response.json());
  expect(response.headers.get('location')).toBe(`/api/v1/teams/${id}`);
});

test('guests come with the team, and the answer is what a reading of it says', async () => {
  const team = await createTeam(anna, {
    description: 'Играем\nпо вечерам',
    colours: { primary: '#FF0000', secondary: '#ffffff' },
    joining: 'invitation',
    rosterLimit: 3,
    players: [
      { name: 'Пётр Ильин', number: 7, position: 'вратарь', role: 'vice-captain' },
      { name: 'Олег Ким', minor: true },
    ],
  });
  expect(team).toMatchObject({ players: 3, colours: { primary: '#ff0000', secondary: '#ffffff' } });
  expect(await anna.client.must(Team, 'GET', `/teams/${team.id}`)).toEqual(team);
  expect(await rosterOf(anna.client, team)).toMatchObject([
    { role: 'captain', name: 'Анна Смирнова', guest: false },
    { role: 'vice-captain', name: 'Пётр Ильин', number: 7, position: 'вратарь', guest: true },
    { role: 'player', name: 'Олег Ким', number: null, minor: true, guest: true },
  ]);
});

test.each([
  ['more players than places', { rosterLimit: 1, players: [{ name: 'Гость' }] }, '/body/players'],
  [
    'a number twice',
    {
      players: [
        { name: 'А', number: 1 },
        { name: 'Б', number: 1 },
      ],
    },
    '/body/players/1/number',
  ],
  ['a guest for captain', { players: [{ name: 'А', role: 'captain' }] }, '/body/players/0/role'],
  ['a colour that is none', { colours: { primary: 'red', secondary: '#000000' } }, '/body/colours/primary'],
  ['a blank name', { name: ' ' }, '/body/name'],
  ['a sport that nobody plays here', { sport: 'chess' }, '/body/sport'],
])('%s is refused and nothing is made', async (_, more, pointer) => {
  const city = randomUUID();
  const answer = await anna.client.send('POST', '/teams', { name: 'Клуб', sport: 'football', city, ...more });
  expect(answer).toMatchObject({ status: 400, slug: 'validation-failed', pointers: [pointer] });
  expect(await found(anna.client, { city })).toEqual([]);
});

test('names of any script, length and shape come back exactly', async () => {
  const names = [
    'Я',
    'ф'.repeat(80),
    '⚽️🏳️‍🌈👨‍👩‍👧‍👦',
    'נבחרת العربية ١',
    '<b onload="x">&amp;\'"</b>',
    '  Двор   7  ',
    "'; --",
  ];
  for (const name of names) {
    const team = await createTeam(anna, { name, city: name, players: [{ name, position: name.slice(0, 40) }] });
    expect(team).toMatchObject({ name, city: name });
    expect((await rosterOf(anonymous, team)).map((player) => player.name)).toContain(name);
    expect(await found(anonymous, { q: name })).toContain(team.id);
    expect(await found(anonymous, { city: name })).toContain(team.id);
  }
  const long = await anna.client.send('POST', '/teams', { name: 'ф'.repeat(81), sport: 'football', city: null });
  expect(long).toMatchObject({ status: 400, pointers: ['/body/name'] });
  const turned = await anna.client.send('POST', '/teams', { name: 'Двор\u202e', sport: 'football', city: null });
  expect(turned).toMatchObject({ status: 400, pointers: ['/body/name'] });
});

test('a change keeps what it does not name, and a stale one is refused', async () => {
  const { id } = await createTeam(anna, { players: [{ name: 'Гость' }] });
  const path = `/teams/${id}`;
  const changed = await anna.client.must(Team, 'PATCH', path, {
    name: 'Новое имя',
    colours: { primary: '#111111', secondary: '#222222' },
    rosterLimit: 2,
  });
  expect(changed).toMatchObject({ name: 'Новое имя', city: 'Казань', rosterLimit: 2, players: 2, version: 2 });
  expect(await anna.client.must(Team, 'PATCH', path, {})).toEqual(changed);
  for (const method of ['PATCH', 'DELETE'] as const) {
    const body = method === 'PATCH' ? { city: null } : undefined;
    expect(await anna.client.send(method, path, body, { 'if-match': '"1"' })).toMatchObject({ status: 412 });
  }
  const cleared = await anna.client.must(Team, 'PATCH', path, { city: null, colours: null }, { 'if-match': '"2"' });
  expect(cleared).toMatchObject({ city: null, colours: null, rosterLimit: 2, version: 3 });
});

test('the limit of a roster does not go below its players', async () => {
  const { id } = await createTeam(anna, { players: [{ name: 'Гость' }, { name: 'Ещё гость' }] });
  const limit = (rosterLimit: number) => anna.client.send('PATCH', `/teams/${id}`, { rosterLimit });
  expect(await limit(2)).toMatchObject({ status: 400, pointers: ['/body/rosterLimit'] });
  expect(await limit(3)).toMatchObject({ status: 200, body: { rosterLimit: 3 } });
});

test('a deleted team is gone with its roster', async () => {
  const { id } = await createTeam(anna, { players: [{ name: 'Гость' }] });
  expect((await anna.client.send('DELETE', `/teams/${id}`, undefined, { 'if-match': '"1"' })).status).toBe(204);
  expect((await anna.client.send('GET', `/teams/${id}`)).status).toBe(404);
  expect((await anna.client.send('GET', `/teams/${id}/players`)).status).toBe(404);
  const teams = platform.database.db('teams');
  expect(await teams.selectFrom('teams.player').select('id').where('team_id', '=', id).execute()).toEqual([]);
});

test('filters narrow the list; a search begins with the exact name', async () => {
  const mark = randomUUID();
  const star = await createTeam(anna, { name: `Звезда ${mark}`, city: mark, sport: 'futsal' });
  const part = await createTeam(anna, { name: `Красная звезда ${mark}`, city: mark });
  const upper = await createTeam(anna, { name: `ЗВЕЗДА ${mark}`, city: mark.toUpperCase(), sport: 'futsal' });
  const percent = await createTeam(anna, { name: `100% ${mark}`, city: mark });
  expect(await found(anonymous, { city: mark })).toEqual([percent.id, upper.id, part.id, star.id]);
  expect(await found(anonymous, { city: mark, sport: 'futsal' })).toEqual([upper.id, star.id]);
  expect(await found(anonymous, { q: `Звезда ${mark}` })).toEqual([star.id, upper.id, part.id]);
  expect(await found(anonymous, { q: `% ${mark}` })).toEqual([percent.id]);
  expect(await found(anonymous, { q: `_${mark}` })).toEqual([]);
});

test('the teams of a person are listed for those who may see them', async () => {
  const person = await member(platform);
  const { id } = await createTeam(person);
  const joined = await createTeam(anna);
  await enrol(platform, joined, person);
  const level = (profile_level: 'everyone' | 'nobody') =>
    platform.database
      .db('users')
      .updateTable('users.profile')
      .set({ profile_level })
      .where('id', '=', person.userId)
      .execute();
  const listed = (client: Client) => found(client, { member: person.userId });
  expect(await listed(boris.client)).toEqual([joined.id, id]);
  expect(await listed(anonymous)).toEqual([]);
  await level('nobody');
  expect(await listed(boris.client)).toEqual([]);
  expect(await listed(person.client)).toEqual([joined.id, id]);
  await level('everyone');
  expect(await listed(anonymous)).toEqual([joined.id, id]);
  expect((await person.client.send('POST', `/teams/${joined.id}/leave`, {})).status).toBe(204);
  expect(await listed(anonymous)).toEqual([id]);
  expect(await found(boris.client, { member: randomUUID() })).toEqual([]);
});

test('pages neither repeat nor skip while teams come and go', async () => {
  const city = randomUUID();
  const made: string[] = [];
  for (const number of [1, 2, 3, 4, 5]) made.unshift((await createTeam(anna, { city, name: `Клуб ${number}` })).id);
  const page = (cursor: string) => anonymous.must(TeamPage, 'GET', `/teams?city=${city}&limit=2${cursor}`);
  const first = await page('');
  await createTeam(anna, { city });
  await anna.client.send('DELETE', `/teams/${first.items.at(1)?.id}`);
  const second = await page(`&cursor=${first.next}`);
  const third = await page(`&cursor=${second.next}`);
  expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(made);
  expect(third.next).toBeNull();
  const foreign = Buffer.from(JSON.stringify(['players', 1, 2, made[0]])).toString('base64url');
  for (const cursor of ['x', foreign]) {
    expect(await anonymous.send('GET', `/teams?cursor=${cursor}`)).toMatchObject({
      status: 400,
      slug: 'invalid-cursor',
    });
  }
});

test('a team made for a tournament has no captain and is its organizers’', async () => {
  const tournament = await createTournament(platform, { owner: anna, coOrganizer: boris });
  const team = await createTeam(anna, { tournament, players: [{ name: 'Гость' }] });
  expect(team).toMatchObject({
    players: 1,
    captain: null,
    me: null,
    tournament: { id: tournament, name: expect.any(String) },
    can: ['update', 'delete', 'manage-roster', 'appoint', 'invite', 'answer-requests', 'request', 'claim'],
  });
  expect(await found(anonymous, { tournament })).toEqual([team.id]);
  expect((await boris.client.send('PATCH', `/teams/${team.id}`, { city: 'Тула' })).status).toBe(200);
  const stranger = await member(platform);
  expect(await stranger.client.must(Team, 'GET', `/teams/${team.id}`)).toMatchObject({
    can: ['request', 'claim', 'report'],
  });
  const body = { name: 'Чужая', sport: 'football', tournament };
  expect(await stranger.client.send('POST', '/teams', body)).toMatchObject({ status: 403, slug: 'forbidden' });
  expect(await anna.client.send('POST', '/teams', { ...body, tournament: randomUUID() })).toMatchObject({
    status: 404,
  });
});

test('a team of a draft does not exist for others until it has a captain, whose tournament stays unnamed', async () => {
  const tournament = await createTournament(platform, { owner: anna, state: 'draft' });
  const team = await createTeam(anna, { tournament, city: randomUUID() });
  const path = `/teams/${team.id}`;
  const city = team.city ?? '';
  for (const client of [anonymous, boris.client, admin.client]) {
    expect((await client.send('GET', path)).status).toBe(404);
    expect((await client.send('GET', `${path}/players`)).status).toBe(404);
    expect(await found(client, { city })).toEqual([]);
    expect(await found(client, { tournament })).toEqual([]);
  }
  expect((await boris.client.send('POST', '/teams', { name: 'Чужая', sport: 'football', tournament })).status).toBe(
    404,
  );
  expect(await found(anna.client, { city })).toEqual([team.id]);
  expect(await found(anna.client, { tournament })).toEqual([team.id]);
  const playerId = await enrol(platform, team, boris);
  expect((await anna.client.send('PATCH', `${path}/players/${playerId}`, { role: 'captain' })).status).toBe(200);
  expect(await anonymous.must(Team, 'GET', path)).toMatchObject({
    captain: { name: 'Борис Котов', user: null },
    tournament: null,
  });
  expect(await found(anonymous, { city })).toEqual([team.id]);
  expect(await found(anonymous, { tournament })).toEqual([]);
  expect((await anna.client.send('PATCH', path, { city: 'Тула' })).status).toBe(403);
});

test('a team without captain whose tournament has no organizer is an admin’s to keep in order', async () => {
  const tournament = await createTournament(platform, { owner: anna });
  const { id } = await createTeam(anna, { tournament });
  const competitions = platform.database.db('competitions');
  await competitions
    .updateTable('competitions.tournament')
    .set({ owner_id: null })
    .where('id', '=', tournament)
    .execute();
  expect((await anna.client.send('PATCH', `/teams/${id}`, { city: 'Тула' })).status).toBe(403);
  expect(await admin.client.must(Team, 'GET', `/teams/${id}`)).toMatchObject({
    can: expect.arrayContaining(['update', 'delete', 'manage-roster', 'appoint', 'invite', 'answer-requests']),
  });
  expect((await admin.client.send('POST', `/teams/${id}/players`, { name: 'Гость' })).status).toBe(201);
  await competitions.deleteFrom('competitions.tournament').where('id', '=', tournament).execute();
  expect((await anonymous.send('GET', `/teams/${id}`)).status).toBe(404);
  expect(await found(admin.client, { tournament })).toEqual([id]);
  expect((await admin.client.send('DELETE', `/teams/${id}`)).status).toBe(204);
});

test('who handles a report renames a team, or deletes it, and leaves its roster alone', async () => {
  const moderator = await member(platform, { roles: ['moderator'] });
  const { id } = await createTeam(anna);
  expect(await moderator.client.must(Team, 'GET', `/teams/${id}`)).toMatchObject({
    can: ['update', 'delete', 'request', 'report'],
  });
  expect(await moderator.client.must(Team, 'PATCH', `/teams/${id}`, { name: 'Клуб' })).toMatchObject({ name: 'Клуб' });
  expect((await moderator.client.send('POST', `/teams/${id}/players`, { name: 'Гость' })).status).toBe(403);
  expect((await moderator.client.send('DELETE', `/teams/${id}`)).status).toBe(204);
});
