/** A match whose ending counts towards a bar; `ways` are those in which it may end. */
export interface OpenMatch {
  readonly match: number;
  readonly home: number;
  readonly away: number;
  readonly ways: readonly number[];
}

/** What a side gains in a match that ends in this way. */
export type Gain = (way: number, side: 0 | 1) => number;

/** Whether a figure counts: at least as high as the bar, or higher. */
export interface Bar {
  readonly figure: number;
  readonly strict: boolean;
}

export const passes = (figure: number, { figure: bar, strict }: Bar): boolean =>
  strict ? figure > bar : figure >= bar;

/** Matches in an order that keeps few entries between their first and their last: next is what begins least and ends most. */
export const inOrder = (matches: readonly OpenMatch[]): readonly OpenMatch[] => {
  const left = new Set(matches);
  const begun = new Set<number>();
  const matchesLeft = new Map<number, number>();
  for (const { home, away } of matches) {
    for (const entry of [home, away]) matchesLeft.set(entry, (matchesLeft.get(entry) ?? 0) + 1);
  }
  const cost = ({ home, away }: OpenMatch): number => {
    let sum = 0;
    for (const entry of [home, away]) {
      if (!begun.has(entry)) sum += 1;
      if (matchesLeft.get(entry) === 1) sum -= 1;
    }
    return sum;
  };
  const ordered: OpenMatch[] = [];
  for (let next = matches[0]; next !== undefined; ) {
    left.delete(next);
    ordered.push(next);
    for (const entry of [next.home, next.away]) {
      begun.add(entry);
      matchesLeft.set(entry, (matchesLeft.get(entry) ?? 0) - 1);
    }
    let best: OpenMatch | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const each of left) {
      const value = cost(each);
      if (value < least) [best, least] = [each, value];
    }
    next = best;
  }
  return ordered;
};

/** The entries whose last match in this order is the one at each index. */
export const endingAt = (matches: readonly OpenMatch[]): readonly (readonly number[])[] => {
  const last = new Map<number, number>();
  for (const [index, { home, away }] of matches.entries()) last.set(home, index).set(away, index);
  return matches.map(({ home, away }, index) => [home, away].filter((entry) => last.get(entry) === index));
};

/** States remembered before a count gives up. */
const MOST_STATES = 100_000;

/**
 * How many entries at most, or at least (`better` is `Math.max` or `Math.min`), pass a bar once the matches from an index on are
 * played, counted over all endings; null past the limit. All that matters of an entry is what it has so far, and only while it
 * has matches on both sides of the index: equal states are counted once. `figures` are those before the index, and come back
 * as they were.
 */
export const counter = (
  matches: readonly OpenMatch[],
  gain: Gain,
  bar: Bar,
  better: (a: number, b: number) => number,
): ((index: number, figures: number[]) => number | null) => {
  const known = new Map<string, number>();
  const ending = endingAt(matches);
  const most = Math.max(0, ...matches.flatMap(({ ways }) => ways.flatMap((way) => [gain(way, 0), gain(way, 1)])));
  // Who is between its first and its last match before each index, and the most that it can still gain.
  const across: (readonly (readonly [entry: number, reach: number])[])[] = [];
  const matchesLeft = new Map<number, number>();
  for (const { home, away } of matches) {
    for (const entry of [home, away]) matchesLeft.set(entry, (matchesLeft.get(entry) ?? 0) + 1);
  }
  const begun = new Set<number>();
  for (const { home, away } of matches) {
    across.push([...begun].map((entry) => [entry, most * (matchesLeft.get(entry) ?? 0)]));
    for (const entry of [home, away]) {
      const left = (matchesLeft.get(entry) ?? 0) - 1;
      matchesLeft.set(entry, left);
      if (left === 0) begun.delete(entry);
      else begun.add(entry);
    }
  }

  const count = (index: number, figures: number[]): number | null => {
    const match = matches[index];
    if (match === undefined) return 0;
    const state = (across[index] ?? []).map(([entry, reach]) => {
      const figure = figures[entry] ?? 0;
      if (passes(figure, bar)) return '+';
      return passes(figure + reach, bar) ? figure : '-';
    });
    const key = `${index}:${state}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MOST_STATES) return null;
    const { home, away, ways } = match;
    const [atHome, atAway] = [figures[home] ?? 0, figures[away] ?? 0];
    let best: number | null = null;
    for (const way of ways) {
      figures[home] = atHome + gain(way, 0);
      figures[away] = atAway + gain(way, 1);
      const rest = count(index + 1, figures);
      const ended = (ending[index] ?? []).filter((entry) => passes(figures[entry] ?? 0, bar)).length;
      figures[home] = atHome;
      figures[away] = atAway;
      if (rest === null) return null;
      best = best === null ? rest + ended : better(best, rest + ended);
    }
    known.set(key, best ?? 0);
    return best ?? 0;
  };
  return count;
};
