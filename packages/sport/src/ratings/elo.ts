import { SportError } from '../errors.ts';
import type { Side } from '../model.ts';
import { at } from '../read.ts';
import {
  type CorrectedRatings,
  correctLedger,
  lastRating,
  openLedger,
  type RatedMatch,
  type RatingCorrection,
  type RatingLedger,
  type RatingSystem,
  validateTime,
} from './ledger.ts';
import { FIVE_YEARS, grown, type Uncertainty, validatePositive, validateUncertainty } from './uncertainty.ts';

/** A match of two entries; `winner` null is a draw. */
export interface EloMatch extends RatedMatch {
  readonly home: string;
  readonly away: string;
  readonly winner: Side | null;
}

/** `points` are a whole number of 2^-20; `playedAt` is the beginning of the last match, null before the first. */
export interface EloRating {
  readonly points: number;
  readonly deviation: number;
  readonly playedAt: number | null;
}

export interface EloSettings {
  /** The most that one match moves. */
  readonly k: number;
  /** A lead of so many points is worth ten to one. */
  readonly scale: number;
  readonly start: number;
  readonly uncertainty: Uncertainty;
  /** What entries bring from before the first match. */
  readonly initial: Readonly<Record<string, { readonly points: number; readonly deviation?: number }>>;
}

export type EloLedger = RatingLedger<EloMatch, EloRating, EloSettings>;

/** Elo as published (Arpad Elo, The Rating of Chessplayers, 1978) with K 32; deviations of Glickman's paper: 350 new, 50 settled. */
export const ELO: EloSettings = {
  k: 32,
  scale: 400,
  start: 1200,
  uncertainty: { start: 350, settled: 50, forgottenAfter: FIVE_YEARS },
  initial: {},
};

/** Points are whole numbers of this, so that adding and taking away the same delta is exact and no sum ever drifts. */
const GRAIN = 2 ** -20;
const MOST = 1_000_000;

const toGrain = (points: number): number => Math.round(points / GRAIN) * GRAIN;

/** What a side is expected to score, 0 to 1: `1 / (1 + 10^((theirs - own) / scale))`. */
export const expectedScore = (own: number, theirs: number, scale = ELO.scale): number =>
  1 / (1 + 10 ** ((theirs - own) / scale));

/** The uncertainty after one match against an opponent (The Glicko system, step 2, a rating period of one game). */
const surer = (own: EloRating, theirs: EloRating, scale: number): number => {
  const q = Math.LN10 / scale;
  const g = 1 / Math.sqrt(1 + (3 * q ** 2 * theirs.deviation ** 2) / Math.PI ** 2);
  const expected = 1 / (1 + 10 ** ((-g * (own.points - theirs.points)) / scale));
  const learned = q ** 2 * g ** 2 * expected * (1 - expected);
  return 1 / Math.sqrt(1 / own.deviation ** 2 + learned);
};

const ageTo = (rating: EloRating, time: number, { uncertainty }: EloSettings): EloRating =>
  rating.playedAt === null
    ? rating
    : { ...rating, deviation: grown(rating.deviation, time - rating.playedAt, uncertainty) };

const SCORE: Record<Side | 'draw', number> = { home: 1, draw: 0.5, away: 0 };

const rating = (points: number, path: string): void => {
  if (!(Math.abs(points) <= MOST)) {
    throw new SportError('out-of-range', path, `Expected a rating from -${MOST} to ${MOST}, got ${points}.`);
  }
};

const validateSettings = ({ k, scale, start, uncertainty, initial }: EloSettings): void => {
  validatePositive(k, '/settings/k');
  validatePositive(scale, '/settings/scale');
  rating(start, '/settings/start');
  validateUncertainty(uncertainty, '/settings/uncertainty');
  for (const [entry, { points, deviation }] of Object.entries(initial)) {
    const path = at('/settings/initial', entry);
    rating(points, at(path, 'points'));
    if (deviation !== undefined) validatePositive(deviation, at(path, 'deviation'));
  }
};

const validateMatch = ({ home, away, winner }: EloMatch, path: string): void => {
  if (home === '') throw new SportError('out-of-range', at(path, 'home'), 'An entry needs an id.');
  if (away === '') throw new SportError('out-of-range', at(path, 'away'), 'An entry needs an id.');
  if (home === away) {
    throw new SportError('same-entry', at(path, 'away'), `${home} cannot play against itself.`);
  }
  if (winner !== null && winner !== 'home' && winner !== 'away') {
    throw new SportError('unknown-value', at(path, 'winner'), 'Expected home, away or null for a draw.');
  }
};

const startOf = (entry: string, { start, initial, uncertainty }: EloSettings): EloRating => {
  const brought = Object.hasOwn(initial, entry) ? initial[entry] : undefined;
  return {
    points: toGrain(brought?.points ?? start),
    deviation: brought?.deviation ?? uncertainty.start,
    playedAt: null,
  };
};

const systemOf = (settings: EloSettings): RatingSystem<EloMatch, EloRating> => ({
  start: (entry) => startOf(entry, settings),
  equals: (one, other) =>
    one.points === other.points && one.deviation === other.deviation && one.playedAt === other.playedAt,
  validate: validateMatch,
  play: (match, ratingOf) => {
    if ((match.basis ?? 'played') !== 'played') return [];
    const home = ageTo(ratingOf(match.home), match.at, settings);
    const away = ageTo(ratingOf(match.away), match.at, settings);
    const surprise = SCORE[match.winner ?? 'draw'] - expectedScore(home.points, away.points, settings.scale);
    const delta = toGrain(settings.k * surprise);
    const after = (own: EloRating, theirs: EloRating, gain: number): EloRating => ({
      points: own.points + gain,
      deviation: surer(own, theirs, settings.scale),
      playedAt: match.at,
    });
    return [
      { who: match.home, before: home, after: after(home, away, delta) },
      { who: match.away, before: away, after: after(away, home, -delta) },
    ];
  },
});

/**
 * Ratings of entries by Elo, in the order of play. What one side gains the other loses, exactly: the sum never changes. Beside
 * the points each rating has an uncertainty that play makes smaller and idleness larger; it does not move the points.
 * @throws {SportError}
 */
export const rateByElo = (matches: readonly EloMatch[], settings: Partial<EloSettings> = {}): EloLedger => {
  const whole = { ...ELO, ...settings };
  validateSettings(whole);
  return openLedger(systemOf(whole), whole, matches);
};

/** The ratings as if the correction had been true from the start; replays from the first match that changes. @throws {SportError} */
export const correctElo = (
  ledger: EloLedger,
  correction: RatingCorrection<EloMatch>,
): CorrectedRatings<EloMatch, EloRating, EloSettings> => correctLedger(systemOf(ledger.settings), ledger, correction);

/** An entry's rating as it stands at a time after its last match, grown unsure since. @throws {SportError} */
export const eloAt = (ledger: EloLedger, entry: string, time: number): EloRating => {
  validateTime(time, '/time');
  return ageTo(lastRating(ledger, entry) ?? startOf(entry, ledger.settings), time, ledger.settings);
};
