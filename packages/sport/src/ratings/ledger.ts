import { SportError } from '../errors.ts';
import { at } from '../read.ts';

/** A match that ratings count. `at` is when it began: whole minutes from any fixed instant, the same for all of them. */
export interface RatedMatch {
  readonly id: string;
  readonly at: number;
  /** Only what was played (the default) says how strong anyone is; everything else moves no rating. */
  readonly basis?: 'played' | 'awarded' | 'walkover' | 'forfeit-both';
}

/** What a match did to one rating. `before` is the rating as the match began, its uncertainty grown by the time without play. */
export interface RatingChange<Rating> {
  readonly who: string;
  readonly before: Rating;
  readonly after: Rating;
}

/** A match in the order of play with what it changed: nothing where it was not played. */
export interface RatingStep<Match, Rating> {
  readonly match: Match;
  readonly changes: readonly RatingChange<Rating>[];
}

/** Ratings with their whole history: plain data, never changed once made. */
export interface RatingLedger<Match, Rating, Settings> {
  readonly settings: Settings;
  /** As given, corrections in the place of what they correct. */
  readonly matches: readonly Match[];
  /** In the order of play; matches that began at the same time keep the order of `matches`. */
  readonly steps: readonly RatingStep<Match, Rating>[];
}

/** What is wrong in a season: matches that replace the ones with their ids, or come to them, and ids of matches that go. */
export interface RatingCorrection<Match> {
  readonly put?: readonly Match[];
  readonly remove?: readonly string[];
}

/** A ledger after a correction and what is different now. */
export interface CorrectedRatings<Match, Rating, Settings> {
  readonly ledger: RatingLedger<Match, Rating, Settings>;
  /** Whose rating is another one than before, null where there was or is none. */
  readonly changed: readonly { readonly who: string; readonly before: Rating | null; readonly after: Rating | null }[];
}

/** One system of ratings, as the ledger needs it. */
export interface RatingSystem<Match extends RatedMatch, Rating> {
  /** The rating of whoever has not played yet. */
  readonly start: (who: string) => Rating;
  /** What the match makes of the ratings of its sides; `ratingOf` is the rating after the match before. */
  readonly play: (match: Match, ratingOf: (who: string) => Rating) => readonly RatingChange<Rating>[];
  readonly equals: (one: Rating, other: Rating) => boolean;
  /** @throws {SportError} where the match itself is wrong */
  readonly validate: (match: Match, path: string) => void;
}

const LATEST = 2 ** 40;

/** @throws {SportError} */
export const validateTime = (time: number, path: string): void => {
  if (!Number.isInteger(time) || Math.abs(time) > LATEST) {
    throw new SportError('out-of-range', path, `Expected whole minutes from a fixed instant, got ${time}.`);
  }
};

const validateMatches = <Match extends RatedMatch, Rating>(
  system: RatingSystem<Match, Rating>,
  matches: readonly Match[],
  path: string,
): void => {
  const seen = new Set<string>();
  for (const [index, match] of matches.entries()) {
    const here = at(path, index);
    if (match.id === '') throw new SportError('out-of-range', at(here, 'id'), 'A match needs an id.');
    if (seen.has(match.id)) {
      throw new SportError('duplicate-result', at(here, 'id'), `The match ${match.id} is given twice; give it once.`);
    }
    seen.add(match.id);
    validateTime(match.at, at(here, 'at'));
    system.validate(match, here);
  }
};

const inOrderOfPlay = <Match extends RatedMatch>(matches: readonly Match[]): Match[] =>
  matches.toSorted((one, other) => one.at - other.at);

const latest = <Match, Rating>(steps: readonly RatingStep<Match, Rating>[]): Map<string, Rating> =>
  new Map(steps.flatMap(({ changes }) => changes.map(({ who, after }) => [who, after] as const)));

/** Plays `order` on top of the steps that it shares with `known`: what stands before the first difference is not reckoned again. */
const replay = <Match extends RatedMatch, Rating>(
  system: RatingSystem<Match, Rating>,
  order: readonly Match[],
  known: readonly RatingStep<Match, Rating>[],
): RatingStep<Match, Rating>[] => {
  const differs = order.findIndex((match, index) => match !== known[index]?.match);
  const steps = known.slice(0, differs === -1 ? order.length : differs);
  const now = latest(steps);
  for (const match of order.slice(steps.length)) {
    const changes = system.play(match, (who) => now.get(who) ?? system.start(who));
    for (const { who, after } of changes) now.set(who, after);
    steps.push({ match, changes });
  }
  return steps;
};

/** The ledger of matches that are played in the order of their times. @throws {SportError} */
export const openLedger = <Match extends RatedMatch, Rating, Settings>(
  system: RatingSystem<Match, Rating>,
  settings: Settings,
  matches: readonly Match[],
): RatingLedger<Match, Rating, Settings> => {
  validateMatches(system, matches, '/matches');
  return { settings, matches: [...matches], steps: replay(system, inOrderOfPlay(matches), []) };
};

/** The ledger as if the correction had been true from the start. @throws {SportError} */
export const correctLedger = <Match extends RatedMatch, Rating, Settings>(
  system: RatingSystem<Match, Rating>,
  ledger: RatingLedger<Match, Rating, Settings>,
  { put = [], remove = [] }: RatingCorrection<Match>,
): CorrectedRatings<Match, Rating, Settings> => {
  validateMatches(system, put, '/put');
  const replacing = new Map(put.map((match) => [match.id, match]));
  const known = new Set(ledger.matches.map(({ id }) => id));
  for (const [index, id] of remove.entries()) {
    if (!known.has(id)) throw new SportError('unknown-value', at('/remove', index), `There is no match ${id}.`);
    if (replacing.has(id)) {
      throw new SportError('contradicting-rules', at('/remove', index), `The match ${id} cannot both go and be put.`);
    }
  }
  const gone = new Set(remove);
  const matches = ledger.matches.filter(({ id }) => !gone.has(id)).map((match) => replacing.get(match.id) ?? match);
  matches.push(...put.filter(({ id }) => !known.has(id)));
  const steps = replay(system, inOrderOfPlay(matches), ledger.steps);
  const before = latest(ledger.steps);
  const after = latest(steps);
  const changed = [...new Set([...before.keys(), ...after.keys()])].flatMap((who) => {
    const [was, is] = [before.get(who) ?? null, after.get(who) ?? null];
    return was !== null && is !== null && system.equals(was, is) ? [] : [{ who, before: was, after: is }];
  });
  return { ledger: { settings: ledger.settings, matches, steps }, changed };
};

/** The last rating that the ledger knows, null for who has not played. */
export const lastRating = <Match, Rating, Settings>(
  ledger: RatingLedger<Match, Rating, Settings>,
  who: string,
): Rating | null =>
  ledger.steps
    .findLast(({ changes }) => changes.some((change) => change.who === who))
    ?.changes.find((change) => change.who === who)?.after ?? null;

/** A point of somebody's history. */
export interface RatingPoint<Rating> extends RatingChange<Rating> {
  readonly match: string;
  readonly at: number;
}

/** What every match that counted did to one rating, in the order of play. */
export const ratingHistory = <Match extends RatedMatch, Rating, Settings>(
  ledger: RatingLedger<Match, Rating, Settings>,
  who: string,
): RatingPoint<Rating>[] =>
  ledger.steps.flatMap(({ match, changes }) =>
    changes.filter((change) => change.who === who).map((change) => ({ match: match.id, at: match.at, ...change })),
  );
