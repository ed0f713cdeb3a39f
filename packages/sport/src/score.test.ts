import { describe, expect, it } from 'vitest';
import type { Score } from './model.ts';
import { shootOutOf, winnerOf } from './score.ts';

const score = (home: number, away: number, parts: Score['parts'] = []): Score => ({
  unit: 'goals',
  home,
  away,
  parts,
  decidedIn: 'awarded',
});
const kicks = [{ kind: 'shoot-out', number: 1, home: 4, away: 2 }] as const;

describe('winnerOf', () => {
  it('is told by the score, then by the shoot-out', () => {
    expect(winnerOf(score(0, 2))).toBe('away');
    expect(winnerOf(score(3, 3, kicks))).toBe('home');
    expect(shootOutOf(score(3, 3, kicks))).toEqual({ home: 4, away: 2 });
  });

  it('takes the statement only where the score does not tell', () => {
    expect(winnerOf(score(0, 0))).toBeNull();
    expect(winnerOf(score(0, 0), 'away')).toBe('away');
    expect(winnerOf(score(2, 0), 'away')).toBe('home');
    expect(winnerOf(score(3, 3, kicks), 'away')).toBe('home');
  });
});
