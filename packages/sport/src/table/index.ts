export { type BestPlaced, type BestPlacedInput, bestPlaced } from './best-placed.ts';
export { standingsCommand } from './command.ts';
export { CRITERIA, type CriterionDefinition, type CriterionName } from './criteria.ts';
export { type Bye, type CardCount, resultInTable, type TableBasis, type TableMatch } from './match.ts';
export {
  type OutcomePoints,
  outcomePoints,
  type PointsPair,
  type PointsTable,
  pointsFor,
  pointsTable,
  type TableOutcome,
} from './points.ts';
export { PRESET_NAMES, PRESETS, type PresetName } from './presets.ts';
export { type Adjustment, rankTable, type Table, type TableInput, type TableRow } from './rank.ts';
export type { OrderAdjustment } from './ranking.ts';
export {
  type Figure,
  type PointsAdjustment,
  type Reason,
  type ReasonFacts,
  type ReasonStep,
  type ReasonTexts,
  reasonTexts,
} from './reason.ts';
export type { AwardedScore, Criterion, FairPlayScale, MiniTable, TableRules } from './rules.ts';
export type { Withdrawal } from './withdrawal.ts';
