import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScorePart } from '../model.ts';
import { winnerOf } from '../score.ts';
import { technicalResult, walkover } from './awarded.ts';
import { SPORT_RULES } from './catalogue.ts';
import type { SportRules } from './rules.ts';
import { countScore, scoreProblems } from './score-problems.ts';

const ALL: readonly SportRules[] = Object.values(SPORT_RULES);
const part = (kind: ScorePart['kind'], number: number, home: number, away: number): ScorePart => ({
  kind,
  number,
  home,
  away,
});
const totals = (parts: readonly ScorePart[]) => parts.map(({ home, away }) => [home, away]);

describe('walkover', () => {
  it.each([
    ['football', [[3, 0]]],
    ['futsal', [[5, 0]]],
    ['basketball-5x5', [[20, 0]]],
    ['basketball-3x3', [[0, 0]]],
    ['ice-hockey', [[1, 0]]],
    ['floor-hockey', [[5, 0]]],
    ['handball', [[10, 0]]],
    [
      'volleyball',
      [
        [25, 0],
        [25, 0],
        [25, 0],
      ],
    ],
    [
      'beach-volleyball',
      [
        [21, 0],
        [21, 0],
      ],
    ],
    [
      'table-tennis',
      [
        [11, 0],
        [11, 0],
        [11, 0],
      ],
    ],
  ] as const)('of %s', (slug, expected) => {
    const sport: SportRules = SPORT_RULES[slug];
    expect(totals(walkover(sport, 'home').parts)).toEqual(expected);
    expect(sport.award.walkoverSource.article).not.toBe('');
  });

  it('is what was decided: Germany against Cape Verde in handball, 17 January 2021; Switzerland against the United States in ice hockey, 28 December 2021', () => {
    expect(totals(walkover(SPORT_RULES.handball, 'home').parts)).toEqual([[10, 0]]);
    expect(SPORT_RULES.handball.outcomes.win).toEqual([2, 0]);
    expect(totals(walkover(SPORT_RULES['ice-hockey'], 'away').parts)).toEqual([[0, 1]]);
  });

  it('is well formed and won by whom it is given to, in every sport', () => {
    for (const sport of ALL) {
      for (const side of ['home', 'away'] as const) {
        const { parts, winner, basis } = walkover(sport, side);
        expect(scoreProblems(sport, parts, { basis })).toEqual([]);
        expect(winnerOf(countScore(sport, parts, basis), winner)).toBe(side);
      }
    }
  });
});

describe('technicalResult', () => {
  it('football: the result on the pitch stands where it is worse for who gave up', () => {
    const heavy = [part('period', 1, 4, 0), part('period', 2, 1, 1)];
    expect(technicalResult(SPORT_RULES.football, 'home', heavy).parts).toEqual(heavy);
    expect(totals(technicalResult(SPORT_RULES.football, 'away', heavy).parts)).toEqual([[0, 3]]);
    expect(totals(technicalResult(SPORT_RULES.football, 'home', [part('period', 1, 4, 1)]).parts)).toEqual([[3, 0]]);
  });

  it('basketball: a lead stands, else 2:0; in 3x3 who gives up has nothing', () => {
    const behind = [part('period', 1, 12, 20)];
    expect(technicalResult(SPORT_RULES['basketball-5x5'], 'away', behind).parts).toEqual(behind);
    expect(totals(technicalResult(SPORT_RULES['basketball-5x5'], 'home', behind).parts)).toEqual([[2, 0]]);
    expect(totals(technicalResult(SPORT_RULES['basketball-3x3'], 'home', behind).parts)).toEqual([[12, 0]]);
  });

  it('ice hockey: the goals of the winner stand, at least one', () => {
    expect(totals(technicalResult(SPORT_RULES['ice-hockey'], 'home', [part('period', 1, 0, 4)]).parts)).toEqual([
      [1, 0],
    ]);
    expect(totals(technicalResult(SPORT_RULES['ice-hockey'], 'away', [part('period', 1, 0, 4)]).parts)).toEqual([
      [0, 4],
    ]);
  });

  it('volleyball: the other side gets the points and sets that it lacks', () => {
    const played = [part('set', 1, 25, 20), part('set', 2, 25, 22), part('set', 3, 24, 20)];
    expect(totals(technicalResult(SPORT_RULES.volleyball, 'away', played).parts)).toEqual([
      [25, 20],
      [25, 22],
      [24, 26],
      [0, 25],
      [0, 15],
    ]);
    expect(totals(technicalResult(SPORT_RULES.volleyball, 'home', played).parts)).toEqual([
      [25, 20],
      [25, 22],
      [25, 20],
    ]);
  });

  it('in sets is a score that play could have ended with, whenever it was given up', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.constantFrom('home' as const, 'away' as const), (home, away, winner) => {
        const { parts } = technicalResult(SPORT_RULES.volleyball, winner, [
          part('set', 1, 25, 10),
          part('set', 2, 3, 25),
          ...(Math.abs(home - away) >= 2 && Math.max(home, away) > 25 ? [] : [part('set', 3, home, away)]),
        ]);
        expect(scoreProblems(SPORT_RULES.volleyball, parts)).toEqual([]);
      }),
    );
  });

  it('keeps the given parts as they are', () => {
    const played = Object.freeze([Object.freeze(part('set', 1, 3, 4))]);
    technicalResult(SPORT_RULES.volleyball, 'home', played);
    expect(played).toEqual([part('set', 1, 3, 4)]);
  });
});
