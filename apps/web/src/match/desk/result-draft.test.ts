import { describe, expect, it } from 'vitest';
import { problemOf, type ResultDraft, resultOf, totalOf } from './result-draft.ts';

const played = (change: Partial<ResultDraft> = {}): ResultDraft => ({
  basis: 'played',
  detail: 'halves',
  whole: { home: 0, away: 0 },
  halves: [
    { home: 2, away: 0 },
    { home: 0, away: 2 },
  ],
  overtime: [],
  shootOut: [],
  winner: null,
  ...change,
});

describe('a result draft', () => {
  it('becomes parts in the order of play and leaves the shoot-out out of the total', () => {
    const draft = played({ overtime: [{ home: 1, away: 1 }], shootOut: [{ home: 4, away: 2 }] });
    expect(resultOf(draft).parts.map(({ kind, number, home, away }) => `${kind} ${number} ${home}:${away}`)).toEqual([
      'period 1 2:0',
      'period 2 0:2',
      'overtime 1 1:1',
      'shoot-out 1 4:2',
    ]);
    expect(totalOf(draft)).toEqual({ home: 3, away: 3 });
    expect(problemOf(draft, { leg: 1 })).toBeNull();
  });

  it('refuses a level shoot-out, and overtime after a decided match unless it is a later leg', () => {
    expect(problemOf(played({ shootOut: [{ home: 3, away: 3 }] }), { leg: 1 })).toBe('shoot-out-level');
    const decided = played({ detail: 'whole', whole: { home: 1, away: 0 }, overtime: [{ home: 0, away: 0 }] });
    expect(problemOf(decided, { leg: 1 })).toBe('overtime-without-level-play');
    expect(problemOf(decided, { leg: 2 })).toBeNull();
  });

  it('has one part when it was not played out, and names a winner only when the score does not', () => {
    const awarded = played({ basis: 'awarded', whole: { home: 3, away: 0 }, winner: 'away' });
    expect(resultOf(awarded)).toEqual({
      type: 'result',
      basis: 'awarded',
      parts: [{ kind: 'regulation', number: 1, home: 3, away: 0 }],
    });
    const level = played({ basis: 'walkover', whole: { home: 0, away: 0 } });
    expect(problemOf(level, { leg: 1 })).toBe('no-winner');
    expect(resultOf({ ...level, winner: 'home' }).winner).toBe('home');
  });
});
