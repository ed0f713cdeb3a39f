import type {
  CardEvent,
  GoalEvent,
  Minute,
  MissedPenaltyEvent,
  PartKind,
  PeriodEvent,
  ResultBasis,
  ResultEvent,
  Side,
  StateEvent,
} from '../model.ts';

/** A part of play that begins and ends. */
export interface PartOfPlay {
  readonly kind: Exclude<PartKind, 'regulation'>;
  readonly number: number;
}

/** Seconds played of a part: counted up from 0, whichever way the hall's clock runs. */
export interface PartClock {
  readonly part: PartOfPlay;
  readonly second: number;
}

/** A rally of a set, both counted from 1. */
export interface RallyNumber {
  readonly set: number;
  readonly rally: number;
}

/** When something happened in play: a minute of the match, a clock of a part, or a rally. */
export type PlayTime = Minute | PartClock | RallyNumber;

interface Happens {
  readonly at: PlayTime | null;
}

export type TimedGoal = Omit<GoalEvent, 'at'> & Happens;
export type TimedCard = Omit<CardEvent, 'at'> & Happens;
export type TimedMissedPenalty = Omit<MissedPenaltyEvent, 'at'> & Happens;

/** Points in sports that count them (1, 2 or 3 in basketball), and the point of a rally in sports of sets. */
export interface PointsEvent extends Happens {
  readonly type: 'points';
  readonly side: Side;
  readonly points: number;
  readonly player: string | null;
}

/** The score with which a set ended; it decides the set, rallies explain it. */
export interface SetEvent {
  readonly type: 'set';
  readonly number: number;
  readonly home: number;
  readonly away: number;
}

/** One shot of a shoot-out, in the order of the shots. */
export interface ShotEvent {
  readonly type: 'shot';
  readonly side: Side;
  readonly scored: boolean;
  readonly player: string | null;
}

export interface FoulEvent extends Happens {
  readonly type: 'foul';
  readonly side: Side;
  readonly player: string | null;
}

export interface TimePenaltyEvent extends Happens {
  readonly type: 'time-penalty';
  readonly side: Side;
  readonly player: string | null;
  readonly minutes: number;
}

/** Who plays for a side. `set` is given where a set has a line-up of its own; the latest line-up counts. */
export interface LineUpEvent {
  readonly type: 'line-up';
  readonly side: Side;
  readonly starters: readonly string[];
  readonly bench: readonly string[];
  readonly set?: number;
}

/** `uncounted` marks changes outside the limit: the libero of volleyball, a change for concussion. */
export interface SubstitutionEvent extends Happens {
  readonly type: 'substitution';
  readonly side: Side;
  readonly out: string;
  readonly in: string;
  readonly uncounted?: boolean;
}

/** A reading of the clock. It runs on or stops there; `set` puts it right and may go back. */
export interface ClockEvent extends PartClock {
  readonly type: 'clock';
  readonly phase: 'run' | 'stop' | 'set';
}

/** A result decides; `forfeit-both` is lost by both sides. */
export type MatchResultEvent = Omit<ResultEvent, 'basis'> & { readonly basis: ResultBasis | 'forfeit-both' };

/** Takes back another record; taken back itself, it counts for nothing. */
export interface TakeBackEvent {
  readonly type: 'take-back';
  readonly record: string;
}

export type StateChange = StateEvent['to'];

export type MatchEvent =
  | TimedGoal
  | TimedCard
  | TimedMissedPenalty
  | PointsEvent
  | SetEvent
  | ShotEvent
  | FoulEvent
  | TimePenaltyEvent
  | LineUpEvent
  | SubstitutionEvent
  | ClockEvent
  | PeriodEvent
  | StateEvent
  | MatchResultEvent
  | TakeBackEvent;

/**
 * A record of the append-only list. `seq` is the order of acceptance, `by` who recorded it (two referees are two names),
 * `time` when it happened by the recorder's watch, in milliseconds. A stored `ProtocolEntry` is such a record.
 */
export interface MatchRecord {
  readonly id: string;
  readonly seq: number;
  readonly takenBack?: boolean;
  readonly by?: string | null;
  readonly time?: number | null;
  readonly event: MatchEvent;
}
