import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScorePart } from './model.ts';
import { scoreFromParts, shootOutOf, validateParts, winnerOf } from './score.ts';
import { SPORTS } from './sports.ts';

const { football } = SPORTS;
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

describe('scoreFromParts', () => {
  it('counts overtime and leaves the shoot-out out', () => {
    const score = scoreFromParts(football, FINAL_2022, 'played');
    expect(score).toMatchObject({ unit: 'goals', home: 3, away: 3, decidedIn: 'shoot-out' });
    expect(shootOutOf(score)).toEqual({ home: 4, away: 2 });
    expect(winnerOf(score)).toBe('home');
  });

  it('names what decided', () => {
    expect(scoreFromParts(football, [part('regulation', 1, 1, 0)], 'played').decidedIn).toBe('regulation');
    expect(scoreFromParts(football, FINAL_2022.slice(0, 3), 'played').decidedIn).toBe('overtime');
    expect(scoreFromParts(football, [part('regulation', 1, 3, 0)], 'walkover').decidedIn).toBe('awarded');
  });

  it('is the sum of its parts, whatever they are', () => {
    const anyPart = fc.record({
      kind: fc.constantFrom('period' as const, 'overtime' as const, 'shoot-out' as const),
      number: fc.integer({ min: 1, max: 9 }),
      home: fc.nat(99),
      away: fc.nat(99),
    });
    fc.assert(
      fc.property(fc.array(anyPart), (parts) => {
        const score = scoreFromParts(football, parts, 'played');
        const kicks = parts.filter(({ kind }) => kind === 'shoot-out');
        const all = parts.reduce((total, { home, away }) => total + home + away, 0);
        expect(score.home + score.away).toBe(all - kicks.reduce((total, { home, away }) => total + home + away, 0));
      }),
    );
  });
});

describe('winnerOf', () => {
  const draw = scoreFromParts(football, [part('regulation', 1, 0, 0)], 'awarded');

  it('takes the statement only where the score does not tell', () => {
    expect(winnerOf(draw)).toBeNull();
    expect(winnerOf(draw, 'away')).toBe('away');
    expect(winnerOf(scoreFromParts(football, [part('regulation', 1, 2, 0)], 'awarded'), 'away')).toBe('home');
  });
});

describe('validateParts', () => {
  const check = (...parts: ScorePart[]) => validateParts(football, parts);

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
    expect(check(part('regulation', 1, 1, 0), part('shoot-out', 1, 4, 2))).toEqual(['shoot-out-without-level-play']);
    expect(check(part('regulation', 1, 1, 0), part('overtime', 1, 0, 1))).toEqual(['overtime-without-level-play']);
  });

  it('lets the tie decide about overtime and shoot-out in a later leg', () => {
    const parts = [part('regulation', 1, 1, 0), part('overtime', 1, 0, 0), part('shoot-out', 1, 2, 4)];
    expect(validateParts(football, parts, { laterLeg: true })).toEqual([]);
    expect(
      validateParts(football, [part('regulation', 1, 1, 0), part('shoot-out', 1, 4, 4)], { laterLeg: true }),
    ).toEqual(['shoot-out-level']);
  });
});
