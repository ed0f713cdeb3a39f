import { describe, expect, it } from 'vitest';
import { bergerRounds } from './berger.ts';

const written = (entries: number, legs = 1): string[] =>
  bergerRounds(entries, legs).map(({ pairs }) => pairs.map((pair) => pair.join('-')).join(' '));

describe('bergerRounds', () => {
  it('gives the tables of the FIDE Handbook, C.05, annex 1', () => {
    expect(written(4)).toEqual(['1-4 2-3', '4-3 1-2', '2-4 3-1']);
    expect(written(6)).toEqual(['1-6 2-5 3-4', '6-4 5-3 1-2', '2-6 3-1 4-5', '6-5 1-4 2-3', '3-6 4-2 5-1']);
    expect(written(3)).toEqual(['2-3', '1-2', '3-1']);
    expect(bergerRounds(3).map(({ rests }) => rests)).toEqual([[1], [3], [2]]);
  });

  it('exchanges the sides in each second leg', () => {
    expect(written(4, 3).slice(3)).toEqual(['4-1 3-2', '3-4 2-1', '4-2 1-3', '1-4 2-3', '4-3 1-2', '2-4 3-1']);
  });

  it('lets everyone meet everyone, once a round, with home counts that differ by at most one', () => {
    for (const entries of [...Array.from({ length: 39 }, (_, index) => index + 2), 127, 128, 511, 512]) {
      for (let legs = 1; legs <= (entries > 40 ? 1 : 4); legs += 1) {
        const rounds = bergerRounds(entries, legs);
        const met = new Map<string, number>();
        const homes = Array.from({ length: entries }, () => 0);
        for (const { pairs, rests } of rounds) {
          const seen = [...pairs.flat(), ...rests];
          expect(new Set(seen).size).toBe(entries);
          expect(seen).toHaveLength(entries);
          expect(rests).toHaveLength(entries % 2);
          for (const [home, away] of pairs) {
            const key = `${Math.min(home, away)}-${Math.max(home, away)}`;
            met.set(key, (met.get(key) ?? 0) + 1);
            homes[home - 1] = (homes[home - 1] ?? 0) + 1;
          }
        }
        expect(met.size).toBe((entries * (entries - 1)) / 2);
        expect(new Set(met.values())).toEqual(new Set([legs]));
        expect(Math.max(...homes) - Math.min(...homes)).toBeLessThanOrEqual(1);
      }
    }
  });
});
