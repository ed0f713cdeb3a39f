export { type Chance, type ChanceEstimate, type ChanceSettings, estimateChances } from './chances.ts';
export type { LevelDecision, Threshold } from './decision.ts';
export type { Prospect } from './judge.ts';
export {
  type EndingCondition,
  type EntryOutlook,
  type MatchEnding,
  type OwnOutlook,
  type OwnResult,
  outlook,
  type Scenario,
} from './outlook.ts';
export type { OutlookInput, RemainingMatch } from './situation.ts';
export { type Ending, endingsFor, endingsOfSets, type GoalRange } from './ways.ts';
