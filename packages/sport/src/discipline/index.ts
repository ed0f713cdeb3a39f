export type {
  CautionTally,
  Discipline,
  DisciplineDecision,
  DisciplineInput,
  DisciplineMatch,
  SuspendedPlayer,
  Suspension,
  SuspensionCause,
} from './discipline.ts';
export { countCards, fairPlayPoints, type ShownCard } from './fair-play.ts';
export { DISCIPLINE_PRESETS, type DisciplinePreset } from './presets.ts';
export {
  type Accumulation,
  type CautionStep,
  checkDisciplineRules,
  type DisciplineRules,
  type DisciplineStatus,
  type Serving,
  type Wipe,
} from './rules.ts';
export { disciplineOf } from './suspensions.ts';
