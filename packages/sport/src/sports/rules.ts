import type { CardColour, ScoreUnit } from '../model.ts';
import type { OutcomePoints } from '../table/points.ts';
import type { PresetName } from '../table/presets.ts';

/** Where a rule is written: the regulation, its edition and the article. */
export interface Source {
  readonly regulation: string;
  readonly edition: string;
  readonly article: string;
}

/** When a set ends: at so many points with so many points of lead; `cap` ends it at that many points whatever the lead. */
export interface SetTarget {
  readonly points: number;
  readonly lead: number;
  readonly cap: number | null;
}

/** A match in sets is won by whoever wins the majority of `SportRules.periods.count` sets; the last of them is the deciding set. */
export interface SetRules {
  readonly set: SetTarget;
  readonly deciding: SetTarget;
}

/**
 * How overtime ends: when its time is over, with the first goal, or for whoever first makes so many points.
 * A round is played whole (`parts` parts) before another one begins; `SportRules.overtimes.count` counts parts over all rounds.
 */
export type OvertimeRules =
  | { readonly ends: 'time'; readonly parts: number }
  | { readonly ends: 'golden-goal' }
  | { readonly ends: 'points'; readonly points: number };

/** Who stands on the field. `limit` of changes is for the whole match or for each set; null is no limit. */
export interface LineUpRules {
  readonly onField: number;
  /** With fewer a side cannot begin or go on. */
  readonly least: number;
  readonly changes: {
    readonly limit: number | null;
    readonly per: 'match' | 'set';
    /** Whether who left may come back: always, never, or once. */
    readonly return: 'always' | 'never' | 'once';
  };
}

/** What players are punished with. */
export interface SanctionRules {
  readonly cards: readonly CardColour[];
  /** Personal fouls after which a player is out; null where fouls are not counted by player. */
  readonly foulsOut: number | null;
  /** The time penalties that there are, in minutes. */
  readonly timePenalties: readonly number[];
  /** Time penalties after which a player is out; null where there is no such number. */
  readonly timePenaltiesOut: number | null;
  readonly source: Source;
}

/**
 * What becomes of a match that a side gives up in play:
 * - `walkover-or-better`: the walkover's score, or the score on the pitch when that is worse for the side that gave up;
 * - `score-or-default`: the score stands if the other side leads, else the default score (basketball);
 * - `loser-zero`: the side that gave up has nothing, the other keeps what it made, at least `atLeast`;
 * - `complete-sets`: the other side gets the points and sets that it lacks; the side that gave up keeps its own.
 */
export type TechnicalRule =
  | { readonly kind: 'walkover-or-better' }
  | { readonly kind: 'score-or-default'; readonly score: readonly [winner: number, loser: number] }
  | { readonly kind: 'loser-zero'; readonly atLeast: number }
  | { readonly kind: 'complete-sets' };

/** The score of a match that was not played, and of one that a side gave up. */
export interface AwardRules {
  /** For sports of sets the score of each set; else of the match. */
  readonly walkover: readonly [winner: number, loser: number];
  readonly walkoverSource: Source;
  readonly technical: TechnicalRule;
  readonly technicalSource: Source;
}

/**
 * A sport is data: what a score counts, how play is divided and ends, what an outcome is worth. In sports of sets `periods.count` is the greatest number of sets and `periods.minutes` is 0.
 * A variant is made by spreading a sport and changing what differs; `checkSport` says what contradicts.
 */
export interface SportRules {
  readonly slug: string;
  readonly unit: ScoreUnit;
  /** Parts of regular time and the minutes of each. */
  readonly periods: { readonly count: number; readonly minutes: number };
  readonly overtimes: { readonly count: number; readonly minutes: number };
  readonly draws: boolean;
  readonly clock: 'running' | 'stopped' | 'none';
  /** What one score is worth. */
  readonly scoring: readonly number[];
  /** Regular time ends at once when a side has this many. */
  readonly target: number | null;
  readonly sets: SetRules | null;
  readonly overtime: OvertimeRules | null;
  /** Shots of each side in a shoot-out before it goes on shot by shot; null without shoot-out. */
  readonly shots: number | null;
  readonly lineUp: LineUpRules;
  readonly sanctions: SanctionRules;
  readonly award: AwardRules;
  /** Where periods, sets, overtime and shoot-out are laid down. */
  readonly playSource: Source;
  /** Points of both sides by outcome. */
  readonly outcomes: OutcomePoints;
  readonly pointsSource: Source;
  /** The rules by which its tables are ordered where nobody says otherwise. */
  readonly table: PresetName;
}

/** Stands for "as many as it takes" in `SportRules.overtimes.count`. */
export const AS_MANY_AS_IT_TAKES = 99;
