/**
 * A schedule gives every match a court, a start and its referees.
 *
 * Time is whole minutes from one instant that the caller chooses, the same for everything in the input: midnight of the first
 * day, or the Unix epoch. Time zones and clock changes stay with the caller.
 */

/** From `from` on, over by `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Who comes to a side of a match. `place` of one group, or the best of that place in several; sides that take places of the
 * same group are taken to be different entries.
 */
export type ScheduleSide =
  | { readonly entry: string }
  | { readonly winnerOf: string }
  | { readonly loserOf: string }
  | { readonly place: number; readonly of: readonly string[] };

export interface ScheduleMatch {
  readonly id: string;
  readonly home: ScheduleSide;
  readonly away: ScheduleSide;
  readonly group?: string;
  readonly round?: string;
  /** Minutes; else `length` of the rules. */
  readonly length?: number;
  /** It begins no sooner. */
  readonly earliest?: number;
  /** It is over by then. */
  readonly latest?: number;
  /** The courts that it may be played on; else every court. */
  readonly courts?: readonly string[];
  /** Referees named by hand. */
  readonly referees?: readonly string[];
  /** How many referees it needs, those named included; else `officials` of the rules. */
  readonly officials?: number;
  /** Where and when it stands, whatever else moves. */
  readonly fixed?: { readonly court: string; readonly start: number };
}

export interface ScheduleCourt {
  readonly id: string;
  /** When it can be played on; a match lies in one of these spans as a whole and begins a number of steps after its `from`. */
  readonly open: readonly Span[];
}

/** What holds for an entry besides the rules for all; entries without anything of their own need not be listed. */
export interface ScheduleEntry {
  readonly id: string;
  /** Somebody may play for several entries, and referee as well. */
  readonly players?: readonly string[];
  readonly earliest?: number;
  /** All matches that the entry may come to play are over by then. */
  readonly latest?: number;
  /** Minutes between the end of one match and the start of the next; else `rest.entry` of the rules. */
  readonly rest?: number;
}

export interface ScheduleRound {
  readonly id: string;
  /** Rounds of which every match is over before one of this round begins. */
  readonly after?: readonly string[];
  /** Minutes between them. */
  readonly pause?: number;
  readonly earliest?: number;
  readonly latest?: number;
}

/** Somebody who may be given matches; an entry or a player may referee too, under the same id. */
export interface ScheduleReferee {
  readonly id: string;
  /** When; else always. */
  readonly open?: readonly Span[];
  /** Entries whose matches are not given to this referee. */
  readonly barredFrom?: readonly string[];
}

/** What a preference speaks of: every match that all of its members fit; without members, every match. */
export interface ScheduleScope {
  readonly match?: string;
  readonly round?: string;
  readonly group?: string;
  readonly entry?: string;
}

/** What is wished for. A plan pays `weight` for each time that it does otherwise; no wish ever breaks a rule. */
export type SchedulePreference = { readonly weight: number; readonly of?: ScheduleScope } & (
  | { readonly type: 'court'; readonly courts: readonly string[] }
  /** A match begins no sooner than `from` and is over by `to`. */
  | { readonly type: 'time'; readonly from?: number; readonly to?: number }
  /** Minutes between two matches of an entry, one after the other; nights, breaks of eight hours and more, do not count. */
  | { readonly type: 'break'; readonly min?: number; readonly max?: number }
);

export interface ScheduleRules {
  readonly matches: readonly ScheduleMatch[];
  readonly courts: readonly ScheduleCourt[];
  readonly entries?: readonly ScheduleEntry[];
  readonly rounds?: readonly ScheduleRound[];
  readonly referees?: readonly ScheduleReferee[];
  /** Minutes of a match. */
  readonly length: number;
  /** Minutes between the starts that are tried on a court. */
  readonly step: number;
  /** Minutes between two matches on a court. */
  readonly changeover?: number;
  /** Referees of a match. */
  readonly officials?: number;
  /** Minutes between two matches: of an entry; of a player in different entries; of a referee, also before and after playing. */
  readonly rest?: { readonly entry?: number; readonly player?: number; readonly referee?: number };
  readonly preferences?: readonly SchedulePreference[];
}

export interface ScheduledMatch {
  readonly match: string;
  readonly court: string;
  readonly start: number;
  readonly referees: readonly string[];
}

/** A wish that a plan does not fulfil: `preference` is its number in the rules. */
export interface UnmetPreference {
  readonly preference: number;
  readonly weight: number;
  /** The match, or the two matches around a break. */
  readonly matches: readonly string[];
  /** Whose break it is. */
  readonly entry?: string;
}

export interface SchedulePlan {
  /** In the order of the rules' matches. */
  readonly matches: readonly ScheduledMatch[];
  /** The sum of the weights of `unmet`. */
  readonly penalty: number;
  readonly unmet: readonly UnmetPreference[];
}
