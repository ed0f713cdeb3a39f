export { conflictText, type ScheduleConflict, type ScheduleConflictKind } from './conflict.ts';
export { moveMatch, type ScheduleMove, scheduleConflicts } from './conflicts.ts';
export type {
  ScheduleCourt,
  ScheduledMatch,
  ScheduleEntry,
  ScheduleMatch,
  SchedulePlan,
  SchedulePreference,
  ScheduleReferee,
  ScheduleRound,
  ScheduleRules,
  ScheduleScope,
  ScheduleSide,
  Span,
  UnmetPreference,
} from './model.ts';
export { planSchedule, type ScheduleContradiction, scheduleContradiction } from './plan.ts';
