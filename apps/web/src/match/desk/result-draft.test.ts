import { SPORT_RULES } from '@prodvor/sport';
import { describe, expect, it } from 'vitest';
import { problemOf, type ResultDraft, resultOf, totalOf } from './result-draft.ts';

const { football, volleyball } = SPORT_RULES;
const hockey = SPORT_RULES['ice-hockey'];

const played = (change: Partial<ResultDraft> = {}): ResultDraft => ({
  basis: 'played',
  detail: 'parts',
  whole: { home: 0, away: 0 },
  parts: [
    { home: 2, away: 0 },
    { home: 0, away: 2 },
  ],
  overtime: [],
  shootOut: [],
  winner: null,
  ...change,
});
const kinds = (...given: Parameters<typeof resultOf>) =>
  resultOf(...given).parts.map(({ kind, number, home, away }) => `${kind} ${number} ${home}:${away}`);

describe('a result draft', () => {
  it('becomes parts in the order of play and leaves the shoot-out out of the total', () => {
    const draft = played({ overtime: [{ home: 1, away: 1 }], shootOut: [{ home: 4, away: 2 }] });
    expect(kinds(draft, football)).toEqual(['period 1 2:0', 'period 2 0:2', 'overtime 1 1:1', 'shoot-out 1 4:2']);
    expect(totalOf(draft, football)).toEqual({ home: 3, away: 3 });
    expect(problemOf(draft, football, { leg: 1 })).toBeNull();
  });

  it('refuses a level shoot-out, and overtime after a decided match unless it is a later leg', () => {
    expect(problemOf(played({ shootOut: [{ home: 3, away: 3 }] }), football, { leg: 1 })).toBe('shoot-out-level');
    const decided = played({ detail: 'whole', whole: { home: 1, away: 0 }, overtime: [{ home: 0, away: 0 }] });
    expect(problemOf(decided, football, { leg: 1 })).toBe('overtime-without-level-play');
    expect(problemOf(decided, football, { leg: 2 })).toBeNull();
  });

  it('has one part when it was not played out, and names a winner only when the score does not', () => {
    const awarded = played({ basis: 'awarded', whole: { home: 3, away: 0 }, winner: 'away' });
    expect(resultOf(awarded, football)).toEqual({
      type: 'result',
      basis: 'awarded',
      parts: [{ kind: 'regulation', number: 1, home: 3, away: 0 }],
    });
    const level = played({ basis: 'walkover', whole: { home: 0, away: 0 } });
    expect(problemOf(level, football, { leg: 1 })).toBe('winner-needed');
    expect(resultOf({ ...level, winner: 'home' }, football).winner).toBe('home');
  });

  it('counts sets, also where the match was awarded', () => {
    const sets = [
      { home: 25, away: 20 },
      { home: 23, away: 25 },
      { home: 25, away: 0 },
    ];
    const open = played({ parts: sets });
    expect(totalOf(open, volleyball)).toEqual({ home: 2, away: 1 });
    expect(problemOf(open, volleyball, { leg: 1 })).toBe('match-not-decided');
    const awarded = played({ basis: 'awarded', parts: [...sets, { home: 25, away: 0 }] });
    expect(kinds(awarded, volleyball)).toEqual(['set 1 25:20', 'set 2 23:25', 'set 3 25:0', 'set 4 25:0']);
    expect(problemOf(awarded, volleyball, { leg: 1 })).toBeNull();
  });

  it('asks for a winner in a sport without draws', () => {
    const level = played({ detail: 'whole', whole: { home: 2, away: 2 } });
    expect(problemOf(level, hockey, { leg: 1 })).toBe('match-not-decided');
    expect(problemOf({ ...level, overtime: [{ home: 0, away: 1 }] }, hockey, { leg: 1 })).toBeNull();
  });
});
