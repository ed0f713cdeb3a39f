import { SportError } from '../errors.ts';
import { at } from '../read.ts';
import { CRITERIA, type CriterionDefinition, type CriterionName, type Scope, type ScopeRow } from './criteria.ts';
import { type Encounter, encountersOf } from './encounter.ts';
import type { TableMatch } from './match.ts';
import { type Figure, type PointsAdjustment, type Reason, type ReasonStep, reasonTexts } from './reason.ts';
import type { MiniTable, TableRules } from './rules.ts';

/** How the organizer ordered entries that nothing separated, best first; it counts only while exactly these are level. */
export interface OrderAdjustment {
  readonly type: 'order';
  readonly entries: readonly string[];
  readonly by: 'play-off' | 'lots';
}

export type Adjustment = PointsAdjustment | OrderAdjustment;

export interface TableInput {
  /** Every entry has a row; those who are level stand in this order. */
  readonly entries: readonly string[];
  readonly matches: readonly TableMatch[];
  readonly rules: TableRules;
  readonly adjustments?: readonly Adjustment[];
  /** Place of entries in a ranking from outside, 1 is the best. */
  readonly ranking?: Readonly<Record<string, number>>;
}

export interface TableRow {
  /** Equal for entries that nothing separates; the next place is skipped (1, 2, 2, 4). */
  readonly place: number;
  readonly entry: string;
  readonly played: number;
  readonly won: number;
  readonly drawn: number;
  readonly lost: number;
  readonly for: number;
  readonly against: number;
  readonly difference: number;
  /** With what the organizer added or deducted. */
  readonly points: number;
  /** Null where points alone decide the place. */
  readonly reason: Reason | null;
}

export interface Table {
  readonly rows: readonly TableRow[];
  /** Entries that nothing separates; the organizer decides between them. */
  readonly level: readonly (readonly string[])[];
}

interface Ranking {
  /** Who nothing separates, best first. */
  readonly groups: (readonly ScopeRow[])[];
  readonly steps: Map<string, ReasonStep[]>;
}

type Step = Omit<ReasonStep, 'figure' | 'figures' | 'among'>;

/** Groups of equal figures, best first; keeps the order of rows within a group. */
const partition = (
  rows: readonly ScopeRow[],
  figures: ReadonlyMap<string, number>,
  { better }: CriterionDefinition,
): readonly (readonly ScopeRow[])[] => {
  const groups = new Map<number, ScopeRow[]>();
  for (const row of rows) {
    const figure = figures.get(row.entry) ?? 0;
    const group = groups.get(figure);
    if (group === undefined) groups.set(figure, [row]);
    else group.push(row);
  }
  const sign = better === 'more' ? -1 : 1;
  return [...groups].sort(([a], [b]) => (a < b ? -sign : sign)).map(([, group]) => group);
};

