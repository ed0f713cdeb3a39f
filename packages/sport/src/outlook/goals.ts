import { type AtMost, solveIntegers } from './integers.ts';
import { type Cell, type Form, type Situation, SLOTS } from './situation.ts';

/** `form <= bound` over the goals and cards to come. */
export interface GoalCondition {
  readonly form: Form;
  readonly bound: number;
}

/** Values of the variables that are not 0, by variable. */
export type Goals = ReadonlyMap<number, number>;

/** Goals that meet every condition; `none` is a proof that there are none, `unknown` says that the search was cut short. */
export type Possible =
  | { readonly kind: 'found'; readonly goals: Goals }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

const NO_GOALS = { kind: 'found', goals: new Map() } as const satisfies Possible;

/** The form `a - b`. Ratios with nothing lost are infinite, and equal ones are level. */
export const minus = (a: Form, b: Form): Form => {
  const terms = new Map<number, number>();
  for (const [index, variable] of a.variables.entries()) terms.set(variable, a.coefficients[index] ?? 0);
  for (const [index, variable] of b.variables.entries()) {
    terms.set(variable, (terms.get(variable) ?? 0) - (b.coefficients[index] ?? 0));
  }
  const kept = [...terms].filter(([, coefficient]) => coefficient !== 0);
  return {
    constant: a.constant === b.constant ? 0 : a.constant - b.constant,
    variables: kept.map(([variable]) => variable),
    coefficients: kept.map(([, coefficient]) => coefficient),
  };
};

/** Whether goals to come can meet every condition when the remaining matches end as in `cell`. */
export const possibleGoals = ({ limit }: Situation, cell: Cell, conditions: readonly GoalCondition[]): Possible => {
  // With nothing more scored every variable is 0: often that is enough.
  if (conditions.every(({ form, bound }) => form.constant <= bound)) return NO_GOALS;
  const columns = new Map<number, number>();
  for (const { form } of conditions) {
    for (const variable of form.variables) if (!columns.has(variable)) columns.set(variable, columns.size);
  }
  const dense = (entries: Iterable<readonly [variable: number, coefficient: number]>): number[] => {
    const coefficients = Array.from({ length: columns.size }, () => 0);
    for (const [variable, coefficient] of entries) coefficients[columns.get(variable) ?? 0] = coefficient;
    return coefficients;
  };
  const system: AtMost[] = conditions.map(({ form, bound }) => ({
    coefficients: dense(form.variables.map((variable, index) => [variable, form.coefficients[index] ?? 0])),
    bound: bound - form.constant,
  }));
  for (const variable of columns.keys()) {
    const most = limit(cell[Math.floor(variable / SLOTS)] ?? 0, variable % SLOTS);
    if (most !== null) system.push({ coefficients: dense([[variable, 1]]), bound: most });
  }
  const answer = solveIntegers(system, columns.size);
  if (answer.kind !== 'found') return answer;
  const goals = new Map<number, number>();
  for (const [variable, column] of columns) {
    const value = answer.values[column] ?? 0;
    if (value !== 0) goals.set(variable, value);
  }
  return { kind: 'found', goals };
};
