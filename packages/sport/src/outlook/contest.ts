import type { CriterionName } from '../table/criteria.ts';
import type { MiniTable } from '../table/index.ts';
import { figuresOf } from './figures.ts';
import { type GoalCondition, type Goals, minus, possibleGoals } from './goals.ts';
import { type Cell, type Form, formOf, type Situation } from './situation.ts';

/** What an entry may do once all matches are played: take one of the places, or miss them. */
export type Fate = 'through' | 'out';

/** Whether something can happen; `goals` make it happen. `unknown` where neither is proved. */
export type Verdict =
  | { readonly kind: 'possible'; readonly goals: Goals; readonly lots: boolean }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unknown' };

const IMPOSSIBLE: Verdict = { kind: 'impossible' };
const UNKNOWN: Verdict = { kind: 'unknown' };

/** Entries that are level, one of them the entry in question, and the places that are left for them. */
export interface Contest {
  readonly entry: number;
  /** In the order of the entries. */
  readonly level: readonly number[];
  readonly seats: number;
}

/** A mini-table that is being finished: who began it, the sets of opponents it is made over in turn, and what is next. */
interface MiniProgress {
  readonly began: readonly number[];
  readonly opponents: readonly (readonly number[])[];
  readonly set: number;
  readonly next: number;
}

interface Position {
  readonly criterion: number;
  readonly mini: MiniProgress | null;
}

/** Where goals, cards or lots begin to matter: the criterion (null where only lots are left), over which matches, for whom. */
export interface TurningPoint {
  readonly criterion: CriterionName | null;
  readonly matches: 'all' | MiniTable['matches'];
  readonly opponents: readonly number[] | null;
  readonly level: readonly number[];
  readonly seats: number;
}

interface Split {
  readonly level: readonly number[];
  readonly seats: number;
  readonly conditions: readonly GoalCondition[];
}

const negated = ({ constant, variables, coefficients }: Form): Form => ({
  constant: -constant,
  variables,
  coefficients: coefficients.map((each) => -each),
});

/** What must hold so that the entry with the greater figure stands above, stays level, stands below: `difference` is theirs less ours. */
const CONDITIONS = {
  above: (difference: Form): readonly GoalCondition[] => [{ form: negated(difference), bound: -1 }],
  level: (difference: Form): readonly GoalCondition[] => [
    { form: difference, bound: 0 },
    { form: negated(difference), bound: 0 },
  ],
  below: (difference: Form): readonly GoalCondition[] => [{ form: difference, bound: -1 }],
} as const;

const SIGN = { above: 1, level: 0, below: -1 } as const;

/** The order in which ways to a fate are tried: what leads there first. */
const TRIED = {
  out: ['above', 'level', 'below'],
  through: ['below', 'level', 'above'],
} as const satisfies Record<Fate, readonly (keyof typeof CONDITIONS)[]>;

/** Whether all who are level have met each other as often as any two of the table, remaining matches included. */
const metInFull = (situation: Situation, level: readonly number[], cell: Cell): boolean => {
  const { entries } = situation;
  const met = (a: number, b: number): number => formOf(situation, 'meetings', a, [b], cell).constant;
  const most = Math.max(...entries.flatMap((_, a) => entries.map((__, b) => met(a, b))));
  return level.every((a) => level.every((b) => a === b || met(a, b) === most));
};

/** The others by points, the best first, those with equal points together. */
const othersByPoints = (situation: Situation, level: readonly number[], cell: Cell): readonly (readonly number[])[] => {
  const blocks = new Map<number, number[]>();
  for (const [entry] of situation.entries.entries()) {
    const points = formOf(situation, 'points', entry, null, cell).constant;
    const block = blocks.get(points);
    if (block === undefined) blocks.set(points, [entry]);
    else block.push(entry);
  }
  return [...blocks].sort(([a], [b]) => b - a).map(([, block]) => block.filter((entry) => !level.includes(entry)));
};

/**
 * Whether the entry can meet its fate in a contest when the remaining matches end as in `cell`, over all goals and cards without
 * limit that meet `given`. The order in which criteria are applied is that of `rankTable`, followed for the entry's own
 * level group alone: at each criterion every other entry stands above it, stays level or stands below.
 */
