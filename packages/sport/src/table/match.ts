import type { Side } from '../model.ts';

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

/** Why a match has the score that it has: it was played, awarded by a decision, or one side or neither came. */
export type TableBasis = 'played' | 'awarded' | 'walkover' | 'forfeit-both';

/** A match that counts in a table. `score` counts overtime and leaves a shoot-out out; the list of matches is in order of play. */
export interface TableMatch {
  readonly home: string;
  readonly away: string;
  readonly score: readonly [home: number, away: number];
  /** `played` when left out. */
  readonly basis?: TableBasis;
  /** `regulation` when left out. */
  readonly decidedIn?: 'regulation' | 'overtime' | 'shoot-out';
  /** Who won where the score does not tell: a shoot-out, an awarded match without goals. */
  readonly winner?: Side | null;
  /** Points of each set in sports that count them; `score` is then the sets. */
  readonly sets?: readonly (readonly [home: number, away: number])[];
  readonly cards?: { readonly home?: CardCount; readonly away?: CardCount };
  /** Counted from 1; only rules over rounds need it, and without it the nth match of an entry is its nth round. */
  readonly round?: number;
}
