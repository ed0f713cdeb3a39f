import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScorePart } from './model.ts';
import { winnerOf } from './score.ts';
import { SPORT_RULES } from './sports/catalogue.ts';
import { countScore } from './sports/score-problems.ts';
import { type Leg, leadOf, tieOutcome } from './tie.ts';

const leg = (home: string, goals: [number, number] | null, away: string, kicks?: [number, number]): Leg => {
  if (goals === null) return { home, away, score: null, winner: null };
  const parts: ScorePart[] = [{ kind: 'regulation', number: 1, home: goals[0], away: goals[1] }];
  if (kicks !== undefined) parts.push({ kind: 'shoot-out', number: 1, home: kicks[0], away: kicks[1] });
  const score = countScore(SPORT_RULES.football, parts, 'played');
  return { home, away, score, winner: winnerOf(score) };
};

describe('leadOf', () => {
  it('tells what the sides of the last leg bring', () => {
    expect(leadOf([])).toEqual({ home: 0, away: 0 });
    expect(leadOf([leg('a', [1, 1], 'b')])).toEqual({ home: 0, away: 0 });
    expect(leadOf([leg('a', [3, 1], 'b'), leg('b', null, 'a')])).toEqual({ home: 1, away: 3 });
    expect(leadOf([leg('a', [3, 1], 'b'), leg('b', [2, 2], 'a'), leg('a', null, 'b')])).toEqual({ home: 5, away: 3 });
  });

  it('is not known while an earlier leg has no result', () => {
    expect(leadOf([leg('a', null, 'b'), leg('b', [2, 0], 'a')])).toBeNull();
  });
});

describe('tieOutcome', () => {
  it('takes the winner of a single match', () => {
    expect(tieOutcome([leg('a', [1, 1], 'b', [2, 4])])).toEqual({
      aggregate: { home: 1, away: 1 },
      shootOut: { home: 2, away: 4 },
      winner: 'away',
    });
    expect(tieOutcome([leg('a', null, 'b')])).toEqual({ aggregate: null, shootOut: null, winner: null });
    expect(tieOutcome([])).toEqual({ aggregate: null, shootOut: null, winner: null });
  });

  it('adds the legs up for the sides of the first', () => {
    expect(tieOutcome([leg('a', [1, 0], 'b'), leg('b', [3, 1], 'a')])).toMatchObject({
      aggregate: { home: 2, away: 3 },
      winner: 'away',
    });
    expect(tieOutcome([leg('a', [1, 0], 'b'), leg('a', [0, 0], 'b')])).toMatchObject({ winner: 'home' });
  });

  it('waits for every leg', () => {
    expect(tieOutcome([leg('a', [5, 0], 'b'), leg('b', null, 'a')])).toEqual({
      aggregate: { home: 5, away: 0 },
      shootOut: null,
      winner: null,
    });
  });

  it('decides a level aggregate by the shoot-out of the last leg, which need not be level', () => {
    expect(tieOutcome([leg('a', [2, 1], 'b'), leg('b', [1, 0], 'a', [5, 4])])).toEqual({
      aggregate: { home: 2, away: 2 },
      shootOut: { home: 4, away: 5 },
      winner: 'away',
    });
    expect(tieOutcome([leg('a', [2, 1], 'b'), leg('b', [1, 0], 'a')]).winner).toBeNull();
  });

  it('gives a level aggregate to whom the last leg was awarded', () => {
    const level = leg('b', [0, 0], 'a');
    expect(tieOutcome([leg('a', [1, 1], 'b'), { ...level, winner: 'away' }]).winner).toBe('home');
  });

  it('treats both sides alike', () => {
    const goals = fc.tuple(fc.nat(5), fc.nat(5));
    fc.assert(
      fc.property(goals, goals, (first, second) => {
        const one = tieOutcome([leg('a', first, 'b'), leg('b', second, 'a')]);
        const two = tieOutcome([leg('b', [first[1], first[0]], 'a'), leg('a', [second[1], second[0]], 'b')]);
        const mirror = { home: 'away', away: 'home' } as const;
        expect(two.winner).toBe(one.winner === null ? null : mirror[one.winner]);
      }),
    );
  });
});
