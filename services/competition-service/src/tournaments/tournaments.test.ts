import { randomUUID } from 'node:crypto';
import { EntryPage, Tournament, TournamentPage } from '@prodvor/contracts';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, clientFor, clientOf, startCompetitions } from '../testing.ts';
import { createDerby, createSeason, played, publish, record } from '../testing-season.ts';

let platform: TestPlatform;
let owner: Client;
let anonymous: Client;

beforeAll(async () => {
  platform = await startCompetitions();
  owner = clientFor(platform, await platform.person({ name: 'Анна Смирнова' }));
  anonymous = clientOf(platform);
});
afterAll(() => platform.close());

const create = (client: Client, name: string) =>
  client.must(Tournament, 'POST', '/tournaments', { name, sport: 'football' });
const createPublished = async (client: Client, name: string) => {
  const { id } = await create(client, name);
  return client.must(Tournament, 'POST', `/tournaments/${id}/publish`);
};
const namesOf = async (client: Client, query: string) =>
  (await client.must(TournamentPage, 'GET', `/tournaments?${query}`)).items.map(({ name }) => name);

test('a new tournament is a draft with its defaults and what its organizer may do', async () => {
  const name = `  Кубок двора 🏆 ${randomUUID()}`;
  const tournament = await create(owner, name);
  expect(tournament).toMatchObject({
    name,
    state: 'draft',
    zone: 'Europe/Moscow',
    organizer: { name: 'Анна Смирнова' },
    entries: 0,
    matches: 0,
    finished: 0,
    startsOn: null,
    version: 1,
    registration: 'closed',
    maxEntries: null,
    can: ['update', 'delete', 'publish', 'structure', 'staff'],
  });
  const answer = await owner.send('GET', `/tournaments/${tournament.id}`);
  expect(answer).toMatchObject({ etag: '"1"', body: tournament });
});

test('a name is unique per owner', async () => {
  const name = `Кубок ${randomUUID()}`;
  await create(owner, name);
  const again = await owner.send('POST', '/tournaments', { name, sport: 'football' });
  expect(again).toMatchObject({ status: 409, slug: 'name-taken', pointers: ['/body/name'] });
  const other = await create(owner, `${name} 2`);
  expect(await owner.send('PATCH', `/tournaments/${other.id}`, { name })).toMatchObject({ slug: 'name-taken' });
  const stranger = clientFor(platform, await platform.person());
  expect((await create(stranger, name)).name).toBe(name);
});

