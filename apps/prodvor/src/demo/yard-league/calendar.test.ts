import { beforeAll, expect, it } from 'vitest';
import { seasonAround } from './calendar.ts';
import { type League, readLeague } from './data.ts';

let league: League;
beforeAll(async () => {
  league = await readLeague();
});

const daysOf = (now: string): string[] => [...new Set(seasonAround(now, league).map(({ date }) => date))].sort();

it.each([
  ['a Wednesday', '2026-05-13T12:00:00Z', '2026-05-09', '2026-05-16'],
  ['a Saturday', '2026-05-16T12:00:00Z', '2026-05-09', '2026-05-16'],
  ['a Sunday in Kazan that is a Saturday in UTC', '2026-05-16T22:00:00Z', '2026-05-16', '2026-05-23'],
])('the seventh round is the last Saturday before %s', (_, now, seventh, eighth) => {
  const days = daysOf(now);
  expect(days).toHaveLength(14);
  expect(days.slice(6, 8)).toEqual([seventh, eighth]);
});

it('each pair meets twice, once at each side, and nobody plays twice on a day', () => {
  const matches = seasonAround('2026-05-13T12:00:00Z', league);
  expect(new Set(matches.map(({ home, away }) => `${home} ${away}`)).size).toBe(8 * 7);
  for (let round = 1; round <= 14; round += 1) {
    const sides = matches.filter((match) => match.round === round).flatMap(({ home, away }) => [home, away]);
    expect([...sides].sort()).toEqual(league.teams.map(({ name }) => name).sort());
  }
});

it('nobody plays at one venue at one time but the two of a match', () => {
  const places = seasonAround('2026-05-13T12:00:00Z', league).map(
    ({ date, time, venue }) => `${date} ${time} ${venue}`,
  );
  expect(new Set(places).size).toBe(places.length);
});
