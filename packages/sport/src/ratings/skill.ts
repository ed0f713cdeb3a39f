import { rate } from 'openskill';
import { SportError } from '../errors.ts';
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
import { FIVE_YEARS, grown, type Uncertainty, validateUncertainty } from './uncertainty.ts';

/** A pick-up match: sides of people, each with the place that it took (1 is first, equal places are a draw). */
export interface PickUpMatch extends RatedMatch {
  readonly sides: readonly { readonly people: readonly string[]; readonly place: number }[];
}

/** A belief about somebody's skill: `mu` its mean, `sigma` its standard deviation. */
export interface SkillRating {
  readonly mu: number;
  readonly sigma: number;
  readonly playedAt: number | null;
}

export interface SkillSettings {
  readonly start: number;
  readonly uncertainty: Uncertainty;
  /** What people bring from before the first match. */
  readonly initial: Readonly<Record<string, { readonly mu: number; readonly sigma: number }>>;
}

export type SkillLedger = RatingLedger<PickUpMatch, SkillRating, SkillSettings>;

/** 25 with a deviation of 25/3, as in Weng and Lin, A Bayesian approximation method for online ranking (JMLR 12, 2011). */
export const SKILL: SkillSettings = {
  start: 25,
  uncertainty: { start: 25 / 3, settled: 25 / 21, forgottenAfter: FIVE_YEARS },
  initial: {},
};

const ageTo = (rating: SkillRating, time: number, { uncertainty }: SkillSettings): SkillRating =>
  rating.playedAt === null ? rating : { ...rating, sigma: grown(rating.sigma, time - rating.playedAt, uncertainty) };

const MOST_SIDES = 64;
const MOST_MU = 10_000;

const validateMatch = ({ sides }: PickUpMatch, path: string): void => {
  if (sides.length < 2 || sides.length > MOST_SIDES) {
    throw new SportError('out-of-range', at(path, 'sides'), `Expected 2 to ${MOST_SIDES} sides, got ${sides.length}.`);
  }
  const seen = new Set<string>();
  for (const [index, { people, place }] of sides.entries()) {
    const here = at(at(path, 'sides'), index);
    if (people.length === 0) throw new SportError('out-of-range', at(here, 'people'), 'A side needs somebody.');
    if (!Number.isInteger(place) || place < 1 || place > sides.length) {
      throw new SportError(
        'out-of-range',
        at(here, 'place'),
        `Expected a place from 1 to ${sides.length}, got ${place}.`,
      );
    }
    for (const [number, person] of people.entries()) {
      const who = at(at(here, 'people'), number);
      if (person === '') throw new SportError('out-of-range', who, 'A person needs an id.');
      if (seen.has(person)) throw new SportError('duplicate-entry', who, `${person} stands in this match twice.`);
      seen.add(person);
    }
  }
};

const validateSettings = ({ start, uncertainty, initial }: SkillSettings): void => {
  const believable = (mu: number, path: string): void => {
    if (!(Math.abs(mu) <= MOST_MU)) {
      throw new SportError('out-of-range', path, `Expected a number from -${MOST_MU} to ${MOST_MU}, got ${mu}.`);
    }
  };
  believable(start, '/settings/start');
  validateUncertainty(uncertainty, '/settings/uncertainty');
  for (const [person, { mu, sigma }] of Object.entries(initial)) {
    const path = at('/settings/initial', person);
    believable(mu, at(path, 'mu'));
    if (!(sigma > 0 && sigma <= MOST_MU)) {
      throw new SportError('out-of-range', at(path, 'sigma'), `Expected a number above 0, got ${sigma}.`);
    }
  }
};

const startOf = (person: string, { start, uncertainty, initial }: SkillSettings): SkillRating => {
  const brought = Object.hasOwn(initial, person) ? initial[person] : undefined;
  return { mu: brought?.mu ?? start, sigma: brought?.sigma ?? uncertainty.start, playedAt: null };
};

const systemOf = (settings: SkillSettings): RatingSystem<PickUpMatch, SkillRating> => ({
  start: (person) => startOf(person, settings),
  equals: (one, other) => one.mu === other.mu && one.sigma === other.sigma && one.playedAt === other.playedAt,
  validate: validateMatch,
  play: (match, ratingOf) => {
    if ((match.basis ?? 'played') !== 'played') return [];
    const before = match.sides.map(({ people }) => people.map((who) => ageTo(ratingOf(who), match.at, settings)));
    const after = rate(
      before.map((side) => side.map(({ mu, sigma }) => ({ mu, sigma }))),
      { rank: match.sides.map(({ place }) => place) },
    );
    return match.sides.flatMap(({ people }, side) =>
      people.flatMap((who, number) => {
        const [was, is] = [before[side]?.[number], after[side]?.[number]];
        if (was === undefined || is === undefined) return [];
        return [{ who, before: was, after: { mu: is.mu, sigma: is.sigma, playedAt: match.at } }];
      }),
    );
  },
});

/** Ratings of people from pick-up matches, by Plackett-Luce of `openskill`, in the order of play. @throws {SportError} */
export const rateBySkill = (matches: readonly PickUpMatch[], settings: Partial<SkillSettings> = {}): SkillLedger => {
  const whole = { ...SKILL, ...settings };
  validateSettings(whole);
  return openLedger(systemOf(whole), whole, matches);
};

/** The ratings as if the correction had been true from the start; replays from the first match that changes. @throws {SportError} */
export const correctSkill = (
  ledger: SkillLedger,
  correction: RatingCorrection<PickUpMatch>,
): CorrectedRatings<PickUpMatch, SkillRating, SkillSettings> =>
  correctLedger(systemOf(ledger.settings), ledger, correction);

/** A person's rating as it stands at a time after the last match, grown unsure since. @throws {SportError} */
export const skillAt = (ledger: SkillLedger, person: string, time: number): SkillRating => {
  validateTime(time, '/time');
  return ageTo(lastRating(ledger, person) ?? startOf(person, ledger.settings), time, ledger.settings);
};
