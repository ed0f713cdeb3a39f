import type { CriterionName } from './criteria.ts';
import type { CountingRules } from './encounter.ts';
import type { CardCount } from './match.ts';

/**
 * Criteria over some of the matches alone: `head-to-head` counts those between the entries that are level; `best-outside`
 * those against the best of the others, then against the next best.
 */
export interface MiniTable {
  readonly matches: 'head-to-head' | 'best-outside';
  readonly criteria: readonly CriterionName[];
  /** Head-to-head counts only once all who are level have met each other equally often. */
  readonly onceComplete?: boolean;
}

export type Criterion = CriterionName | MiniTable;

/** Points of a side by the cards that its players were shown; as a rule none or negative, so that more is better. */
export type FairPlayScale = CardCount;

/** Rules of a table: data. */
export interface TableRules extends CountingRules {
  /** Applied in this order; the first one sorts the table, the others separate those who are level. */
  readonly criteria: readonly Criterion[];
  readonly fairPlay: FairPlayScale;
  /**
   * What happens to those who are still level when others have been separated. `mini-table`: the criteria of a mini-table
   * are finished on it, then it is made anew among those still level; other criteria go on. `at-once`: as soon as some are
   * separated, the rest begin again with the first tie-break. `pairs`: as `mini-table`, but two who are left begin again at once.
   */
  readonly restart: 'mini-table' | 'at-once' | 'pairs';
}
