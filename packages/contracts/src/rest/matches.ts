import { z } from 'zod';
import {
  CalendarDate,
  can,
  Id,
  Instant,
  keptLine,
  LocalTime,
  line,
  PageQuery,
  page,
  Version,
  Zone,
} from '../primitives.ts';
import { PersonName, WholeName } from './names.ts';
import { SportSlug } from './sports.ts';
import { EntryRef } from './tournaments.ts';

export const MatchState = z.enum(['scheduled', 'postponed', 'live', 'finished', 'cancelled', 'abandoned', 'awarded']);
export const MATCH_ACTIONS = ['update', 'delete', 'transition', 'record'] as const;

const Num = z.int().min(1).max(100_000);
/** The name of a group that is there. */
const GroupName = keptLine(80);

/** A side that is not known yet: where it will come from. */
export const OpenSlot = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('winner-of'), match: Num }),
    z.strictObject({ type: z.literal('loser-of'), match: Num }),
    z.strictObject({ type: z.literal('place-in-group'), group: GroupName, place: z.int().min(1).max(512) }),
    z.strictObject({
      type: z.literal('best-of-places'),
      groups: z.array(GroupName).min(2).max(64),
      place: z.int().min(1).max(512),
    }),
  ])
  .meta({ id: 'OpenSlot' });
export type OpenSlot = z.infer<typeof OpenSlot>;

/** An entry, or the slot whose entry is still to be decided. */
export const MatchSide = z.union([EntryRef, z.strictObject({ slot: OpenSlot })]).meta({ id: 'MatchSide' });
export type MatchSide = z.infer<typeof MatchSide>;

export const MatchSideInput = z
  .union([z.strictObject({ entry: Id }), z.strictObject({ slot: OpenSlot })])
  .meta({ id: 'MatchSideInput' });

const Count = z.int().min(0).max(999);

export const ScorePart = z
  .strictObject({
    kind: z.enum(['regulation', 'period', 'set', 'overtime', 'shoot-out']),
    number: z.int().min(1).max(99),
    home: Count,
    away: Count,
  })
  .meta({ id: 'ScorePart' });

export const Score = z
  .strictObject({
    unit: z.enum(['goals', 'points', 'sets']),
    /** Goals or points, where overtime counts and the shoot-out does not; in sports of sets the sets won. */
    home: z.int(),
    away: z.int(),
    parts: z.array(ScorePart),
    decidedIn: z.enum(['regulation', 'overtime', 'shoot-out', 'awarded']),
  })
  .meta({ id: 'Score' });
export type Score = z.infer<typeof Score>;

export const Match = z
  .strictObject({
    id: Id,
    tournament: z.strictObject({ id: Id, name: z.string(), sport: SportSlug }),
    stage: z.strictObject({ id: Id, name: z.string(), format: z.enum(['round-robin', 'knock-out']) }),
    round: z.string(),
    group: z.string().nullable(),
    /** The match's number within the tournament, by which slots refer to it. */
    num: Num.nullable(),
    tie: Id,
    leg: z.int(),
    home: MatchSide,
    away: MatchSide,
    date: CalendarDate.nullable(),
    time: LocalTime.nullable(),
    timeKnown: z.boolean(),
    zone: Zone,
    startsAt: Instant.nullable(),
    /** Where it is played in words, for a place that is no venue. */
    ground: z.string().nullable(),
    venue: z.strictObject({ id: Id, name: z.string(), address: z.string() }).nullable(),
    state: MatchState,
    score: Score.nullable(),
    winner: z.enum(['home', 'away']).nullable(),
    /** True when the recorded goals do not add up to the result. */
    incomplete: z.boolean(),
    version: Version,
    can: can(MATCH_ACTIONS),
  })
  .meta({ id: 'Match' });
export type Match = z.infer<typeof Match>;
export const MatchPage = page(Match).meta({ id: 'MatchPage' });

export const MatchQuery = z.strictObject({
  tournament: Id.optional(),
  stage: Id.optional(),
  /** Matches of this team. */
  team: Id.optional(),
  venue: Id.optional(),
  /** The venue's day. */
  date: CalendarDate.optional(),
  state: MatchState.optional(),
  /** By day, the earliest first or the latest first. */
  sort: z.enum(['day', '-day']).default('day'),
  ...PageQuery,
});

const schedule = {
  date: CalendarDate.nullable(),
  time: LocalTime.nullable(),
  ground: line(120).nullable(),
  venue: Id.nullable(),
} as const;

export const MatchCreate = z
  .strictObject({
    tournament: Id,
    round: Id,
    group: Id.nullable().default(null),
    num: Num.nullable().default(null),
    home: MatchSideInput,
    away: MatchSideInput,
    /** The tie of an earlier leg; a new tie when left out. */
    tie: Id.optional(),
    date: schedule.date.default(null),
    time: schedule.time.default(null),
    /** The tournament's zone when left out. */
    zone: Zone.optional(),
    ground: schedule.ground.default(null),
    venue: schedule.venue.default(null),
  })
  .meta({ id: 'MatchCreate' });

