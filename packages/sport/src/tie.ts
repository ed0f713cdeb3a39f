import type { Score, Side } from './model.ts';
import { shootOutOf, winnerOf } from './score.ts';

/** A leg of a tie. `home` and `away` are the keys of its sides (an entry's id, or any text that names an open slot). */
export interface Leg {
  readonly home: string;
  readonly away: string;
  /** The stated result; null while there is none. */
  readonly score: Score | null;
  readonly winner: Side | null;
}

export interface TieOutcome {
  /** Goals, points or sets over all legs, as sides of the first leg; null before the first result. */
  readonly aggregate: { readonly home: number; readonly away: number } | null;
  /** The shoot-out of the last leg, as sides of the first leg. */
  readonly shootOut: { readonly home: number; readonly away: number } | null;
  /** As a side of the first leg; null while it is undecided. */
  readonly winner: Side | null;
}

const flip = <Value>(pair: { readonly home: Value; readonly away: Value }): { home: Value; away: Value } => ({
  home: pair.away,
  away: pair.home,
});

/** Whether the sides of a leg are exchanged compared with the first leg. */
export const isSwapped = (first: Pick<Leg, 'home' | 'away'>, leg: Pick<Leg, 'home' | 'away'>): boolean =>
  leg.home === first.away || leg.away === first.home;

const turned = (winner: Side | null, swapped: boolean): Side | null => {
  if (winner === null || !swapped) return winner;
  return winner === 'home' ? 'away' : 'home';
};

/**
 * What the sides of the last leg bring from the legs before it; null while one of those has no result.
 */
export const leadOf = (legs: readonly Leg[]): { readonly home: number; readonly away: number } | null => {
  const last = legs.at(-1);
  const lead = { home: 0, away: 0 };
  for (const leg of legs.slice(0, -1)) {
    if (last === undefined || leg.score === null) return null;
    const { home, away } = isSwapped(last, leg) ? flip(leg.score) : leg.score;
    lead.home += home;
    lead.away += away;
  }
  return lead;
};

/**
 * What the legs of a tie decide, in the order of play. One leg: the winner of the match. Several: once each has a result, the
 * aggregate, then the shoot-out of the last leg, then who that leg was awarded to. Goals away count like any other.
 */
export const tieOutcome = (legs: readonly Leg[]): TieOutcome => {
  const [first] = legs;
  const last = legs.at(-1);
  if (first === undefined || last === undefined) return { aggregate: null, shootOut: null, winner: null };

  const played = legs.flatMap((leg) => {
    if (leg.score === null) return [];
    return [isSwapped(first, leg) ? flip(leg.score) : leg.score];
  });
  const total = (side: Side): number => played.reduce((sum, goals) => sum + goals[side], 0);
  const aggregate = played.length === 0 ? null : { home: total('home'), away: total('away') };
  const swapped = isSwapped(first, last);
  const kicks = last.score === null ? null : shootOutOf(last.score);
  const shootOut = kicks !== null && swapped ? flip(kicks) : kicks;

  if (legs.length === 1) return { aggregate, shootOut, winner: first.winner };
  if (aggregate === null || played.length < legs.length) return { aggregate, shootOut, winner: null };
  if (aggregate.home !== aggregate.away) {
    return { aggregate, shootOut, winner: aggregate.home > aggregate.away ? 'home' : 'away' };
  }
  if (shootOut !== null) return { aggregate, shootOut, winner: shootOut.home > shootOut.away ? 'home' : 'away' };
  const stated = last.score !== null && winnerOf(last.score) === null ? last.winner : null;
  return { aggregate, shootOut, winner: turned(stated, swapped) };
};
