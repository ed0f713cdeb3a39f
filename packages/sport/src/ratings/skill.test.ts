import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SportError } from '../errors.ts';
import { ratingHistory } from './ledger.ts';
import { correctSkill, type PickUpMatch, rateBySkill, skillAt } from './skill.ts';

const DAY = 24 * 60;
const RUNS = { numRuns: Number(process.env.SPORT_RUNS ?? 100) };

const match = (id: string, time: number, ...sides: [people: string, place: number][]): PickUpMatch => ({
  id,
  at: time,
  sides: sides.map(([people, place]) => ({ people: people.split(' '), place })),
});

// The README of openskill.js 4.1.1: two against two, the first side wins.
const REFERENCE = {
  a1: { mu: 25, sigma: 25 / 3 },
  a2: { mu: 32.444, sigma: 5.123 },
  b1: { mu: 43.381, sigma: 2.421 },
  b2: { mu: 25.188, sigma: 6.211 },
};

const season = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 30 }).map((week) => week * 7 * DAY),
      people: fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g'], { minLength: 2, maxLength: 7 }),
      split: fc.integer({ min: 1, max: 6 }),
      places: fc.constantFrom<[number, number][]>([1, 2], [2, 1], [1, 1]),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    rows.map(({ at, people, split, places: [first, second] }, index): PickUpMatch => {
      const cut = Math.min(split, people.length - 1);
      return {
        id: `m${index}`,
        at,
        sides: [
          { people: people.slice(0, cut), place: first },
          { people: people.slice(cut), place: second },
        ],
      };
    }),
  );

describe('rateBySkill', () => {
  it('gives the figures of openskill', () => {
    const ledger = rateBySkill([match('m', 0, ['a1 a2', 1], ['b1 b2', 2])], { initial: REFERENCE });
    const mu = ['a1', 'a2', 'b1', 'b2'].map((person) => skillAt(ledger, person, 0).mu.toFixed(3));
    expect(mu).toEqual(['28.670', '33.831', '43.071', '23.150']);
  });

  it('does not depend on which side is named first', () => {
    const one = rateBySkill([match('m', 0, ['a b', 1], ['c', 2])]);
    const other = rateBySkill([match('m', 0, ['c', 2], ['a b', 1])]);
    for (const person of ['a', 'b', 'c']) expect(skillAt(one, person, 0)).toEqual(skillAt(other, person, 0));
  });

  it('takes equal places for a draw: equals stay equal', () => {
    const ledger = rateBySkill([match('m', 0, ['a', 1], ['b', 1])]);
    expect(skillAt(ledger, 'a', 0).mu).toBeCloseTo(25, 9);
    expect(skillAt(ledger, 'b', 0).mu).toBeCloseTo(25, 9);
    expect(skillAt(ledger, 'a', 0).sigma).toBeLessThan(25 / 3);
  });

  it('does not count a walkover', () => {
    const ledger = rateBySkill([{ ...match('m', 0, ['a', 1], ['b', 2]), basis: 'walkover' }]);
    expect(skillAt(ledger, 'a', 0)).toEqual({ mu: 25, sigma: 25 / 3, playedAt: null });
  });

  it('grows unsure when idle, and never past somebody new', () => {
    const ledger = rateBySkill([match('m', 0, ['a', 1], ['b', 2])]);
    const sigma = (days: number) => skillAt(ledger, 'a', days * DAY).sigma;
    expect(sigma(300)).toBeGreaterThan(sigma(0));
    expect(sigma(3000)).toBe(25 / 3);
  });

  it('keeps the history of a person', () => {
    const ledger = rateBySkill([match('2', 10, ['a', 1], ['c', 2]), match('1', 5, ['a', 1], ['b', 2])]);
    const history = ratingHistory(ledger, 'a');
    expect(history.map(({ match: id, at }) => [id, at])).toEqual([
      ['1', 5],
      ['2', 10],
    ]);
    expect(history[1]?.before.mu).toBe(history[0]?.after.mu);
  });

  it('replays a correction as if it had been true from the start', () => {
    fc.assert(
      fc.property(season, fc.nat(), (matches, choice) => {
        const wrong = matches[choice % Math.max(1, matches.length)];
        fc.pre(wrong !== undefined);
        const right = { ...wrong, sides: wrong.sides.map(({ people, place }) => ({ people, place: 3 - place })) };
        const corrected = correctSkill(rateBySkill(matches), { put: [right] }).ledger;
        expect(corrected).toEqual(rateBySkill(matches.map((each) => (each === wrong ? right : each))));
        expect(correctSkill(corrected, { put: [wrong] }).ledger).toEqual(rateBySkill(matches));
      }),
      RUNS,
    );
  });
});

describe('bad input', () => {
  it.each<[string, () => unknown, string, string]>([
    ['a side alone', () => rateBySkill([match('m', 0, ['a', 1])]), 'out-of-range', '/matches/0/sides'],
    [
      'nobody',
      () =>
        rateBySkill([
          {
            id: 'm',
            at: 0,
            sides: [
              { people: [], place: 1 },
              { people: ['a'], place: 1 },
            ],
          },
        ]),
      'out-of-range',
      '/matches/0/sides/0/people',
    ],
    [
      'somebody on both sides',
      () => rateBySkill([match('m', 0, ['a b', 1], ['a', 2])]),
      'duplicate-entry',
      '/matches/0/sides/1/people/0',
    ],
    [
      'a place that is none',
      () => rateBySkill([match('m', 0, ['a', 0], ['b', 1])]),
      'out-of-range',
      '/matches/0/sides/0/place',
    ],
    [
      'a belief without doubt',
      () => rateBySkill([], { initial: { a: { mu: 1, sigma: 0 } } }),
      'out-of-range',
      '/settings/initial/a/sigma',
    ],
    ['a start that is none', () => rateBySkill([], { start: Number.NaN }), 'out-of-range', '/settings/start'],
  ])('refuses %s', (_, work, code, path) => {
    expect(work).toThrow(SportError);
    expect(work).toThrow(expect.objectContaining({ code, path }));
  });
});
