import { Bracket, Standings } from '@prodvor/contracts';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, clientFor, clientOf, startCompetitions } from '../testing.ts';
import {
  at,
  createDerby,
  createKnockOut,
  createLeague,
  createMatch,
  createSeason,
  entry,
  idOf,
  loserOf,
  played,
  publish,
  record,
  winnerOf,
} from '../testing-season.ts';

let platform: TestPlatform;
let owner: Client;

beforeAll(async () => {
  platform = await startCompetitions();
  owner = clientFor(platform, await platform.person());
});
afterAll(() => platform.close());

const standings = (id: string) => owner.must(Standings, 'GET', `/tournaments/${id}/standings`);
const table = async (id: string) => at((await standings(id)).groups, 0);

test('a table follows results, corrections and take-backs', async () => {
  const { season, match } = await createDerby(owner);
  const empty = await table(season.id);
  expect(empty).toMatchObject({ name: null, complete: false, stage: { name: 'Лига' } });
  expect(empty.rows.map(({ place, entry: { name } }) => [place, name])).toEqual([
    [1, 'Динамо'],
    [1, 'Спартак'],
  ]);
  const { match: after, event } = await record(owner, match.id, played(3, 1));
  expect(await table(season.id)).toMatchObject({
    complete: true,
    rows: [
      {
        place: 1,
        entry: { name: 'Спартак' },
        played: 1,
        won: 1,
        drawn: 0,
        lost: 0,
        for: 3,
        against: 1,
        difference: 2,
        points: 3,
        form: ['win'],
      },
      { place: 2, entry: { name: 'Динамо' }, lost: 1, points: 0, form: ['loss'] },
    ],
  });
  await record(owner, match.id, played(1, 1), after.version);
  expect((await table(season.id)).rows.map(({ points }) => points)).toEqual([1, 1]);
  const events = (await record(owner, match.id, { type: 'goal', side: 'home' })).match;
  expect(events.incomplete).toBe(true);
  await owner.send('DELETE', `/matches/${match.id}/events/${event.id}`);
  expect((await table(season.id)).rows.map(({ points }) => points)).toEqual([1, 1]);
});

test('a renamed entry, other points and a new entry reach a kept table', async () => {
  const { season, stage, match } = await createDerby(owner);
  await record(owner, match.id, played(1, 0));
  await table(season.id);
  await owner.send('PATCH', `/tournaments/${season.id}/entries/${idOf(season, 'Спартак')}`, { name: 'Спартак-2' });
  await owner.send('PATCH', `/tournaments/${season.id}/stages/${stage.id}`, { points: { win: 2, draw: 1, loss: 0 } });
  expect(at((await table(season.id)).rows, 0)).toMatchObject({ entry: { name: 'Спартак-2' }, points: 2 });
  await owner.send('DELETE', `/matches/${match.id}`);
  expect(at((await table(season.id)).rows, 0).points).toBe(2);
});

test('groups stand in the order of stages and of their making', async () => {
  const season = await createSeason(owner, ['А', 'Б']);
  await createLeague(owner, season, 'Первый этап');
  const second = await createLeague(owner, season, 'Второй этап');
  await owner.send('POST', `/tournaments/${season.id}/stages/${second.id}/groups`, { name: 'A', entries: [] });
  const { groups } = await standings(season.id);
  expect(groups.map(({ stage, name }) => [stage.name, name])).toEqual([
    ['Первый этап', null],
    ['Второй этап', null],
    ['Второй этап', 'A'],
  ]);
});

test('a table is kept: asking again reads the tournament alone', async () => {
  const { season, match } = await createDerby(owner);
  await record(owner, match.id, played(1, 0));
  const before = await standings(season.id);
  // A change past the API does not count the version up, so only a table that is computed again would show it.
  const db = platform.database.db('competitions');
  await db
    .updateTable('competitions.entry')
    .set({ name: 'Подмена' })
    .where('id', '=', idOf(season, 'Спартак'))
    .execute();
  expect(await standings(season.id)).toEqual(before);
  await db
    .updateTable('competitions.tournament')
    .set((eb) => ({ results_version: eb('results_version', '+', 1) }))
    .where('id', '=', season.id)
    .execute();
  expect(at((await table(season.id)).rows, 0).entry.name).toBe('Подмена');
});

