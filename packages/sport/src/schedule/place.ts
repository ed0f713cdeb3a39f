import { type Board, NEVER } from './board.ts';
import type { Problem } from './problem.ts';

/** A place for a match, and the weight of what has to give way there. */
export interface ForcedPlace {
  readonly court: number;
  readonly start: number;
  readonly weight: number;
}

/**
 * The place where the least weight has to give way, of these the cheapest, then the earliest; null where a match that weighs
 * `NEVER` is in the way everywhere.
 */
export const leastClash = (
  { courtsOf }: Problem,
  board: Board,
  match: number,
  weightOf: (match: number) => number,
  costAt: (court: number, start: number) => number = () => 0,
): ForcedPlace | null => {
  let best = { court: 0, start: Infinity, weight: NEVER, cost: Infinity };
  const isWorse = (weight: number, cost: number, start: number): boolean =>
    weight > best.weight ||
    (weight === best.weight && (cost > best.cost || (cost === best.cost && start >= best.start)));
  for (const court of courtsOf[match] ?? []) {
    const weights = board.weigh(match, court, weightOf);
    for (const [index, start] of board.starts(match, court).entries()) {
      let weight = weights[index] ?? NEVER;
      if (weight > best.weight) continue;
      const cost = costAt(court, start);
      if (isWorse(weight, cost, start)) continue;
      const crew = board.referees(match, start, weightOf);
      if (crew === null) continue;
      weight += crew.weight;
      for (const clash of board.refereeClashes(match, start)) weight += weightOf(clash.match);
      if (!isWorse(weight, cost, start)) best = { court, start, weight, cost };
    }
  }
  return best.weight >= NEVER ? null : best;
};

/** Gives a match other referees instead of one that it must let go; takes it away where no others are free. */
const relieve = (board: Board, match: number, referee: number): boolean => {
  const placing = board.placings[match];
  if (placing === null || placing === undefined) return true;
  board.take(match);
  if (!placing.referees.includes(referee)) return false;
  const crew = board.referees(match, placing.start, () => 1);
  if (crew === null || crew.weight > 0) return false;
  board.put(match, { ...placing, referees: crew.referees });
  return true;
};

/** Puts a match into a place and takes away what cannot stay beside it, other than by other referees. Returns what is taken away. */
export const force = (
  board: Board,
  match: number,
  { court, start }: Pick<ForcedPlace, 'court' | 'start'>,
  weightOf: (match: number) => number,
): number[] => {
  const away = board.clashes(match, court, start);
  for (const other of away) board.take(other);
  const crew = board.referees(match, start, weightOf);
  board.put(match, { court, start, referees: crew?.referees ?? [] });
  for (const clash of [...(crew?.clashes ?? []), ...board.refereeClashes(match, start)]) {
    if (!relieve(board, clash.match, clash.referee)) away.push(clash.match);
  }
  return away;
};
