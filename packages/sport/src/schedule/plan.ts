import { minimalContradiction, type Obstacle } from '../contradiction.ts';
import { SportError } from '../errors.ts';
import type { Placing } from './board.ts';
import type { SchedulePlan, ScheduleRules } from './model.ts';
import { improve, type Wishes, wishesOf } from './preferences.ts';
import { type Problem, problemOf, type Structure, structureOf } from './problem.ts';
import { isRefuted, tryAll } from './proof.ts';
import { obstaclesOf } from './rule-texts.ts';
import { searchPlan } from './search.ts';
import { validateScheduleRules } from './validate.ts';

/** Why there is no plan. */
export interface ScheduleContradiction {
  /** True where no plan exists; false where none was found within the bounds of the search. */
  readonly proven: boolean;
  /**
   * Proven: rules and matches that cannot hold together, each needed for that. Otherwise: rules of which leaving out any one
   * helps.
   */
  readonly obstacles: readonly Obstacle[];
  /** Matches that found no place in the best attempt; none where it needed no attempt. */
  readonly unplaced: readonly string[];
}

type Outcome =
  | { readonly placings: readonly (Placing | null)[]; readonly problem: Problem }
  | { readonly contradiction: ScheduleContradiction };

/** Matches looked at in one question about some of the rules. */
const LOOKS_TO_EXPLAIN = 150_000;
/** The part of a search that is spent on each question what would help. */
const EFFORT_TO_EXPLAIN = 0.1;

const withoutAllBut = (all: readonly Obstacle[], some: readonly Obstacle[]): Set<string> => {
  const kept = new Set(some.map(({ path }) => path));
  return new Set(all.map(({ path }) => path).filter((path) => !kept.has(path)));
};

const proven = (structure: Structure, byTrying: boolean, unplaced: readonly string[]): ScheduleContradiction => {
  const all = obstaclesOf(structure.rules);
  const contradicts = (some: readonly Obstacle[]): boolean => {
    const problem = problemOf(structure, withoutAllBut(all, some));
    return isRefuted(problem) || (byTrying && tryAll(problem, LOOKS_TO_EXPLAIN).verdict === 'impossible');
  };
  return { proven: true, obstacles: minimalContradiction(all, contradicts), unplaced };
};

/** Rules of which leaving out one lets the same search find a plan; matches themselves are not rules to leave out here. */
const helpful = (structure: Structure): Obstacle[] => {
  const all = obstaclesOf(structure.rules);
  const matches = new Set(structure.rules.matches.map((_, match) => `/matches/${match}`));
  const kinds = Map.groupBy(
    all.filter(({ path }) => !matches.has(path)),
    ({ path }) => path.replaceAll(/\/\d+/g, '/*'),
  );
  return [...kinds.values()].flatMap((kind) => {
    const without = new Set(kind.map(({ path }) => path));
    return searchPlan(problemOf(structure, without), EFFORT_TO_EXPLAIN).unplaced.length === 0 ? kind : [];
  });
};

const solve = (structure: Structure): Outcome => {
  const problem = problemOf(structure);
  if (isRefuted(problem)) return { contradiction: proven(structure, false, []) };
  const { board, unplaced } = searchPlan(problem);
  if (unplaced.length === 0) return { placings: board.placings, problem };
  const names = unplaced.map((match) => structure.rules.matches[match]?.id ?? '');
  const { verdict, placings } = tryAll(problem);
  switch (verdict) {
    case 'possible':
      return { placings, problem };
    case 'impossible':
      return { contradiction: proven(structure, true, names) };
    case 'open':
      return { contradiction: { proven: false, obstacles: helpful(structure), unplaced: names } };
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

const noLegalSchedule = ({ proven: isProven, obstacles, unplaced }: ScheduleContradiction): SportError => {
  const reasons = obstacles.map(({ path, text }) => `${text.en} (${path})`).join('; ');
  const message = isProven
    ? `No plan keeps all of these: ${reasons}. Change one.`
    : `No plan was found within the bounds of the search; no place for ${unplaced.join(', ')}. ${
        reasons === ''
          ? 'Leaving out rules of one kind does not help.'
          : `Leaving out one kind of these helps: ${reasons}.`
      }`;
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
