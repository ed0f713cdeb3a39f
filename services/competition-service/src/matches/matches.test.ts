import { randomUUID } from 'node:crypto';
import { Match, MatchPage } from '@prodvor/contracts';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, clientFor, startCompetitions } from '../testing.ts';
import {
  at,
  createBothFormats,
  createDerby,
  createMatch,
  entry,
  idOf,
  played,
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

const get = (id: string) => owner.must(Match, 'GET', `/matches/${id}`);

test('a match stands in its round and group, with its kick-off in the zone of the tournament', async () => {
  const { inLeague } = await createBothFormats(owner);
  const match = await createMatch(owner, { ...inLeague, num: 7, date: '2018-06-14', time: '18:00', ground: 'Лужники' });
  expect(match).toMatchObject({
    round: 'Тур 1',
    group: null,
    num: 7,
    leg: 1,
    home: { name: 'А' },
    date: '2018-06-14',
    time: '18:00',
    timeKnown: true,
    zone: 'Europe/Moscow',
    startsAt: '2018-06-14T15:00:00.000Z',
    state: 'scheduled',
    score: null,
    winner: null,
    version: 1,
    can: ['update', 'delete', 'transition', 'record'],
  });
});

test.each([
  ['an offset', '2018-06-14', '18:00', '+05:00', '2018-06-14T13:00:00.000Z'],
  ['an hour that a clock change skips', '2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ['an hour that comes twice', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ['a day without a time', '2026-10-25', null, 'Europe/Berlin', null],
])('kick-off: %s', async (_, date, time, zone, startsAt) => {
  const { inLeague } = await createBothFormats(owner);
  expect(await createMatch(owner, { ...inLeague, date, time, zone })).toMatchObject({
    startsAt,
    timeKnown: time !== null,
  });
});

describe('a match is refused', () => {
  test('where its parts do not belong together', async () => {
    const { season, league, cup, outsider, inLeague, inCup } = await createBothFormats(owner);
    const foreign = await createDerby(owner);
    const first = await createMatch(owner, inCup);
    const cases: readonly (readonly [pointer: string, match: Record<string, unknown>])[] = [
      ['/body/group', { ...inLeague, group: null }],
      ['/body/group', { ...inCup, group: at(league.groups, 0).id }],
      ['/body/group', { ...inLeague, group: at(foreign.stage.groups, 0).id }],
      ['/body/round', { ...inLeague, round: at(foreign.stage.rounds, 0).id }],
      ['/body/round', { ...inLeague, round: randomUUID() }],
      ['/body/away', { ...inLeague, away: inLeague.home }],
      ['/body/away', { ...inCup, home: winnerOf(1), away: winnerOf(1) }],
      ['/body/home/entry', { ...inLeague, home: entry(foreign.season, 'Спартак') }],
      ['/body/away/entry', { ...inLeague, away: { entry: outsider.id } }],
      ['/body/home/slot', { ...inLeague, home: winnerOf(1) }],
      ['/body/tie', { ...inCup, tie: randomUUID() }],
      ['/body/tie', { ...inCup, tie: first.tie, away: { entry: outsider.id } }],
      ['/body/tie', { ...inCup, tie: first.tie, round: at(cup.rounds, 1).id }],
      ['/body/time', { ...inLeague, time: '18:00' }],
      ['/body/date', { ...inLeague, date: '0000-01-01' }],
      ['/body/date', { ...inLeague, date: '9999-12-31', time: '23:59', zone: '-12:00' }],
    ];
    for (const [pointer, body] of cases) {
      const answer = await owner.send('POST', '/matches', body);
      expect(answer, pointer).toMatchObject({ status: 400, slug: 'validation-failed', pointers: [pointer] });
    }
    const page = await owner.must(MatchPage, 'GET', `/matches?tournament=${season.id}`);
    expect(page.items).toHaveLength(1);
  });

  test('with a number that is taken, also when two come at once', async () => {
    const { inLeague } = await createBothFormats(owner);
    const answers = await Promise.all([1, 2].map(() => owner.send('POST', '/matches', { ...inLeague, num: 5 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.flatMap(({ pointers }) => pointers)).toEqual(['/body/num']);
    const other = await createMatch(owner, { ...inLeague, num: 6 });
    expect(await owner.send('PATCH', `/matches/${other.id}`, { num: 5 })).toMatchObject({ slug: 'number-taken' });
  });
});

describe('an update', () => {
  test('moves a match, keeps what is not given and derives the instant anew', async () => {
    const { inLeague } = await createBothFormats(owner);
    const { id } = await createMatch(owner, { ...inLeague, date: '2026-05-01', time: '12:00', ground: 'Двор' });
    const path = `/matches/${id}`;
    const after = await owner.must(Match, 'PATCH', path, { zone: '+00:00' }, { 'if-match': '"1"' });
    expect(after).toMatchObject({ startsAt: '2026-05-01T12:00:00.000Z', ground: 'Двор', version: 2 });
    expect(await owner.send('PATCH', path, { ground: null }, { 'if-match': '"1"' })).toMatchObject({
      slug: 'precondition-failed',
    });
    expect(await owner.send('PATCH', path, { date: null })).toMatchObject({ status: 400, pointers: ['/body/time'] });
    expect(await owner.must(Match, 'PATCH', path, { date: null, time: null })).toMatchObject({
      startsAt: null,
      timeKnown: false,
    });
  });

  test('exchanges sides and numbers before a protocol, never after, while the schedule stays free', async () => {
    const { season, inLeague } = await createBothFormats(owner);
    const { id } = await createMatch(owner, { ...inLeague, num: 1 });
    const swapped = { home: entry(season, 'Б'), away: entry(season, 'А') };
    expect(await owner.must(Match, 'PATCH', `/matches/${id}`, { ...swapped, num: 2 })).toMatchObject({
      num: 2,
      home: { name: 'Б' },
    });
    expect(await owner.send('PATCH', `/matches/${id}`, { home: entry(season, 'А') })).toMatchObject({
      status: 400,
      pointers: ['/body/home'],
    });
    const { event } = await record(owner, id, { type: 'goal', side: 'home' });
    for (const body of [swapped, { num: 3 }, { home: entry(season, 'А') }]) {
      expect(await owner.send('PATCH', `/matches/${id}`, body)).toMatchObject({ status: 409, slug: 'protocol-exists' });
    }
    await owner.send('DELETE', `/matches/${id}/events/${event.id}`);
    expect(await owner.send('PATCH', `/matches/${id}`, { num: 3 })).toMatchObject({ slug: 'protocol-exists' });
    expect(await owner.must(Match, 'PATCH', `/matches/${id}`, { date: '2026-05-01' })).toMatchObject({
      date: '2026-05-01',
    });
  });

  test('of a number lets the slots that name it follow', async () => {
    const { cup, inCup } = await createBothFormats(owner);
    const semi = await createMatch(owner, { ...inCup, num: 1 });
    await owner.send('POST', `/matches/${semi.id}/transitions`, { to: 'postponed' });
    const final = await createMatch(owner, {
      ...inCup,
      round: at(cup.rounds, 1).id,
      home: winnerOf(1),
      away: winnerOf(9),
    });
    await owner.send('POST', `/matches/${semi.id}/transitions`, { to: 'scheduled' });
    await record(owner, semi.id, played(1, 0));
    expect((await get(final.id)).home).toMatchObject({ name: 'А' });
    await owner.must(Match, 'PATCH', `/matches/${final.id}`, { home: winnerOf(8) });
    expect((await get(final.id)).home).toEqual(winnerOf(8));
  });
});

test('a match goes with its tie before it has a protocol, never after', async () => {
  const { inCup } = await createBothFormats(owner);
  const match = await createMatch(owner, inCup);
  expect(await owner.send('DELETE', `/matches/${match.id}`, undefined, { 'if-match': '"9"' })).toMatchObject({
    slug: 'precondition-failed',
  });
  expect((await owner.send('DELETE', `/matches/${match.id}`)).status).toBe(204);
  const db = platform.database.db('competitions');
  expect(await db.selectFrom('competitions.tie').select('id').where('id', '=', match.tie).execute()).toEqual([]);
  const other = await createMatch(owner, inCup);
  const { event } = await record(owner, other.id, { type: 'card', side: 'home', colour: 'red' });
  await owner.send('DELETE', `/matches/${other.id}/events/${event.id}`);
  expect(await owner.send('DELETE', `/matches/${other.id}`)).toMatchObject({ status: 409, slug: 'protocol-exists' });
  for (const state of ['live', 'cancelled']) {
    const { id } = await createMatch(owner, inCup);
    await owner.must(Match, 'POST', `/matches/${id}/transitions`, { to: state });
    expect(await owner.send('DELETE', `/matches/${id}`), state).toMatchObject({ status: 409, slug: 'protocol-exists' });
  }
});

describe('the legs of a tie', () => {
  test('are between the same sides, whatever their slots hold', async () => {
    const { inCup } = await createBothFormats(owner);
    const best = { slot: { type: 'best-of-places', groups: ['A', 'B', 'C'], place: 3 } };
    const winner = { slot: { type: 'place-in-group', group: 'A', place: 1 } };
    const first = await createMatch(owner, { ...inCup, home: best, away: winner });
    const second = await createMatch(owner, { ...inCup, tie: first.tie, home: winner, away: best });
    expect(second).toMatchObject({ tie: first.tie, leg: 2 });
  });

  test('may name a side by its slot in one and by the entry that came from it in another', async () => {
    const { season, cup, inCup } = await createBothFormats(owner);
    await record(owner, (await createMatch(owner, { ...inCup, num: 1 })).id, played(1, 0));
    const round = at(cup.rounds, 1).id;
    const other = { slot: { type: 'best-of-places', groups: ['A', 'B'], place: 3 } };
    const first = await createMatch(owner, { ...inCup, round, home: winnerOf(1), away: other });
    const second = { ...inCup, round, tie: first.tie, home: other, away: entry(season, 'А') };
    expect(await createMatch(owner, second)).toMatchObject({ leg: 2, away: { name: 'А' } });
    expect(await owner.must(Match, 'PATCH', `/matches/${first.id}`, { away: other })).toMatchObject({ away: other });
  });

  test('keep their sides but for their order while there are several', async () => {
    const { season, outsider, inCup } = await createBothFormats(owner);
    const first = await createMatch(owner, inCup);
    const path = `/matches/${first.id}`;
    const third = { entry: outsider.id };
    expect(await owner.must(Match, 'PATCH', path, { away: third })).toMatchObject({ away: { name: 'Вне группы' } });
    await createMatch(owner, { ...inCup, tie: first.tie, home: third, away: entry(season, 'А') });
    expect(await owner.send('PATCH', path, { away: entry(season, 'Б') })).toMatchObject({
      status: 400,
      slug: 'validation-failed',
      pointers: ['/body/away'],
    });
    expect(await owner.must(Match, 'PATCH', path, { home: third, away: entry(season, 'А') })).toMatchObject({
      home: { name: 'Вне группы' },
      away: { name: 'А' },
    });
  });
});

test('an entry that plays is in use', async () => {
  const { season } = await createDerby(owner);
  const path = `/tournaments/${season.id}/entries/${idOf(season, 'Спартак')}`;
  expect(await owner.send('DELETE', path)).toMatchObject({ status: 409, slug: 'in-use' });
});
