/** One line of a bench. `peer` is null where there is nothing to compare with; `bar` null where the figure is only reported. */
export interface Row {
  readonly name: string;
  readonly figure: number;
  /** Of `/s` more is better, of the others less. The empty one is of counts. */
  readonly unit: 's' | 'ms' | 'MB' | '/s' | '';
  readonly peer: number | null;
  /** The most that the figure may be, in the same unit. */
  readonly bar: number | null;
  /** How many times better than the peer's the figure has to be. */
  readonly timesFaster?: number;
  /** How many times the peer's the figure may be; the ratio is then the figure by the peer's. */
  readonly timesPeer?: number;
  /** What else the run has to say, such as what was answered how often. */
  readonly note?: string;
}

const text = (value: number): string => {
  if (value >= 100) return value.toFixed(0);
  if (value >= 10) return value.toFixed(1);
  return value >= 0.1 ? value.toFixed(2) : String(Number(value.toPrecision(2)));
};

/** `row: figure unit, peer figure, ratio R (bar B) ok|short`, with `-` for what there is none of, and the note after it. */
export const formatRow = ({ name, figure, unit, peer, bar, timesFaster, timesPeer, note }: Row): string => {
  const upward = unit === '/s' || timesPeer !== undefined;
  const times = peer === null ? null : upward ? figure / peer : peer / figure;
  const fast = timesFaster === undefined || (times !== null && times >= timesFaster);
  const near = timesPeer === undefined || (times !== null && times <= timesPeer);
  const verdict = fast && near && (bar === null || figure <= bar) ? 'ok' : 'short';
  const say = (value: number): string => (unit === '' ? String(value) : `${text(value)} ${unit}`);
  const limit = timesFaster ?? timesPeer ?? (bar === null ? '-' : say(bar));
  const against = peer === null ? '-' : unit === '' ? String(peer) : text(peer);
  const ratio = times === null || !Number.isFinite(times) ? '-' : text(times);
  const line = `${name}: ${say(figure)}, peer ${against}, ratio ${ratio} (bar ${limit}) ${verdict}`;
  return note === undefined ? line : `${line}; ${note}`;
};

/** The value that `share` of the values do not exceed: 0.95 for p95. @throws {RangeError} for an empty list */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new RangeError('The percentile of nothing');
  return value;
};

/** @throws {RangeError} for an empty list */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError('The median of nothing');
  return middle;
};
