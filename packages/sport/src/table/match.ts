import type { Score, Side } from '../model.ts';

/**
 * Players of one side by what they were shown in one match; each player counts once: `yellow` a single yellow card,
 * `secondYellow` sent off by a second yellow, `red` sent off at once, `yellowAndRed` a yellow and later a direct red.
 */
export interface CardCount {
  readonly yellow: number;
  readonly secondYellow: number;
  readonly red: number;
  readonly yellowAndRed: number;
}

/** Where a result comes from: the match was played, a decision awarded it, or one side or both did not play. */
export type TableBasis = 'played' | 'awarded' | 'walkover' | 'forfeit-both';

/** A match that counts in a table. A list of matches is in order of play. */
export interface TableMatch {
  readonly home: string;
  readonly away: string;
  /** Counts overtime and leaves a shoot-out out; 0:0 in a two-sided forfeit, which the rules charge both sides for. */
  readonly score: readonly [home: number, away: number];
  /** `played` when left out. */
  readonly basis?: TableBasis;
  /** `regulation` when left out. */
  readonly decidedIn?: 'regulation' | 'overtime' | 'shoot-out';
  /** Who won where the score does not tell: after a shoot-out, in an awarded match without goals. */
  readonly winner?: Side | null;
  /** Points of each set in sports that count them; `score` is then the sets. */
  readonly sets?: readonly (readonly [home: number, away: number])[];
  readonly cards?: { readonly home?: CardCount; readonly away?: CardCount };
  /** Counted from 1. Only criteria over rounds need it; without it the nth match of an entry is its nth round. */
  readonly round?: number;
}

/** A match with its result as a table counts it; `basis` says more of an awarded match than its score does. */
export const resultInTable = (
  { home, away }: { readonly home: string; readonly away: string },
  { score, winner }: { readonly score: Score; readonly winner: Side | null },
  basis: TableBasis = score.decidedIn === 'awarded' ? 'awarded' : 'played',
): TableMatch => {
  const level = score.home === score.away;
  const sets = score.parts.filter(({ kind }) => kind === 'set').map((set) => [set.home, set.away] as const);
  return {
    home,
    away,
    score: [score.home, score.away],
    basis,
    ...(score.decidedIn === 'overtime' && !level && { decidedIn: 'overtime' as const }),
    ...(score.decidedIn === 'shoot-out' && { decidedIn: 'shoot-out' as const }),
    ...(level && winner !== null && { winner }),
    ...(sets.length > 0 && { sets }),
  };
};

/**
 * A round that an entry did not play for lack of an opponent. `requested` tells a bye that the entry asked for (half a point
 * or none) from one that the pairing gave it.
 */
export interface Bye {
  readonly entry: string;
  readonly round: number;
  readonly points: number;
  readonly requested: boolean;
}
