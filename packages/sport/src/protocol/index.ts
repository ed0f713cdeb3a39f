export type { Dispute } from './accounts.ts';
export { type ClockReading, clockAt } from './clock.ts';
export type {
  ClockEvent,
  FoulEvent,
  LineUpEvent,
  MatchEvent,
  MatchRecord,
  MatchResultEvent,
  PartClock,
  PartOfPlay,
  PlayTime,
  PointsEvent,
  RallyNumber,
  SetEvent,
  ShotEvent,
  StateChange,
  SubstitutionEvent,
  TakeBackEvent,
  TimedCard,
  TimedGoal,
  TimedMissedPenalty,
  TimePenaltyEvent,
} from './events.ts';
export { foldMatch, type MatchSheet, type TimelineItem } from './fold.ts';
export { addRecord, type NextEvent, nextEvents, refusalsOf } from './next.ts';
export type { ProtocolProblem, ProtocolProblemCode } from './problems.ts';
export type { OutReason, PlayerSanctions, SideLineUp } from './side-watch.ts';
export { tableMatch } from './table-match.ts';
export type { MatchSettings, Tally } from './tally.ts';
