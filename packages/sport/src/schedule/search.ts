import { type Board, boardOf, covers, forbiddenBy, NEVER, type Placing } from './board.ts';
import { force, leastClash } from './place.ts';
import type { Problem } from './problem.ts';

/** How much a search may do, counted so that the same rules always make the same plan: placings per match, and in any case. */
const PLACINGS_PER_MATCH = 60;
const PLACINGS = 2000;
/** Matches that are tried on a free court before it is left empty until its next start. */
const TRIED_ON_COURT = 12;

export interface Found {
  readonly board: Board;
  /** Matches that found no place. */
  readonly unplaced: readonly number[];
}

/** The latest start of each match that leaves time for those after it; more than its window where orders run in a circle. */
const latestStarts = ({ matches, bonds, length, to }: Problem): Float64Array => {
  const latest = Float64Array.from(bonds, (_, match) => (to[match] ?? 0) - (length[match] ?? 0));
  const left = new Int32Array(bonds.length);
  for (const match of matches) left[match] = (bonds[match] ?? []).filter(({ kind }) => kind === 'before').length;
  const ready = matches.filter((match) => left[match] === 0);
  for (let match = ready.pop(); match !== undefined; match = ready.pop()) {
    for (const { other, kind, gap } of bonds[match] ?? []) {
      if (kind !== 'after') continue;
      latest[other] = Math.min(latest[other] ?? 0, (latest[match] ?? 0) - gap - (length[other] ?? 0));
      left[other] = (left[other] ?? 0) - 1;
      if (left[other] === 0) ready.push(other);
    }
  }
  return latest;
};

/** Places what stands whatever else moves; what does not fit stays out. */
const putFixed = ({ matches, fixed }: Problem, board: Board): void => {
  for (const match of matches) {
    const stands = fixed[match] ?? null;
    if (stands === null || !board.starts(match, stands.court).includes(stands.start)) continue;
    const free = board.clashes(match, stands.court, stands.start).length === 0;
    const crew = board.referees(match, stands.start, () => 1);
    if (free && crew?.weight === 0 && board.refereeClashes(match, stands.start).length === 0) {
      board.put(match, { ...stands, referees: crew.referees });
    }
  }
};

/**
 * Goes through the starts of all courts in order of time and gives each the match that can least wait: the one with the least
 * time left, then the one whose sides have most to play, then the one that could have begun first.
 */
