import type { GoalEvent, MatchState, OpenSlot, ResultEvent, StageFormat } from '@prodvor/sport';

/** A season as a file tells it, checked and in the words of the platform. */
export interface Season {
  readonly name: string;
  /** Names of all who take part, in the order of the file. */
  readonly entries: readonly string[];
  /** The players whom the file names, by entry. */
  readonly players: ReadonlyMap<string, ReadonlySet<string>>;
  readonly stages: readonly SeasonStage[];
  /** Some kick-off names no offset, so that a zone has to come from elsewhere. */
  readonly needsZone: boolean;
  /** The offset that most kick-offs name; null when one of them names none, or none is known. */
  readonly usualOffset: string | null;
  readonly warnings: readonly string[];
}

export interface SeasonStage {
  readonly name: string;
  readonly format: StageFormat;
  /** A league has one group without a name, a knock-out none. */
  readonly groups: readonly SeasonGroup[];
  readonly rounds: readonly string[];
  /** The matches of each tie in the order of its legs. */
  readonly ties: readonly (readonly SeasonMatch[])[];
}

export interface SeasonGroup {
  readonly name: string | null;
  readonly entries: readonly string[];
}

/** An entry by its name, or where it will come from. */
export type SeasonSide =
  | { readonly type: 'entry'; readonly name: string }
  | { readonly type: 'open'; readonly slot: OpenSlot };

/** What the file says of how a match ended or why it was not played. */
export type SeasonOutcome =
  | { readonly type: 'none' }
  | { readonly type: 'result'; readonly event: ResultEvent }
  | { readonly type: 'state'; readonly to: Extract<MatchState, 'postponed' | 'cancelled' | 'abandoned'> };

export interface SeasonMatch {
  /** Where it stands in the file: `rounds[2].matches[5]`. */
  readonly place: string;
  readonly round: string;
  readonly group: string | null;
  readonly num: number | null;
  readonly home: SeasonSide;
  readonly away: SeasonSide;
  readonly date: string | null;
  readonly time: string | null;
  /** `+03:00` where the file names an offset. */
  readonly offset: string | null;
  readonly ground: string | null;
  /** In the order of play; null when the file lists none at all. */
  readonly goals: readonly GoalEvent[] | null;
  readonly outcome: SeasonOutcome;
}
