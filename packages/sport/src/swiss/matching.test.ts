import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Option } from './field.ts';
import { cheapestMatching, sumOf } from './matching.ts';

const option = (one: number, other: number, preference: number): Option => ({
  one,
  other,
  byeClass: 0,
  steps: 0,
  preference,
});

/** The most pairs and their least cost, by trying every subset of the vertices. */
const byTrying = (options: readonly Option[], size: number): readonly [pairs: number, cost: number] => {
  const known = new Map<number, readonly [number, number]>();
  const best = (free: number): readonly [number, number] => {
    if (free === 0) return [0, 0];
    const seen = known.get(free);
    if (seen !== undefined) return seen;
    const first = 31 - Math.clz32(free & -free);
    let [pairs, cost] = best(free & ~(1 << first));
    for (const { one, other, preference } of options) {
      if (one !== first || (free & (1 << other)) === 0) continue;
      const [more, added] = best(free & ~(1 << one) & ~(1 << other));
      if (more + 1 > pairs || (more + 1 === pairs && added + preference < cost))
        [pairs, cost] = [more + 1, added + preference];
    }
    known.set(free, [pairs, cost]);
    return [pairs, cost];
  };
  return best((1 << size) - 1);
};

const RUNS = Number(process.env.SPORT_RUNS ?? 300);

describe('cheapestMatching', () => {
  it.each([10, 2 ** 46])(
    'costs no more than any other matching that covers as much, with costs up to %i',
    (greatest) => {
      const graph = fc.integer({ min: 2, max: 12 }).chain((size) => {
        const pairs = Array.from({ length: size }, (_, one) =>
          Array.from({ length: size - one - 1 }, (_, next) => [one, one + next + 1] as const),
        ).flat();
        return fc.record({
          size: fc.constant(size),
          costs: fc.array(fc.option(fc.nat(greatest)), { minLength: pairs.length, maxLength: pairs.length }),
          pairs: fc.constant(pairs),
        });
      });
      fc.assert(
        fc.property(graph, ({ size, costs, pairs }) => {
          const options = pairs.flatMap(([one, other], index) => {
            const cost = costs[index] ?? null;
            return cost === null ? [] : [option(one, other, cost)];
          });
          const { chosen, unmatched } = cheapestMatching(options, size, ({ preference }) => preference);
          const touched = chosen.flatMap(({ one, other }) => [one, other]);
          expect(new Set(touched).size).toBe(touched.length);
          const cost = sumOf(chosen, ({ preference }) => preference);
          expect([chosen.length, cost]).toEqual(byTrying(options, size));
          expect(unmatched).toBe(size - touched.length);
        }),
        { numRuns: RUNS },
      );
    },
  );

  it('leaves everyone over when there is nothing to choose from', () => {
    expect(cheapestMatching([], 4, () => 0)).toEqual({ chosen: [], unmatched: 4 });
  });
});
