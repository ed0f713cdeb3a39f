import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SportError } from '../errors.ts';
import type { ScorePart } from '../model.ts';
import { randomFrom } from '../random.ts';
import { winnerOf } from '../score.ts';
import { SPORT_RULES } from './catalogue.ts';
import { playMatch } from './play.fixture.ts';
import type { SportRules } from './rules.ts';
import { scoreOf, scoreProblems } from './score-problems.ts';

const RUNS = Number(process.env.SPORT_RUNS ?? 200);
const ALL: readonly SportRules[] = Object.values(SPORT_RULES);

const part = (kind: ScorePart['kind'], number: number, home: number, away: number): ScorePart => ({
  kind,
  number,
  home,
  away,
});
const sets = (...scores: [number, number][]): ScorePart[] =>
  scores.map(([home, away], index) => part('set', index + 1, home, away));
const periods = (...scores: [number, number][]): ScorePart[] =>
  scores.map(([home, away], index) => part('period', index + 1, home, away));
const codes = (sport: SportRules, parts: ScorePart[], settings = {}) =>
  scoreProblems(sport, parts, settings).map(({ code, path }) => [code, path]);

describe('scores that were played', () => {
  it('volleyball: the final of Tokyo 2020, France against ROC', () => {
    const score = scoreOf(SPORT_RULES.volleyball, sets([25, 23], [25, 17], [17, 25], [21, 25], [15, 12]));
    expect(score).toMatchObject({ unit: 'sets', home: 3, away: 2, decidedIn: 'regulation' });
    expect(winnerOf(score)).toBe('home');
  });

  it('beach volleyball: the final of Paris 2024, Brazil against Canada', () => {
    expect(scoreOf(SPORT_RULES['beach-volleyball'], sets([26, 24], [12, 21], [15, 10]))).toMatchObject({
      home: 2,
      away: 1,
    });
  });

  it('table tennis over seven games is a variant: the final of Paris 2024', () => {
    const bestOfSeven: SportRules = { ...SPORT_RULES['table-tennis'], periods: { count: 7, minutes: 0 } };
    const games = sets([7, 11], [11, 9], [11, 9], [11, 8], [11, 8]);
    expect(scoreOf(bestOfSeven, games)).toMatchObject({ home: 4, away: 1 });
    expect(codes(SPORT_RULES['table-tennis'], games)).toContainEqual(['set-after-decision', '/4']);
  });

  it('ice hockey: the final of Vancouver 2010, Canada against the United States, in a golden goal', () => {
    const final: SportRules = { ...SPORT_RULES['ice-hockey'], overtimes: { count: 1, minutes: 20 } };
    const score = scoreOf(final, [...periods([1, 0], [1, 1], [0, 1]), part('overtime', 1, 1, 0)]);
    expect(score).toMatchObject({ home: 3, away: 2, decidedIn: 'overtime' });
  });

  it('basketball 3x3: the final of Tokyo 2020, Latvia against ROC, ended at 21', () => {
    expect(scoreOf(SPORT_RULES['basketball-3x3'], periods([21, 18]))).toMatchObject({ home: 21, away: 18 });
  });

  it('football: the final of 2022', () => {
    const parts = [...periods([2, 0], [0, 2]), part('overtime', 1, 1, 1), part('shoot-out', 1, 4, 2)];
    expect(scoreOf(SPORT_RULES.football, parts)).toMatchObject({ home: 3, away: 3, decidedIn: 'shoot-out' });
  });
});

