import type { CriterionName, Figure, MiniTable } from '../table/index.ts';
import { type Contest, canEnd, type TurningPoint } from './contest.ts';
import { figuresOf } from './figures.ts';
import type { GoalCondition } from './goals.ts';
import { turningPoint } from './judge.ts';
import { type Cell, type Form, formOf, type Situation } from './situation.ts';

/** How much of a figure an entry needs: with less than `needed` it is out, `enough` takes it through whatever others do. */
export interface Threshold {
  /** Null where any figure may do. */
  readonly needed: number | null;
  /** Null where no figure is enough by itself. */
  readonly enough: number | null;
}

/** What decides between entries whom the results leave level. */
export interface LevelDecision {
  /** The entry and those with whom it is level, in the order of entries. */
  readonly among: readonly string[];
  /** How many of them go through. */
  readonly places: number;
  /** The first criterion that goals, cards or kicks to come bear on; null where lots alone are left. */
  readonly criterion: CriterionName | null;
  readonly matches: 'all' | MiniTable['matches'];
  /** Their figures by this criterion over the matches that count already; null where there are none. */
  readonly now: readonly Figure[] | null;
  /** Goal difference of the entry in its own remaining matches; null where all of them are drawn, or there are none. */
  readonly margin: Threshold | null;
  /** Goals of the entry in its own remaining matches, where all of them are drawn. */
  readonly goals: Threshold | null;
}

/** Thresholds past it are not looked for. */
const MOST = 4096;

/** The least whole number in [from, to] for which `holds`, which then holds for all after it; null where it holds for none. */
const least = (from: number, to: number, holds: (value: number) => boolean): number | null => {
  if (!holds(to)) return null;
  // Answers lie near 0: growing steps from there enclose the least number in (low, high].
  const start = Math.min(Math.max(0, from), to);
  let [low, high] = [from - 1, to];
  if (holds(start)) {
    high = start;
    for (let step = 1; start - step > low; step *= 2) {
      if (holds(start - step)) high = start - step;
      else low = start - step;
    }
  } else {
    low = start;
    for (let step = 1; start + step < high; step *= 2) {
      if (holds(start + step)) high = start + step;
      else low = start + step;
    }
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
};

const atLeast = ({ constant, variables, coefficients }: Form, value: number): GoalCondition => ({
  form: { constant: -constant, variables, coefficients: coefficients.map((each) => -each) },
  bound: -value,
});

/** How much of a form the entry needs in its contest; null where it cannot change or no amount of it matters. */
const thresholdOf = (situation: Situation, cell: Cell, contest: Contest, form: Form): Threshold | null => {
  if (form.variables.length === 0) return null;
  const [down, up] = [form.coefficients.some((each) => each < 0), form.coefficients.some((each) => each > 0)];
  const from = down ? -MOST : form.constant;
  const to = up ? MOST : form.constant;
  const impossible = (fate: 'through' | 'out', condition: GoalCondition): boolean =>
    canEnd(situation, cell, contest, fate, [condition]).kind === 'impossible';
  const enough = least(from, to, (value) => impossible('out', atLeast(form, value)));
  const needed = least(from, to, (value) => !impossible('through', { form, bound: value }));
  const threshold = { enough, needed: needed === null || needed <= from ? null : needed };
  return threshold.enough === null && threshold.needed === null ? null : threshold;
};

const figuresNow = (situation: Situation, { criterion, opponents, level }: TurningPoint): readonly Figure[] | null => {
  if (criterion === null) return null;
  const played: Situation = { ...situation, matchesOf: situation.entries.map(() => []) };
  const figures = figuresOf(played, criterion, level, opponents, [], level.length);
  if (figures === 'any' || figures === 'unknown') return null;
  return level.map((entry, index) => ({
    entry: situation.entries[entry] ?? '',
    figure: figures[index]?.constant ?? 0,
  }));
};

/** What decides a contest that is open when the remaining matches end as in a cell. */
export const decisionOf = (situation: Situation, cell: Cell, contest: Contest): LevelDecision => {
  const turn = turningPoint(situation, cell, contest);
  const own = situation.matchesOf[contest.entry] ?? [];
  const remainingForm = (figure: 'difference' | 'for'): Form => {
    const none: Situation['played'] = () => 0;
    return formOf({ ...situation, played: none }, figure, contest.entry, null, cell);
  };
  const drawn = own.every((match) => situation.ways[cell[match] ?? 0]?.winner === null);
  const measured = turn.criterion === null || own.length === 0;
  return {
    among: turn.level.map((entry) => situation.entries[entry] ?? ''),
    places: turn.seats,
    criterion: turn.criterion,
    matches: turn.matches,
    now: figuresNow(situation, turn),
    margin: measured || drawn ? null : thresholdOf(situation, cell, contest, remainingForm('difference')),
    goals: measured || !drawn ? null : thresholdOf(situation, cell, contest, remainingForm('for')),
  };
};
