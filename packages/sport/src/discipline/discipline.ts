import type { Side } from '../model.ts';
import type { ShownCard } from './fair-play.ts';
import type { DisciplineRules, DisciplineStatus } from './rules.ts';

/** A match as discipline sees it. Of a match that is played again, `replayed` says that its cautions are void. */
export interface DisciplineMatch {
  readonly id: string;
  readonly stage: string;
  readonly home: string;
  readonly away: string;
  readonly status: DisciplineStatus;
  readonly cards?: { readonly home?: readonly ShownCard[]; readonly away?: readonly ShownCard[] };
  /** Who took part, where it is known: a suspended player among them has not served, and is named in `breaches`. */
  readonly fielded?: { readonly home?: readonly string[]; readonly away?: readonly string[] };
  /** The sides that are at fault for a match that was not played to its end. */
  readonly atFault?: readonly Side[];
  readonly replayed?: boolean;
}

/** What the organizer decides about a player for a match; it replaces what the match brings by itself. 0 acquits. */
export interface DisciplineDecision {
  readonly match: string;
  readonly side: Side;
  readonly player: string;
  readonly matches: number;
}

export interface DisciplineInput {
  readonly rules: DisciplineRules;
  /** In the order of play, those to come included. */
  readonly matches: readonly DisciplineMatch[];
  readonly decisions?: readonly DisciplineDecision[];
  /** The stages in their order; left out, they are taken in the order in which they come up in the matches. */
  readonly stages?: readonly string[];
}

export type SuspensionCause = 'cautions' | 'second-yellow' | 'red' | 'decision';

export interface Suspension {
  readonly entry: string;
  readonly player: string;
  readonly cause: SuspensionCause;
  /** The match that brought it. */
  readonly match: string;
  /** Cautions that the player had then, where they are the cause. */
  readonly cautions: number | null;
  readonly matches: number;
  readonly served: readonly string[];
  /** Matches to come in which it will be served. */
  readonly upcoming: readonly string[];
  /** Matches that are left and for which no match is known yet. */
  readonly left: number;
  /** Matches that were forgotten after a stage. */
  readonly forgotten: number;
}

/** Cautions that count for a player, since the last time they were forgotten. */
export interface CautionTally {
  readonly entry: string;
  readonly player: string;
  readonly cautions: number;
  /** Whether one more caution suspends. */
  readonly atRisk: boolean;
}

export interface SuspendedPlayer {
  readonly match: string;
  readonly entry: string;
  readonly player: string;
}

export interface Discipline {
  readonly suspensions: readonly Suspension[];
  readonly cautions: readonly CautionTally[];
  /** Who may not play in which match, those to come included. */
  readonly suspended: readonly SuspendedPlayer[];
  /** Who played although suspended; such a match is not served. */
  readonly breaches: readonly SuspendedPlayer[];
}
