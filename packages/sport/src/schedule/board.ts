import type { Span } from './model.ts';
import type { Bond, Problem } from './problem.ts';

/** Where a match stands; `referees` are numbers of the problem's referees that were given to it. */
export interface Placing {
  readonly court: number;
  readonly start: number;
  readonly referees: readonly number[];
}

/** What `weighAt` says where a match cannot stand whatever gives way. */
export const NEVER = 1e12;

/** The starts that `bond` forbids a match while the other one stands: those between the two, neither included. */
export const forbiddenBy = (bond: Bond, length: number, otherStart: number, otherLength: number): [number, number] => {
  const tooLate = otherStart + otherLength + bond.gap;
  const tooSoon = otherStart - bond.gap - length;
  switch (bond.kind) {
    case 'apart':
      return [tooSoon, tooLate];
    case 'before':
      return [tooSoon, Infinity];
    case 'after':
      return [-Infinity, tooLate];
    default:
      return bond.kind satisfies never;
  }
};

/** Whether one of the spans holds all of the minutes; null is always. */
export const covers = (open: readonly Span[] | null, start: number, end: number): boolean =>
  open === null || open.some(({ from, to }) => from <= start && end <= to);

/** Matches as they are placed and taken away, and what stands in the way of a place. */
export interface Board {
  readonly placings: readonly (Placing | null)[];
  put(match: number, placing: Placing): void;
  take(match: number): void;
  /** The starts of a match on a court, clashes aside, in order of time. */
  starts(match: number, court: number): readonly number[];
  /** Placed matches that cannot stay if the match comes here, those aside that only a referee keeps from it. */
  clashes(match: number, court: number, start: number): number[];
  /** Placed matches whose referees are needed in the match at that time, to play or as named, with those referees. */
  refereeClashes(match: number, start: number): { readonly match: number; readonly referee: number }[];
  /** The weight of clashes on each start of the court, in the order of `starts`; without referees. */
  weigh(match: number, court: number, weightOf: (match: number) => number): Float64Array;
  /** The same, the court taken for free. */
  weighBonds(match: number, court: number, weightOf: (match: number) => number): Float64Array;
  /** Whether a referee can be given the match at that start. */
  isFree(referee: number, match: number, start: number): boolean;
  /**
   * The referees for a match at a start that clash least: with which matches, and at what weight; null where there are too few
   * whatever gives way.
   */
  referees(
    match: number,
    start: number,
    weightOf: (match: number) => number,
  ): {
    readonly referees: readonly number[];
    readonly clashes: readonly { readonly match: number; readonly referee: number }[];
    readonly weight: number;
  } | null;
}

