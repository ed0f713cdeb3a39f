import { canEnd, type Fate } from './contest.ts';
import { type Bar, counter, endingAt, inOrder, type OpenMatch, passes } from './counting.ts';
import { contestOf, dependsOnOthers, type Field, isByRounds, isJudgement, judgeOf } from './judge.ts';
import { type Cell, leadingFigure, type Situation } from './situation.ts';

/** Whether a fate is within reach: proved either way, or not proved within the limits of the search. */
export type Reach = 'possible' | 'impossible' | 'unknown';

/** Ways that are allowed for each remaining match. */
export type Allowed = readonly (readonly number[])[];

/** Contests that are judged before a search gives up; a whole table is made for each where rounds decide. */
const MOST_CONTESTS = { goals: 2_000, rounds: 20 } as const;
/** Endings that are followed before a search gives up. */
const MOST_ENDINGS = 50_000;

/** Every combination of one item of each list. */
const combinations = <Item>(lists: readonly (readonly Item[])[]): readonly (readonly Item[])[] =>
  lists.reduce<readonly (readonly Item[])[]>(
    (some, list) => some.flatMap((combination) => list.map((item) => [...combination, item])),
    [[]],
  );

/** The search for one entry whose own matches have ended as in `cell`, while those of others end in any of the allowed ways. */
const reachFrom = (situation: Situation, entry: number, fate: Fate, cell: Cell, allowed: Allowed): Reach => {
  const { entries, remaining, matchesOf, ways, contribution, leading, input } = situation;
  if (leading === null) return 'unknown';
  const gain = (way: number, side: 0 | 1): number => contribution(leading.figure, way, side).constant;
  const most = Math.max(...ways.flatMap((_, way) => [gain(way, 0), gain(way, 1)]));
  const mine = leadingFigure(situation, entry, cell);
  const own = new Set(matchesOf[entry] ?? []);
  const figures = [...leading.base];
  for (const match of own) {
    const [home = 0, away = 0] = remaining[match] ?? [];
    figures[home] = (figures[home] ?? 0) + gain(cell[match] ?? 0, 0);
    figures[away] = (figures[away] ?? 0) + gain(cell[match] ?? 0, 1);
  }
  const reach = figures.map(
    (figure, other) => figure + most * (matchesOf[other] ?? []).filter((match) => !own.has(match)).length,
  );
  // Who cannot end level with the entry is above or below it whatever happens.
  const everything = dependsOnOthers(situation);
  const near = [...entries.keys()].filter(
    (other) => everything || ((figures[other] ?? 0) <= mine && (reach[other] ?? 0) >= mine),
  );
  const isNear = new Set(near);
  const above = figures.filter((figure, other) => !isNear.has(other) && figure > mine).length;
  const field: Field = { near, above };
  const open = inOrder(
    remaining.flatMap(([home, away], match): readonly OpenMatch[] =>
      own.has(match) || !(isNear.has(home) || isNear.has(away))
        ? []
        : [{ match, home, away, ways: allowed[match] ?? [] }],
    ),
  );
  const playing = new Set(open.flatMap(({ home, away }) => [home, away]));
  const standing = (bar: Bar): number =>
    figures.filter((figure, other) => other !== entry && !playing.has(other) && passes(figure, bar)).length;

  const [higher, level] = [
    { figure: mine, strict: true },
    { figure: mine, strict: false },
  ];
  const better = fate === 'out' ? Math.max : Math.min;
  const [sureBar, nearBar] = fate === 'out' ? [higher, level] : [level, higher];
  const leadsToFate = (passing: number): boolean => (fate === 'out' ? passing >= input.places : passing < input.places);
  // The figures alone may bring the fate, or never come near it.
  const surest = counter(open, gain, sureBar, better)(0, figures);
  if (surest !== null && leadsToFate(surest + standing(sureBar))) return 'possible';
  const nearest = counter(open, gain, nearBar, better);
  const nearestOfAll = nearest(0, figures);
  if (nearestOfAll === null) {
    // Too many states to count: each entry by itself still bounds them all together.
    const couldPass = figures.filter((figure, other) => {
      const best = fate === 'out' && isNear.has(other) ? (reach[other] ?? 0) : figure;
      return other !== entry && passes(best, nearBar);
    }).length;
    return leadsToFate(couldPass) ? 'unknown' : 'impossible';
  }
  if (!leadsToFate(nearestOfAll + standing(nearBar))) return 'impossible';

  const judge = judgeOf(situation);
  const known = new Map<string, Reach>();
  const chosen = [...cell];
  const limit = isByRounds(situation) ? MOST_CONTESTS.rounds : MOST_CONTESTS.goals;
  let judged = 0;
  const ended = (): Reach => {
    if (isByRounds(situation)) {
      judged += 1;
      if (judged > limit) return 'unknown';
      const { prospect } = judge(chosen, entry, field);
      return prospect === 'open' || prospect === fate ? 'possible' : 'impossible';
    }
    const contest = contestOf(situation, chosen, entry, field);
    if (isJudgement(contest)) return contest.prospect === fate ? 'possible' : 'impossible';
    const bearing = everything
      ? chosen
      : contest.level.flatMap((each) => (matchesOf[each] ?? []).map((match) => chosen[match]));
    const key = `${contest.level}|${contest.seats}|${bearing}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    judged += 1;
    const kind = judged > limit ? 'unknown' : canEnd(situation, chosen, contest, fate).kind;
    known.set(key, kind);
    return kind;
  };

  const ending = endingAt(open);
  let followed = 0;
  let found: Reach = 'impossible';
  /** Follows the endings that come near the fate; true once there is nothing more to look for. */
  const follow = (index: number, passed: number): boolean => {
    const match = open[index];
    if (match === undefined) {
      followed += 1;
      const end = followed > MOST_ENDINGS ? 'unknown' : ended();
      if (end !== 'impossible') found = end;
      return end === 'possible' || judged > limit || followed > MOST_ENDINGS;
    }
    const rest = nearest(index, figures);
    if (rest !== null && !leadsToFate(passed + rest)) return false;
    const { home, away } = match;
    const [atHome, atAway] = [figures[home] ?? 0, figures[away] ?? 0];
    const done = match.ways.some((way) => {
      figures[home] = atHome + gain(way, 0);
      figures[away] = atAway + gain(way, 1);
      chosen[match.match] = way;
      const passing = (ending[index] ?? []).filter((each) => passes(figures[each] ?? 0, nearBar)).length;
      return follow(index + 1, passed + passing);
    });
    figures[home] = atHome;
    figures[away] = atAway;
    return done;
  };
  follow(0, standing(nearBar));
  return found;
};

/**
 * Whether an entry can meet a fate when each remaining match ends in one of its allowed ways, over all goals without limit:
 * exact by the leading figure (a count over all endings), then by the criteria after it for each ending that comes near enough.
 */
export const reachOf = (situation: Situation, entry: number, fate: Fate, allowed: Allowed): Reach => {
  const { leading, ways, contribution, matchesOf, remaining } = situation;
  if (leading === null) return 'unknown';
  const gains = [...ways.keys()].flatMap((way) =>
    ([0, 1] as const).map((side) => contribution(leading.figure, way, side).constant),
  );
  // The count takes it that nobody loses what it has.
  if (gains.some((gain) => gain < 0)) return 'unknown';
  const own = matchesOf[entry] ?? [];
  let reach: Reach = 'impossible';
  for (const combination of combinations(own.map((match) => allowed[match] ?? []))) {
    const cell = remaining.map((_, match) => combination[own.indexOf(match)] ?? 0);
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
  const { remaining, ways, contribution, leading } = situation;
  const all = [...ways.keys()];
  const sign = fate === 'out' ? 1 : -1;
  return remaining.map(([home, away]) => {
    if (leading === null || (home !== entry && away !== entry)) return all;
    const side = home === entry ? 0 : 1;
    const own = (way: number): number => sign * contribution(leading.figure, way, side).constant;
    const theirs = (way: number): number => sign * contribution(leading.figure, way, side === 0 ? 1 : 0).constant;
    const least = Math.min(...all.map(own));
    const decisive = all.filter((way) => own(way) === least);
    return all.every((way) => decisive.some((each) => theirs(each) >= theirs(way))) ? decisive : all;
  });
};
