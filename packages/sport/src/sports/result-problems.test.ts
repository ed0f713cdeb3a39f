import { describe, expect, it } from 'vitest';
import type { ResultBasis, ScorePart, Side } from '../model.ts';
import { technicalResult, walkover } from './awarded.ts';
import { SPORT_RULES } from './catalogue.ts';
import { resultProblems } from './result-problems.ts';
import type { SportRules } from './rules.ts';

const { football, volleyball } = SPORT_RULES;
const hockey = SPORT_RULES['ice-hockey'];
const score = (home: number, away: number): ScorePart[] => [{ kind: 'regulation', number: 1, home, away }];
const sets = (...scores: [number, number][]): ScorePart[] =>
  scores.map(([home, away], index) => ({ kind: 'set', number: index + 1, home, away }));
const problems = (sport: SportRules, basis: ResultBasis, parts: readonly ScorePart[], winner: Side | null = null) =>
  resultProblems(sport, { basis, parts, winner }).map(({ code, path }) => [code, path]);

describe('resultProblems', () => {
  it('lets a winner be stated only where an awarded score does not tell', () => {
    expect(problems(football, 'played', score(0, 0), 'away')).toEqual([['winner-stated', '/winner']]);
    expect(problems(football, 'walkover', score(3, 0), 'home')).toEqual([['winner-stated', '/winner']]);
    expect(problems(football, 'walkover', score(0, 0), 'away')).toEqual([]);
    expect(problems(football, 'awarded', score(0, 0))).toEqual([]);
  });

  it('asks for a winner where there are no draws', () => {
    expect(problems(hockey, 'played', score(1, 1))).toEqual([['match-not-decided', '/parts']]);
    expect(problems(hockey, 'awarded', score(1, 1))).toEqual([['winner-needed', '/winner']]);
    expect(problems(hockey, 'awarded', score(1, 1), 'home')).toEqual([]);
  });

  it('counts an awarded match of sets in sets that have ended', () => {
    expect(problems(volleyball, 'awarded', sets([25, 20], [10, 12]))).toEqual([
      ['set-not-ended', '/parts/1'],
      ['match-not-decided', '/parts'],
    ]);
  });

  it('takes the walkover and the technical result of every sport', () => {
    for (const sport of Object.values<SportRules>(SPORT_RULES)) {
      const played = sport.sets === null ? score(1, 2) : sets([3, 5]);
      for (const { basis, parts, winner = null } of [walkover(sport, 'home'), technicalResult(sport, 'away', played)]) {
        const level = sport.slug === 'basketball-3x3' && basis === 'walkover';
        expect(problems(sport, basis, parts, level ? winner : null)).toEqual([]);
      }
    }
  });
});
