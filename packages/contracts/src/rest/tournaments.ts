import { z } from 'zod';
import { CalendarDate, can, Id, Instant, line, PageQuery, page, paragraph, Version, Zone } from '../primitives.ts';

export const TournamentName = line(120);
export const EntryName = line(80);
export const SportSlug = z.enum(['football']);
export const StageFormat = z.enum(['round-robin', 'knock-out']);

/** A draft is seen by its organizer alone. */
export const TournamentState = z.enum(['draft', 'published']);

export const TOURNAMENT_ACTIONS = ['update', 'delete', 'publish'] as const;

export const Tournament = z
  .strictObject({
    id: Id,
    name: TournamentName,
    sport: SportSlug,
    state: TournamentState,
    zone: Zone,
    city: line(80).nullable(),
    description: paragraph(4000).nullable(),
    organizer: z.strictObject({ id: Id, name: z.string() }),
    /** How many there are, and how many of the matches have a result. */
    entries: z.int(),
    matches: z.int(),
    finished: z.int(),
    /** First and last day of its matches. */
    startsOn: CalendarDate.nullable(),
    endsOn: CalendarDate.nullable(),
    createdAt: Instant,
    version: Version,
    can: can(TOURNAMENT_ACTIONS),
  })
  .meta({ id: 'Tournament' });
export type Tournament = z.infer<typeof Tournament>;

export const TournamentPage = page(Tournament).meta({ id: 'TournamentPage' });

export const TournamentQuery = z.strictObject({
  /** Part of the name, in any letter case; the exact name comes first. */
  q: z.string().min(1).max(120).optional(),
  sport: SportSlug.optional(),
  /** The caller's own tournaments, drafts included; needs a token. */
  mine: z.stringbool().default(false),
  ...PageQuery,
});

export const TournamentCreate = z
  .strictObject({
    name: TournamentName,
    sport: SportSlug,
    zone: Zone.default('Europe/Moscow'),
    city: line(80).nullable().default(null),
    description: paragraph(4000).nullable().default(null),
  })
  .meta({ id: 'TournamentCreate' });

export const TournamentUpdate = z
  .strictObject({
    name: TournamentName.optional(),
    zone: Zone.optional(),
    city: line(80).nullable().optional(),
    description: paragraph(4000).nullable().optional(),
  })
  .meta({ id: 'TournamentUpdate' });

export const Entry = z.strictObject({ id: Id, name: EntryName, version: Version }).meta({ id: 'Entry' });
export type Entry = z.infer<typeof Entry>;
export const EntryPage = page(Entry).meta({ id: 'EntryPage' });
export const EntryInput = z.strictObject({ name: EntryName }).meta({ id: 'EntryInput' });

/** The short form in which an entry stands in tables and matches. */
export const EntryRef = z.strictObject({ id: Id, name: EntryName }).meta({ id: 'EntryRef' });

export const Group = z
  .strictObject({
    id: Id,
    /** Null for a league. */
    name: line(80).nullable(),
    entries: z.array(EntryRef),
  })
  .meta({ id: 'Group' });

export const Round = z.strictObject({ id: Id, name: line(80), number: z.int() }).meta({ id: 'Round' });

export const PointsTable = z
  .strictObject({ win: z.int().min(0).max(100), draw: z.int().min(0).max(100), loss: z.int().min(0).max(100) })
  .meta({ id: 'PointsTable' });

export const Stage = z
  .strictObject({
    id: Id,
    name: line(80),
    format: StageFormat,
    number: z.int(),
    points: PointsTable,
    groups: z.array(Group),
    rounds: z.array(Round),
    version: Version,
  })
  .meta({ id: 'Stage' });
export type Stage = z.infer<typeof Stage>;
export const StagePage = page(Stage).meta({ id: 'StagePage' });

export const GroupInput = z
  .strictObject({ name: line(80).nullable(), entries: z.array(Id).max(512).default([]) })
  .meta({ id: 'GroupInput' });
export const RoundInput = z.strictObject({ name: line(80) }).meta({ id: 'RoundInput' });
export const StageCreate = z
  .strictObject({
    name: line(80),
    format: StageFormat,
    /** The sport's own points when left out. */
    points: PointsTable.optional(),
    groups: z.array(GroupInput).max(64).default([]),
    rounds: z.array(RoundInput).max(512).default([]),
  })
  .meta({ id: 'StageCreate' });
export const StageUpdate = z
  .strictObject({ name: line(80).optional(), points: PointsTable.optional() })
  .meta({ id: 'StageUpdate' });
/** Puts an entry into a group. */
export const GroupEntryInput = z.strictObject({ entry: Id }).meta({ id: 'GroupEntryInput' });

export const StandingRow = z
  .strictObject({
    /** Equal for entries that are level. */
    place: z.int(),
    entry: EntryRef,
    played: z.int(),
    won: z.int(),
    drawn: z.int(),
    lost: z.int(),
    for: z.int(),
    against: z.int(),
    difference: z.int(),
    points: z.int(),
    /** The latest results, newest last, at most five. */
    form: z.array(z.enum(['win', 'draw', 'loss'])),
  })
  .meta({ id: 'StandingRow' });

export const Standings = z
  .strictObject({
    groups: z.array(
      z.strictObject({
        id: Id,
        name: line(80).nullable(),
        stage: z.strictObject({ id: Id, name: line(80) }),
        /** True when every match of the group that was not cancelled has a result. */
        complete: z.boolean(),
        rows: z.array(StandingRow),
      }),
    ),
  })
  .meta({ id: 'Standings' });
export type Standings = z.infer<typeof Standings>;