export const boardOf = (problem: Problem): Board => {
  const { length, from, to, bonds, open, changeover, step, referees, needs, refereeRest, fixed, crewFree } = problem;
  const placings: (Placing | null)[] = problem.bonds.map(() => null);
  const onCourt = open.map(() => new Set<number>());
  const given = referees.map(() => new Set<number>());
  /** Referees who could be given other matches and are in this one anyway. */
  const engaged = problem.bonds.map((): number[] => []);
  for (const [number, { plays, named, assignable }] of referees.entries()) {
    if (assignable) for (const match of plays.union(named)) engaged[match]?.push(number);
  }
  const lengthOf = (match: number): number => length[match] ?? 0;
  const endOf = (match: number, placing: Placing): number => placing.start + lengthOf(match);

  const grids = new Map<string, readonly number[]>();
  const grid = (court: number, minutes: number): readonly number[] => {
    const key = `${court} ${minutes}`;
    const known = grids.get(key);
    if (known !== undefined) return known;
    const starts = (open[court] ?? []).flatMap(({ from: first, to: last }) =>
      Array.from(
        { length: Math.max(0, Math.floor((last - minutes - first) / step) + 1) },
        (_, index) => first + index * step,
      ),
    );
    grids.set(key, starts);
    return starts;
  };
  const windows = new Map<string, readonly number[]>();
  const startsOf = (match: number, court: number): readonly number[] => {
    const [minutes, first, last] = [lengthOf(match), from[match] ?? 0, to[match] ?? 0];
    const crew = crewFree[match] ?? null;
    const stands = fixed[match] ?? null;
    const fits = (start: number): boolean =>
      start >= first && start + minutes <= last && covers(crew, start, start + minutes);
    if (stands !== null) {
      const { start } = stands;
      return stands.court === court && fits(start) && covers(open[court] ?? [], start, start + minutes) ? [start] : [];
    }
    const key = `${court} ${minutes} ${first} ${last} ${crew === null ? '' : match}`;
    const known = windows.get(key);
    if (known !== undefined) return known;
    const starts = grid(court, minutes).filter(fits);
    windows.set(key, starts);
    return starts;
  };

  const overlaps = (match: number, placing: Placing, start: number, end: number, gap: number): boolean =>
    placing.start < end + gap && start < endOf(match, placing) + gap;

  /** Every clash as the starts that it forbids, neither end included. */
  function* forbidden(
    match: number,
    onCourtNow: Iterable<number>,
  ): Generator<{ readonly by: number; readonly low: number; readonly high: number }> {
    const minutes = lengthOf(match);
    for (const bond of bonds[match] ?? []) {
      const placing = placings[bond.other];
      if (placing === null || placing === undefined) continue;
      const [low, high] = forbiddenBy(bond, minutes, placing.start, lengthOf(bond.other));
      yield { by: bond.other, low, high };
    }
    for (const other of onCourtNow) {
      const placing = placings[other];
      if (other === match || placing === null || placing === undefined) continue;
      yield { by: other, low: placing.start - changeover - minutes, high: endOf(other, placing) + changeover };
    }
  }

  const canTake = (referee: number, match: number, start: number): boolean => {
    const who = referees[referee];
    if (who === undefined || !who.assignable || who.barred.has(match)) return false;
    return covers(who.open, start, start + lengthOf(match));
  };
  /** Matches that a referee has to do with too near to a match at that start. */
  function* busy(referee: number, match: number, start: number): Generator<number> {
    const { named = [], plays = [] } = referees[referee] ?? {};
    for (const duties of [given[referee] ?? [], named, plays]) {
      for (const other of duties) {
        const placing = placings[other];
        if (other === match || placing === null || placing === undefined) continue;
        if (overlaps(other, placing, start, start + lengthOf(match), refereeRest)) yield other;
      }
    }
  }

  const weigh = (
    match: number,
    court: number,
    weightOf: (match: number) => number,
    onCourtNow: Iterable<number>,
  ): Float64Array => {
    const starts = startsOf(match, court);
    const events: { at: number; weight: number }[] = [];
    let weight = 0;
    for (const { by, low, high } of forbidden(match, onCourtNow)) {
      const cost = weightOf(by);
      if (low === -Infinity) weight += cost;
      else events.push({ at: low, weight: cost });
      if (high !== Infinity) events.push({ at: high - 1, weight: -cost });
    }
    events.sort((one, other) => one.at - other.at);
    let next = 0;
    return Float64Array.from(starts, (start) => {
      for (let event = events[next]; event !== undefined && event.at < start; event = events[next]) {
        weight += event.weight;
        next += 1;
      }
      return weight;
    });
  };

  const board: Board = {
    placings,
    put: (match, placing) => {
      placings[match] = placing;
      onCourt[placing.court]?.add(match);
      for (const referee of placing.referees) given[referee]?.add(match);
    },
    take: (match) => {
      const placing = placings[match];
      if (placing === null || placing === undefined) return;
      onCourt[placing.court]?.delete(match);
      for (const referee of placing.referees) given[referee]?.delete(match);
      placings[match] = null;
    },
    starts: startsOf,
    clashes: (match, court, start) => [
      ...new Set(
        [...forbidden(match, onCourt[court] ?? [])]
          .filter(({ low, high }) => start > low && start < high)
          .map(({ by }) => by),
      ),
    ],
    refereeClashes: (match, start) =>
      (engaged[match] ?? []).flatMap((referee) =>
        [...(given[referee] ?? [])].flatMap((other) => {
          const placing = placings[other];
          if (other === match || placing === null || placing === undefined) return [];
          return overlaps(other, placing, start, start + lengthOf(match), refereeRest)
            ? [{ match: other, referee }]
            : [];
        }),
      ),
    weigh: (match, court, weightOf) => weigh(match, court, weightOf, onCourt[court] ?? []),
    weighBonds: (match, court, weightOf) => weigh(match, court, weightOf, []),
    isFree: (referee, match, start) => canTake(referee, match, start) && [...busy(referee, match, start)].length === 0,
    referees: (match, start, weightOf) => {
      const needed = needs[match] ?? 0;
      if (needed === 0) return { referees: [], clashes: [], weight: 0 };
      const offers = referees.flatMap(({ named }, number) => {
        if (!canTake(number, match, start)) return [];
        const clashes = [...busy(number, match, start)].map((other) => ({ match: other, referee: number }));
        const weight = clashes.reduce((sum, clash) => sum + weightOf(clash.match), 0);
        return [{ number, weight, clashes, load: (given[number]?.size ?? 0) + named.size }];
      });
      if (offers.length < needed) return null;
      offers.sort((one, other) => one.weight - other.weight || one.load - other.load || one.number - other.number);
      const chosen = offers.slice(0, needed);
      return {
        referees: chosen.map(({ number }) => number),
        clashes: chosen.flatMap(({ clashes }) => clashes),
        weight: chosen.reduce((sum, { weight }) => sum + weight, 0),
      };
    },
  };
  return board;
};
