import { checkInput } from './check.ts';
import type { ScopeRow } from './criteria.ts';
import { type Encounter, encountersOf } from './encounter.ts';
import type { Bye, TableMatch } from './match.ts';
import { type OrderAdjustment, type Ranking, rankRows } from './ranking.ts';
import { type PointsAdjustment, type Reason, type ReasonFacts, reasonTexts } from './reason.ts';
import type { Criterion, TableRules } from './rules.ts';
import { type Withdrawal, withoutWithdrawn } from './withdrawal.ts';

/** What the organizer decided beside the matches. */
export type Adjustment = PointsAdjustment | OrderAdjustment;

export interface TableInput {
  /** Each has a row; those whom nothing separates stand in this order. */
  readonly entries: readonly string[];
  /** Matches that count, in order of play. */
  readonly matches: readonly TableMatch[];
  readonly rules: TableRules;
  readonly adjustments?: readonly Adjustment[];
  readonly withdrawals?: readonly Withdrawal[];
  /** Rounds that entries sat out; each match then has its round. */
  readonly byes?: readonly Bye[];
  /** Places of entries in a ranking from outside, 1 is the best. */
  readonly ranking?: Readonly<Record<string, number>>;
}

export interface TableRow {
  /** Shared by entries that nothing separates; the next place is skipped (1, 2, 2, 4). */
  readonly place: number;
  readonly entry: string;
  readonly played: number;
  readonly won: number;
  readonly drawn: number;
  readonly lost: number;
  readonly for: number;
  readonly against: number;
  readonly difference: number;
  /** With byes and with what the organizer added or deducted. */
  readonly points: number;
  /** Of its matches, in the order of play. */
  readonly results: readonly Encounter['result'][];
  /** Null where the points of its matches alone decide the place. */
  readonly reason: Reason | null;
}

export interface Table {
  readonly rows: readonly TableRow[];
  /** Entries that nothing separates, in parts; the organizer decides between those of one part. */
  readonly level: readonly (readonly string[])[];
}

type Changes = Pick<TableInput, 'adjustments' | 'ranking'>;

const isPoints = (adjustment: Adjustment): adjustment is PointsAdjustment => adjustment.type === 'points';
const isOrder = (adjustment: Adjustment): adjustment is OrderAdjustment => adjustment.type === 'order';

const tableRow = (place: number, { entry, encounters, byes, adjustment }: ScopeRow, facts: ReasonFacts): TableRow => {
  const row = { played: encounters.length, won: 0, drawn: 0, lost: 0, for: 0, against: 0, points: adjustment };
  for (const encounter of encounters) {
    row[encounter.result] += 1;
    row.for += encounter.for;
    row.against += encounter.against;
    row.points += encounter.points;
  }
  for (const { points } of byes) row.points += points;
  const { steps, level, adjustments, voided } = facts;
  const plain = steps.length + level.length + adjustments.length === 0 && !voided;
  return {
    place,
    entry,
    ...row,
    difference: row.for - row.against,
    results: encounters.map(({ result }) => result),
    reason: plain ? null : { ...facts, ...reasonTexts(facts) },
  };
};

/** Ranks rows that are counted already; `voided` entries stand after all others. */
export const tableOf = (
  rows: readonly ScopeRow[],
  rules: TableRules,
  criteria: readonly Criterion[],
  { adjustments = [], ranking = {} }: Changes,
  voided: ReadonlySet<string>,
): Table => {
  const rank = (some: readonly ScopeRow[]): Ranking =>
    rankRows({
      rows: some,
      rules,
      criteria,
      orders: adjustments.filter(isOrder),
      ranking: new Map(Object.entries(ranking)),
    });
  const deductions = adjustments.filter(isPoints);
  const sortsByPoints = criteria[0] === 'points';
  const ranked: TableRow[] = [];
  const level: (readonly string[])[] = [];
  for (const some of [rows.filter(({ entry }) => !voided.has(entry)), rows.filter(({ entry }) => voided.has(entry))]) {
    const { parts, steps } = rank(some);
    for (const part of parts) {
      const entries = part.map(({ entry }) => entry);
      if (entries.length > 1) level.push(entries);
      const place = ranked.length + 1;
      for (const row of part) {
        // Points that sort the whole table stand in the row itself.
        const own = (steps.get(row.entry) ?? []).filter(
          ({ criterion, matches }, index) =>
            !(sortsByPoints && index === 0 && criterion === 'points' && matches === 'all'),
        );
        ranked.push(
          tableRow(place, row, {
            steps: own,
            level: entries.filter((entry) => entry !== row.entry),
            adjustments: deductions.filter(({ entry }) => entry === row.entry),
            voided: voided.has(row.entry),
          }),
        );
      }
    }
  }
  return { rows: ranked, level };
};

/** Everything that counts for each entry. @throws {SportError} */
export const countRows = (input: TableInput): readonly ScopeRow[] => {
  const { entries, matches, rules, adjustments = [], withdrawals = [], byes = [] } = input;
  checkInput(input);
  const encounters = encountersOf(entries, withoutWithdrawn(matches, withdrawals, rules.awarded), rules);
  const own = new Map(
    entries.map((entry): [string, { byes: Bye[]; adjustment: number }] => [entry, { byes: [], adjustment: 0 }]),
  );
  for (const bye of byes) own.get(bye.entry)?.byes.push(bye);
  for (const { entry, points } of adjustments.filter(isPoints)) {
    const row = own.get(entry);
    if (row !== undefined) row.adjustment += points;
  }
  return entries.map((entry): ScopeRow => {
    const counted: readonly Encounter[] = encounters.get(entry) ?? [];
    return {
      entry,
      encounters: counted,
      byes: own.get(entry)?.byes ?? [],
      adjustment: own.get(entry)?.adjustment ?? 0,
    };
  });
};

/**
 * The table of a group under rules that are data: the order, the places, and why each entry stands where it stands. Entries
 * that nothing separates share a place, keep the order given and are named in `level`.
 * @throws {SportError} for entries and matches that do not fit together, scores that cannot be, rules that contradict each
 *   other
 */
export const rankTable = (input: TableInput): Table => {
  const voided = new Set(
    (input.withdrawals ?? []).filter(({ matches }) => matches === 'void').map(({ entry }) => entry),
  );
  return tableOf(countRows(input), input.rules, input.rules.criteria, input, voided);
};
