import { SportError } from '../errors.ts';
import { at } from '../read.ts';

const MOST = 1_000_000;

/** How unsure a rating is and how that grows: one standard deviation, in the units of the rating. */
export interface Uncertainty {
  /** Of whoever has not played yet, and the most that idleness makes of it. */
  readonly start: number;
  /** Of somebody who plays often. */
  readonly settled: number;
  /** Minutes without play after which somebody settled is as unknown as somebody new. */
  readonly forgottenAfter: number;
}

/** Five years of 365.25 days, as in the example of Glickman's paper. */
export const FIVE_YEARS = 5 * 365.25 * 24 * 60;

/**
 * The uncertainty after `idle` minutes without play: `min(sqrt(RD^2 + c^2 t), start)`, with `c` such that `settled` grows to
 * `start` in `forgottenAfter` (Mark Glickman, The Glicko system, step 1). Time flows evenly here, not by rating periods.
 */
export const grown = (deviation: number, idle: number, { start, settled, forgottenAfter }: Uncertainty): number => {
  if (idle <= 0 || deviation >= start) return deviation;
  const perMinute = (start ** 2 - settled ** 2) / forgottenAfter;
  return Math.min(Math.sqrt(deviation ** 2 + perMinute * idle), start);
};

/** @throws {SportError} */
export const validatePositive = (value: number, path: string, most = MOST): void => {
  if (!(value > 0 && value <= most)) {
    throw new SportError('out-of-range', path, `Expected a number above 0, at most ${most}, got ${value}.`);
  }
};

/** @throws {SportError} */
export const validateUncertainty = ({ start, settled, forgottenAfter }: Uncertainty, path: string): void => {
  validatePositive(start, at(path, 'start'));
  validatePositive(settled, at(path, 'settled'));
  validatePositive(forgottenAfter, at(path, 'forgottenAfter'), 2 ** 40);
  if (settled > start) {
    throw new SportError('contradicting-rules', at(path, 'settled'), 'Somebody settled cannot be less known than new.');
  }
};
