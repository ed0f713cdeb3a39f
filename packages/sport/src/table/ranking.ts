import { CRITERIA, type CriterionDefinition, type CriterionName, type Scope, type ScopeRow } from './criteria.ts';
import type { Figure, ReasonStep } from './reason.ts';
import type { Criterion, MiniTable, TableRules } from './rules.ts';

/** How the organizer ordered entries that nothing else separated, best first; it counts while exactly these are level. */
export interface OrderAdjustment {
  readonly type: 'order';
  readonly entries: readonly string[];
  readonly by: 'play-off' | 'lots';
}

type Rows = readonly ScopeRow[];
type Parts = readonly Rows[];

export interface RankingInput {
  readonly rows: Rows;
  readonly rules: TableRules;
  readonly criteria: readonly Criterion[];
  readonly orders: readonly OrderAdjustment[];
  readonly ranking: ReadonlyMap<string, number>;
}

export interface Ranking {
  /** From best to worst; nothing separates the entries of one part, who keep the order given. */
  readonly parts: Parts;
  readonly steps: ReadonlyMap<string, readonly ReasonStep[]>;
}

/** Parts of equal figures, best first. */
const partition = (
  rows: Rows,
  figureOf: ReadonlyMap<string, number>,
  { better }: Pick<CriterionDefinition, 'better'>,
): Parts => {
  const parts = new Map<number, ScopeRow[]>();
  for (const row of rows) {
    const figure = figureOf.get(row.entry) ?? 0;
    const part = parts.get(figure);
    if (part === undefined) parts.set(figure, [row]);
    else part.push(row);
  }
  const sorted = [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  return better === 'less' ? sorted : sorted.reverse();
};

const entriesOf = (rows: Rows): readonly string[] => rows.map(({ entry }) => entry);

/** The same entries with their encounters against some opponents alone. */
const against = (rows: Rows, opponents: ReadonlySet<string>): Rows =>
  rows.map(({ entry, encounters }) => ({
    entry,
    encounters: encounters.filter(({ opponent }) => opponents.has(opponent)),
    byes: [],
    adjustment: 0,
  }));

/** How often each opponent was met. */
const meetings = ({ encounters }: ScopeRow): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const { opponent } of encounters) times.set(opponent, (times.get(opponent) ?? 0) + 1);
  return times;
};

/**
 * Orders entries by criteria one after the other. Whatever separates somebody is noted as a step of the reason of everybody
 * who was compared.
 */
export const rankRows = ({ rows: all, rules, criteria, orders, ranking }: RankingInput): Ranking => {
  const { restart } = rules;
  const table = new Map(all.map((row) => [row.entry, row]));
  const ranked: Rows[] = [];
  const steps = new Map<string, ReasonStep[]>(all.map(({ entry }) => [entry, []]));

  const measure = (criterion: CriterionName, rows: Rows, levelAtFirst: number): ReadonlyMap<string, number> => {
    const scope: Scope = {
      rows,
      table,
      levelAtFirst,
      rules,
      rankingOf: (entry) => ranking.get(entry),
      decidedBy: (means) => {
        const level = new Set(entriesOf(rows));
        const order = orders.findLast(
          ({ by, entries }) =>
            by === means && entries.length === level.size && entries.every((entry) => level.has(entry)),
        );
        return order && new Map(order.entries.map((entry, index) => [entry, index + 1]));
      },
    };
    const figures = CRITERIA[criterion].measure(scope);
    return new Map(rows.map(({ entry }, index) => [entry, figures[index] ?? 0]));
  };

  const split = (
    part: Rows,
    figureOf: ReadonlyMap<string, number>,
    step: Pick<ReasonStep, 'criterion' | 'matches' | 'among'>,
  ): Parts => {
    const parts = partition(part, figureOf, CRITERIA[step.criterion]);
    if (parts.length === 1) return parts;
    const figures: readonly Figure[] = parts.flat().map(({ entry }) => ({ entry, figure: figureOf.get(entry) ?? 0 }));
    for (const { entry, figure } of figures) steps.get(entry)?.push({ ...step, figure, figures });
    return parts;
  };

  /** Criteria of one mini-table, each among those whom the ones before left level. */
  const splitOnMiniTable = (
    level: Rows,
    opponents: readonly string[],
    { matches, criteria: names }: MiniTable,
    levelAtFirst: number,
  ): Parts => {
    const mini = against(level, new Set(opponents));
    let parts: Parts = [level];
    for (const criterion of names) {
      const figureOf = measure(criterion, mini, levelAtFirst);
      const beganAgain = (part: Rows) => restart === 'pairs' && parts.length > 1 && part.length === 2;
      parts = parts.flatMap((part) =>
        beganAgain(part) ? [part] : split(part, figureOf, { criterion, matches, among: opponents }),
      );
      if (restart === 'at-once' && parts.length > 1) break;
    }
    return parts;
  };

  const mostMeetings = (): number => Math.max(0, ...all.map((row) => Math.max(0, ...meetings(row).values())));

  const haveMetInFull = (level: Rows): boolean => {
    const most = mostMeetings();
    return level.every((row) => {
      const times = meetings(row);
      return level.every(({ entry }) => entry === row.entry || times.get(entry) === most);
    });
  };

  const headToHead = (level: Rows, mini: MiniTable, levelAtFirst: number): Parts => {
    if (mini.onceComplete === true && !haveMetInFull(level)) return [level];
    return splitOnMiniTable(level, entriesOf(level), mini, levelAtFirst);
  };

  /** The others from the best by points on, those with equal points together, until they separate somebody. */
  const bestOutside = (level: Rows, mini: MiniTable, levelAtFirst: number): Parts => {
    const inside = new Set(entriesOf(level));
    for (const block of partition(all, measure('points', all, all.length), CRITERIA.points)) {
      const opponents = entriesOf(block).filter((entry) => !inside.has(entry));
      const parts = splitOnMiniTable(level, opponents, mini, levelAtFirst);
      if (parts.length > 1) return parts;
    }
    return [level];
  };

  const splitBy = (criterion: Criterion, level: Rows, levelAtFirst: number): Parts => {
    if (typeof criterion === 'string') {
      return split(level, measure(criterion, level, levelAtFirst), { criterion, matches: 'all', among: null });
    }
    return criterion.matches === 'head-to-head'
      ? headToHead(level, criterion, levelAtFirst)
      : bestOutside(level, criterion, levelAtFirst);
  };

  const rank = (level: Rows, index: number, levelAtFirst: number): void => {
    const criterion = criteria[index];
    if (level.length < 2 || criterion === undefined) {
      ranked.push(level);
      return;
    }
    const parts = splitBy(criterion, level, levelAtFirst);
    if (parts.length === 1) {
      rank(level, index + 1, levelAtFirst);
      return;
    }
    for (const part of parts) {
      const beginsAgain = index > 0 && (restart === 'at-once' || (restart === 'pairs' && part.length === 2));
      const next = typeof criterion === 'string' ? index + 1 : index;
      rank(part, beginsAgain ? 1 : next, index === 0 ? part.length : levelAtFirst);
    }
  };

  if (all.length > 0) rank(all, 0, all.length);
  return { parts: ranked, steps };
};
