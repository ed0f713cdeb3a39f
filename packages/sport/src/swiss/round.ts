import type { TableBasis } from '../table/match.ts';
import type { OutcomePoints } from '../table/points.ts';

/**
 * A match of a Swiss round. Without `basis` it was played. A walkover and a two-sided forfeit do not keep a pair from
 * meeting later; an awarded match does.
 */
export type SwissMatch =
  | readonly [home: string, away: string, homeScore: number, awayScore: number]
  | readonly [home: string, away: string, homeScore: number, awayScore: number, basis: TableBasis];

/** An entry without an opponent: it had the round's bye, or was absent. */
export type SwissRest =
  | readonly [entry: string, opponent: null]
  | readonly [entry: string, opponent: null, why: 'absent'];

/**
 * A round as it was played. An entry in none of its rows was absent and gets nothing, but for one case: where no row names
 * the bye, the entries not marked `absent` are odd in number and exactly one of them has no row, that one had the bye, unless
 * it has already had one (then it was absent).
 */
export type SwissRound = readonly (SwissMatch | SwissRest)[];

/** What the next round is paired from. */
export interface SwissInput {
  /** Everyone who takes or took part, best seed first: 2 to 2,000. */
  readonly entries: readonly string[];
  /** The rounds so far, in order. */
  readonly rounds: readonly SwissRound[];
  /** Pairs that must not meet, in either order. */
  readonly forbidden?: readonly (readonly [one: string, other: string])[];
  /** Entries that the next round does without: they left, or miss it. */
  readonly absent?: readonly string[];
  /** What outcomes are worth, 1, ½ and 0 by default; a bye is worth a win. */
  readonly points?: OutcomePoints;
  /** How many rounds are played in all, as far as declared; without it a small field keeps every round playable. */
  readonly plannedRounds?: number;
}

/** A pair of the next round. `floats` counts the score groups that the better entry comes down: 0 for entries level on points. */
export interface SwissPair {
  readonly home: string;
  readonly away: string;
  readonly floats: number;
}

/** The next round: pairs from the top of the table down, and the entry that has the bye. */
export interface SwissPairing {
  readonly pairs: readonly SwissPair[];
  readonly bye: string | null;
}
