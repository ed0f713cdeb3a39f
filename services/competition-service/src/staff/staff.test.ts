import { Match, StaffList, StaffMember, Tournament } from '@prodvor/contracts';
import type { TestPerson, TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, clientFor, clientOf, startCompetitions } from '../testing.ts';
import { createDerby, createSeason, publish } from '../testing-season.ts';

let platform: TestPlatform;
let organizer: TestPerson;
let owner: Client;

beforeAll(async () => {
  platform = await startCompetitions();
  organizer = await platform.person();
  owner = clientFor(platform, organizer);
});
afterAll(() => platform.close());

const memberOf = (tournament: string, { userId }: TestPerson) => `/tournaments/${tournament}/staff/${userId}`;

test('an owner appoints, changes a role and ends it; everybody sees who helps', async () => {
  const season = await createSeason(owner, []);
  await publish(owner, season);
  const person = await platform.person({ name: 'Галина Судья' });
  const path = memberOf(season.id, person);
  expect(await owner.must(StaffMember, 'PUT', path, { role: 'referee' })).toMatchObject({
    user: { id: person.userId, name: 'Галина Судья' },
    role: 'referee',
    can: ['update', 'remove'],
  });
  const list = () => clientOf(platform).must(StaffList, 'GET', `/tournaments/${season.id}/staff`);
  expect(await list()).toMatchObject({ items: [{ user: { id: person.userId }, role: 'referee', can: [] }] });
  await owner.must(StaffMember, 'PUT', path, { role: 'co-organizer' });
  expect(await list()).toMatchObject({ items: [{ role: 'co-organizer' }] });
  expect((await owner.send('DELETE', path)).status).toBe(204);
  expect(await list()).toEqual({ items: [] });
  expect((await owner.send('DELETE', path)).status).toBe(404);
});

test('a member leaves by themselves, and ends nobody else’s role', async () => {
  const season = await createSeason(owner, []);
  const [first, second] = [await platform.person(), await platform.person()];
  for (const person of [first, second]) await owner.send('PUT', memberOf(season.id, person), { role: 'co-organizer' });
  const client = clientFor(platform, first);
  const { items } = await client.must(StaffList, 'GET', `/tournaments/${season.id}/staff`);
  expect(items.map(({ user, can }) => [user.id, can])).toEqual([
    [first.userId, ['remove']],
    [second.userId, []],
  ]);
  expect((await client.send('DELETE', memberOf(season.id, second))).status).toBe(403);
  expect((await client.send('DELETE', memberOf(season.id, first))).status).toBe(204);
  expect((await client.send('GET', `/tournaments/${season.id}`)).status).toBe(404);
});

test('what members may do is in the answers', async () => {
  const { season, match } = await createDerby(owner);
  await publish(owner, season);
  const can = async (role?: string) => {
    const person = await platform.person();
    if (role !== undefined) await owner.send('PUT', memberOf(season.id, person), { role });
    const client = clientFor(platform, person);
    const tournament = await client.must(Tournament, 'GET', `/tournaments/${season.id}`);
    const shown = await client.must(Match, 'GET', `/matches/${match.id}`);
    return [tournament.can, shown.can];
  };
  expect(await can('co-organizer')).toEqual([
    ['update', 'publish', 'structure'],
    ['update', 'delete', 'transition', 'record'],
  ]);
  expect(await can('referee')).toEqual([['report'], ['transition', 'record']]);
  expect(await can()).toEqual([['report'], []]);
});

test('nobody is appointed who is the owner, is not there, or has blocked the owner', async () => {
  const season = await createSeason(owner, []);
  const put = (person: TestPerson) => owner.send('PUT', memberOf(season.id, person), { role: 'referee' });
  expect(await put(organizer)).toMatchObject({ status: 400, pointers: ['/params/userId'] });
  const stranger = await platform.person();
  expect(await put({ ...stranger, userId: crypto.randomUUID() })).toMatchObject({ status: 404 });
  await platform.database
    .db('users')
    .insertInto('users.block')
    .values({ user_id: stranger.userId, blocked_id: organizer.userId })
    .execute();
  expect(await put(stranger)).toMatchObject({ status: 404 });
});

test('a person appointed twice at once is a member once', async () => {
  const season = await createSeason(owner, []);
  const person = await platform.person();
  const put = (role: string) => owner.send('PUT', memberOf(season.id, person), { role });
  const answers = await Promise.all([put('referee'), put('co-organizer'), put('referee')]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await owner.must(StaffList, 'GET', `/tournaments/${season.id}/staff`)).items).toHaveLength(1);
});

test('there are a hundred helpers at most', async () => {
  const season = await createSeason(owner, []);
  const people = await Promise.all(Array.from({ length: 101 }, () => platform.person()));
  const answers = await Promise.all(
    people.map((person) => owner.send('PUT', memberOf(season.id, person), { role: 'referee' })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(100);
  expect(answers.filter(({ pointers }) => pointers.includes('/params/userId'))).toHaveLength(1);
});
