import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimalContradiction } from './contradiction.ts';

describe('minimalContradiction', () => {
  it('finds rules that contradict, none of which can be left out', () => {
    const family = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(family, (conflicts) => {
        const rules = Array.from({ length: 13 }, (_, rule) => rule);
        const contradicts = (some: readonly number[]) =>
          conflicts.some((conflict) => conflict.every((rule) => some.includes(rule)));
        const found = minimalContradiction(rules, contradicts);
        expect(contradicts(found)).toBe(true);
        for (const rule of found) expect(contradicts(found.filter((each) => each !== rule))).toBe(false);
      }),
    );
  });

  it('blames no rule for what is impossible without any', () => {
    expect(minimalContradiction(['a', 'b'], () => true)).toEqual([]);
  });
});
