import { countCards } from '../discipline/fair-play.ts';
import type { Side } from '../model.ts';
import type { TableMatch } from '../table/match.ts';
import type { MatchSheet } from './fold.ts';

/** What a finished or awarded match gives to a table; null while it has no result. */
export const tableMatch = (
  { home, away }: { readonly home: string; readonly away: string },
  { score, winner, basis, timeline }: MatchSheet,
): TableMatch | null => {
  if (score === null || basis === null) return null;
  const level = score.home === score.away;
  const shootOut = score.parts.some(({ kind }) => kind === 'shoot-out');
  const cardsOf = (side: Side) =>
    countCards(timeline.flatMap(({ event }) => (event.type === 'card' && event.side === side ? [event] : [])));
  const sets = score.parts.filter(({ kind }) => kind === 'set').map((set) => [set.home, set.away] as const);
  return {
    home,
    away,
    score: [score.home, score.away],
    basis,
    ...(score.decidedIn === 'overtime' && !level && { decidedIn: 'overtime' as const }),
    ...(score.decidedIn === 'shoot-out' && shootOut && { decidedIn: 'shoot-out' as const }),
    ...(level && winner !== null && { winner }),
    ...(sets.length > 0 && { sets }),
    cards: { home: cardsOf('home'), away: cardsOf('away') },
  };
};
