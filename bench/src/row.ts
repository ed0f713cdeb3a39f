/** One line of a bench. `peer` is null where there is nothing to compare with; `bar` null where the figure is only reported. */
export interface Row {
  readonly name: string;
  readonly figure: number;
  readonly unit: 's' | 'ms' | 'MB';
  readonly peer: number | null;
  /** The most that the figure may be, in the same unit. */
  readonly bar: number | null;
}

const text = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));

/** `row: figure unit, peer figure, ratio R (bar B) ok|short`, with `-` for what there is none of. */
export const formatRow = ({ name, figure, unit, peer, bar }: Row): string => {
  const ratio = peer === null ? '-' : text(peer / figure);
  const verdict = bar === null || figure <= bar ? 'ok' : 'short';
  const compared = `peer ${peer === null ? '-' : text(peer)}, ratio ${ratio}`;
  return `${name}: ${text(figure)} ${unit}, ${compared} (bar ${bar === null ? '-' : `${bar} ${unit}`}) ${verdict}`;
};

/** @throws {RangeError} for an empty list */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError('The median of nothing');
  return middle;
};
