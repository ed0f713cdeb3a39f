import { describe, expect, it } from 'vitest';
import { SportError, type SportErrorCode } from '../errors.ts';
import { bracketCommand } from './command.ts';

const lines = (input: unknown): string[] =>
  bracketCommand(input).ties.map(({ tie, side, round, home, away, winner }) => {
    const slot = (value: object): string => Object.entries(value).flat().join(' ');
    return `${tie} ${side} ${round}: ${slot(home)}, ${slot(away)}: ${winner}`;
  });

const refusal = (input: unknown): { code: SportErrorCode; path: string } => {
  try {
    bracketCommand(input);
  } catch (error) {
    if (error instanceof SportError) return { code: error.code, path: error.path };
    throw error;
  }
  throw new Error('Nothing was refused');
};

describe('bracketCommand', () => {
  it('draws a single elimination with byes', () => {
    expect(lines({ format: 'single', entries: 5, results: [] })).toEqual([
      'W1-1 winners 1: seed 1, bye true: home',
      'W1-2 winners 1: seed 4, seed 5: null',
      'W1-3 winners 1: seed 2, bye true: home',
      'W1-4 winners 1: seed 3, bye true: home',
      'W2-1 winners 2: seed 1, winnerOf W1-2: null',
      'W2-2 winners 2: seed 2, seed 3: null',
      'F3-1 final 3: winnerOf W2-1, winnerOf W2-2: null',
    ]);
  });

  it('plays for third place when asked', () => {
    const results = [
      { tie: 'W1-1', winner: 'home' },
      { tie: 'W1-2', winner: 'away' },
    ];
    expect(lines({ format: 'single', entries: 4, third: true, results }).slice(2)).toEqual([
      'T2-1 third 2: seed 4, seed 2: null',
      'F2-1 final 2: seed 1, seed 3: null',
    ]);
    expect(lines({ format: 'single', entries: 3, third: true }).at(-2)).toBe(
      'T2-1 third 2: loserOf W1-2, bye true: home',
    );
  });

  it('draws a double elimination with byes among the losers', () => {
    expect(lines({ format: 'double', entries: 5 }).slice(6)).toEqual([
      'W3-1 winners 3: winnerOf W2-1, winnerOf W2-2: null',
      'L1-1 losers 1: loserOf W1-2, bye true: home',
      'L2-1 losers 2: loserOf W2-2, winnerOf L1-1: null',
      'L2-2 losers 2: loserOf W2-1, bye true: home',
      'L3-1 losers 3: winnerOf L2-1, winnerOf L2-2: null',
      'L4-1 losers 4: loserOf W3-1, winnerOf L3-1: null',
      'F4-1 final 4: winnerOf W3-1, winnerOf L4-1: null',
    ]);
  });

  it('lists the second final once it has to be played', () => {
    const results = [
      { tie: 'W1-1', winner: 'home' },
      { tie: 'F2-1', winner: 'away' },
    ];
    expect(lines({ format: 'double', entries: 2, results })).toEqual([
      'W1-1 winners 1: seed 1, seed 2: home',
      'F2-1 final 2: seed 1, seed 2: away',
      'F3-1 final 3: seed 1, seed 2: null',
    ]);
  });

  it('lets 1 meet 2 in the final when every better seed wins, for every number of entries', () => {
    for (let entries = 2; entries <= 512; entries += entries < 40 ? 1 : 59) {
      for (const format of ['single', 'double']) {
        const results: { tie: string; winner: string }[] = [];
        for (;;) {
          const { ties } = bracketCommand({ format, entries, results });
          const open = ties.flatMap(({ tie, home, away, winner }) => {
            if (winner !== null || !('seed' in home) || !('seed' in away)) return [];
            return [{ tie, winner: home.seed < away.seed ? 'home' : 'away' }];
          });
          if (open.length === 0) break;
          results.push(...open);
        }
        const finals = bracketCommand({ format, entries, results }).ties.filter(({ side }) => side === 'final');
        expect(finals.map(({ home, away, winner }) => ({ home, away, winner }))).toEqual([
          { home: { seed: 1 }, away: { seed: 2 }, winner: 'home' },
        ]);
        expect(results).toHaveLength(format === 'single' ? entries - 1 : 2 * entries - 2);
      }
    }
  });

  it('takes results in any order', () => {
    const results = [
      { tie: 'F2-1', winner: 'away' },
      { tie: 'W1-2', winner: 'away' },
      { tie: 'W1-1', winner: 'home' },
    ];
    expect(lines({ format: 'single', entries: 4, results }).at(-1)).toBe('F2-1 final 2: seed 1, seed 3: away');
  });

  it('says what is wrong and where', () => {
    const single = { format: 'single', entries: 5 };
    const withResults = (...results: unknown[]) => refusal({ ...single, results });
    expect(refusal(null)).toEqual({ code: 'invalid-type', path: '' });
    expect(refusal({ entries: 4 })).toEqual({ code: 'missing-field', path: '/format' });
    expect(refusal({ ...single, format: 'triple' })).toEqual({ code: 'unknown-value', path: '/format' });
    for (const entries of [0, 1, 513, 2.5, -4, Number.NaN]) {
      expect(refusal({ format: 'double', entries })).toEqual({ code: 'out-of-range', path: '/entries' });
    }
    expect(refusal({ ...single, entries: '8' })).toEqual({ code: 'invalid-type', path: '/entries' });
    expect(refusal({ ...single, seeds: 1 })).toEqual({ code: 'unknown-field', path: '/seeds' });
    expect(refusal({ ...single, third: 'yes' })).toEqual({ code: 'invalid-type', path: '/third' });
    expect(refusal({ format: 'double', entries: 4, third: true })).toEqual({
      code: 'contradicting-rules',
      path: '/third',
    });
    expect(withResults({ tie: 'W9-1', winner: 'home' })).toEqual({ code: 'unknown-tie', path: '/results/0/tie' });
    expect(withResults({ tie: 'W1-1', winner: 'home' })).toEqual({ code: 'bye-has-no-result', path: '/results/0/tie' });
    expect(withResults({ tie: 'W2-1', winner: 'home' })).toEqual({ code: 'tie-not-ready', path: '/results/0/tie' });
    expect(withResults({ tie: 'W1-2', winner: 'home' }, { tie: 'W1-2', winner: 'away' })).toEqual({
      code: 'duplicate-result',
      path: '/results/1/tie',
    });
    for (const winner of ['draw', null]) {
      expect(withResults({ tie: 'W1-2', winner })).toEqual({ code: 'draw-not-allowed', path: '/results/0/winner' });
    }
    expect(withResults({ tie: 'W1-2', winner: 'nobody' })).toEqual({
      code: 'unknown-value',
      path: '/results/0/winner',
    });
    expect(withResults({ tie: 'W1-2' })).toEqual({ code: 'missing-field', path: '/results/0/winner' });
    expect(
      refusal({
        format: 'double',
        entries: 2,
        results: [
          { tie: 'W1-1', winner: 'home' },
          { tie: 'F2-1', winner: 'home' },
          { tie: 'F3-1', winner: 'home' },
        ],
      }),
    ).toEqual({
      code: 'tie-not-ready',
      path: '/results/2/tie',
    });
  });
});