test('two creations of one name at once make one tournament', async () => {
  const body = { name: `Кубок ${randomUUID()}`, sport: 'football' };
  const answers = await Promise.all([1, 2, 3].map(() => owner.send('POST', '/tournaments', body)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});

test('an update changes what is given and refuses a stale version', async () => {
  const { id } = await create(owner, `Кубок ${randomUUID()}`);
  const path = `/tournaments/${id}`;
  const after = await owner.must(
    Tournament,
    'PATCH',
    path,
    { city: 'Тула', description: 'Строка\nещё' },
    { 'if-match': '"1"' },
  );
  expect(after).toMatchObject({ city: 'Тула', version: 2 });
  const stale = await owner.send('PATCH', path, { city: 'Орёл' }, { 'if-match': '"1"' });
  expect(stale).toMatchObject({ status: 412, slug: 'precondition-failed' });
  expect(await owner.must(Tournament, 'PATCH', path, { city: null })).toMatchObject({
    city: null,
    description: 'Строка\nещё',
  });
  expect(await owner.send('DELETE', path, undefined, { 'if-match': '"2"' })).toMatchObject({ status: 412 });
  expect(await owner.send('POST', `${path}/publish`, undefined, { 'if-match': '"2"' })).toMatchObject({ status: 412 });
});

test('a draft goes with all under it; a published one only while nothing was recorded', async () => {
  const draft = await createDerby(owner);
  await record(owner, draft.match.id, played(1, 0));
  expect(await owner.send('DELETE', `/tournaments/${draft.season.id}`)).toMatchObject({ status: 204 });
  const { season, match } = await createDerby(owner);
  await publish(owner, season);
  await owner.send('POST', `/matches/${match.id}/transitions`, { to: 'live' });
  expect(await owner.send('DELETE', `/tournaments/${season.id}`)).toMatchObject({ slug: 'protocol-exists' });
  const empty = await createDerby(owner);
  await publish(owner, empty.season);
  expect((await owner.send('DELETE', `/tournaments/${empty.season.id}`)).status).toBe(204);
});

test('a tournament is published once', async () => {
  const season = await createSeason(owner, []);
  const answers = await Promise.all([publish(owner, season), publish(owner, season)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.map(({ slug }) => slug)).toContain('transition-not-allowed');
});

test('counts matches, results, entries and days', async () => {
  const { season, match } = await createDerby(owner);
  await owner.send('PATCH', `/matches/${match.id}`, { date: '2020-05-09' });
  await record(owner, match.id, played(1, 0));
  const tournament = await owner.must(Tournament, 'GET', `/tournaments/${season.id}`);
  expect(tournament).toMatchObject({
    entries: 2,
    matches: 1,
    finished: 1,
    startsOn: '2020-05-09',
    endsOn: '2020-05-09',
  });
});

test('a search finds parts of names in any case, the exact name first, wildcards as they are', async () => {
  const mark = randomUUID();
  const exact = `Лига 100%_ ${mark}`;
  await createPublished(owner, exact);
  await createPublished(owner, `Большая ${exact} финал`);
  await createPublished(owner, `Лига 100ы_ ${mark}`);
  await create(owner, `Черновик ${exact}`);
  const q = encodeURIComponent(exact.toUpperCase());
  expect(await namesOf(anonymous, `q=${q}`)).toEqual([exact, `Большая ${exact} финал`]);
  await createPublished(owner, exact.toLowerCase());
  expect(await namesOf(anonymous, `q=${encodeURIComponent(exact)}`)).toEqual([
    exact,
    exact.toLowerCase(),
    `Большая ${exact} финал`,
  ]);
  expect(await namesOf(owner, `q=${q}&mine=true`)).toEqual([
    exact.toLowerCase(),
    exact,
    `Черновик ${exact}`,
    `Большая ${exact} финал`,
  ]);
});

test('one’s own list needs a token and shows drafts of nobody else', async () => {
  expect(await anonymous.send('GET', '/tournaments?mine=true')).toMatchObject({
    status: 401,
    slug: 'authentication-required',
  });
  const newcomer = await platform.token({ subject: 'nobody-yet' });
  const answer = await clientOf(platform, { authorization: `Bearer ${newcomer}` }).send(
    'GET',
    '/tournaments?mine=true',
  );
  expect(answer).toMatchObject({ status: 403, slug: 'profile-required' });
  const other = clientFor(platform, await platform.person());
  const { name } = await create(other, `Свой ${randomUUID()}`);
  expect(await namesOf(other, 'mine=true')).toEqual([name]);
  expect(await namesOf(anonymous, `q=${encodeURIComponent(name)}`)).toEqual([]);
});

test('who helps to run a tournament has it in their list too, a draft as well, as long as they help', async () => {
  const helper = await platform.person();
  const client = clientFor(platform, helper);
  const made: string[] = [];
  const appoint = async ({ id, name }: Tournament, role: string) => {
    made.unshift(name);
    return owner.send('PUT', `/tournaments/${id}/staff/${helper.userId}`, { role });
  };
  await appoint(await create(owner, `Судит ${randomUUID()}`), 'referee');
  made.unshift((await create(client, `Свой ${randomUUID()}`)).name);
  const left = await create(owner, `Помогает ${randomUUID()}`);
  await appoint(left, 'co-organizer');
  await appoint(await createPublished(owner, `Идёт ${randomUUID()}`), 'referee');
  await create(owner, `Чужой ${randomUUID()}`);
  await createPublished(owner, `Чужой ${randomUUID()}`);
  expect(await namesOf(client, 'mine=true')).toEqual(made);
  expect(await namesOf(client, `mine=true&q=${encodeURIComponent(made[1] ?? '')}`)).toEqual([made[1]]);

  const first = await client.must(TournamentPage, 'GET', '/tournaments?mine=true&limit=2');
  await client.send('DELETE', `/tournaments/${left.id}/staff/${helper.userId}`);
  const second = await client.must(TournamentPage, 'GET', `/tournaments?mine=true&limit=2&cursor=${first.next}`);
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(made);
  expect(second.next).toBeNull();
  expect(await namesOf(client, 'mine=true')).toEqual(made.filter((name) => name !== left.name));
});

test('pages are newest first and stay whole when tournaments come and go', async () => {
  const other = clientFor(platform, await platform.person());
  const made: string[] = [];
  for (const number of [1, 2, 3, 4, 5]) made.unshift((await create(other, `Т${number}`)).name);
  const first = await other.must(TournamentPage, 'GET', '/tournaments?mine=true&limit=2');
  await create(other, 'Т6');
  const gone = first.items.at(1)?.id;
  await other.send('DELETE', `/tournaments/${gone}`);
  const second = await other.must(TournamentPage, 'GET', `/tournaments?mine=true&limit=2&cursor=${first.next}`);
  const third = await other.must(TournamentPage, 'GET', `/tournaments?mine=true&limit=2&cursor=${second.next}`);
  expect([first, second, third].flatMap(({ items }) => items.map(({ name }) => name))).toEqual(made);
  expect(third.next).toBeNull();
});

test('a search goes on page by page, best fit first', async () => {
  const other = clientFor(platform, await platform.person());
  for (const name of ['кубок', 'Кубок', 'КУБОК', 'Кубок города', 'Зимний кубок']) await create(other, name);
  const seen: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const cursor: string = next === '' ? '' : `&cursor=${next}`;
    const page: PageBody = await other.must(
      TournamentPage,
      'GET',
      `/tournaments?mine=true&limit=1&q=${encodeURIComponent('Кубок')}${cursor}`,
    );
    seen.push(...page.items.map(({ name }) => name));
    next = page.next;
  }
  expect(seen).toEqual(['Кубок', 'КУБОК', 'кубок', 'Зимний кубок', 'Кубок города']);
});

type PageBody = ReturnType<typeof TournamentPage.parse>;

test('a page has 20 when nothing is said, and 100 at most', async () => {
  const season = await createSeason(
    owner,
    Array.from({ length: 21 }, (_, number) => `Команда ${number}`),
  );
  const sizes = async (query: string) =>
    (await owner.must(EntryPage, 'GET', `/tournaments/${season.id}/entries${query}`)).items.length;
  expect([await sizes(''), await sizes('?limit=100')]).toEqual([20, 21]);
  expect(await owner.send('GET', `/tournaments/${season.id}/entries?limit=101`)).toMatchObject({
    status: 400,
    pointers: ['/query/limit'],
  });
});

test('a cursor of another list is refused', async () => {
  const season = await createSeason(owner, ['А', 'Б']);
  const { next } = await owner.must(TournamentPage, 'GET', '/tournaments?mine=true&limit=1');
  expect(await owner.send('GET', `/tournaments/${season.id}/entries?cursor=${next}`)).toMatchObject({
    slug: 'invalid-cursor',
  });
});
