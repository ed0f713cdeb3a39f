import { Match, MatchEventPage, type SportSlug, Stage, Standings, TournamentPage } from '@prodvor/contracts';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, clientFor, startCompetitions } from './testing.ts';
import { at, createDerby, createKnockOut, createMatch, createSeason, entry, record } from './testing-season.ts';

let platform: TestPlatform;
let owner: Client;

beforeAll(async () => {
  platform = await startCompetitions();
  owner = clientFor(platform, await platform.person());
});
afterAll(() => platform.close());

/** Parts of one kind: `25:20 20:25`. */
const parts = (kind: string, scores: string) =>
  scores.split(' ').map((score, index) => {
    const [home, away] = score.split(':').map(Number);
    return { kind, number: index + 1, home, away };
  });
const result = (...given: readonly object[][]) => ({ type: 'result', parts: given.flat() });
const regular = (home: number, away: number) => parts('regulation', `${home}:${away}`);

const refusal = async (match: string, event: object) => {
  const { status, pointers } = await owner.send('POST', `/matches/${match}/events`, { event });
  return [status, pointers];
};
const rows = async (tournament: string) => {
  const { groups } = await owner.must(Standings, 'GET', `/tournaments/${tournament}/standings`);
  return at(groups, 0).rows.map(
    (row) =>
      `${row.place} ${row.entry.name} ${row.points}, ${row.won}-${row.drawn}-${row.lost}, ${row.for}:${row.against}`,
  );
};

interface Example {
  readonly points: Readonly<Record<string, number>>;
  /** What the sport does not allow, and what the refusal points at. */
  readonly wrong: readonly (readonly [event: object, pointer: string])[];
  readonly event: ReturnType<typeof result>;
  readonly score: object;
  readonly table: readonly string[];
}

const EXAMPLES: Readonly<Record<SportSlug, Example>> = {
  football: {
    points: { win: 3, draw: 1, loss: 0 },
    wrong: [
      [result(parts('set', '25:20')), '/body/event/parts'],
      [result(regular(1, 1), parts('shoot-out', '5:1')), '/body/event/parts/1'],
    ],
    event: result(parts('period', '1:0 1:2')),
    score: { unit: 'goals', home: 2, away: 2, decidedIn: 'regulation' },
    table: ['1 Динамо 1, 0-1-0, 2:2', '1 Спартак 1, 0-1-0, 2:2'],
  },
  futsal: {
    points: { win: 3, draw: 1, loss: 0 },
    wrong: [[result(parts('period', '1:0 1:0 0:1')), '/body/event/parts']],
    event: result(parts('period', '3:1 2:2')),
    score: { unit: 'goals', home: 5, away: 3 },
    table: ['1 Спартак 3, 1-0-0, 5:3', '2 Динамо 0, 0-0-1, 3:5'],
  },
  'basketball-3x3': {
    points: { win: 1, draw: 0, loss: 0 },
    wrong: [
      [result(parts('period', '23:20')), '/body/event/parts/0'],
      [result(parts('period', '14:14')), '/body/event/parts'],
      [{ type: 'goal', side: 'home' }, '/body/event/type'],
      [{ ...result(regular(0, 0)), basis: 'walkover' }, '/body/event/winner'],
    ],
    event: result(parts('period', '14:14'), parts('overtime', '0:2')),
    score: { unit: 'points', home: 14, away: 16, decidedIn: 'overtime' },
    table: ['1 Динамо 1, 1-0-0, 16:14', '2 Спартак 0, 0-0-1, 14:16'],
  },
  volleyball: {
    points: { win: 3, draw: 0, loss: 0, 'win-3-2': 2, 'loss-3-2': 1 },
    wrong: [
      [result(parts('set', '25:20 25:24 25:20')), '/body/event/parts/1'],
      [result(parts('set', '25:20 25:20')), '/body/event/parts'],
      [result(parts('set', '25:20 25:20 25:20 25:20')), '/body/event/parts/3'],
      [result(regular(3, 1)), '/body/event/parts'],
      [{ ...result(parts('set', '25:0 10:12')), basis: 'awarded' }, '/body/event/parts/1'],
      [{ type: 'card', side: 'home', colour: 'second-yellow' }, '/body/event/colour'],
      [{ type: 'period', phase: 'start', part: { kind: 'overtime', number: 1 } }, '/body/event/part'],
    ],
    event: result(parts('set', '25:20 20:25 25:27 25:13 15:12')),
    score: { unit: 'sets', home: 3, away: 2, decidedIn: 'regulation' },
    table: ['1 Спартак 2, 1-0-0, 3:2', '2 Динамо 1, 0-0-1, 2:3'],
  },
  'ice-hockey': {
    points: {
      win: 3,
      draw: 0,
      loss: 0,
      'win-overtime': 2,
      'loss-overtime': 1,
      'win-shoot-out': 2,
      'loss-shoot-out': 1,
    },
    wrong: [
      [result(parts('period', '1:0 0:1 2:2')), '/body/event/parts'],
      [result(regular(2, 2), parts('overtime', '2:0')), '/body/event/parts/1'],
      [{ type: 'card', side: 'home', colour: 'yellow' }, '/body/event/colour'],
    ],
    event: result(parts('period', '1:0 0:1 2:2'), parts('overtime', '0:1')),
    score: { unit: 'goals', home: 3, away: 4, decidedIn: 'overtime' },
    table: ['1 Динамо 2, 1-0-0, 4:3', '2 Спартак 1, 0-0-1, 3:4'],
  },
};

