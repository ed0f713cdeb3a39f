import { boardOf, NEVER, type Placing } from './board.ts';
import { force, leastClash } from './place.ts';
import type { Placings, Wishes } from './preferences.ts';
import type { Problem } from './problem.ts';

/** How many places an improvement looks at in all, counted so that the same rules always make the same plan. */
const LOOKS = 1_500_000;
/** Better places that are tried for a match, those first where the least gives way. */
const PLACES_FOR_MATCH = 16;
/** Matches that may move so that one comes to a better place. */
const MATCHES_MOVED = 16;

/**
 * A plan that fulfils more wishes: as long as it helps, a match whose place or breaks are not as wished goes to a better place;
 * what is in the way there finds another one, and so on over a few matches. It stays where all of them together cost less.
 */
export const improve = (problem: Problem, placings: Placings, wishes: Wishes): Placings => {
  const { matches, courtsOf, fixed } = problem;
  const board = boardOf(problem);
  const setTo = (wanted: Placings): void => {
    for (const match of matches) {
      if (board.placings[match] !== wanted[match]) board.take(match);
    }
    for (const match of matches) {
      const placing = wanted[match] ?? null;
      if (placing !== null && board.placings[match] !== placing) board.put(match, placing);
    }
  };
  setTo(placings);
  let looks = 0;

  const costOf = (moved: Iterable<number>, at: Placings): number => {
    const entries = new Set<string>();
    let cost = 0;
    for (const match of moved) {
      const placing = at[match] ?? null;
      if (placing !== null) cost += wishes.costAt(match, placing);
      for (const entry of wishes.known[match] ?? []) entries.add(entry);
    }
    for (const entry of entries) cost += wishes.breaksCost(entry, at);
    return cost;
  };
  const costAt =
    (match: number) =>
    (court: number, start: number): number => {
      looks += 1;
      board.put(match, { court, start, referees: [] });
      const cost = costOf([match], board.placings);
      board.take(match);
      return cost;
    };

  /** Puts the match into the place and everything in its way somewhere else; false where that does not end or does not help. */
  const settles = (match: number, court: number, start: number, before: Placings): boolean => {
    const settled = new Set([match]);
    const weightOf = (other: number): number => (fixed[other] !== null || settled.has(other) ? NEVER : 1);
    board.take(match);
    const waiting = force(board, match, { court, start }, weightOf);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (settled.has(next) || fixed[next] !== null || settled.size > MATCHES_MOVED) return false;
      const place = leastClash(problem, board, next, weightOf, costAt(next));
      if (place === null) return false;
      settled.add(next);
      waiting.push(...force(board, next, place, weightOf));
    }
    return costOf(settled, board.placings) < costOf(settled, before);
  };

  const betterPlaces = (match: number, from: Placing): { court: number; start: number }[] => {
    const now = costOf([match], board.placings);
    board.take(match);
    const places: { court: number; start: number; weight: number; cost: number }[] = [];
    for (const court of courtsOf[match] ?? []) {
      const weights = board.weigh(match, court, (other) => (fixed[other] === null ? 1 : NEVER));
      for (const [index, start] of board.starts(match, court).entries()) {
        const weight = weights[index] ?? NEVER;
        if (weight > MATCHES_MOVED) continue;
        const cost = costAt(match)(court, start);
        if (cost < now) places.push({ court, start, weight, cost });
      }
    }
    board.put(match, from);
    places.sort(
      (one, other) =>
        one.weight - other.weight || one.cost - other.cost || one.start - other.start || one.court - other.court,
    );
    return places.slice(0, PLACES_FOR_MATCH);
  };

  for (let better = true; better && looks < LOOKS; ) {
    better = false;
    for (const match of matches) {
      const from = board.placings[match] ?? null;
      if (looks >= LOOKS || from === null || fixed[match] !== null || costOf([match], board.placings) === 0) continue;
      const before = [...board.placings];
      for (const { court, start } of betterPlaces(match, from)) {
        if (settles(match, court, start, before)) {
          better = true;
          break;
        }
        setTo(before);
      }
    }
  }
  return board.placings;
};
