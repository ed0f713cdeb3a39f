import { canEnd, type Fate, leadingOf } from './contest.ts';
import { contestOf, dependsOnOthers, isByResult, isJudgement, judgeOf, leadingFigures } from './judge.ts';
import type { Cell, Situation } from './situation.ts';

/** Whether a fate is within reach: proved either way, or not proved within the limits of the search. */
export type Reach = 'possible' | 'impossible' | 'unknown';

/** Ways that are allowed for each remaining match. */
export type Allowed = readonly (readonly number[])[];

/** States remembered and endings looked at before a search gives up. */
const MOST_STATES = 200_000;
const MOST_ENDINGS = 4_000;

interface OpenMatch {
  readonly match: number;
  readonly home: number;
  readonly away: number;
  readonly ways: readonly number[];
}

/** Matches in an order that keeps few entries between their first and their last match: next is what closes most. */
const inOrder = (matches: readonly OpenMatch[]): readonly OpenMatch[] => {
  const left = new Set(matches);
  const begun = new Set<number>();
  const ordered: OpenMatch[] = [];
  while (left.size > 0) {
    let best: OpenMatch | undefined;
    let fewest = Number.POSITIVE_INFINITY;
    for (const each of left) {
      const opened = [each.home, each.away].filter((entry) => !begun.has(entry)).length;
      const closed = [each.home, each.away].filter((entry) =>
        [...left].every((other) => other === each || (other.home !== entry && other.away !== entry)),
      ).length;
      if (opened - closed < fewest) [best, fewest] = [each, opened - closed];
    }
    if (best === undefined) break;
    left.delete(best);
    begun.add(best.home).add(best.away);
    ordered.push(best);
  }
  return ordered;
};

/** Whether a figure counts against a bar: at least as high, or higher. */
interface Bar {
  readonly figure: number;
  readonly strict: boolean;
}

const passes = (figure: number, { figure: bar, strict }: Bar): boolean => (strict ? figure > bar : figure >= bar);

/** How many entries at most, or at least, pass a bar once the matches from `index` on are played; null past the limit. */
type Count = (index: number, figures: readonly number[]) => number | null;

/**
 * Counts over all endings by going through the matches in order. All that matters of an entry is what it still lacks, and
 * only while it has matches on both sides of the present one: such states are counted once.
 */
