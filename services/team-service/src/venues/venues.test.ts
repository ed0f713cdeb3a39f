import { randomUUID } from 'node:crypto';
import { Venue, VenuePage } from '@prodvor/contracts';
import { type Client, clientOf, type TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { member, startTeams, type TestMember } from '../testing.ts';

let platform: TestPlatform;
let anna: TestMember;
let boris: TestMember;
let moderator: TestMember;
let anonymous: Client;

beforeAll(async () => {
  platform = await startTeams();
  anna = await member(platform, { name: 'Анна Смирнова' });
  boris = await member(platform, { name: 'Борис Котов' });
  moderator = await member(platform, { roles: ['moderator'] });
  anonymous = clientOf(platform);
});
afterAll(() => platform.close());

const ground = (more: object = {}) => ({
  name: 'Двор на Пушкина',
  city: 'Казань',
  address: 'ул. Пушкина, 5',
  ...more,
});
const suggest = (client: Client, more: object = {}) => client.must(Venue, 'POST', '/venues', ground(more));
const approve = (venue: Venue) => moderator.client.must(Venue, 'POST', `/venues/${venue.id}/approve`);
const found = async (client: Client, query: string) =>
  (await client.must(VenuePage, 'GET', `/venues?${query}`)).items.map(({ id }) => id);

test('a suggestion has its defaults and is its author’s to change, and the moderators’', async () => {
  const venue = await suggest(anna.client);
  expect(venue).toMatchObject({
    ...ground(),
    point: null,
    surface: 'other',
    sports: [],
    amenities: [],
    zone: 'Europe/Moscow',
    description: null,
    state: 'suggested',
    suggestedBy: { id: anna.userId, name: 'Анна Смирнова' },
    version: 1,
    can: ['update', 'delete'],
  });
  expect(await moderator.client.must(Venue, 'GET', `/venues/${venue.id}`)).toMatchObject({
    suggestedBy: { id: anna.userId },
    can: ['update', 'delete', 'approve', 'reject', 'report'],
  });
});

test('what is not approved does not exist for others, in the list neither', async () => {
  const city = randomUUID();
  const venue = await suggest(anna.client, { city });
  const path = `/venues/${venue.id}`;
  for (const client of [anonymous, boris.client]) expect((await client.send('GET', path)).status).toBe(404);
  expect((await boris.client.send('PATCH', path, { name: 'Чужой' })).status).toBe(404);
  expect(await found(boris.client, `state=suggested&city=${city}`)).toEqual([]);
  expect(await found(anna.client, `state=suggested&city=${city}`)).toEqual([venue.id]);
  expect(await found(moderator.client, `state=suggested&city=${city}`)).toEqual([venue.id]);
  expect(await found(anna.client, `city=${city}`)).toEqual([]);
  expect(await anonymous.send('GET', '/venues?state=suggested')).toMatchObject({ status: 401 });
  const newcomer = clientOf(platform, { authorization: `Bearer ${await platform.token({ subject: randomUUID() })}` });
  expect(await newcomer.send('GET', '/venues?state=rejected')).toMatchObject({ status: 403, slug: 'profile-required' });
});

test('an approved venue is everyone’s to see and a moderator’s to change; who suggested it stays between the two', async () => {
  const venue = await suggest(anna.client);
  expect(await approve(venue)).toMatchObject({
    state: 'approved',
    version: 2,
    can: ['update', 'delete', 'reject', 'report'],
  });
  const path = `/venues/${venue.id}`;
  expect(await anonymous.must(Venue, 'GET', path)).toMatchObject({ suggestedBy: null, can: [] });
  expect(await boris.client.must(Venue, 'GET', path)).toMatchObject({ suggestedBy: null, can: ['report'] });
  expect(await anna.client.must(Venue, 'GET', path)).toMatchObject({ suggestedBy: { id: anna.userId }, can: [] });
  expect((await anna.client.send('PATCH', path, { name: 'Мой' })).status).toBe(403);
  expect((await anna.client.send('DELETE', path)).status).toBe(403);
  expect((await boris.client.send('POST', `${path}/reject`)).status).toBe(403);
  expect(await moderator.client.must(Venue, 'PATCH', path, { name: 'Другое имя' })).toMatchObject({
    name: 'Другое имя',
    version: 3,
  });
});

test('a moderator’s own venue is approved at once; one is rejected and approved again, but never twice', async () => {
  const venue = await suggest(moderator.client);
  expect(venue.state).toBe('approved');
  const post = (action: string) => moderator.client.send('POST', `/venues/${venue.id}/${action}`);
  expect(await post('approve')).toMatchObject({ status: 409, slug: 'transition-not-allowed' });
  expect(await post('reject')).toMatchObject({ status: 200, body: { state: 'rejected' } });
  expect((await anonymous.send('GET', `/venues/${venue.id}`)).status).toBe(404);
  expect((await post('reject')).status).toBe(409);
  expect((await post('approve')).status).toBe(200);
  const answers = await Promise.all([post('reject'), post('reject'), post('reject')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

test('an update changes what is given; a point comes and goes as a whole', async () => {
  const { id } = await suggest(anna.client, { point: { latitude: 55.79, longitude: 49.12 } });
  const path = `/venues/${id}`;
  const named = await anna.client.must(Venue, 'PATCH', path, {
    name: 'Поле',
    surface: 'rubber',
    sports: ['football', 'basketball-3x3'],
    amenities: ['lights', 'water'],
  });
  expect(named).toMatchObject({
    point: { latitude: 55.79, longitude: 49.12 },
    sports: ['football', 'basketball-3x3'],
    amenities: ['lights', 'water'],
    version: 2,
  });
  const moved = await anna.client.must(Venue, 'PATCH', path, { point: null });
  expect(moved).toMatchObject({ ...named, point: null, version: 3 });
  expect(await anna.client.must(Venue, 'PATCH', path, {})).toEqual(moved);
  for (const method of ['PATCH', 'DELETE'] as const) {
    const body = method === 'PATCH' ? { name: 'Поздно' } : undefined;
    expect(await anna.client.send(method, path, body, { 'if-match': '"2"' })).toMatchObject({ status: 412 });
  }
  expect((await moderator.client.send('POST', `${path}/approve`, undefined, { 'if-match': '"2"' })).status).toBe(412);
  expect((await anna.client.send('DELETE', path, undefined, { 'if-match': '"3"' })).status).toBe(204);
  expect((await anna.client.send('GET', path)).status).toBe(404);
});

test('wrong fields are named and nothing is made', async () => {
  const city = randomUUID();
  const answer = await anna.client.send('POST', '/venues', {
    name: ' ',
    city,
    address: 'x'.repeat(201),
    point: { latitude: 91, longitude: 0 },
    sports: ['football', 'football'],
    zone: 'Mars/Base',
  });
  expect(answer).toMatchObject({ status: 400, slug: 'validation-failed' });
  expect(answer.pointers).toEqual([
    '/body/name',
    '/body/address',
    '/body/point/latitude',
    '/body/sports',
    '/body/zone',
  ]);
  expect(await found(anna.client, `state=suggested&city=${city}`)).toEqual([]);
});

test('filters narrow the list, in any letter case, wildcards as they are', async () => {
  const city = `Город ${randomUUID()}`;
  const yard = await suggest(moderator.client, { city, name: 'Двор 100%', surface: 'asphalt', sports: ['futsal'] });
  const rink = await suggest(moderator.client, {
    city,
    name: 'Каток',
    address: 'пр. Победы',
    surface: 'ice',
    sports: ['ice-hockey', 'futsal'],
  });
  const search = (query: Record<string, string>) =>
    found(anonymous, new URLSearchParams({ city, ...query }).toString());
  expect(await search({})).toEqual([rink.id, yard.id]);
  expect(await search({ city: city.toUpperCase() })).toEqual([rink.id, yard.id]);
  expect(await search({ q: 'двор' })).toEqual([yard.id]);
  expect(await search({ q: 'ПОБЕДЫ' })).toEqual([rink.id]);
  expect(await search({ q: '0%' })).toEqual([yard.id]);
  expect(await search({ q: '_' })).toEqual([]);
  expect(await search({ sport: 'ice-hockey' })).toEqual([rink.id]);
  expect(await search({ sport: 'futsal' })).toEqual([rink.id, yard.id]);
  expect(await search({ surface: 'asphalt' })).toEqual([yard.id]);
});

test('pages stay whole when venues come and go', async () => {
  const city = randomUUID();
  const made: string[] = [];
  for (const number of [1, 2, 3, 4, 5]) {
    made.unshift((await suggest(moderator.client, { city, name: `Поле ${number}` })).id);
  }
  const page = (cursor: string) => anonymous.must(VenuePage, 'GET', `/venues?city=${city}&limit=2${cursor}`);
  const first = await page('');
  await suggest(moderator.client, { city });
  await moderator.client.send('DELETE', `/venues/${first.items.at(1)?.id}`);
  const second = await page(`&cursor=${first.next}`);
  const third = await page(`&cursor=${second.next}`);
  expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(made);
  expect(third.next).toBeNull();
});
