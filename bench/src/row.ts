/** One line of a bench. `peer` is null where there is nothing to compare with; `bar` null where the figure is only reported. */
export interface Row {
  readonly name: string;
  readonly figure: number;
  /** Of `/s` more is better, of the others less. */
  readonly unit: 's' | 'ms' | 'MB' | '/s';
  readonly peer: number | null;
  /** The most that the figure may be, in the same unit. */
  readonly bar: number | null;
  /** How many times better than the peer's the figure has to be. */
  readonly timesFaster?: number;
}

const text = (value: number): string => {
  if (value >= 100) return value.toFixed(0);
  if (value >= 10) return value.toFixed(1);
  return value >= 0.1 ? value.toFixed(2) : String(Number(value.toPrecision(2)));
};

/** `row: figure unit, peer figure, ratio R (bar B) ok|short`, with `-` for what there is none of. */
export const formatRow = ({ name, figure, unit, peer, bar, timesFaster }: Row): string => {
  const times = peer === null ? null : unit === '/s' ? figure / peer : peer / figure;
  const fast = timesFaster === undefined || (times !== null && times >= timesFaster);
  const verdict = fast && (bar === null || figure <= bar) ? 'ok' : 'short';
  const limit = timesFaster ?? (bar === null ? '-' : `${bar} ${unit}`);
  const [against, ratio] = [peer, times].map((value) => (value === null ? '-' : text(value)));
  return `${name}: ${text(figure)} ${unit}, peer ${against}, ratio ${ratio} (bar ${limit}) ${verdict}`;
};

/** @throws {RangeError} for an empty list */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError('The median of nothing');
  return middle;
};
