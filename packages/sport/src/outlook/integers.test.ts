import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AtMost, solveIntegers } from './integers.ts';

const RUNS = Number(process.env.SPORT_RUNS ?? 1000);

const meets = (values: readonly number[], conditions: readonly AtMost[]): boolean =>
  conditions.every(
    ({ coefficients, bound }) =>
      coefficients.reduce((sum, each, index) => sum + each * (values[index] ?? 0), 0) <= bound,
  );

/** All lists of `count` numbers from 0 to `most`. */
const lists = (count: number, most: number): readonly (readonly number[])[] =>
  Array.from({ length: count }).reduce<readonly (readonly number[])[]>(
    (some) => some.flatMap((list) => Array.from({ length: most + 1 }, (_, value) => [...list, value])),
    [[]],
  );

const systems = (count: number): fc.Arbitrary<readonly AtMost[]> =>
  fc.array(
    fc.record({
      coefficients: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: count, maxLength: count }),
      bound: fc.integer({ min: -6, max: 6 }),
    }),
    { minLength: 1, maxLength: 6 },
  );

describe('whole numbers that meet conditions', () => {
  it('are found when a look at every small number finds some, and meet the conditions when found', () => {
    fc.assert(
      fc.property(systems(3), (conditions) => {
        const answer = solveIntegers(conditions, 3);
        const small = lists(3, 8).find((values) => meets(values, conditions));
        if (small !== undefined) expect(answer.kind).toBe('found');
        if (answer.kind !== 'found') return;
        expect(answer.values.every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
        expect(meets(answer.values, conditions)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('are proved not to exist where a box holds all candidates', () => {
    fc.assert(
      fc.property(systems(4), (conditions) => {
        const box = [0, 1, 2, 3].map((column) => ({
          coefficients: [0, 1, 2, 3].map((each) => (each === column ? 1 : 0)),
          bound: 4,
        }));
        const all = [...conditions, ...box];
        const exists = lists(4, 4).some((values) => meets(values, all));
        expect(solveIntegers(all, 4).kind).toBe(exists ? 'found' : 'none');
      }),
      { numRuns: RUNS },
    );
  });

  it('see that an odd number is no difference of even ones', () => {
    const equal = [
      { coefficients: [2, -2], bound: 1 },
      { coefficients: [-2, 2], bound: -1 },
    ];
    expect(solveIntegers(equal, 2)).toEqual({ kind: 'none' });
  });

  it('give up rather than guess where the search has no end', () => {
    // 2a - 2b + c - d = 1 with c = d: no solution, and every box has fractions in it.
    const conditions = [
      { coefficients: [2, -2, 1, -1], bound: 1 },
      { coefficients: [-2, 2, -1, 1], bound: -1 },
      { coefficients: [0, 0, 1, -1], bound: 0 },
      { coefficients: [0, 0, -1, 1], bound: 0 },
    ];
    expect(['none', 'unknown']).toContain(solveIntegers(conditions, 4).kind);
  });
});