export const canEnd = (
  situation: Situation,
  cell: Cell,
  { entry, level: atFirst, seats: places }: Contest,
  fate: Fate,
  given: readonly GoalCondition[] = [],
  turn: (point: TurningPoint) => void = () => {},
): Verdict => {
  const { criteria, restart } = situation.input.rules;
  const kindAt = (index: number): TurningPoint['matches'] => {
    const criterion = criteria[index];
    return criterion === undefined || typeof criterion === 'string' ? 'all' : criterion.matches;
  };

  const reached = (conditions: readonly GoalCondition[], lots: boolean): Verdict => {
    const answer = possibleGoals(situation, cell, conditions);
    if (answer.kind === 'found') return { kind: 'possible', goals: answer.goals, lots };
    return answer.kind === 'none' ? IMPOSSIBLE : UNKNOWN;
  };

  /** The verdict of the group that the entry is left in; `go` continues where it is still open. */
  const settle = (split: Split, go: (split: Split) => Verdict): Verdict => {
    if (split.seats <= 0) return fate === 'out' ? reached(split.conditions, false) : IMPOSSIBLE;
    if (split.level.length <= split.seats) return fate === 'through' ? reached(split.conditions, false) : IMPOSSIBLE;
    return go(split);
  };

  /** Every way in which a criterion may leave the entry, until one leads to the fate. */
  const compare = (
    { level, seats, conditions }: Split,
    criterion: CriterionName,
    opponents: readonly number[] | null,
    index: number,
    go: (split: Split) => Verdict,
  ): Verdict => {
    const figures = figuresOf(situation, criterion, level, opponents, cell, atFirst.length);
    const point = { criterion, matches: kindAt(index), opponents, level, seats };
    if (figures === 'unknown') {
      turn(point);
      return UNKNOWN;
    }
    const others = level.filter((each) => each !== entry);
    const own = figures === 'any' ? null : figures[level.indexOf(entry)];
    const differences = others.map((other) => {
      const theirs = figures === 'any' ? null : figures[level.indexOf(other)];
      return own && theirs ? minus(theirs, own) : null;
    });
    if (differences.some((difference) => difference === null || difference.variables.length > 0)) turn(point);
    let verdict: Verdict = IMPOSSIBLE;
    const place = (next: number, kept: readonly number[], above: number, held: readonly GoalCondition[]): boolean => {
      const other = others[next];
      const decided = above >= seats || kept.length + 1 + others.length - next <= seats - above;
      if (other === undefined || decided) {
        const left = [...kept, entry, ...others.slice(next)].sort((a, b) => a - b);
        const found = settle({ level: left, seats: seats - above, conditions: held }, go);
        if (found.kind !== 'impossible') verdict = found;
        return found.kind === 'possible';
      }
      const difference = differences[next] ?? null;
      return TRIED[fate].some((relation) => {
        let conditioned = held;
        if (difference !== null && difference.variables.length === 0) {
          if (Math.sign(difference.constant) !== SIGN[relation]) return false;
        } else if (difference !== null) {
          conditioned = [...held, ...CONDITIONS[relation](difference)];
          if (possibleGoals(situation, cell, conditioned).kind === 'none') return false;
        }
        const stays = relation === 'level' ? [...kept, other] : kept;
        return place(next + 1, stays, above + (relation === 'above' ? 1 : 0), conditioned);
      });
    };
    place(0, [], 0, conditions);
    return verdict;
  };

  const again = (index: number, left: readonly number[]): boolean =>
    index > 0 && (restart === 'at-once' || (restart === 'pairs' && left.length === 2));

  const walk = (split: Split, { criterion: index, mini }: Position): Verdict => {
    const { level, seats } = split;
    const criterion = criteria[index];
    if (criterion === undefined) {
      // Nothing is left that could separate them: lots may bring either.
      turn({ criterion: null, matches: 'all', opponents: null, level, seats });
      return reached(split.conditions, true);
    }
    if (typeof criterion === 'string') {
      return compare(split, criterion, null, index, (left) => {
        const begins = left.level.length < level.length && again(index, left.level);
        return walk(left, { criterion: begins ? 1 : index + 1, mini: null });
      });
    }
    if (mini !== null) return walkMini(split, criterion, index, mini);
    if (criterion.onceComplete && !metInFull(situation, level, cell))
      return walk(split, { criterion: index + 1, mini });
    const opponents = criterion.matches === 'head-to-head' ? [level] : othersByPoints(situation, level, cell);
    return walkMini(split, criterion, index, { began: level, opponents, set: 0, next: 0 });
  };

  const walkMini = (split: Split, table: MiniTable, index: number, mini: MiniProgress): Verdict => {
    const { level } = split;
    const opponents = mini.opponents[mini.set];
    if (opponents === undefined) return walk(split, { criterion: index + 1, mini: null });
    const separated = level.length < mini.began.length;
    const criterion = table.criteria[mini.next];
    const begins = separated && again(index, level);
    if (criterion === undefined || begins) {
      if (separated) return walk(split, { criterion: begins ? 1 : index, mini: null });
      return walkMini(split, table, index, { ...mini, set: mini.set + 1, next: 0 });
    }
    return compare(split, criterion, opponents, index, (left) =>
      walkMini(left, table, index, { ...mini, next: mini.next + 1 }),
    );
  };

  return settle({ level: atFirst, seats: places, conditions: given }, (split) =>
    walk(split, { criterion: situation.leading === null ? 0 : 1, mini: null }),
  );
};
