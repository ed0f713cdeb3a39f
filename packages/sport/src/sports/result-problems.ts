import type { ResultEvent } from '../model.ts';
import { winnerOf } from '../score.ts';
import type { SportRules } from './rules.ts';
import { countScore, type ScoreProblemCode, type ScoreSettings, scoreProblems } from './score-problems.ts';

/** What a sport's rules do not allow in a stated result. `path` points into the result. */
export interface ResultProblem {
  readonly code: ScoreProblemCode | 'winner-stated' | 'winner-needed';
  readonly path: string;
  readonly message: string;
}

/**
 * What is wrong with a stated result: its parts (an awarded match of sets is counted in sets that have ended, too), a winner that
 * is stated although the match was played or the score tells it, or none in a sport without draws.
 */
export const resultProblems = (
  sport: SportRules,
  { basis, parts, winner = null }: Omit<ResultEvent, 'type'>,
  settings: Pick<ScoreSettings, 'lead'> = {},
): ResultProblem[] => {
  const found = scoreProblems(sport, parts, { ...settings, basis: sport.sets === null ? basis : 'played' });
  if (found.length > 0) return found.map((problem) => ({ ...problem, path: `/parts${problem.path}` }));
  const told = winnerOf(countScore(sport, parts, basis));
  if (winner !== null && (basis === 'played' || told !== null)) {
    const message = 'A winner is stated only for a level result that was awarded.';
    return [{ code: 'winner-stated', path: '/winner', message }];
  }
  if (basis !== 'played' && !sport.draws && told === null && winner === null) {
    return [{ code: 'winner-needed', path: '/winner', message: 'This sport has no draws: say who won.' }];
  }
  return [];
};
