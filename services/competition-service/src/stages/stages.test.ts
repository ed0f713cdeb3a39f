import { randomUUID } from 'node:crypto';
import { Entry, EntryPage, Stage, StagePage } from '@prodvor/contracts';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, clientFor, startCompetitions } from '../testing.ts';
import { at, createDerby, createKnockOut, createLeague, createSeason, idOf } from '../testing-season.ts';

let platform: TestPlatform;
let owner: Client;

beforeAll(async () => {
  platform = await startCompetitions();
  owner = clientFor(platform, await platform.person());
});
afterAll(() => platform.close());

test('a stage takes the points of its sport, stands after the others and keeps the order of its parts', async () => {
  const season = await createSeason(owner, ['Я', 'А', 'М']);
  const league = await createLeague(owner, season);
  expect(league).toMatchObject({ number: 1, points: { win: 3, draw: 1, loss: 0 }, version: 1 });
  expect(at(league.groups, 0).entries.map(({ name }) => name)).toEqual(['Я', 'А', 'М']);
  const cup = await createKnockOut(owner, season, ['1/2', 'Финал']);
  const path = `/tournaments/${season.id}/stages/${cup.id}/rounds`;
  const after = await owner.must(Stage, 'POST', path, { name: 'Суперфинал' }, { 'if-match': '"1"' });
  expect(after).toMatchObject({ version: 2, number: 2 });
  expect(after.rounds.map(({ name, number }) => [name, number])).toEqual([
    ['1/2', 1],
    ['Финал', 2],
    ['Суперфинал', 3],
  ]);
  expect(await owner.send('POST', path, { name: 'Ещё' }, { 'if-match': '"1"' })).toMatchObject({
    slug: 'precondition-failed',
  });
  const first = await owner.must(StagePage, 'GET', `/tournaments/${season.id}/stages?limit=1`);
  const second = await owner.must(StagePage, 'GET', `/tournaments/${season.id}/stages?limit=1&cursor=${first.next}`);
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([league.id, cup.id]);
  expect(second.next).toBeNull();
});

test('names are unique where they stand', async () => {
  const season = await createSeason(owner, ['А']);
  const league = await createLeague(owner, season);
  const stages = `/tournaments/${season.id}/stages`;
  const taken = { status: 409, slug: 'name-taken', pointers: ['/body/name'] };
  expect(await owner.send('POST', stages, { name: 'Лига', format: 'knock-out' })).toMatchObject(taken);
  expect(await owner.send('POST', `${stages}/${league.id}/rounds`, { name: 'Тур 1' })).toMatchObject(taken);
  expect(await owner.send('POST', `${stages}/${league.id}/groups`, { name: null })).toMatchObject(taken);
  expect(await owner.send('POST', `/tournaments/${season.id}/entries`, { name: 'А' })).toMatchObject(taken);
  const twice = { name: 'Финал', format: 'knock-out', rounds: [{ name: 'Ф' }, { name: 'Ф' }] };
  expect(await owner.send('POST', stages, twice)).toMatchObject({ status: 400, pointers: ['/body/rounds/1/name'] });
});

