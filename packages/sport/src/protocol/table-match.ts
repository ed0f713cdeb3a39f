import { countCards } from '../discipline/fair-play.ts';
import type { Side } from '../model.ts';
import { resultInTable, type TableMatch } from '../table/match.ts';
import type { MatchSheet } from './fold.ts';

/** What a finished or awarded match gives to a table; null while it has no result. */
export const tableMatch = (
  sides: { readonly home: string; readonly away: string },
  { score, winner, basis, timeline }: MatchSheet,
): TableMatch | null => {
  if (score === null || basis === null) return null;
  const cardsOf = (side: Side) =>
    countCards(timeline.flatMap(({ event }) => (event.type === 'card' && event.side === side ? [event] : [])));
  return {
    ...resultInTable(sides, { score, winner }, basis),
    cards: { home: cardsOf('home'), away: cardsOf('away') },
  };
};