const counter = (
  matches: readonly OpenMatch[],
  gain: (way: number, side: 0 | 1) => number,
  bar: Bar,
  better: (a: number, b: number) => number,
): Count => {
  const known = new Map<string, number>();
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (const [index, { home, away }] of matches.entries()) {
    for (const entry of [home, away]) {
      if (!first.has(entry)) first.set(entry, index);
      last.set(entry, index);
    }
  }
  const most = Math.max(0, ...matches.flatMap(({ ways }) => ways.flatMap((way) => [gain(way, 0), gain(way, 1)])));
  const left = (entry: number, from: number): number =>
    matches.slice(from).filter(({ home, away }) => home === entry || away === entry).length;
  const across = matches.map((_, index) =>
    [...first].flatMap(([entry, began]) =>
      began < index && (last.get(entry) ?? 0) >= index ? [{ entry, reach: most * left(entry, index) }] : [],
    ),
  );
  const count: Count = (index, figures) => {
    const match = matches[index];
    if (match === undefined) return 0;
    const state = (across[index] ?? []).map(({ entry, reach }) => {
      const figure = figures[entry] ?? 0;
      if (passes(figure, bar)) return '+';
      return passes(figure + reach, bar) ? figure : '-';
    });
    const key = `${index}:${state}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MOST_STATES) return null;
    let best: number | null = null;
    for (const way of match.ways) {
      const next = [...figures];
      next[match.home] = (next[match.home] ?? 0) + gain(way, 0);
      next[match.away] = (next[match.away] ?? 0) + gain(way, 1);
      const ended = [match.home, match.away].filter((entry) => last.get(entry) === index);
      const rest = count(index + 1, next);
      if (rest === null) return null;
      const total = rest + ended.filter((entry) => passes(next[entry] ?? 0, bar)).length;
      best = best === null ? total : better(best, total);
    }
    known.set(key, best ?? 0);
    return best ?? 0;
  };
  return count;
};

/** Every combination of one item of each list. */
const combinations = <Item>(lists: readonly (readonly Item[])[]): readonly (readonly Item[])[] =>
  lists.reduce<readonly (readonly Item[])[]>(
    (some, list) => some.flatMap((combination) => list.map((item) => [...combination, item])),
    [[]],
  );

/** The search for one entry whose own matches have ended: `cell` holds their ways. */
const reachFrom = (situation: Situation, entry: number, fate: Fate, cell: Cell, allowed: Allowed): Reach => {
  const { remaining, ways, contribution, input } = situation;
  const leading = leadingOf(situation) ?? 'points';
  const gain = (way: number, side: 0 | 1): number => contribution(leading, way, side).constant;
  const own = new Set(situation.matchesOf[entry] ?? []);
  const others = remaining.flatMap(([home, away], match) =>
    own.has(match) ? [] : [{ match, home, away, ways: allowed[match] ?? ways.map((_, way) => way) }],
  );
  // Without a figure for the matches of others: the matches of the entry alone.
  const blank = cell.map((way, match) => (own.has(match) ? way : 0));
  const base = [...leadingFigures(situation, blank)];
  for (const { match, home, away } of others) {
    base[home] = (base[home] ?? 0) - gain(blank[match] ?? 0, 0);
    base[away] = (base[away] ?? 0) - gain(blank[match] ?? 0, 1);
  }
  const mine = base[entry] ?? 0;
  const most = Math.max(...ways.flatMap((_, way) => [gain(way, 0), gain(way, 1)]));
  const settled = base.map((figure, other) => {
    const played = others.filter(({ home, away }) => home === other || away === other).length;
    return figure > mine || figure + played * most < mine;
  });
  const everything = dependsOnOthers(situation) || isByResult(situation);
  const open = inOrder(others.filter(({ home, away }) => everything || !(settled[home] && settled[away])));
  const playing = new Set(open.flatMap(({ home, away }) => [home, away]));
  const standing = (bar: Bar): number =>
    base.filter((figure, other) => other !== entry && !playing.has(other) && passes(figure, bar)).length;

  const [higher, level] = [
    { figure: mine, strict: true },
    { figure: mine, strict: false },
  ];
  const better = fate === 'out' ? Math.max : Math.min;
  const above = counter(open, gain, higher, better);
  const atLeastLevel = counter(open, gain, level, better);
  const [sure, bound] = fate === 'out' ? [above, atLeastLevel] : [atLeastLevel, above];
  const [sureBar, boundBar] = fate === 'out' ? [higher, level] : [level, higher];
  const leadsToFate = (passing: number): boolean => (fate === 'out' ? passing >= input.places : passing < input.places);

  // Even the figures alone may bring the fate, or never bring it near.
  const best = sure(0, base);
  if (best !== null && leadsToFate(best + standing(sureBar))) return 'possible';
  const nearest = bound(0, base);
  if (nearest !== null && !leadsToFate(nearest + standing(boundBar))) return 'impossible';
  if (nearest === null) return 'unknown';

  const judge = judgeOf(situation);
  const ending = (chosen: Cell): Reach => {
    const figures = leadingFigures(situation, chosen);
    if (isByResult(situation)) {
      const { prospect } = judge(chosen, entry, figures);
      return prospect === 'open' || prospect === fate ? 'possible' : 'impossible';
    }
    const contest = contestOf(situation, figures, entry);
    if (isJudgement(contest)) return contest.prospect === fate ? 'possible' : 'impossible';
    return canEnd(situation, chosen, contest, fate).kind;
  };

  let endings = 0;
  let reach: Reach = 'impossible';
  const chosen = [...blank];
  const go = (index: number, figures: readonly number[], passed: number): boolean => {
    const match = open[index];
    if (match === undefined) {
      endings += 1;
      const found = endings > MOST_ENDINGS ? 'unknown' : ending(chosen);
      if (found !== 'impossible') reach = found;
      return found !== 'impossible' && (found === 'possible' || endings > MOST_ENDINGS);
    }
    const rest = bound(index, figures);
    if (rest !== null && !leadsToFate(passed + rest)) return false;
    return match.ways.some((way) => {
      const next = [...figures];
      next[match.home] = (next[match.home] ?? 0) + gain(way, 0);
      next[match.away] = (next[match.away] ?? 0) + gain(way, 1);
      chosen[match.match] = way;
      const closed = [match.home, match.away].filter(
        (each) => !open.slice(index + 1).some(({ home, away }) => home === each || away === each),
      );
      return go(index + 1, next, passed + closed.filter((each) => passes(next[each] ?? 0, boundBar)).length);
    });
  };
  go(0, base, standing(boundBar));
  return reach;
};

/**
 * Whether an entry can meet a fate when each remaining match ends in one of its allowed ways, over all goals without limit:
 * exact by the leading figure (a count over all endings), then by the criteria after it for each ending that is near enough.
 */
export const reachOf = (situation: Situation, entry: number, fate: Fate, allowed: Allowed): Reach => {
  const leading = leadingOf(situation);
  const negative = situation.ways.some((_, way) =>
    ([0, 1] as const).some((side) => situation.contribution(leading ?? 'points', way, side).constant < 0),
  );
  if (leading === null || negative) return 'unknown';
  const own = situation.matchesOf[entry] ?? [];
  let reach: Reach = 'impossible';
  for (const combination of combinations(own.map((match) => allowed[match] ?? []))) {
    const cell = situation.remaining.map((_, match) => combination[own.indexOf(match)] ?? 0);
    const found = reachFrom(situation, entry, fate, cell, allowed);
    if (found === 'possible') return 'possible';
    if (found === 'unknown') reach = 'unknown';
  }
  return reach;
};

/**
 * The ways of its own matches that suffice to see whether an entry can meet a fate. With fewer points in a match and no fewer for
 * its opponent, whoever stood above an entry has more than it and still stands above; so only the worst ways count towards
 * being out, and likewise only the best towards going through.
 */
export const decisiveWays = (situation: Situation, entry: number, fate: Fate): Allowed => {
  const { remaining, ways, contribution } = situation;
  const leading = leadingOf(situation) ?? 'points';
  const sign = fate === 'out' ? 1 : -1;
  return remaining.map(([home, away]) => {
    const all = ways.map((_, way) => way);
    if (home !== entry && away !== entry) return all;
    const side = home === entry ? 0 : 1;
    const own = (way: number): number => sign * contribution(leading, way, side).constant;
    const theirs = (way: number): number => sign * contribution(leading, way, side === 0 ? 1 : 0).constant;
    const least = Math.min(...all.map(own));
    const decisive = all.filter((way) => own(way) === least);
    return all.every((way) => decisive.some((each) => theirs(each) >= theirs(way))) ? decisive : all;
  });
};
