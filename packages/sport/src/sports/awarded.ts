import type { ResultEvent, ScorePart, Side } from '../model.ts';
import type { SportRules } from './rules.ts';
import { setsToWin, setsWon, setTarget, setWinner } from './sets.ts';

const other = (side: Side): Side => (side === 'home' ? 'away' : 'home');

const partFor = (
  kind: ScorePart['kind'],
  number: number,
  winner: Side,
  [won, lost]: readonly [number, number],
): ScorePart => ({
  kind,
  number,
  home: winner === 'home' ? won : lost,
  away: winner === 'away' ? won : lost,
});

/** The result of a match that did not take place because the other side did not come or may not play (`SportRules.award`). */
export const walkover = (sport: SportRules, winner: Side): ResultEvent => {
  const { walkover: score } = sport.award;
  const parts =
    sport.sets === null
      ? [partFor('regulation', 1, winner, score)]
      : Array.from({ length: setsToWin(sport) }, (_, index) => {
          const points = setTarget(sport, index + 1)?.points ?? score[0];
          return partFor('set', index + 1, winner, [points, score[1]]);
        });
  return { type: 'result', basis: 'walkover', parts, winner };
};

/** The points that a side still needs to win a set in which the other keeps its own. */
const completed = (sport: SportRules, part: ScorePart, winner: Side): ScorePart => {
  const target = setTarget(sport, part.number);
  if (target === null || setWinner(target, part) !== null) return part;
  const kept = part[other(winner)];
  const needed = Math.max(target.points, kept + target.lead);
  const capped = target.cap === null ? needed : Math.min(needed, target.cap);
  return { ...part, [winner]: capped };
};

const completeSets = (sport: SportRules, winner: Side, parts: readonly ScorePart[]): ScorePart[] => {
  const done = parts.filter(({ kind }) => kind === 'set').map((part) => completed(sport, part, winner));
  while (setsWon(sport, done)[winner] < setsToWin(sport) && done.length < sport.periods.count) {
    const number = done.length + 1;
    done.push(partFor('set', number, winner, [setTarget(sport, number)?.points ?? 0, 0]));
  }
  return done;
};

const sums = (parts: readonly ScorePart[]): { home: number; away: number } => {
  const played = parts.filter(({ kind }) => kind !== 'shoot-out');
  return {
    home: played.reduce((total, part) => total + part.home, 0),
    away: played.reduce((total, part) => total + part.away, 0),
  };
};

/**
 * The result of a match that the other side gave up in play, from what was played of it (`SportRules.award.technical`).
 * A score on the pitch that stands keeps its parts.
 */
export const technicalResult = (sport: SportRules, winner: Side, played: readonly ScorePart[]): ResultEvent => {
  const { technical, walkover: score } = sport.award;
  const made = sums(played);
  const [own, opposite] = [made[winner], made[other(winner)]];
  const one = (pair: readonly [number, number]): ScorePart[] => [partFor('regulation', 1, winner, pair)];
  const partsOf = (): readonly ScorePart[] => {
    switch (technical.kind) {
      case 'walkover-or-better':
        return own - opposite > score[0] - score[1] ? played : one(score);
      case 'score-or-default':
        return own > opposite ? played : one(technical.score);
      case 'loser-zero':
        return one([Math.max(own, technical.atLeast), 0]);
      case 'complete-sets':
        return completeSets(sport, winner, played);
      default:
        return technical satisfies never;
    }
  };
  return { type: 'result', basis: 'awarded', parts: partsOf(), winner };
};
