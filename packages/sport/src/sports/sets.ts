import type { ScorePart, Side } from '../model.ts';
import type { SetTarget, SportRules } from './rules.ts';

type Pair = Pick<ScorePart, 'home' | 'away'>;

/** Sets that win a match of this sport; 0 in a sport without sets. */
export const setsToWin = (sport: SportRules): number =>
  sport.sets === null ? 0 : Math.floor(sport.periods.count / 2) + 1;

/** What ends the set of this number (from 1); null in a sport without sets. */
export const setTarget = (sport: SportRules, number: number): SetTarget | null => {
  if (sport.sets === null) return null;
  return number === sport.periods.count ? sport.sets.deciding : sport.sets.set;
};

/** Who has won a set that stands like this; null while it goes on. */
export const setWinner = ({ points, lead, cap }: SetTarget, { home, away }: Pair): Side | null => {
  const most = Math.max(home, away);
  const won = most >= points && Math.abs(home - away) >= lead;
  const capped = cap !== null && most >= cap && home !== away;
  if (!won && !capped) return null;
  return home > away ? 'home' : 'away';
};

/** Whether a set can have ended like this: it is won, and was not won a point earlier. */
export const isSetEnd = (target: SetTarget, set: Pair): boolean => {
  const winner = setWinner(target, set);
  if (winner === null) return false;
  const [most, least] = [Math.max(set.home, set.away), Math.min(set.home, set.away)];
  if (target.cap !== null && most > target.cap) return false;
  if (target.lead === 1 && least >= target.points) return false;
  return setWinner(target, { ...set, [winner]: set[winner] - 1 }) === null;
};

/** Sets won by each side, of those that have ended. */
export const setsWon = (sport: SportRules, parts: readonly ScorePart[]): { home: number; away: number } => {
  const won = { home: 0, away: 0 };
  for (const part of parts) {
    const target = part.kind === 'set' ? setTarget(sport, part.number) : null;
    const winner = target === null ? null : setWinner(target, part);
    if (winner !== null) won[winner] += 1;
  }
  return won;
};
