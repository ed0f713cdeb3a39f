import { SportError } from '../errors.ts';
import type { Adjustment, TableRow } from '../table/index.ts';
import type { GameResult, Games, TieDecision } from './decision.ts';
import type { Plan } from './plan.ts';
import { itemAt, type SharedList } from './shared-list.ts';
import { entryIn, type Occupant } from './slot.ts';

/** The name under which decisions about the table of the best-placed stand among those about groups. */
export const BEST_PLACED = '*';

/** How far one tie is. */
export interface TieProgress {
  readonly home: Occupant;
  readonly away: Occupant;
  /** By number of the game less one. */
  readonly games: Games;
  /** Null while it is open. */
  readonly decision: TieDecision | null;
}

/** How far a group is. */
export interface GroupProgress {
  /** Ties without a decision. */
  readonly open: number;
  /** The table once no tie is open, null before. */
  readonly rows: readonly TableRow[] | null;
}

/** How far a tournament is: a plan, who takes part, what was played and who withdrew, and all that follows from it. */
export interface Progress {
  readonly plan: Plan;
  /** The seeds 1, 2, 3, ... of the plan. */
  readonly entries: readonly string[];
  /** As the ties of the plan; read by `tieOf` and `tiesOf`. */
  readonly ties: SharedList<TieProgress>;
  /** As the groups of the plan. */
  readonly groups: readonly GroupProgress[];
  readonly withdrawn: readonly string[];
  /** What the organizer decided about tables, by name of the group or `BEST_PLACED`. */
  readonly adjustments: Readonly<Record<string, readonly Adjustment[]>>;
}

export interface TieSides {
  readonly home: Occupant;
  readonly away: Occupant;
}

/** A tie that has other sides now, or lost results since they were those of other sides. */
export interface Effect {
  readonly tie: string;
  readonly before: TieSides;
  readonly after: TieSides;
  readonly voided: readonly GameResult[];
}

/** What came of a change; the progress that was given stays as it is. */
export interface Step {
  readonly progress: Progress;
  /** In order of the plan. */
  readonly effects: readonly Effect[];
}

/** How far every tie is, in the order of the plan. */
export const tiesOf = ({ ties }: Pick<Progress, 'ties'>): TieProgress[] => ties.flat();

/** How far a tie is. @throws {SportError} `unknown-tie` */
export const tieOf = ({ plan, ties }: Pick<Progress, 'plan' | 'ties'>, id: string): TieProgress => {
  const tie = itemAt(ties, plan.positions.get(id) ?? -1);
  if (tie === undefined) throw new SportError('unknown-tie', '', `There is no tie ${id}.`);
  return tie;
};

/** Ids of the ties that can be played now: both sides are known and nothing is decided. */
export const openTies = (progress: Progress): string[] =>
  tiesOf(progress).flatMap(({ home, away, decision }, position) => {
    const open = decision === null && entryIn(home) !== null && entryIn(away) !== null;
    return open ? (progress.plan.ties[position]?.id ?? []) : [];
  });