const rankRows = (input: TableInput, rows: readonly ScopeRow[]): Ranking => {
  const { criteria, restart, fairPlay } = input.rules;
  const groups: (readonly ScopeRow[])[] = [];
  const steps = new Map<string, ReasonStep[]>(rows.map(({ entry }) => [entry, []]));
  const rankings = new Map(Object.entries(input.ranking ?? {}));
  const orders = (input.adjustments ?? []).filter((adjustment) => adjustment.type === 'order');

  const scopeOf = (scoped: readonly ScopeRow[]): Scope => ({
    rows: scoped,
    fairPlay,
    rankingOf: (entry) => rankings.get(entry),
    decided: (by, entries) => {
      const order = orders.findLast(
        (each) =>
          each.by === by &&
          each.entries.length === entries.length &&
          entries.every((entry) => each.entries.includes(entry)),
      );
      return order === undefined ? null : new Map(order.entries.map((entry, index) => [entry, index + 1]));
    },
  });

  /** Splits one part of those who are level by the figures of one criterion, and notes why. */
  const split = (
    part: readonly ScopeRow[],
    figures: ReadonlyMap<string, number>,
    step: Step,
    among: readonly string[],
  ) => {
    const parts = partition(part, figures, CRITERIA[step.criterion]);
    if (parts.length === 1) return parts;
    const shown: readonly Figure[] = parts.flat().map(({ entry }) => ({ entry, figure: figures.get(entry) ?? 0 }));
    for (const { entry, figure } of shown) steps.get(entry)?.push({ ...step, among, figure, figures: shown });
    return parts;
  };

  const measure = (scope: Scope, criterion: CriterionName): ReadonlyMap<string, number> => {
    const figures = CRITERIA[criterion].measure(scope);
    return new Map(scope.rows.map(({ entry }, index) => [entry, figures[index] ?? 0]));
  };

  /** Criteria one after the other over the same matches. */
  const splitBy = (
    level: readonly ScopeRow[],
    scope: Scope,
    names: readonly CriterionName[],
    matches: Step['matches'],
    among: readonly string[],
  ) => {
    let parts: readonly (readonly ScopeRow[])[] = [level];
    for (const criterion of names) {
      const figures = measure(scope, criterion);
      parts = parts.flatMap((part) =>
        part.length === 1 || (restart === 'pairs' && parts.length > 1 && part.length === 2)
          ? [part]
          : split(part, figures, { criterion, matches }, among),
      );
      if (restart === 'at-once' && parts.length > 1) break;
    }
    return parts;
  };

  const against = (level: readonly ScopeRow[], opponents: ReadonlySet<string>): readonly ScopeRow[] =>
    level.map(({ entry, encounters }) => ({
      entry,
      encounters: encounters.filter(({ opponent }) => opponents.has(opponent)),
      adjustment: 0,
    }));

  const metEquallyOften = (mini: readonly ScopeRow[]): boolean => {
    const often = mini[0]?.encounters.filter(({ opponent }) => opponent === mini[1]?.entry).length ?? 0;
    return (
      often > 0 &&
      mini.every(({ entry, encounters }) =>
        mini.every(
          (other) =>
            other.entry === entry || encounters.filter(({ opponent }) => opponent === other.entry).length === often,
        ),
      )
    );
  };

  const headToHead = (level: readonly ScopeRow[], { criteria: names, onceComplete = false }: MiniTable) => {
    const among = level.map(({ entry }) => entry);
    const mini = against(level, new Set(among));
    if (onceComplete && !metEquallyOften(mini)) return [level];
    return splitBy(level, scopeOf(mini), names, 'head-to-head', among);
  };

  const rank = (level: readonly ScopeRow[], index: number): void => {
    const criterion = criteria[index];
    if (level.length < 2 || criterion === undefined) {
      groups.push(level);
      return;
    }
    const parts =
      typeof criterion === 'string'
        ? splitBy(
            level,
            scopeOf(level),
            [criterion],
            'all',
            level.map(({ entry }) => entry),
          )
        : headToHead(level, criterion);
    for (const part of parts) {
      const again = index > 0 && (restart === 'at-once' || (restart === 'pairs' && part.length === 2));
      if (parts.length === 1) rank(part, index + 1);
      else if (again) rank(part, 1);
      else rank(part, typeof criterion === 'string' ? index + 1 : index);
    }
  };
  if (rows.length > 0) rank(rows, 0);
  return { groups, steps };
};

const count = (encounters: readonly Encounter[], result: Encounter['result']): number =>
  encounters.filter((encounter) => encounter.result === result).length;

/**
 * The table of a group under rules that are data: order, places, and why each entry stands where it stands. Entries that
 * nothing separates share a place, stand in the order given and are named in `level`.
 * @throws {SportError} for entries or matches that do not fit together, and for scores that the rules do not know
 */
export const rankTable = (input: TableInput): Table => {
  const { entries, matches, rules } = input;
  const duplicate = entries.findIndex((entry, index) => entries.indexOf(entry) !== index);
  if (duplicate >= 0) throw new SportError('duplicate-entry', at('/entries', duplicate), 'This entry stands twice.');
  const encounters = encountersOf(entries, matches, rules, '/matches');
  const changes = (input.adjustments ?? []).filter((adjustment) => adjustment.type === 'points');
  const scopeRows: ScopeRow[] = entries.map((entry) => ({
    entry,
    encounters: encounters.get(entry) ?? [],
    adjustment: changes.filter((change) => change.entry === entry).reduce((sum, { points }) => sum + points, 0),
  }));
  const { groups, steps } = rankRows(input, scopeRows);

  const rows: TableRow[] = [];
  for (const group of groups) {
    const place = rows.length + 1;
    for (const { entry, encounters: own, adjustment } of group) {
      const sum = (figure: (encounter: Encounter) => number): number =>
        own.reduce((total, each) => total + figure(each), 0);
      const [scored, conceded] = [sum((each) => each.for), sum((each) => each.against)];
      const facts = {
        // Points that sort the whole table stand in the row and need no reason.
        steps: (steps.get(entry) ?? []).filter(
          ({ criterion, matches: over }, index) => index > 0 || criterion !== 'points' || over !== 'all',
        ),
        level: group.filter((other) => other.entry !== entry).map((other) => other.entry),
        adjustments: changes.filter((change) => change.entry === entry),
        voided: false,
      };
      const silent = facts.steps.length + facts.level.length + facts.adjustments.length === 0;
      rows.push({
        place,
        entry,
        played: own.length,
        won: count(own, 'won'),
        drawn: count(own, 'drawn'),
        lost: count(own, 'lost'),
        for: scored,
        against: conceded,
        difference: scored - conceded,
        points: sum((each) => each.points) + adjustment,
        reason: silent ? null : { ...facts, ...reasonTexts(facts) },
      });
    }
  }
  return { rows, level: groups.filter(({ length }) => length > 1).map((group) => group.map(({ entry }) => entry)) };
};
