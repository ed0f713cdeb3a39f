/// <reference path="./edmonds-blossom-fixed.d.ts" />
import blossom from 'edmonds-blossom-fixed';
import type { Option } from './field.ts';

/** The options that a matching is made of. */
export interface Matching {
  readonly chosen: readonly Option[];
  /** Vertices that no option of it touches. */
  readonly unmatched: number;
}

/**
 * The matching that covers the most of `size` vertices and among those costs the least (Edmonds' algorithm in general graphs,
 * after Galil 1986). `costOf` answers whole numbers from 0 to 2^49, so that four times a weight is exact.
 */
export const cheapestMatching = (
  options: readonly Option[],
  size: number,
  costOf: (option: Option) => number,
): Matching => {
  const costs = options.map(costOf);
  const greatest = costs.reduce((most, cost) => Math.max(most, cost), 0);
  const mates = blossom(
    options.map(({ one, other }, index) => [one, other, greatest - (costs[index] ?? 0)] as const),
    true,
  );
  const chosen = options.filter(({ one, other }) => mates[one] === other);
  return { chosen, unmatched: size - 2 * chosen.length };
};

/** The matching of greatest worth, whether or not it covers all that it could. `worthOf` answers whole numbers up to 2^49. */
export const dearestMatching = (options: readonly Option[], worthOf: (option: Option) => number): readonly Option[] => {
  const mates = blossom(
    options.map((option) => [option.one, option.other, worthOf(option)] as const),
    false,
  );
  return options.filter(({ one, other }) => mates[one] === other);
};

export const sumOf = (options: readonly Option[], amount: (option: Option) => number): number =>
  options.reduce((sum, option) => sum + amount(option), 0);