export const MatchUpdate = z
  .strictObject({
    home: MatchSideInput.optional(),
    away: MatchSideInput.optional(),
    num: Num.nullable().optional(),
    date: schedule.date.optional(),
    time: schedule.time.optional(),
    zone: Zone.optional(),
    ground: schedule.ground.optional(),
    venue: schedule.venue.optional(),
  })
  .meta({ id: 'MatchUpdate' });

/** A result is recorded as an event, never as a transition. */
export const MatchTransition = z
  .strictObject({ to: z.enum(['scheduled', 'postponed', 'live', 'cancelled', 'abandoned']) })
  .meta({ id: 'MatchTransition' });

const Side = z.enum(['home', 'away']);
const Minute = z
  .strictObject({ minute: z.int().min(1).max(200), added: z.int().min(0).max(60).default(0) })
  .meta({ id: 'Minute' });
/** The name as it was written down, or as the squad has it now. */
const Player = PersonName.nullable().default(null);
const PlayerInput = { player: WholeName.nullable().default(null) } as const;
/** The player of the side's squad; takes the place of a name. */
const InSquad = Id.nullable().default(null);
const At = Minute.nullable().default(null);

const EVENTS = {
  goal: z.strictObject({
    type: z.literal('goal'),
    /** The side that the goal counts for. */
    side: Side,
    kind: z.enum(['regular', 'penalty', 'own-goal']).default('regular'),
    player: Player,
    squadPlayer: InSquad,
    at: At,
  }),
  card: z.strictObject({
    type: z.literal('card'),
    side: Side,
    colour: z.enum(['yellow', 'second-yellow', 'red']),
    player: Player,
    squadPlayer: InSquad,
    at: At,
  }),
  missedPenalty: z.strictObject({
    type: z.literal('missed-penalty'),
    side: Side,
    player: Player,
    squadPlayer: InSquad,
    at: At,
  }),
  period: z.strictObject({
    type: z.literal('period'),
    phase: z.enum(['start', 'end']),
    part: z.strictObject({ kind: z.enum(['period', 'set', 'overtime', 'shoot-out']), number: z.int().min(1).max(99) }),
  }),
  state: z.strictObject({ type: z.literal('state'), to: MatchTransition.shape.to }),
  result: z.strictObject({
    type: z.literal('result'),
    basis: z.enum(['played', 'awarded', 'walkover']).default('played'),
    /** What was made within each part alone: each set, or each period; one part `regulation` when the periods are not known. */
    parts: z.array(ScorePart).min(1).max(20),
    /** Only where the score does not tell: a level result that was awarded to one side. */
    winner: Side.nullable().exactOptional(),
  }),
} as const;

/** What happened, as stored. */
export const ProtocolEventData = z.discriminatedUnion('type', [
  EVENTS.goal,
  EVENTS.card,
  EVENTS.missedPenalty,
  EVENTS.period,
  EVENTS.state,
  EVENTS.result,
]);

export const MatchEvent = z
  .strictObject({
    id: Id,
    seq: z.int(),
    event: ProtocolEventData,
    takenBack: z.boolean(),
    recordedAt: Instant,
  })
  .meta({ id: 'MatchEvent' });
export type MatchEvent = z.infer<typeof MatchEvent>;
export const MatchEventPage = page(MatchEvent).meta({ id: 'MatchEventPage' });

/** `id` is the client's own, so that a repeated call records the event once. */
export const MatchEventCreate = z
  .strictObject({
    id: Id.optional(),
    event: z.discriminatedUnion('type', [
      EVENTS.goal.extend(PlayerInput),
      EVENTS.card.extend(PlayerInput),
      EVENTS.missedPenalty.extend(PlayerInput),
      EVENTS.period,
      EVENTS.result,
    ]),
  })
  .meta({ id: 'MatchEventCreate' });

/** The event and what the match is after it. */
export const MatchEventRecorded = z
  .strictObject({ event: MatchEvent, match: Match })
  .meta({ id: 'MatchEventRecorded' });

export const BracketTie = z
  .strictObject({
    id: Id,
    home: MatchSide,
    away: MatchSide,
    /** Goals, points or sets over all legs, null before the first result. */
    aggregate: z.strictObject({ home: z.int(), away: z.int() }).nullable(),
    /** Shoot-out of the last leg. */
    shootOut: z.strictObject({ home: z.int(), away: z.int() }).nullable(),
    winner: Side.nullable(),
    /** Ids of the ties of the round before that feed this one, upper first. */
    feeders: z.array(Id),
    matches: z.array(Match),
  })
  .meta({ id: 'BracketTie' });

/** The knock-out stages: rounds from first to last; a match for third place stands apart as `placement`. */
export const Bracket = z
  .strictObject({
    stages: z.array(
      z.strictObject({
        id: Id,
        name: z.string(),
        rounds: z.array(
          z.strictObject({ id: Id, name: z.string(), placement: z.boolean(), ties: z.array(BracketTie) }),
        ),
        champion: EntryRef.nullable(),
      }),
    ),
  })
  .meta({ id: 'Bracket' });
export type Bracket = z.infer<typeof Bracket>;
