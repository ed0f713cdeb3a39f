export { type BergerRound, bergerRounds } from './berger.ts';
export {
  adjustTable,
  correctResult,
  type GameOfTie,
  recordResults,
  reinstateEntry,
  undoResult,
  withdrawEntry,
} from './changes.ts';
export { bracketCommand } from './command.ts';
export type { DecidedBy, GameResult, TieDecision, TieRules } from './decision.ts';
export type { DoubleEliminationRules } from './double-elimination.ts';
export { type EliminationRules, startDoubleElimination, startSingleElimination } from './elimination.ts';
export { type GroupsThenPlayOffRules, type Qualification, startGroupsThenPlayOff } from './groups.ts';
export {
  type Challenge,
  correctChallenge,
  type Ladder,
  type LadderRules,
  type LadderStep,
  recordChallenge,
  returnToLadder,
  startLadder,
  undoChallenge,
  withdrawFromLadder,
} from './ladder.ts';
export { type Division, type Exchange, type LeagueRules, type Move, nextSeason, startLeague } from './league.ts';
export { type Level, levelsOf } from './levels.ts';
export { type FinalPlace, placesOf } from './places.ts';
export type { Plan, PlannedGroup, PlannedRound, PlannedStage, PlannedTie, TieSide } from './plan.ts';
export {
  BEST_PLACED,
  type Effect,
  type GroupProgress,
  openTies,
  type Progress,
  type Step,
  type TieProgress,
  tieOf,
  tiesOf,
} from './progress.ts';
export { type GroupRules, startRoundRobin } from './round-robin.ts';
export { seedPositions } from './seeding.ts';
export type { SingleEliminationRules } from './single-elimination.ts';
export { type Occupant, readCrossings, type TieSlot } from './slot.ts';
