import { describe, expect, it } from 'vitest';
import { SportError } from '../errors.ts';
import { seededPairs, seedPositions } from './seeding.ts';

const playing = (entries: number): string[] => {
  const ranked = Array.from({ length: entries }, (_, index) => ({ seed: index + 1 }));
  return seededPairs(ranked)
    .map(([home, away]) => [home, away].flatMap((slot) => ('seed' in slot ? [slot.seed] : [])).join('-'))
    .filter((pair) => pair.includes('-'));
};

describe('seedPositions', () => {
  it('puts the seeds where brackets are drawn with them', () => {
    expect(seedPositions(1)).toEqual([1]);
    expect(seedPositions(4)).toEqual([1, 4, 2, 3]);
    expect(seedPositions(8)).toEqual([1, 8, 4, 5, 2, 7, 3, 6]);
    expect(seedPositions(16)).toEqual([1, 16, 8, 9, 4, 13, 5, 12, 2, 15, 7, 10, 3, 14, 6, 11]);
  });

  it('refuses a size that is no power of two', () => {
    for (const size of [0, 3, -2, 2.5]) expect(() => seedPositions(size)).toThrow(SportError);
  });
});

describe('seededPairs', () => {
  it('gives the byes to the top seeds', () => {
    expect(playing(5)).toEqual(['4-5']);
    expect(playing(6)).toEqual(['4-5', '3-6']);
    expect(playing(7)).toEqual(['4-5', '2-7', '3-6']);
    expect(playing(9)).toEqual(['8-9']);
    expect(playing(11)).toEqual(['8-9', '7-10', '6-11']);
    expect(playing(12)).toEqual(['8-9', '5-12', '7-10', '6-11']);
  });

  it('never sets a bye against a bye', () => {
    for (let entries = 2; entries <= 512; entries += 1) {
      const pairs = seededPairs(Array.from({ length: entries }, (_, index) => ({ seed: index + 1 })));
      const byes = pairs.flatMap(([home, away]) => {
        expect('bye' in home && 'bye' in away).toBe(false);
        return 'seed' in home && 'bye' in away ? [home.seed] : [];
      });
      expect(byes.toSorted((a, b) => a - b)).toEqual(byes.map((_, index) => index + 1));
    }
  });
});
