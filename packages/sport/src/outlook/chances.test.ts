import { describe, expect, it } from 'vitest';
import { SportError } from '../errors.ts';
import { PRESETS, type TableMatch } from '../table/index.ts';
import { type ChanceSettings, estimateChances } from './chances.ts';
import { outlook } from './outlook.ts';
import type { OutlookInput } from './situation.ts';

const match = (home: string, away: string, h: number, a: number): TableMatch => ({ home, away, score: [h, a] });

const pair = (preset: keyof typeof PRESETS): OutlookInput => ({
  entries: ['A', 'B'],
  matches: [],
  remaining: [{ home: 'A', away: 'B' }],
  rules: PRESETS[preset],
  places: 1,
});

const chanceOf = (input: OutlookInput, settings: ChanceSettings, entry: string) => {
  const chance = estimateChances(input, settings).chances.find((each) => each.entry === entry);
  if (chance === undefined) throw new Error(`No chance of ${entry}`);
  return chance;
};

describe('estimated chances', () => {
  it('are named as estimates, repeat with the seed, and sum to the places', () => {
    const input: OutlookInput = {
      entries: ['A', 'B', 'C', 'D'],
      matches: [match('A', 'B', 1, 0), match('C', 'D', 2, 2)],
      remaining: [
        { home: 'A', away: 'C' },
        { home: 'B', away: 'D' },
        { home: 'A', away: 'D' },
        { home: 'B', away: 'C' },
      ],
      rules: PRESETS['uefa-euro'],
      places: 2,
    };
    const settings = { ratings: { A: 1500, B: 1400, C: 1450, D: 1600 }, seed: 'round-2' };
    const estimate = estimateChances(input, settings);
    expect(estimate).toMatchObject({ kind: 'estimate', runs: 1000, seed: 'round-2' });
    expect(estimateChances(input, settings)).toEqual(estimate);
    expect(estimateChances(input, { ...settings, seed: 'other' })).not.toEqual(estimate);
    expect(estimate.chances.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(2, 9);
  });

  it.each(['fifa-2022', 'fivb', 'fiba', 'iihf'] as const)(
    '%s: one match gives the expected score of the ratings',
    (preset) => {
      // Elo: 200 points more are 0.7597 (1 / (1 + 10^-0.5)); a drawn match of two goes by lots, half to each.
      const { chance, error } = chanceOf(pair(preset), { ratings: { A: 1400, B: 1200 }, seed: 'elo', runs: 4000 }, 'A');
      expect(Math.abs(chance - 1 / (1 + 10 ** -0.5))).toBeLessThan(5 * error);
      expect(error).toBeLessThan(0.01);
    },
  );

  it('count the home advantage and many goals', () => {
    const settings = { ratings: { A: 1200, B: 1200 }, seed: 'home', runs: 4000, homeAdvantage: 200, goals: 160 };
    const { chance, error } = chanceOf(pair('fiba'), settings, 'A');
    expect(Math.abs(chance - 1 / (1 + 10 ** -0.5))).toBeLessThan(5 * error);
  });

  it('are 1 and 0 for those who are through and out', () => {
    const input: OutlookInput = {
      ...pair('fifa-2022'),
      entries: ['A', 'B', 'C', 'D'],
      matches: [
        match('C', 'A', 1, 0),
        match('C', 'B', 1, 0),
        match('A', 'D', 1, 0),
        match('B', 'D', 1, 0),
        match('C', 'D', 1, 0),
      ],
      places: 2,
    };
    const ratings = { A: 1200, B: 1200, C: 1000, D: 2000 };
    const { chances } = estimateChances(input, { ratings, seed: 'sure', runs: 100 });
    for (const { entry, prospect } of outlook(input)) {
      const chance = chances.find((each) => each.entry === entry)?.chance;
      if (prospect !== 'open') expect(chance).toBe(prospect === 'through' ? 1 : 0);
    }
    expect(outlook(input).map(({ prospect }) => prospect)).toEqual(['open', 'open', 'through', 'out']);
  });

  it.each<[string, string, Partial<ChanceSettings>]>([
    ['missing-field', '/ratings/B', { ratings: { A: 1200 } }],
    ['out-of-range', '/ratings/B', { ratings: { A: 1200, B: Number.NaN } }],
    ['out-of-range', '/runs', { runs: 0 }],
    ['out-of-range', '/goals', { goals: 0 }],
    ['out-of-range', '/scale', { scale: 0 }],
    ['out-of-range', '/homeAdvantage', { homeAdvantage: Number.POSITIVE_INFINITY }],
  ])('refuses %s at %s', (code, path, change) => {
    expect.assertions(2);
    try {
      estimateChances(pair('fifa-2022'), { ratings: { A: 1200, B: 1200 }, seed: 'bad', ...change });
    } catch (error) {
      expect(error).toBeInstanceOf(SportError);
      if (error instanceof SportError) expect([error.code, error.path]).toEqual([code, path]);
    }
  });
});