const fillInOrderOfTime = (problem: Problem, board: Board): void => {
  const { matches, bonds, length, from, to, courtsOf, crewFree, fixed, changeover } = problem;
  const latest = latestStarts(problem);
  const ready = Float64Array.from(bonds, (_, match) => from[match] ?? 0);
  const waitsFor = new Int32Array(bonds.length);
  const toPlay = new Float64Array(bonds.length);
  for (const match of matches) {
    for (const { other, kind } of bonds[match] ?? []) {
      if (kind === 'after') waitsFor[match] = (waitsFor[match] ?? 0) + 1;
      if (kind === 'apart') toPlay[match] = (toPlay[match] ?? 0) + (length[other] ?? 0);
    }
  }
  const placed = (match: number, { start }: Placing): void => {
    for (const { other, kind, gap } of bonds[match] ?? []) {
      if (kind === 'before') waitsFor[other] = (waitsFor[other] ?? 0) - 1;
      if (kind === 'apart') toPlay[other] = (toPlay[other] ?? 0) - (length[match] ?? 0);
      // A match that stands may do so long after this; whatever else is placed so far begins no later.
      if (kind === 'before' || (kind === 'apart' && fixed[match] === null)) {
        ready[other] = Math.max(ready[other] ?? 0, start + (length[match] ?? 0) + gap);
      }
    }
  };
  for (const match of matches) {
    const placing = board.placings[match];
    if (placing !== null && placing !== undefined) placed(match, placing);
  }
  const byFixed = (match: number, start: number): boolean =>
    (bonds[match] ?? []).some((bond) => {
      const placing = fixed[bond.other] === null ? null : board.placings[bond.other];
      if (placing === null || placing === undefined) return false;
      const [low, high] = forbiddenBy(bond, length[match] ?? 0, placing.start, length[bond.other] ?? 0);
      return start > low && start < high;
    });

  let left = matches.filter((match) => board.placings[match] === null && fixed[match] === null);
  const shortest = left.reduce((least, match) => Math.min(least, length[match] ?? 0), Infinity);
  const slots = problem.open.flatMap((spans, court) => {
    const { step } = problem;
    return spans.flatMap(({ from: first, to: last }) =>
      Array.from({ length: Math.max(0, Math.floor((last - shortest - first) / step) + 1) }, (_, index) => ({
        start: first + index * step,
        court,
        last,
      })),
    );
  });
  slots.sort((one, other) => one.start - other.start || one.court - other.court);
  const free = new Float64Array(problem.open.length).fill(-Infinity);
  for (const { start, court, last } of slots) {
    if (left.length === 0) return;
    if (start < (free[court] ?? 0)) continue;
    const open = left.filter(
      (match) =>
        (ready[match] ?? 0) <= start &&
        waitsFor[match] === 0 &&
        start + (length[match] ?? 0) <= Math.min(last, to[match] ?? 0) &&
        (courtsOf[match]?.includes(court) ?? false) &&
        covers(crewFree[match] ?? null, start, start + (length[match] ?? 0)),
    );
    open.sort(
      (one, other) =>
        (latest[one] ?? 0) - (latest[other] ?? 0) ||
        (toPlay[other] ?? 0) - (toPlay[one] ?? 0) ||
        (ready[one] ?? 0) - (ready[other] ?? 0) ||
        one - other,
    );
    for (const match of open.slice(0, TRIED_ON_COURT)) {
      if (byFixed(match, start) || board.clashes(match, court, start).length > 0) continue;
      if (board.refereeClashes(match, start).length > 0) continue;
      const crew = board.referees(match, start, () => 1);
      if (crew === null || crew.weight > 0) continue;
      const placing = { court, start, referees: crew.referees };
      board.put(match, placing);
      placed(match, placing);
      left = left.filter((each) => each !== match);
      free[court] = start + (length[match] ?? 0) + changeover;
      break;
    }
  }
};

/**
 * Places the matches that have found no place, each where the least has to give way; what gives way is placed again and grows
 * heavier each time, so that the search does not go in circles (iterative forward search with conflict-based statistics,
 * Tomáš Müller, Constraint-based timetabling, 2005).
 */
const makeRoom = (problem: Problem, board: Board, effort: number): void => {
  const { matches, fixed } = problem;
  const latest = latestStarts(problem);
  const heavier = new Float64Array(problem.bonds.length).fill(1);
  const weightOf = (match: number): number => (fixed[match] === null ? (heavier[match] ?? 1) : NEVER);
  const hopeless = new Set<number>();
  const most = effort * Math.max(PLACINGS, matches.length * PLACINGS_PER_MATCH);
  for (let placings = 0; placings < most; placings += 1) {
    let match: number | undefined;
    for (const each of matches) {
      if (board.placings[each] !== null || hopeless.has(each)) continue;
      const harder =
        match === undefined ||
        (heavier[each] ?? 0) > (heavier[match] ?? 0) ||
        ((heavier[each] ?? 0) === (heavier[match] ?? 0) && (latest[each] ?? 0) < (latest[match] ?? 0));
      if (harder) match = each;
    }
    if (match === undefined) return;
    const place = leastClash(problem, board, match, weightOf);
    if (place === null) hopeless.add(match);
    else for (const other of force(board, match, place, weightOf)) heavier[other] = (heavier[other] ?? 1) + 1;
  }
};

/** A plan by way of a bounded search, as whole as it could be made; `effort` is the part of the bound that it may use. */
export const searchPlan = (problem: Problem, effort = 1): Found => {
  const board = boardOf(problem);
  putFixed(problem, board);
  fillInOrderOfTime(problem, board);
  makeRoom(problem, board, effort);
  return { board, unplaced: problem.matches.filter((match) => board.placings[match] === null) };
};
