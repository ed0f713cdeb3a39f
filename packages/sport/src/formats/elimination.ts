import { begin } from './changes.ts';
import { checkTieRules } from './decision.ts';
import { type DoubleEliminationRules, doubleEliminationTies } from './double-elimination.ts';
import { checkEntries } from './entries.ts';
import type { FirstRound } from './knock-out.ts';
import { type PlannedStage, type PlannedTie, planOf, roundsOf } from './plan.ts';
import type { Progress } from './progress.ts';
import { seededPairs } from './seeding.ts';
import { type SingleEliminationRules, singleEliminationTies } from './single-elimination.ts';

export type EliminationRules =
  | ({ readonly format: 'single-elimination' } & SingleEliminationRules)
  | ({ readonly format: 'double-elimination' } & DoubleEliminationRules);

/** @throws {SportError} `contradicting-rules` */
export const eliminationStage = (
  firstRound: FirstRound,
  rules: EliminationRules,
  path = '',
): { stage: PlannedStage; ties: readonly PlannedTie[] } => {
  if (rules.ties !== undefined) checkTieRules(rules.ties, `${path}/ties`);
  if (rules.final !== undefined) checkTieRules(rules.final, `${path}/final`);
  const ties =
    rules.format === 'single-elimination'
      ? singleEliminationTies(firstRound, rules)
      : doubleEliminationTies(firstRound, rules);
  return { stage: { format: rules.format, groups: [], rounds: roundsOf(ties) }, ties };
};

const start = (entries: readonly string[], rules: EliminationRules): Progress => {
  checkEntries(entries);
  const firstRound = seededPairs(entries.map((_, index) => ({ seed: index + 1 })));
  const { stage, ties } = eliminationStage(firstRound, rules);
  return begin(planOf([stage], ties), entries);
};

/**
 * A single elimination of 2 to 512 entries, the best first. The top seeds get the byes; if every better seed wins, 1 meets 2 in
 * the final.
 * @throws {SportError} for bad entries or rules
 */
export const startSingleElimination = (entries: readonly string[], rules: SingleEliminationRules = {}): Progress =>
  start(entries, { format: 'single-elimination', ...rules });

/**
 * A double elimination of 2 to 512 entries, the best first. Who loses once goes on on the losers' side, placed so that nobody
 * meets again before the latest possible round; who loses twice is out.
 * @throws {SportError} for bad entries or rules
 */
export const startDoubleElimination = (entries: readonly string[], rules: DoubleEliminationRules = {}): Progress =>
  start(entries, { format: 'double-elimination', ...rules });
