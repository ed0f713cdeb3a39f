import { describe, expect, it } from 'vitest';
import { SportError } from '../errors.ts';
import type { ScheduleRules } from './model.ts';
import { planSchedule } from './plan.ts';

const RULES: ScheduleRules = {
  matches: [
    { id: 'm1', home: { entry: 'a' }, away: { entry: 'b' }, group: 'A' },
    { id: 'm2', home: { winnerOf: 'm1' }, away: { entry: 'c' } },
  ],
  courts: [{ id: 'A', open: [{ from: 0, to: 300 }] }],
  length: 40,
  step: 10,
};

const [FIRST, SECOND] = RULES.matches;

const withFirst = (more: Partial<ScheduleRules['matches'][number]>): Partial<ScheduleRules> => ({
  matches: FIRST === undefined || SECOND === undefined ? [] : [{ ...FIRST, ...more }, SECOND],
});

describe('bad input', () => {
  it('is none of this', () => {
    expect(planSchedule(RULES).matches).toEqual([
      { match: 'm1', court: 'A', start: 0, referees: [] },
      { match: 'm2', court: 'A', start: 40, referees: [] },
    ]);
    expect(planSchedule({ ...RULES, matches: [] })).toEqual({ matches: [], penalty: 0, unmet: [] });
  });

  it.each<[string, Partial<ScheduleRules>, string, string]>([
    ['a length of nothing', { length: 0 }, 'out-of-range', '/length'],
    ['half a minute', { length: 0.5 }, 'out-of-range', '/length'],
    ['a step of nothing', { step: 0 }, 'out-of-range', '/step'],
    ['a negative changeover', { changeover: -1 }, 'out-of-range', '/changeover'],
    ['a negative rest', { rest: { entry: -1 } }, 'out-of-range', '/rest/entry'],
    ['a rest that is none', { rest: { player: Number.NaN } }, 'out-of-range', '/rest/player'],
    ['a crowd of officials', { officials: 21 }, 'out-of-range', '/officials'],
    ['no court', { courts: [] }, 'out-of-range', '/courts'],
    ['a court twice', { courts: [...RULES.courts, ...RULES.courts] }, 'duplicate-entry', '/courts/1/id'],
    [
      'a court that closes before it opens',
      { courts: [{ id: 'A', open: [{ from: 9, to: 9 }] }] },
      'contradicting-rules',
      '/courts/0/open/0/to',
    ],
    [
      'a court that is open twice at once',
      {
        courts: [
          {
            id: 'A',
            open: [
              { from: 0, to: 9 },
              { from: 8, to: 20 },
            ],
          },
        ],
      },
      'contradicting-rules',
      '/courts/0/open/1',
    ],
    [
      'a court without end',
      { courts: [{ id: 'A', open: [{ from: 0, to: Infinity }] }] },
      'out-of-range',
      '/courts/0/open/0/to',
    ],
    [
      'years in steps of a minute',
      { step: 1, courts: [{ id: 'A', open: [{ from: 0, to: 10_000_000 }] }] },
      'out-of-range',
      '/step',
    ],
    ['a match without an id', withFirst({ id: '' }), 'out-of-range', '/matches/0/id'],
    ['a match twice', withFirst({ id: 'm2' }), 'duplicate-entry', '/matches/1/id'],
    ['an entry without an id', withFirst({ home: { entry: '' } }), 'out-of-range', '/matches/0/home/entry'],
    ['an entry against itself', withFirst({ away: { entry: 'a' } }), 'same-entry', '/matches/0/away'],
    ['the winner of nothing', withFirst({ home: { winnerOf: 'm9' } }), 'unknown-tie', '/matches/0/home/winnerOf'],
    ['the loser of nothing', withFirst({ away: { loserOf: 'm9' } }), 'unknown-tie', '/matches/0/away/loserOf'],
    ['a place in no group', withFirst({ away: { place: 1, of: ['Z'] } }), 'unknown-value', '/matches/0/away/of/0'],
    ['a place of no groups', withFirst({ away: { place: 1, of: [] } }), 'out-of-range', '/matches/0/away/of'],
    ['place 0', withFirst({ away: { place: 0, of: ['A'] } }), 'out-of-range', '/matches/0/away/place'],
    ['matches that wait for each other', withFirst({ home: { winnerOf: 'm2' } }), 'contradicting-rules', '/matches/0'],
    [
      'a group that waits for itself',
      withFirst({ home: { place: 1, of: ['A'] } }),
      'contradicting-rules',
      '/matches/0',
    ],
    ['an end before the beginning', withFirst({ earliest: 9, latest: 9 }), 'contradicting-rules', '/matches/0/latest'],
    ['an unknown court', withFirst({ courts: ['Z'] }), 'unknown-value', '/matches/0/courts/0'],
    ['no court at all', withFirst({ courts: [] }), 'out-of-range', '/matches/0/courts'],
    [
      'a place on an unknown court',
      withFirst({ fixed: { court: 'Z', start: 0 } }),
      'unknown-value',
      '/matches/0/fixed/court',
    ],
    ['an unknown round', withFirst({ round: 'final' }), 'unknown-value', '/matches/0/round'],
    ['a referee twice', withFirst({ referees: ['r', 'r'] }), 'duplicate-entry', '/matches/0/referees/1'],
    ['a referee who plays', withFirst({ referees: ['a'] }), 'contradicting-rules', '/matches/0/referees/0'],
    [
      'a player on both sides',
      {
        entries: [
          { id: 'a', players: ['p'] },
          { id: 'b', players: ['p'] },
        ],
      },
      'contradicting-rules',
      '/matches/0/away',
    ],
    ['an entry listed twice', { entries: [{ id: 'a' }, { id: 'a' }] }, 'duplicate-entry', '/entries/1/id'],
    [
      'a player listed twice',
      { entries: [{ id: 'a', players: ['p', 'p'] }] },
      'duplicate-entry',
      '/entries/0/players/1',
    ],
    [
      'an entry that ends before it begins',
      { entries: [{ id: 'a', earliest: 5, latest: 4 }] },
      'contradicting-rules',
      '/entries/0/latest',
    ],
    ['a round after an unknown one', { rounds: [{ id: '2', after: ['1'] }] }, 'unknown-value', '/rounds/0/after/0'],
    [
      'a round after itself',
      {
        rounds: [
          { id: '1', after: ['2'] },
          { id: '2', after: ['1'] },
        ],
      },
      'contradicting-rules',
      '/rounds/0/after',
    ],
    ['a referee listed twice', { referees: [{ id: 'r' }, { id: 'r' }] }, 'duplicate-entry', '/referees/1/id'],
    ['a wish without weight', { preferences: [{ type: 'break', weight: 0 }] }, 'out-of-range', '/preferences/0/weight'],
    [
      'a wish for an unknown court',
      { preferences: [{ type: 'court', courts: ['Z'], weight: 1 }] },
      'unknown-value',
      '/preferences/0/courts/0',
    ],
    [
      'a wish for an unknown match',
      { preferences: [{ type: 'time', from: 1, weight: 1, of: { match: 'm9' } }] },
      'unknown-value',
      '/preferences/0/of/match',
    ],
    [
      'a wish for an unknown entry',
      { preferences: [{ type: 'break', weight: 1, of: { entry: 'z' } }] },
      'unknown-entry',
      '/preferences/0/of/entry',
    ],
    [
      'a wish for an unknown group',
      { preferences: [{ type: 'break', weight: 1, of: { group: 'Z' } }] },
      'unknown-value',
      '/preferences/0/of/group',
    ],
    [
      'a wish for a break longer than itself',
      { preferences: [{ type: 'break', min: 2, max: 1, weight: 1 }] },
      'contradicting-rules',
      '/preferences/0/max',
    ],
    [
      'more matches than it plans',
      {
        matches: Array.from({ length: 2001 }, (_, index) => ({
          id: `${index}`,
          home: { entry: 'a' },
          away: { entry: 'b' },
        })),
      },
      'out-of-range',
      '/matches',
    ],
  ])('refuses %s', (_, more, code, path) => {
    const rules = { ...RULES, ...more };
    const before = structuredClone(rules);
    expect(() => planSchedule(rules)).toThrow(SportError);
    expect(() => planSchedule(rules)).toThrow(expect.objectContaining({ code, path }));
    expect(rules).toEqual(before);
  });
});
