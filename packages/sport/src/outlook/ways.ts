import type { Side } from '../model.ts';
import { type PointsPair, pointsFor, type TableOutcome, type TableRules } from '../table/index.ts';

/** Whole numbers from `min` up; `max` null is without limit. */
export interface GoalRange {
  readonly min: number;
  readonly max: number | null;
}

/**
 * How a match that is not played yet may end, as far as a table sees it: what the outcome is worth, by how much it is won
 * (`margin`, 0 for a draw or a shoot-out) and how much the loser makes. `name` tells endings of one match apart.
 */
export interface Ending {
  readonly name: string;
  readonly outcome: Exclude<TableOutcome, 'walkover' | 'forfeit-both'>;
  readonly margin: GoalRange;
  readonly loser: GoalRange;
}

/** One side of an ending: who wins it and the points of home and away. A match ends in exactly one way. */
export interface Way {
  readonly winner: Side | null;
  readonly ending: Ending;
  readonly points: PointsPair;
}

const ANY: GoalRange = { min: 0, max: null };
const exactly = (value: number): GoalRange => ({ min: value, max: value });

/** A match of sets that is won with `sets` of them: the loser has 0 to `sets` - 1. */
export const endingsOfSets = (sets: number): readonly Ending[] =>
  Array.from({ length: sets }, (_, lost) => ({
    name: `win-${sets}-${lost}`,
    outcome: sets === 3 && lost === 2 ? 'win-3-2' : 'win',
    margin: exactly(sets - lost),
    loser: exactly(lost),
  }));

const countsSets = ({ criteria, points }: TableRules): boolean =>
  points['win-3-2'] !== undefined ||
  criteria
    .flatMap((criterion) => (typeof criterion === 'string' ? [criterion] : criterion.criteria))
    .some((name) => name === 'sets-ratio' || name === 'points-ratio');

/**
 * The endings that the points of a table tell apart, goals without limit. Rules that count sets are best of five. Where the
 * winner of a shoot-out is credited with a goal, overtime ends with the golden goal (IIHF Official Rule Book 2025/26, rule 84),
 * so that a win after regular time is a win by one goal either way.
 */
export const endingsFor = (rules: TableRules): readonly Ending[] => {
  if (countsSets(rules)) return endingsOfSets(3);
  const { points, shootOutGoal = 0 } = rules;
  const golden = shootOutGoal === 1;
  const endings: Ending[] = [{ name: 'win', outcome: 'win', margin: { min: 1, max: null }, loser: ANY }];
  if (points['win-overtime'] !== undefined) {
    const margin = golden ? exactly(1) : { min: 1, max: null };
    endings.push({ name: 'win-overtime', outcome: 'win-overtime', margin, loser: ANY });
  }
  const shootOut = points['win-shoot-out'];
  if (shootOut !== undefined && shootOut[0] !== shootOut[1]) {
    const overtime = points['win-overtime'];
    const asOvertime = golden && overtime?.[0] === shootOut[0] && overtime[1] === shootOut[1];
    if (!asOvertime) endings.push({ name: 'win-shoot-out', outcome: 'win-shoot-out', margin: exactly(0), loser: ANY });
  }
  if (points.draw !== undefined) endings.push({ name: 'draw', outcome: 'draw', margin: exactly(0), loser: ANY });
  return endings;
};

/** Every way in which a match may end: a win by either side for each ending but a draw. */
export const waysOf = (rules: TableRules, endings: readonly Ending[]): readonly Way[] =>
  endings.flatMap((ending): readonly Way[] => {
    const points = pointsFor(rules.points, ending.outcome);
    if (points === null) return [];
    const [first, second] = points;
    if (ending.outcome === 'draw') return [{ winner: null, ending, points }];
    return [
      { winner: 'home', ending, points: [first, second] },
      { winner: 'away', ending, points: [second, first] },
    ];
  });
