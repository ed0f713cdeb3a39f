import { minimalContradiction, type Obstacle } from '../contradiction.ts';
import { SportError } from '../errors.ts';
import type { Placing } from './board.ts';
import { isRefuted } from './bounds.ts';
import { improve } from './improve.ts';
import type { SchedulePlan, ScheduleRules } from './model.ts';
import { type Wishes, wishesOf } from './preferences.ts';
import { matchPath, type Problem, problemOf } from './problem.ts';
import { obstaclesOf } from './rule-texts.ts';
import { searchPlan } from './search.ts';
import { type Structure, structureOf } from './structure.ts';
import { tryAll } from './try-all.ts';
import { validateScheduleRules } from './validate.ts';

/** Why there is no plan. */
export interface ScheduleContradiction {
  /** True where no plan exists; false where none was found within the bounds of the search. */
  readonly proven: boolean;
  /**
   * Proven: rules that cannot hold together, each needed for that. Otherwise: rules of a kind that it helps to leave out.
   */
  readonly obstacles: readonly Obstacle[];
  /**
   * Proven: the matches that cannot be played together under these rules, each needed for that (all of them, where they are too
   * many to ask about each). Otherwise: those that found no place.
   */
  readonly matches: readonly string[];
}

type Outcome =
  | { readonly placings: readonly (Placing | null)[]; readonly problem: Problem }
  | { readonly contradiction: ScheduleContradiction };

/** Matches looked at in one question about some of the rules. */
const LOOKS_TO_EXPLAIN = 150_000;
/** The part of a search that is spent on each question what would help. */
const EFFORT_TO_EXPLAIN = 0.1;
/** Of more matches it is not asked which of them are too many. */
const MATCHES_TO_EXPLAIN = 150;
/** Names in a message; the rest is counted. */
const NAMES = 12;

const pathsBut = (all: readonly string[], some: readonly string[]): Set<string> =>
  new Set(all).difference(new Set(some));

const namesOf = ({ rules }: Structure, matches: readonly number[]): string[] =>
  matches.map((match) => rules.matches[match]?.id ?? '');

const proven = (structure: Structure, byTrying: boolean): ScheduleContradiction => {
  const contradicts = (without: ReadonlySet<string>): boolean => {
    const problem = problemOf(structure, without);
    return isRefuted(problem) || (byTrying && tryAll(problem, LOOKS_TO_EXPLAIN).verdict === 'impossible');
  };
  const all = obstaclesOf(structure.rules);
  const paths = all.map(({ path }) => path);
  const needed = minimalContradiction(paths, (some) => contradicts(pathsBut(paths, some)));
  const dropped = pathsBut(paths, needed);
  const every = [...structure.rules.matches.keys()];
  const matches =
    every.length > MATCHES_TO_EXPLAIN
      ? every
      : minimalContradiction(every, (some) => {
          const unplayed = pathsBut(every.map(matchPath), some.map(matchPath));
          return contradicts(dropped.union(unplayed));
        });
  const obstacles = all.filter(({ path }) => needed.includes(path));
  return { proven: true, obstacles, matches: namesOf(structure, matches) };
};

/** Rules of kinds of which leaving out one lets the same search find a plan. */
const helpful = (structure: Structure): Obstacle[] => {
  const kinds = Map.groupBy(obstaclesOf(structure.rules), ({ path }) => path.replaceAll(/\/\d+/g, ''));
  return [...kinds.values()].flatMap((kind) => {
    const without = new Set(kind.map(({ path }) => path));
    return searchPlan(problemOf(structure, without), EFFORT_TO_EXPLAIN).unplaced.length === 0 ? kind : [];
  });
};

const solve = (structure: Structure): Outcome => {
  const problem = problemOf(structure);
  if (isRefuted(problem)) return { contradiction: proven(structure, false) };
  const { board, unplaced } = searchPlan(problem);
  if (unplaced.length === 0) return { placings: board.placings, problem };
  const { verdict, placings } = tryAll(problem);
  switch (verdict) {
    case 'possible':
      return { placings, problem };
    case 'impossible':
      return { contradiction: proven(structure, true) };
    case 'open':
      return { contradiction: { proven: false, obstacles: helpful(structure), matches: namesOf(structure, unplaced) } };
    default:
      return verdict satisfies never;
  }
};

/** @throws {SportError} */
export const openStructure = (rules: ScheduleRules): Structure => {
  validateScheduleRules(rules);
  return structureOf(rules);
};

/** A plan as it is given out. */
export const planOf = (
  { rules }: Structure,
  placings: readonly (Placing | null)[],
  crews: readonly (readonly string[])[],
  wishes: Wishes,
): SchedulePlan => {
  const unmet = wishes.unmet(placings);
  return {
    matches: rules.matches.flatMap(({ id }, match) => {
      const placing = placings[match] ?? null;
      if (placing === null) return [];
      const { court, start } = placing;
      return [{ match: id, court: rules.courts[court]?.id ?? '', start, referees: crews[match] ?? [] }];
    }),
    penalty: unmet.reduce((sum, { weight }) => sum + weight, 0),
    unmet,
  };
};

/**
 * Why no plan keeps the rules, null where one was found.
 * @throws {SportError} where the rules themselves are wrong
 */
export const scheduleContradiction = (rules: ScheduleRules): ScheduleContradiction | null => {
  const outcome = solve(openStructure(rules));
  return 'contradiction' in outcome ? outcome.contradiction : null;
};

const counted = (names: readonly string[]): string =>
  names.length > NAMES ? `${names.slice(0, NAMES).join(', ')} and ${names.length - NAMES} more` : names.join(', ');

const noLegalSchedule = ({ proven: isProven, obstacles, matches }: ScheduleContradiction): SportError => {
  const reasons = counted(obstacles.map(({ path, text }) => `${text.en} (${path})`));
  const help = reasons === '' ? 'Leaving out one kind of rule is not enough.' : `It helps to leave out: ${reasons}.`;
  const message = isProven
    ? `No plan of the matches ${counted(matches)} keeps all of these: ${reasons}. Change one.`
    : `No plan was found within the bounds of the search; no place for ${counted(matches)}. ${help}`;
  return new SportError('no-legal-schedule', obstacles[0]?.path ?? '', message);
};

/**
 * Gives every match a court, a start and its referees so that every rule holds, and fulfils wishes as far as it can. The same
 * rules always make the same plan. Without wishes matches are played as early as they can be.
 * @throws {SportError} `no-legal-schedule` with what is in the way
 */
export const planSchedule = (rules: ScheduleRules): SchedulePlan => {
  const structure = openStructure(rules);
  const outcome = solve(structure);
  if ('contradiction' in outcome) throw noLegalSchedule(outcome.contradiction);
  const { problem } = outcome;
  const wishes = wishesOf(structure);
  const placings = rules.preferences?.length ? improve(problem, outcome.placings, wishes) : outcome.placings;
  const crews = placings.map((placing, match) => [
    ...(structure.sides.named[match] ?? []),
    ...(placing?.referees ?? []).map((number) => problem.referees[number]?.id ?? ''),
  ]);
  return planOf(structure, placings, crews, wishes);
};