test('a bracket shows rounds, who goes on, the placement match and the champion', async () => {
  const season = await createSeason(owner, ['А', 'Б', 'В', 'Г']);
  const stage = await createKnockOut(owner, season, ['1/2', 'За третье место', 'Финал']);
  const make = (round: number, num: number, home: unknown, away: unknown) =>
    createMatch(owner, { tournament: season.id, round: at(stage.rounds, round).id, num, home, away });
  const first = await make(0, 1, entry(season, 'А'), entry(season, 'Б'));
  const second = await make(0, 2, entry(season, 'В'), entry(season, 'Г'));
  const third = await make(1, 3, loserOf(1), loserOf(2));
  const final = await make(2, 4, winnerOf(1), winnerOf(2));
  await publish(owner, season);
  const bracket = async () =>
    at((await clientOf(platform).must(Bracket, 'GET', `/tournaments/${season.id}/bracket`)).stages, 0);
  expect((await bracket()).champion).toBeNull();
  await record(owner, first.id, played(1, 0));
  await record(owner, second.id, played(0, 1));
  await record(owner, third.id, played(1, 0));
  await record(owner, final.id, {
    type: 'result',
    parts: [
      { kind: 'regulation', number: 1, home: 1, away: 1 },
      { kind: 'shoot-out', number: 1, home: 2, away: 4 },
    ],
  });
  const drawn = await bracket();
  expect(drawn.champion).toMatchObject({ name: 'Г' });
  expect(drawn.rounds.map(({ name, placement }) => [name, placement])).toEqual([
    ['1/2', false],
    ['За третье место', true],
    ['Финал', false],
  ]);
  expect(at(at(drawn.rounds, 2).ties, 0)).toMatchObject({
    home: { name: 'А' },
    away: { name: 'Г' },
    aggregate: { home: 1, away: 1 },
    shootOut: { home: 2, away: 4 },
    winner: 'away',
    feeders: [first.tie, second.tie],
  });
});

test('a tie of two legs is decided by the aggregate', async () => {
  const season = await createSeason(owner, ['А', 'Б', 'В']);
  const stage = await createKnockOut(owner, season, ['1/2', 'Финал']);
  const round = at(stage.rounds, 0).id;
  const first = await createMatch(owner, {
    tournament: season.id,
    round,
    num: 1,
    home: entry(season, 'А'),
    away: entry(season, 'Б'),
  });
  const back = await createMatch(owner, {
    tournament: season.id,
    round,
    num: 2,
    tie: first.tie,
    home: entry(season, 'Б'),
    away: entry(season, 'А'),
  });
  expect(back).toMatchObject({ tie: first.tie, leg: 2 });
  const final = await createMatch(owner, {
    tournament: season.id,
    round: at(stage.rounds, 1).id,
    home: winnerOf(2),
    away: entry(season, 'В'),
  });
  const withShootOut = {
    type: 'result',
    parts: [...played(0, 2).parts, { kind: 'shoot-out', number: 1, home: 3, away: 4 }],
  };
  const shootOut = () => owner.send('POST', `/matches/${back.id}/events`, { event: withShootOut });
  await record(owner, first.id, played(0, 1));
  expect(await shootOut()).toMatchObject({ status: 400, pointers: ['/body/event/parts'] });
  expect((await owner.send('GET', `/matches/${final.id}`)).body).toHaveProperty('home.slot');
  await record(owner, back.id, played(0, 2));
  expect((await owner.send('GET', `/matches/${final.id}`)).body).toMatchObject({ home: { name: 'А' } });
  const drawn = at((await owner.must(Bracket, 'GET', `/tournaments/${season.id}/bracket`)).stages, 0);
  expect(at(at(drawn.rounds, 0).ties, 0)).toMatchObject({ aggregate: { home: 2, away: 1 }, winner: 'home' });
});

test('a level aggregate is decided by the shoot-out of the last leg', async () => {
  const season = await createSeason(owner, ['А', 'Б']);
  const stage = await createKnockOut(owner, season, ['Финал']);
  const sides = { home: entry(season, 'А'), away: entry(season, 'Б') };
  const place = { tournament: season.id, round: at(stage.rounds, 0).id };
  const first = await createMatch(owner, { ...place, ...sides });
  const back = await createMatch(owner, { ...place, tie: first.tie, home: sides.away, away: sides.home });
  await record(owner, first.id, played(2, 1));
  const parts = [...played(1, 0).parts, { kind: 'shoot-out', number: 1, home: 4, away: 5 }];
  expect((await record(owner, back.id, { type: 'result', parts })).match).toMatchObject({
    score: { home: 1, away: 0, decidedIn: 'shoot-out' },
  });
  const drawn = at((await owner.must(Bracket, 'GET', `/tournaments/${season.id}/bracket`)).stages, 0);
  expect(drawn.champion).toMatchObject({ name: 'А' });
  expect(at(at(drawn.rounds, 0).ties, 0)).toMatchObject({
    aggregate: { home: 2, away: 2 },
    shootOut: { home: 5, away: 4 },
    winner: 'home',
  });
});