describe('scoreProblems', () => {
  it('knows when a set can end', () => {
    const { volleyball } = SPORT_RULES;
    expect(codes(volleyball, sets([25, 24], [25, 0], [25, 0]))).toContainEqual(['set-not-ended', '/0']);
    expect(codes(volleyball, sets([26, 20], [25, 0], [25, 0]))).toEqual([['set-not-ended', '/0']]);
    expect(codes(volleyball, sets([31, 29], [25, 0], [25, 0]))).toEqual([]);
    expect(codes(volleyball, sets([25, 0], [25, 0]))).toEqual([['match-not-decided', '']]);
    expect(codes(volleyball, sets([25, 0], [0, 25], [25, 0], [0, 25], [25, 10]))).toContainEqual([
      'set-not-ended',
      '/4',
    ]);
    expect(codes(volleyball, periods([3, 1]))).toContainEqual(['foreign-part', '']);
  });

  it('knows where a capped set ends', () => {
    const target = { points: 15, lead: 2, cap: 17 };
    const school: SportRules = { ...SPORT_RULES.volleyball, sets: { set: target, deciding: target } };
    expect(codes(school, sets([17, 16], [15, 3], [17, 15]))).toEqual([]);
    expect(codes(school, sets([18, 16], [15, 3], [15, 3]))).toContainEqual(['set-not-ended', '/0']);
  });

  it('knows the first to 21 and the first to two', () => {
    const sport = SPORT_RULES['basketball-3x3'];
    expect(codes(sport, periods([22, 20]))).toEqual([]);
    expect(codes(sport, periods([23, 20]))).toEqual([['regular-time-past-target', '/0']]);
    expect(codes(sport, periods([21, 21]))).toContainEqual(['regular-time-past-target', '/0']);
    expect(codes(sport, [...periods([14, 14]), part('overtime', 1, 2, 1)])).toEqual([]);
    expect(codes(sport, [...periods([14, 14]), part('overtime', 1, 3, 0)])).toEqual([]);
    expect(codes(sport, [...periods([14, 14]), part('overtime', 1, 1, 0)])).toEqual([['overtime-target-missed', '/1']]);
    expect(codes(sport, [...periods([14, 14]), part('overtime', 1, 4, 0)])).toEqual([['overtime-target-missed', '/1']]);
    expect(codes(sport, periods([14, 14]))).toEqual([['match-not-decided', '']]);
  });

  it('knows golden goals', () => {
    const sport = SPORT_RULES['ice-hockey'];
    const level = periods([1, 1], [0, 0], [1, 1]);
    expect(codes(sport, [...level, part('overtime', 1, 2, 0)])).toEqual([['golden-goal-passed', '/3']]);
    expect(codes(sport, [...level, part('overtime', 1, 1, 1)])).toContainEqual(['golden-goal-passed', '/3']);
    expect(codes(sport, [...level, part('overtime', 1, 0, 0), part('shoot-out', 1, 2, 1)])).toEqual([]);
    expect(codes(sport, level)).toEqual([['match-not-decided', '']]);
  });

  it('plays overtime in whole rounds, each only from a level score', () => {
    const { handball } = SPORT_RULES;
    const level = periods([12, 12], [13, 13]);
    const overtimes = (...scores: [number, number][]) => [
      ...level,
      ...scores.map(([home, away], index) => part('overtime', index + 1, home, away)),
    ];
    expect(codes(handball, overtimes([1, 0], [0, 1], [2, 1], [1, 1]))).toEqual([]);
    expect(codes(handball, overtimes([1, 0], [1, 1], [2, 1], [1, 1]))).toEqual([['overtime-after-decision', '/5']]);
    expect(codes(handball, overtimes([1, 0], [1, 0]))).toEqual([]);
    const basketball = SPORT_RULES['basketball-5x5'];
    const quarters = periods([20, 20], [20, 20], [20, 20], [20, 20]);
    const six = Array.from({ length: 6 }, (_, index) => part('overtime', index + 1, 5, index === 5 ? 7 : 5));
    expect(codes(basketball, [...quarters, ...six])).toEqual([]);
    expect(codes(basketball, quarters)).toEqual([['match-not-decided', '']]);
    expect(codes(basketball, quarters, { winnerNeeded: false })).toEqual([['match-not-decided', '']]);
  });

  it('lets a tie decide about overtime in a later leg', () => {
    const { football } = SPORT_RULES;
    const parts = [part('regulation', 1, 2, 1), part('overtime', 1, 0, 0), part('shoot-out', 1, 4, 2)];
    expect(codes(football, parts)).toEqual([
      ['overtime-without-level-play', '/1'],
      ['shoot-out-without-level-play', '/2'],
    ]);
    expect(codes(football, parts, { lead: { home: 0, away: 1 } })).toEqual([]);
    expect(codes(football, [part('regulation', 1, 2, 1)], { lead: { home: 0, away: 1 }, winnerNeeded: true })).toEqual([
      ['match-not-decided', ''],
    ]);
  });

  it('judges nothing that depends on earlier legs while they are not known', () => {
    const hockey = SPORT_RULES['ice-hockey'];
    const parts = [part('regulation', 1, 2, 1), part('overtime', 1, 2, 0), part('shoot-out', 1, 4, 4)];
    expect(codes(hockey, parts.slice(0, 1), { lead: null })).toEqual([]);
    expect(codes(hockey, parts.slice(0, 2), { lead: null })).toEqual([['golden-goal-passed', '/1']]);
    expect(codes(hockey, parts, { lead: null })).toEqual([['shoot-out-level', '/2']]);
  });

  it('takes an awarded score as it is given, when it is well formed', () => {
    expect(codes(SPORT_RULES.volleyball, sets([10, 25]), { basis: 'awarded' })).toEqual([]);
    expect(codes(SPORT_RULES.volleyball, [], { basis: 'awarded' })).toEqual([['no-parts', '']]);
  });

  it('takes no part for a score that is not a count', () => {
    for (const wrong of [-1, 1.5, Number.NaN, 1000]) {
      expect(codes(SPORT_RULES.football, [part('regulation', 1, 0, wrong)])).toEqual([['not-a-count', '/0/away']]);
    }
  });

  it('throws what is wrong and where', () => {
    const wrong = () => scoreOf(SPORT_RULES.volleyball, sets([25, 3], [24, 26], [26, 25], [25, 3]));
    expect(wrong).toThrow(SportError);
    expect(wrong).toThrow(expect.objectContaining({ code: 'impossible-score', path: '/2' }));
  });

  it('accepts whatever play by the rules can end with', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.string(), (sport, seed) => {
        const parts = playMatch(sport, randomFrom(seed));
        expect(scoreProblems(sport, parts, { winnerNeeded: true })).toEqual([]);
        expect(winnerOf(scoreOf(sport, parts))).not.toBeNull();
      }),
      { numRuns: RUNS },
    );
  });

  it('accepts no played set or shoot-out with one point more for its winner', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.string(), fc.nat(), (sport, seed, choice) => {
        const parts = playMatch(sport, randomFrom(seed));
        const closed = parts.filter(({ kind }) => kind === 'set' || kind === 'shoot-out');
        const chosen = closed[choice % Math.max(closed.length, 1)];
        if (chosen === undefined) return;
        const { home, away } = chosen;
        const most = Math.max(home, away);
        const [points] = chosen.kind === 'set' ? [sport.sets?.set.points ?? 0] : [sport.shots ?? 0];
        if (most < points) return;
        const wrong = parts.map((each) =>
          each === chosen ? { ...each, [home > away ? 'home' : 'away']: most + 1 } : each,
        );
        if (chosen.kind === 'shoot-out' && most + 1 - Math.min(home, away) < 2) return;
        expect(scoreProblems(sport, wrong)).not.toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