describe.each(Object.entries(EXAMPLES))('%s', (slug, { points, wrong, event, score, table }) => {
  const sport = slug as SportSlug;

  test('has its points, refuses what its rules do not allow, and counts a result by its parts', async () => {
    const { season, stage, match } = await createDerby(owner, sport);
    expect(stage.points).toEqual(points);
    expect(match.tournament.sport).toBe(sport);
    for (const [bad, pointer] of wrong) expect(await refusal(match.id, bad)).toEqual([400, [pointer]]);
    expect(await owner.must(MatchEventPage, 'GET', `/matches/${match.id}/events`)).toMatchObject({ items: [] });
    const { match: after } = await record(owner, match.id, event);
    expect(after).toMatchObject({ state: 'finished', incomplete: false, score: { ...score, parts: event.parts } });
    expect(await rows(season.id)).toEqual(table);
  });

  test('is found by its slug', async () => {
    const { id } = await createSeason(owner, [], sport);
    const { items } = await owner.must(TournamentPage, 'GET', `/tournaments?mine=true&sport=${sport}&limit=100`);
    expect(items.map((tournament) => tournament.id)).toContain(id);
    expect(items.every((tournament) => tournament.sport === sport)).toBe(true);
  });
});

describe('a league', () => {
  const playAll = async (
    sport: SportSlug,
    matches: readonly (readonly [home: string, away: string, event: object])[],
  ) => {
    const season = await createSeason(owner, ['А', 'Б', 'В'], sport);
    const stage = await owner.must(Stage, 'POST', `/tournaments/${season.id}/stages`, {
      name: 'Лига',
      format: 'round-robin',
      groups: [{ name: null, entries: Object.values(season.entries) }],
      rounds: [{ name: 'Тур 1' }],
    });
    const place = { tournament: season.id, round: at(stage.rounds, 0).id, group: at(stage.groups, 0).id };
    for (const [home, away, event] of matches) {
      const match = await createMatch(owner, { ...place, home: entry(season, home), away: entry(season, away) });
      await record(owner, match.id, event);
    }
    return { season, stage };
  };

  test('of volleyball puts wins before points; its organizer may set others', async () => {
    const narrow = result(parts('set', '25:20 25:20 20:25 20:25 15:13'));
    const clear = result(parts('set', '25:20 25:20 25:20'));
    const { season, stage } = await playAll('volleyball', [
      ['А', 'Б', narrow],
      ['А', 'В', narrow],
      ['Б', 'В', clear],
    ]);
    expect(await rows(season.id)).toEqual(['1 А 4, 2-0-0, 6:4', '2 Б 4, 1-0-1, 5:3', '3 В 1, 0-0-2, 2:6']);
    await owner.must(Stage, 'PATCH', `/tournaments/${season.id}/stages/${stage.id}`, {
      points: { win: 2, draw: 0, loss: 1 },
    });
    expect(await rows(season.id)).toEqual(['1 А 4, 2-0-0, 6:4', '2 Б 3, 1-0-1, 5:3', '3 В 2, 0-0-2, 2:6']);
  });

  test('of ice hockey gives 3, 2, 1 and 0, and counts the winning shot of a shoot-out', async () => {
    const { season } = await playAll('ice-hockey', [
      ['А', 'Б', result(regular(3, 1))],
      ['А', 'В', result(regular(2, 2), parts('overtime', '0:1'))],
      ['Б', 'В', result(regular(2, 2), parts('shoot-out', '2:1'))],
    ]);
    expect(await rows(season.id)).toEqual(['1 А 4, 1-0-1, 5:4', '2 В 3, 1-0-1, 5:5', '3 Б 2, 1-0-1, 4:5']);
  });

  test('of 3x3 takes a walkover without points by who did come', async () => {
    const { season } = await playAll('basketball-3x3', [
      ['А', 'Б', { ...result(regular(0, 0)), basis: 'walkover', winner: 'away' }],
      ['Б', 'В', result(parts('period', '18:21'))],
      ['В', 'А', result(parts('period', '21:7'))],
    ]);
    expect(await rows(season.id)).toEqual(['1 В 2, 2-0-0, 42:25', '2 Б 1, 1-0-1, 18:21', '3 А 0, 0-0-2, 7:21']);
  });
});

test('overtime of a later leg follows a level tie', async () => {
  const season = await createSeason(owner, ['А', 'Б'], 'ice-hockey');
  const stage = await createKnockOut(owner, season, ['Финал']);
  const place = { tournament: season.id, round: at(stage.rounds, 0).id };
  const sides = { home: entry(season, 'А'), away: entry(season, 'Б') };
  const first = await createMatch(owner, { ...place, ...sides });
  const back = await createMatch(owner, { ...place, tie: first.tie, home: sides.away, away: sides.home });
  await record(owner, first.id, result(regular(3, 1)));
  const extended = (home: number, away: number) => result(regular(home, away), parts('overtime', '1:0'));
  expect(await refusal(back.id, extended(2, 2))).toEqual([400, ['/body/event/parts']]);
  await record(owner, back.id, extended(3, 1));
  expect(await owner.must(Match, 'GET', `/matches/${back.id}`)).toMatchObject({ winner: 'home', score: { home: 4 } });
});
