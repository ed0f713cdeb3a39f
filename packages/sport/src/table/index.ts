export type { CardCount, TableBasis, TableMatch } from './match.ts';
export { type OutcomePoints, type PointsPair, pointsFor, type TableOutcome } from './points.ts';
export { PRESETS, type PresetName } from './presets.ts';
export {
  type Adjustment,
  type OrderAdjustment,
  rankTable,
  type Table,
  type TableInput,
  type TableRow,
} from './rank.ts';
export { type Figure, type PointsAdjustment, type Reason, type ReasonStep, reasonTexts } from './reason.ts';
export type { Criterion, FairPlayScale, MiniTable, TableRules } from './rules.ts';
