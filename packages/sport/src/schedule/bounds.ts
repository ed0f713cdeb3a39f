import type { Span } from './model.ts';
import type { Problem } from './problem.ts';

/** The first start at or after `time` on a court, where a match of so many minutes has room; Infinity where there is none. */
const nextStart = (open: readonly Span[], step: number, minutes: number, time: number): number => {
  for (const { from, to } of open) {
    const start = from + Math.max(0, Math.ceil((time - from) / step)) * step;
    if (start + minutes <= to) return start;
  }
  return Infinity;
};

/** The last start by which a match is over at `time`; -Infinity where there is none. */
const lastStart = (open: readonly Span[], step: number, minutes: number, time: number): number => {
  for (const { from, to } of open.toReversed()) {
    const room = Math.min(to, time) - minutes - from;
    if (room >= 0) return from + Math.floor(room / step) * step;
  }
  return -Infinity;
};

interface Window {
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/** The earliest start and the latest end of each match, as far as order and open courts tell; null where one has no time left. */
const windowsOf = (problem: Problem): Window | null => {
  const { matches, bonds, length, from, to, courtsOf, open, step, fixed } = problem;
  const start = Float64Array.from(bonds, (_, match) => from[match] ?? 0);
  const end = Float64Array.from(bonds, (_, match) => to[match] ?? 0);
  const waits = new Int32Array(bonds.length);
  for (const match of matches) waits[match] = (bonds[match] ?? []).filter(({ kind }) => kind === 'after').length;
  const order = matches.filter((match) => waits[match] === 0);
  for (const match of order) {
    for (const { other, kind } of bonds[match] ?? []) {
      if (kind !== 'before') continue;
      waits[other] = (waits[other] ?? 0) - 1;
      if (waits[other] === 0) order.push(other);
    }
  }
  if (order.length < matches.length) return null;
  const { crewFree } = problem;
  const soonestOf = (match: number, time: number): number => {
    const minutes = length[match] ?? 0;
    const on = (after: number): number =>
      Math.min(...(courtsOf[match] ?? []).map((court) => nextStart(open[court] ?? [], step, minutes, after)));
    const crew = crewFree[match] ?? null;
    if (crew === null) return on(time);
    for (const span of crew) {
      const found = on(Math.max(time, span.from));
      if (found + minutes <= span.to) return found;
    }
    return Infinity;
  };
  const latestOf = (match: number, time: number): number => {
    const minutes = length[match] ?? 0;
    const on = (by: number): number =>
      Math.max(...(courtsOf[match] ?? []).map((court) => lastStart(open[court] ?? [], step, minutes, by)));
    const crew = crewFree[match] ?? null;
    if (crew === null) return on(time);
    for (const span of crew.toReversed()) {
      const found = on(Math.min(time, span.to));
      if (found >= span.from) return found;
    }
    return -Infinity;
  };
  const standsWell = (match: number): boolean => {
    const stands = fixed[match];
    if (stands === null || stands === undefined) return true;
    const over = stands.start + (length[match] ?? 0);
    const within = (spans: readonly Span[]): boolean =>
      spans.some((span) => span.from <= stands.start && over <= span.to);
    const crew = crewFree[match] ?? null;
    return (
      (courtsOf[match]?.includes(stands.court) ?? false) &&
      within(open[stands.court] ?? []) &&
      (crew === null || within(crew))
    );
  };
  for (const match of order) {
    for (const { other, kind, gap } of bonds[match] ?? []) {
      if (kind === 'after')
        start[match] = Math.max(start[match] ?? 0, (start[other] ?? 0) + (length[other] ?? 0) + gap);
    }
    const soonest = start[match] ?? 0;
    const stands = fixed[match]?.start;
    if (!standsWell(match) || (stands !== undefined && stands < soonest)) return null;
    start[match] = stands ?? soonestOf(match, soonest);
  }
  for (const match of order.toReversed()) {
    const minutes = length[match] ?? 0;
    for (const { other, kind, gap } of bonds[match] ?? []) {
      if (kind === 'before') end[match] = Math.min(end[match] ?? 0, (end[other] ?? 0) - (length[other] ?? 0) - gap);
    }
    const by = end[match] ?? 0;
    const stands = fixed[match]?.start;
    if (stands !== undefined && stands + minutes > by) return null;
    end[match] = (stands ?? latestOf(match, by)) + minutes;
    if (!((start[match] ?? 0) + minutes <= (end[match] ?? 0))) return null;
  }
  return { start, end };
};

/** What matches are played on one after the other: a court, or an entry over all courts. */
interface Line {
  readonly open: readonly Span[];
  readonly step: number;
}

/** How many matches of at least so many minutes, with gaps between them, a line holds within a span at most. */
const mostOn = ({ open, step }: Line, minutes: number, gap: number, { from, to }: Span): number => {
  let count = 0;
  for (let start = nextStart(open, step, minutes, from); start + minutes <= to; count += 1) {
    start = nextStart(open, step, minutes, start + minutes + gap);
  }
  return count;
};

/** Whether matches that share lines are too many for some span of time: those that begin and end within it do not fit. */
const isCrowded = (
  problem: Problem,
  { start, end }: Window,
  matches: readonly number[],
  lines: readonly Line[],
  gap: number,
  share: (match: number) => number = () => 1,
): boolean => {
  const minutes = matches.reduce((least, match) => Math.min(least, problem.length[match] ?? 0), Infinity);
  const byEnd = matches.toSorted((one, other) => (end[one] ?? 0) - (end[other] ?? 0));
  for (const from of new Set(matches.map((match) => start[match] ?? 0))) {
    const inside = byEnd.filter((match) => (start[match] ?? 0) >= from);
    let [count, busy] = [0, 0];
    for (const [index, match] of inside.entries()) {
      count += share(match);
      busy += ((problem.length[match] ?? 0) + gap) * share(match);
      const to = end[match] ?? 0;
      if (to === end[inside[index + 1] ?? -1]) continue;
      // Cheap first: the minutes of the span alone.
      if (count * minutes <= to - from && lines.length > count) continue;
      const room = lines.reduce((sum, { open }) => {
        const within = open.map((span) => Math.min(span.to, to) - Math.max(span.from, from)).filter((left) => left > 0);
        return sum + within.reduce((total, left) => total + left + gap, 0);
      }, 0);
      if (busy > room) return true;
      if (count > lines.reduce((sum, line) => sum + mostOn(line, minutes, gap, { from, to }), 0)) return true;
    }
  }
  return false;
};

/** The spans of several courts as one, those that touch or overlap joined. */
const joined = (spans: readonly Span[]): Span[] => {
  const together: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    const last = together.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else together.push({ from, to });
  }
  return together;
};

