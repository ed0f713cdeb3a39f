import { SportError } from '../errors.ts';
import { BYE, type TieSlot } from './slot.ts';

/** The least power of two that holds the entries. */
export const bracketSize = (entries: number): number => 2 ** Math.ceil(Math.log2(entries));

/**
 * Seeds from top to bottom of a bracket: whoever is better meets the worst that is left, so that with 8 places 1 can meet 2 in
 * the final only (1 8 4 5 2 7 3 6).
 * @throws {SportError} `out-of-range` when `size` is no power of two from 1 up
 */
export const seedPositions = (size: number): number[] => {
  if (!Number.isInteger(Math.log2(size))) {
    throw new SportError('out-of-range', '/size', `Expected a power of two, got ${size}.`);
  }
  let positions = [1];
  while (positions.length < size) {
    const sum = positions.length * 2 + 1;
    positions = positions.flatMap((seed) => [seed, sum - seed]);
  }
  return positions;
};

/** The first round for entries ranked from the best; the top seeds get the byes. */
export const seededPairs = (ranked: readonly TieSlot[]): [TieSlot, TieSlot][] => {
  const positions = seedPositions(bracketSize(ranked.length));
  const pairs: [TieSlot, TieSlot][] = [];
  for (let place = 0; place < positions.length; place += 2) {
    pairs.push([slotOf(ranked, positions[place]), slotOf(ranked, positions[place + 1])]);
  }
  return pairs;
};

const slotOf = (ranked: readonly TieSlot[], seed = 0): TieSlot => ranked[seed - 1] ?? BYE;
