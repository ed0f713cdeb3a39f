/** `sum of coefficients[j] * x[j] <= bound`, over whole numbers. */
export interface AtMost {
  readonly coefficients: readonly number[];
  readonly bound: number;
}

/** Whole numbers that meet every condition, a proof that there are none, or neither within the limits of the search. */
export type Answer =
  | { readonly kind: 'found'; readonly values: readonly number[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

const NONE: Answer = { kind: 'none' };
const UNKNOWN: Answer = { kind: 'unknown' };
/** Past it a product of whole numbers is not exact. */
const EXACT = Number.MAX_SAFE_INTEGER;
const MAX_PIVOTS = 2000;
const MAX_BRANCHES = 120;

const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));

/** The same condition over whole numbers with the smallest coefficients: divided by their divisor, the bound rounded down. */
const reduced = ({ coefficients, bound }: AtMost): AtMost => {
  const divisor = coefficients.reduce(gcd, 0);
  if (divisor <= 1) return { coefficients, bound };
  return { coefficients: coefficients.map((each) => each / divisor), bound: Math.floor(bound / divisor) };
};

type Vertex =
  | { readonly kind: 'vertex'; readonly numerators: readonly number[]; readonly denominator: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

/**
 * A vertex of `{ x >= 0, every condition }` over the fractions: least-index pivots on rows that are not met (Bland's rule, so it
 * ends), on a tableau of whole numbers with one common denominator (fraction-free pivots, Edmonds 1967), so nothing is ever rounded.
 */
const vertexOf = (conditions: readonly AtMost[], count: number): Vertex => {
  // Row i says: basic[i] * denominator + sum of row[j] * free[j] = row[count]. Variable j < count is x[j], the rest are slacks.
  const rows = conditions.map(({ coefficients, bound }) => [...coefficients, bound]);
  const basic = conditions.map((_, index) => count + index);
  const free = Array.from({ length: count }, (_, index) => index);
  let denominator = 1;
  for (let pivots = 0; pivots < MAX_PIVOTS; pivots += 1) {
    let leaving = -1;
    rows.forEach((row, index) => {
      if ((row[count] ?? 0) >= 0) return;
      if (leaving === -1 || (basic[index] ?? 0) < (basic[leaving] ?? 0)) leaving = index;
    });
    const pivotRow = rows[leaving];
    if (pivotRow === undefined) {
      const numerators = Array.from({ length: count }, () => 0);
      rows.forEach((row, index) => {
        const variable = basic[index] ?? 0;
        if (variable < count) numerators[variable] = row[count] ?? 0;
      });
      return { kind: 'vertex', numerators, denominator };
    }
    let entering = -1;
    for (let column = 0; column < count; column += 1) {
      if ((pivotRow[column] ?? 0) >= 0) continue;
      if (entering === -1 || (free[column] ?? 0) < (free[entering] ?? 0)) entering = column;
    }
    if (entering === -1) return NONE;

    // The pivot is negative: the row is turned so that the denominator stays positive.
    const pivot = -(pivotRow[entering] ?? 0);
    for (const row of rows) {
      if (row === pivotRow) continue;
      const factor = row[entering] ?? 0;
      for (let column = 0; column <= count; column += 1) {
        if (column === entering) continue;
        const product = (row[column] ?? 0) * pivot + factor * (pivotRow[column] ?? 0);
        if (Math.abs(product) > EXACT) return UNKNOWN;
        row[column] = product / denominator;
      }
      row[entering] = factor;
    }
    for (let column = 0; column <= count; column += 1) pivotRow[column] = -(pivotRow[column] ?? 0);
    pivotRow[entering] = -denominator;
    denominator = pivot;
    const out = basic[leaving] ?? 0;
    basic[leaving] = free[entering] ?? 0;
    free[entering] = out;
  }
  return UNKNOWN;
};

/**
 * Whole numbers `x >= 0` that meet every condition: branch and bound over exact vertices. `none` is a proof; so is `found`.
 * @param count how many numbers there are
 */
export const solveIntegers = (conditions: readonly AtMost[], count: number): Answer => {
  const open: AtMost[][] = [conditions.map(reduced)];
  for (let branches = 0; branches < MAX_BRANCHES; branches += 1) {
    const current = open.pop();
    if (current === undefined) return NONE;
    const vertex = vertexOf(current, count);
    if (vertex.kind === 'unknown') return UNKNOWN;
    if (vertex.kind === 'none') continue;
    const { numerators, denominator } = vertex;
    const broken = numerators.findIndex((numerator) => numerator % denominator !== 0);
    if (broken === -1) return { kind: 'found', values: numerators.map((numerator) => numerator / denominator) };
    const below = Math.floor((numerators[broken] ?? 0) / denominator);
    const unit = (sign: 1 | -1): number[] => Array.from({ length: count }, (_, index) => (index === broken ? sign : 0));
    open.push(
      [...current, { coefficients: unit(-1), bound: -below - 1 }],
      [...current, { coefficients: unit(1), bound: below }],
    );
  }
  return UNKNOWN;
};