/** Groups of matches no two of which are at once, with the least minutes between them: those of an entry, and the like. */
const takingTurns = ({
  matches,
  bonds,
  rules,
}: Problem): { readonly matches: readonly number[]; readonly gap: number }[] => {
  const members = new Map<string, number[]>();
  for (const match of matches) {
    const given = rules.matches[match];
    if (given === undefined) continue;
    const playing = [given.home, given.away].flatMap((side) => ('entry' in side ? [side.entry] : []));
    for (const who of playing) members.set(`entry ${who}`, [...(members.get(`entry ${who}`) ?? []), match]);
    const people = (rules.entries ?? [])
      .filter(({ id }) => playing.includes(id))
      .flatMap(({ players = [] }) => players);
    for (const who of people) members.set(`person ${who}`, [...(members.get(`person ${who}`) ?? []), match]);
  }
  const seen = new Set<string>();
  return [...members.values()].flatMap((own) => {
    const key = own.join(' ');
    if (own.length < 2 || seen.has(key)) return [];
    seen.add(key);
    let gap = Infinity;
    for (const match of own) {
      for (const other of own) {
        if (other === match) continue;
        const gaps = (bonds[match] ?? []).filter((bond) => bond.other === other).map((bond) => bond.gap);
        gap = Math.min(gap, gaps.length === 0 ? 0 : Math.max(...gaps));
      }
    }
    return [{ matches: own, gap }];
  });
};

/**
 * Whether a problem can be seen to have no plan without trying any: a match without time, or more matches in some span than
 * courts, entries, players or referees can take. False says nothing.
 */
export const isRefuted = (problem: Problem): boolean => {
  const { matches, open, step, courtsOf, changeover, referees, needs, refereeRest, fixed } = problem;
  if (
    matches.some(
      (match) => (needs[match] ?? 0) > referees.filter((each) => each.assignable && !each.barred.has(match)).length,
    )
  ) {
    return true;
  }
  if (referees.some(({ named, foes }) => matches.some((match) => named.has(match) && foes.has(match)))) return true;
  const window = windowsOf(problem);
  if (window === null) return true;
  const courtSets = new Map(matches.map((match) => [courtsOf[match]?.join(' ') ?? '', courtsOf[match] ?? []]));
  for (const courts of courtSets.values()) {
    const own = matches.filter((match) => courtsOf[match]?.every((court) => courts.includes(court)));
    // A match that stands may do so between the steps.
    const inSteps = own.every((match) => fixed[match] === null);
    const lines = courts.map((court) => ({ open: open[court] ?? [], step: inSteps ? step : 1 }));
    if (isCrowded(problem, window, own, lines, changeover)) return true;
  }
  const anywhere = { open: joined(open.flat()), step: 1 };
  for (const { matches: own, gap } of takingTurns(problem)) {
    if (isCrowded(problem, window, own, [anywhere], gap)) return true;
  }
  for (const { named, open: free } of referees) {
    const own = matches.filter((match) => named.has(match));
    if (isCrowded(problem, window, own, [{ open: free ?? anywhere.open, step: 1 }], refereeRest)) return true;
  }
  const officiated = matches.filter((match) => (needs[match] ?? 0) > 0);
  const pool = referees
    .filter(({ assignable }) => assignable)
    .map((referee) => ({ open: referee.open ?? anywhere.open, step: 1 }));
  return isCrowded(problem, window, officiated, pool, refereeRest, (match) => needs[match] ?? 0);
};
