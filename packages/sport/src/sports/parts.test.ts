import { describe, expect, it } from 'vitest';
import type { ScorePart } from '../model.ts';
import { SPORT_RULES } from './catalogue.ts';
import { partProblems } from './parts.ts';
import { countScore } from './score-problems.ts';

const { football, volleyball } = SPORT_RULES;
const part = (kind: ScorePart['kind'], number: number, home: number, away: number): ScorePart => ({
  kind,
  number,
  home,
  away,
});
const FINAL_2022 = [
  part('period', 1, 2, 0),
  part('period', 2, 0, 2),
  part('overtime', 1, 1, 1),
  part('shoot-out', 1, 4, 2),
];
const check = (...parts: ScorePart[]) => partProblems(football, parts);

describe('partProblems', () => {
  it('accepts what football knows', () => {
    expect(check(...FINAL_2022)).toEqual([]);
    expect(check(part('regulation', 1, 5, 0))).toEqual([]);
    expect(check(part('regulation', 1, 0, 0), part('shoot-out', 1, 3, 4))).toEqual([]);
    expect(
      check(part('period', 1, 1, 0), part('period', 2, 0, 1), part('overtime', 1, 0, 0), part('overtime', 2, 1, 0)),
    ).toEqual([]);
  });

  it('names each problem', () => {
    expect(check()).toEqual(['no-parts']);
    expect(check(part('set', 1, 25, 20))).toContain('foreign-part');
    expect(partProblems(volleyball, [part('regulation', 1, 3, 0)])).toContain('foreign-part');
    expect(check(part('period', 1, 1, 0), part('period', 1, 1, 0))).toEqual(['duplicate-part']);
    expect(check(part('period', 2, 1, 0))).toEqual(['part-gap']);
    expect(check(part('period', 2, 1, 0), part('period', 1, 1, 0))).toContain('part-order');
    expect(check(part('overtime', 1, 1, 0), part('regulation', 1, 0, 0))).toContain('part-order');
    expect(check(part('regulation', 1, 1, 0), part('period', 1, 1, 0))).toEqual(['regulation-with-periods']);
    expect(check(part('period', 1, 0, 0), part('period', 2, 0, 0), part('period', 3, 0, 0))).toEqual([
      'too-many-parts',
    ]);
    expect(check(part('shoot-out', 1, 4, 2))).toEqual(['no-regular-time']);
    expect(check(part('regulation', 1, 1, 1), part('shoot-out', 1, 4, 4))).toEqual(['shoot-out-level']);
  });
});

describe('countScore', () => {
  it('counts overtime, leaves the shoot-out out and names what decided', () => {
    expect(countScore(football, FINAL_2022, 'played')).toMatchObject({ home: 3, away: 3, decidedIn: 'shoot-out' });
    expect(countScore(football, FINAL_2022.slice(0, 3), 'played').decidedIn).toBe('overtime');
    expect(countScore(football, FINAL_2022.slice(0, 2), 'played').decidedIn).toBe('regulation');
    expect(countScore(football, [part('regulation', 1, 3, 0)], 'walkover').decidedIn).toBe('awarded');
  });
});
