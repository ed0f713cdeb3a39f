import { SportError } from '../errors.ts';
import { at } from '../read.ts';
import { CRITERIA, type CriterionDefinition, type CriterionName, type ScopeRow } from './criteria.ts';
import { type Adjustment, countRows, rankTable, type Table, type TableInput, tableOf } from './rank.ts';
import type { Criterion, TableRules } from './rules.ts';

export interface BestPlacedInput {
  /** At least one, all under the same rules. */
  readonly groups: readonly TableInput[];
  /** The place whose entries are compared, counted from 1. */
  readonly place: number;
  /** Drops matches against entries below the last place of the smallest group, so that groups of unequal size compare. */
  readonly evenOut: boolean;
  /** Decisions between entries of different groups; points come from the groups. */
  readonly adjustments?: readonly Adjustment[];
  readonly ranking?: Readonly<Record<string, number>>;
}

export interface BestPlaced extends Table {
  /** Entries that share the place, or a place that decides which matches are dropped; their groups are not compared yet. */
  readonly undecided: readonly (readonly string[])[];
}

const withoutMeeting = (criterion: Criterion): readonly CriterionName[] => {
  if (typeof criterion !== 'string') return [];
  const definition: CriterionDefinition = CRITERIA[criterion];
  return definition.needsMeeting ? [] : [criterion];
};

const criteriaAcross = ({ criteria, acrossGroups }: TableRules): readonly CriterionName[] =>
  acrossGroups ?? criteria.flatMap(withoutMeeting);

/** Who shares the place at a position with the one below it, so that the position divides nothing. */
const sharedAcross = (
  { level }: Table,
  above: string | undefined,
  below: string | undefined,
): readonly string[] | null => {
  if (above === undefined || below === undefined) return null;
  return level.find((part) => part.includes(above) && part.includes(below)) ?? null;
};

/**
 * Compares the entries that reached the same place in different groups, such as the third-placed of EURO 2016, 2020 and 2024.
 * Criteria that need a meeting are left out.
 * @throws {SportError} for bad groups, and for a place that a group does not have
 */
export const bestPlaced = ({ groups, place, evenOut, adjustments = [], ranking }: BestPlacedInput): BestPlaced => {
  const [first] = groups;
  if (first === undefined) throw new SportError('out-of-range', '/groups', 'Expected at least one group.');
  const smallest = Math.min(...groups.map(({ entries }) => entries.length));
  if (!Number.isInteger(place) || place < 1 || place > smallest) {
    throw new SportError('out-of-range', '/place', `Expected a place from 1 to ${smallest}, which every group has.`);
  }
  const candidates: ScopeRow[] = [];
  const undecided: (readonly string[])[] = [];
  for (const [index, group] of groups.entries()) {
    const repeated = group.entries.find((entry) =>
      groups.slice(0, index).some(({ entries }) => entries.includes(entry)),
    );
    if (repeated !== undefined) {
      throw new SportError('duplicate-entry', at('/groups', index), `"${repeated}" stands in two groups.`);
    }
    const table = rankTable(group);
    const entries = table.rows.map(({ entry }) => entry);
    const here = entries[place - 1];
    const blocking =
      table.level.find((part) => here !== undefined && part.includes(here)) ??
      (evenOut ? sharedAcross(table, entries[smallest - 1], entries[smallest]) : null);
    const row = countRows(group).find(({ entry }) => entry === here);
    if (blocking !== null && blocking !== undefined) undecided.push(blocking);
    else if (row !== undefined) {
      const dropped = new Set(evenOut ? entries.slice(smallest) : []);
      candidates.push({ ...row, encounters: row.encounters.filter(({ opponent }) => !dropped.has(opponent)) });
    }
  }
  const deductions = groups.flatMap(({ adjustments: own = [] }) => own.filter(({ type }) => type === 'points'));
  const changes = { adjustments: [...deductions, ...adjustments], ...(ranking && { ranking }) };
  return { ...tableOf(candidates, first.rules, criteriaAcross(first.rules), changes, new Set()), undecided };
};