test('a group holds entries of its tournament, each once', async () => {
  const season = await createSeason(owner, ['А', 'Б']);
  const foreign = await createSeason(owner, ['Чужой']);
  const league = await createLeague(owner, season);
  const stages = `/tournaments/${season.id}/stages`;
  const a = idOf(season, 'А');
  const bad = { name: 'Группы', format: 'round-robin', groups: [{ name: 'A', entries: [a, idOf(foreign, 'Чужой')] }] };
  expect(await owner.send('POST', stages, bad)).toMatchObject({ status: 400, pointers: ['/body/groups/0/entries/1'] });
  for (const again of [a, a.toUpperCase()]) {
    expect(await owner.send('POST', `${stages}/${league.id}/groups`, { name: 'A', entries: [a, again] })).toMatchObject(
      {
        status: 400,
        pointers: ['/body/entries/1'],
      },
    );
  }
  const group = at(league.groups, 0).id;
  const entries = `${stages}/${league.id}/groups/${group}/entries`;
  expect(await owner.send('POST', entries, { entry: randomUUID() })).toMatchObject({
    status: 400,
    pointers: ['/body/entry'],
  });
  const added = await owner.must(Entry, 'POST', `/tournaments/${season.id}/entries`, { name: 'В' });
  for (const repeat of [1, 2]) {
    const stage = await owner.must(Stage, 'POST', entries, { entry: added.id });
    expect(
      at(stage.groups, 0).entries.map(({ name }) => name),
      `time ${repeat}`,
    ).toEqual(['А', 'Б', 'В']);
    expect(stage.version, `time ${repeat}`).toBe(2);
  }
  const missing = await owner.send('POST', `${stages}/${league.id}/groups/${randomUUID()}/entries`, { entry: a });
  expect(missing.status).toBe(404);
  const cup = await createKnockOut(owner, season, ['Финал']);
  for (const [language, detail] of [
    ['ru', 'В плей-офф нет групп'],
    ['en', 'A knock-out has no groups'],
  ] as const) {
    const answer = await owner.send(
      'POST',
      `${stages}/${cup.id}/groups`,
      { name: 'A' },
      { 'accept-language': language },
    );
    expect(answer).toMatchObject({ status: 400, body: { detail, errors: [{ pointer: '/body/name', detail }] } });
  }
});

test('a stage of another tournament is not found under this one', async () => {
  const mine = await createSeason(owner, []);
  const other = await createSeason(owner, ['А']);
  const stage = await createLeague(owner, other);
  const path = `/tournaments/${mine.id}/stages/${stage.id}`;
  expect((await owner.send('PATCH', path, { name: 'Нет' })).status).toBe(404);
  expect((await owner.send('DELETE', path)).status).toBe(404);
  expect(
    (await owner.send('PATCH', `/tournaments/${mine.id}/entries/${idOf(other, 'А')}`, { name: 'Нет' })).status,
  ).toBe(404);
});

test('a stage with matches is in use, one without goes', async () => {
  const { season, stage } = await createDerby(owner);
  const path = `/tournaments/${season.id}/stages/${stage.id}`;
  expect(await owner.send('DELETE', path)).toMatchObject({ status: 409, slug: 'in-use' });
  const cup = await createKnockOut(owner, season, ['Финал']);
  expect((await owner.send('DELETE', `/tournaments/${season.id}/stages/${cup.id}`)).status).toBe(204);
});

test('entries: order of adding, rename, stale version, in use by a group', async () => {
  const season = await createSeason(owner, ['Я', 'А', 'М']);
  const path = `/tournaments/${season.id}/entries`;
  const first = await owner.must(EntryPage, 'GET', `${path}?limit=2`);
  const second = await owner.must(EntryPage, 'GET', `${path}?limit=2&cursor=${first.next}`);
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['Я', 'А', 'М']);
  expect(second.next).toBeNull();
  const one = `${path}/${idOf(season, 'М')}`;
  expect(await owner.must(Entry, 'PATCH', one, { name: 'Н' }, { 'if-match': '"1"' })).toMatchObject({
    name: 'Н',
    version: 2,
  });
  expect(await owner.send('PATCH', one, { name: 'О' }, { 'if-match': '"1"' })).toMatchObject({ status: 412 });
  expect(await owner.send('PATCH', one, { name: 'А' })).toMatchObject({ slug: 'name-taken' });
  expect((await owner.send('DELETE', one)).status).toBe(204);
  await createLeague(owner, { ...season, entries: { А: idOf(season, 'А') } });
  expect(await owner.send('DELETE', `${path}/${idOf(season, 'А')}`)).toMatchObject({ slug: 'in-use' });
});
