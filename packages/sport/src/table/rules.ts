import type { CriterionName } from './criteria.ts';
import type { CardCount } from './match.ts';
import type { OutcomePoints } from './points.ts';

/**
 * Criteria over some of the matches alone: `head-to-head` counts those between the entries that are level; `best-outside`
 * those against the best of the others, then against the next best.
 */
export interface MiniTable {
  readonly matches: 'head-to-head' | 'best-outside';
  readonly criteria: readonly CriterionName[];
  /** Counts only once all who are level have met each other equally often, as often as any two of the table have. */
  readonly onceComplete?: boolean;
}

export type Criterion = CriterionName | MiniTable;

/** Points of a side for each player by the cards shown; none or negative, so that more is better. */
export type FairPlayScale = CardCount;

/** The score of a match that one side gets without play. */
export interface AwardedScore {
  readonly score: readonly [winner: number, loser: number];
  readonly sets?: readonly (readonly [winner: number, loser: number])[];
}

/** Rules of a table: data. */
export interface TableRules {
  readonly points: OutcomePoints;
  /** The organizer's points are taken as they are, even where a draw is worth more than a win. */
  readonly anyPoints?: true;
  /** Applied in this order; the first one sorts the table, the others separate those who are level. */
  readonly criteria: readonly Criterion[];
  /**
   * What happens to those who are still level when others have been separated. `mini-table`: the criteria of a mini-table
   * are finished on it, then it is made anew among those still level; other criteria go on. `at-once`: as soon as some are
   * separated, the rest begin again with the first tie-break. `pairs`: as `mini-table`, but two who are left begin again at once.
   */
  readonly restart: 'mini-table' | 'at-once' | 'pairs';
  readonly fairPlay: FairPlayScale;
  /** What a withdrawal gives the opponents, and what a two-sided forfeit charges both sides with. */
  readonly awarded: AwardedScore;
  /** Goals that the winner of a shoot-out is credited with; 0 when left out. */
  readonly shootOutGoal?: number;
  /** Scores are multiples of it: 0.5 where a drawn game gives half a point to each; 1 when left out. */
  readonly scoreStep?: number;
  /** Criteria between entries of different groups; `criteria` without those that need a meeting when left out. */
  readonly acrossGroups?: readonly CriterionName[];
}
