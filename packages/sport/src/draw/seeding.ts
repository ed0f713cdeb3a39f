import { SportError } from '../errors.ts';
import { randomFrom, shuffle } from '../random.ts';
import { at } from '../read.ts';

/** @throws {SportError} */
export const validateSeed = (seed: string, path: string): void => {
  if (seed === '')
    throw new SportError('out-of-range', path, 'Expected a text that is not empty, published beforehand.');
};

/** The order of UTF-16 code units: the same for everyone who repeats a draw, whatever order the entries came in. */
export const inCodeOrder = (entries: readonly string[]): string[] =>
  entries.toSorted((one, other) => (one < other ? -1 : Number(one > other)));

/** @throws {SportError} */
export const validateEntries = (entries: readonly string[], path: string): void => {
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (entry === '') throw new SportError('out-of-range', at(path, index), 'An entry needs an id.');
    if (seen.has(entry)) throw new SportError('duplicate-entry', at(path, index), `${entry} is given twice.`);
    seen.add(entry);
  }
};

/**
 * Seeds by lot. Whoever has the entries and the published seed can repeat it: the entries in the order of their UTF-16 code
 * units, shuffled by Fisher and Yates from the last place down, with numbers of sfc32 seeded by cyrb128 of the seed.
 * @returns the entries, the first seed first
 * @throws {SportError}
 */
export const seedByLot = (entries: readonly string[], seed: string): string[] => {
  validateEntries(entries, '/entries');
  validateSeed(seed, '/seed');
  return shuffle(inCodeOrder(entries), randomFrom(seed));
};

/**
 * Seeds by hand: `order` names every entry once.
 * @returns the entries, the first seed first
 * @throws {SportError}
 */
export const seedByHand = (entries: readonly string[], order: readonly string[]): string[] => {
  validateEntries(entries, '/entries');
  validateEntries(order, '/order');
  const known = new Set(entries);
  for (const [index, entry] of order.entries()) {
    if (!known.has(entry))
      throw new SportError('unknown-entry', at('/order', index), `${entry} is not among the entries.`);
  }
  const missing = entries.filter((entry) => !order.includes(entry));
  if (missing.length > 0) {
    throw new SportError('missing-field', '/order', `Name every entry once; missing are ${missing.join(', ')}.`);
  }
  return [...order];
};

export interface RatedEntry {
  readonly entry: string;
  readonly rating: number;
}

/**
 * Seeds by rating, the highest first. Equal ratings are put in order by lot from the published seed, so they need one: neither
 * ids nor the order of the list decide.
 * @returns the entries, the first seed first
 * @throws {SportError}
 */
export const seedByRating = (rated: readonly RatedEntry[], seed?: string): string[] => {
  const entries = rated.map(({ entry }) => entry);
  validateEntries(entries, '/rated');
  for (const [index, { rating }] of rated.entries()) {
    if (!Number.isFinite(rating)) {
      throw new SportError('out-of-range', at(at('/rated', index), 'rating'), `Expected a number, got ${rating}.`);
    }
  }
  const level = [...Map.groupBy(rated, ({ rating }) => rating).values()].filter(({ length }) => length > 1);
  if (seed === undefined && level.length > 0) {
    const names = level.map((group) => group.map(({ entry }) => entry).join(', ')).join('; ');
    throw new SportError('missing-field', '/seed', `Equal ratings need a seed for the lot: ${names}.`);
  }
  const ratings = new Map(rated.map(({ entry, rating }) => [entry, rating]));
  const lots = seed === undefined ? entries : seedByLot(entries, seed);
  return lots.toSorted((one, other) => (ratings.get(other) ?? 0) - (ratings.get(one) ?? 0));
};

/**
 * Pots from seeds: the first so many seeds make pot 1, and so on; the last pot may be smaller.
 * @throws {SportError}
 */
export const potsOf = (seeds: readonly string[], size: number): string[][] => {
  validateEntries(seeds, '/seeds');
  if (!Number.isInteger(size) || size < 1) {
    throw new SportError('out-of-range', '/size', `Expected a whole number from 1, got ${size}.`);
  }
  return Array.from({ length: Math.ceil(seeds.length / size) }, (_, pot) => seeds.slice(pot * size, (pot + 1) * size));
};
