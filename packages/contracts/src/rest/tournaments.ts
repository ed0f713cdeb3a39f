import { z } from 'zod';
import {
  CalendarDate,
  can,
  Id,
  Instant,
  keptLine,
  keptParagraph,
  line,
  PageQuery,
  page,
  paragraph,
  Version,
  Zone,
} from '../primitives.ts';
import { PersonName, UserId, WholeName } from './names.ts';
import { SportSlug } from './sports.ts';
import { PlayerRole, TeamColours } from './teams.ts';
import { UserRef } from './users.ts';

export const TournamentName = line(120);
export const EntryName = line(80);
export const StageFormat = z.enum(['round-robin', 'knock-out']);

/** A draft is seen by those who run it alone. */
export const TournamentState = z.enum(['draft', 'published']);

/** Whether captains may apply with their teams. */
export const Registration = z.enum(['closed', 'open']);

export const TOURNAMENT_ACTIONS = ['update', 'delete', 'publish', 'structure', 'staff', 'apply', 'report'] as const;

export const Tournament = z
  .strictObject({
    id: Id,
    name: keptLine(120),
    sport: SportSlug,
    state: TournamentState,
    zone: Zone,
    city: keptLine(80).nullable(),
    description: keptParagraph(4000).nullable(),
    /** Null once the organizer was erased and nobody took over. */
    organizer: UserRef.nullable(),
    registration: Registration,
    /** Entries that have applied or are confirmed at most; null without a limit. */
    maxEntries: z.int().nullable(),
    /** How many are confirmed, how many matches there are, and how many of these have a result. */
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
  /** Those that the caller owns, co-organizes or referees, drafts included; needs a token. */
  mine: z.stringbool().default(false),
  /** Those in which this team is entered. */
  team: Id.optional(),
  ...PageQuery,
});

export const TournamentCreate = z
  .strictObject({
    name: TournamentName,
    sport: SportSlug,
    zone: Zone.default('Europe/Moscow'),
    city: line(80).nullable().default(null),
    description: paragraph(4000).nullable().default(null),
    registration: Registration.default('closed'),
    maxEntries: z.int().min(2).max(512).nullable().default(null),
  })
  .meta({ id: 'TournamentCreate' });

export const TournamentUpdate = z
  .strictObject({
    name: TournamentName.optional(),
    zone: Zone.optional(),
    city: line(80).nullable().optional(),
    description: paragraph(4000).nullable().optional(),
    registration: Registration.optional(),
    maxEntries: z.int().min(2).max(512).nullable().optional(),
  })
  .meta({ id: 'TournamentUpdate' });

export const EntryState = z.enum(['applied', 'confirmed', 'rejected', 'withdrawn']);
export const ENTRY_ACTIONS = ['update', 'confirm', 'reject', 'withdraw', 'delete', 'squad'] as const;

/** Who takes part: a team with its squad, or a name alone (`team` null). */
export const Entry = z
  .strictObject({
    id: Id,
    name: keptLine(80),
    team: z.strictObject({ id: Id, name: z.string(), colours: TeamColours.nullable() }).nullable(),
    state: EntryState,
    /** For the organizers and the team's captains; null for others. */
    appliedBy: UserRef.nullable(),
    /** When the squad was frozen. */
    confirmedAt: Instant.nullable(),
    /** Players of the squad. */
    squad: z.int(),
    version: Version,
    can: can(ENTRY_ACTIONS),
  })
  .meta({ id: 'Entry' });
export type Entry = z.infer<typeof Entry>;
export const EntryPage = page(Entry).meta({ id: 'EntryPage' });
export const EntryQuery = z.strictObject({
  /** The confirmed ones where it is left out; others are seen by the organizers, and by the team's captains of their own. */
  state: EntryState.optional(),
  ...PageQuery,
});

/**
 * The organizers enter a name, or a team under its name or another one, and it is confirmed at once; a captain applies with the own team
 * while the registration is open.
 */
export const EntryCreate = z
  .strictObject({ name: EntryName.optional(), team: Id.nullable().default(null) })
  .refine(({ name, team }) => name !== undefined || team !== null, { error: 'entry-name-or-team' })
  .meta({ id: 'EntryCreate' });
export const EntryUpdate = z
  .strictObject({
    name: EntryName.optional(),
    /** Links an entry that is a name alone to a team. */
    team: Id.optional(),
  })
  .meta({ id: 'EntryUpdate' });

/** A player of an entry's squad. */
export const SquadPlayer = z
  .strictObject({
    id: Id,
    /** The roster's player, null where the roster has none. */
    player: Id.nullable(),
    /** Null of a guest, and of a user whose teams the caller may not see. */
    user: UserId.nullable(),
    /** As it may be shown now, whatever it was when the squad was frozen; null of a person who was erased. */
    name: PersonName.nullable(),
    number: z.int().nullable(),
    position: z.string().nullable(),
    role: PlayerRole,
  })
  .meta({ id: 'SquadPlayer' });
export type SquadPlayer = z.infer<typeof SquadPlayer>;
export const SquadPlayerPage = page(SquadPlayer).meta({ id: 'SquadPlayerPage' });
/** A player of the team's roster who came after the confirmation, or a name alone for an entry without a team. */
export const SquadPlayerCreate = z
  .union([
    z.strictObject({ player: Id }),
    z.strictObject({
      name: WholeName,
      number: z.int().min(0).max(99).nullable().default(null),
      position: line(40).nullable().default(null),
    }),
  ])
  .meta({ id: 'SquadPlayerCreate' });

export const StaffRole = z.enum(['co-organizer', 'referee']);
/** Who helps to run a tournament. */
export const StaffMember = z
  .strictObject({ user: UserRef, role: StaffRole, since: Instant, can: can(['update', 'remove']) })
  .meta({ id: 'StaffMember' });
export type StaffMember = z.infer<typeof StaffMember>;
export const StaffList = z.strictObject({ items: z.array(StaffMember) }).meta({ id: 'StaffList' });
export const StaffInput = z.strictObject({ role: StaffRole }).meta({ id: 'StaffInput' });

/** The short form in which an entry stands in tables and matches. */
export const EntryRef = z
  .strictObject({ id: Id, name: keptLine(80), team: Id.nullable(), colours: TeamColours.nullable() })
  .meta({ id: 'EntryRef' });

export const Group = z
  .strictObject({
    id: Id,
    /** Null for a league. */
    name: keptLine(80).nullable(),
    entries: z.array(EntryRef),
  })
  .meta({ id: 'Group' });

export const Round = z.strictObject({ id: Id, name: keptLine(80), number: z.int() }).meta({ id: 'Round' });

const Points = z.int().min(0).max(100);
const LesserPoints = Points.exactOptional();

/**
 * Points of a side by outcome. An outcome that is left out counts like the plainer one: a win in overtime or by 3:2 like a win,
 * a win in a shoot-out like a draw, and like a win in a sport without draws.
 */
export const PointsTable = z
  .strictObject({
    win: Points,
    draw: Points,
    loss: Points,
    'win-overtime': LesserPoints,
    'loss-overtime': LesserPoints,
    'win-shoot-out': LesserPoints,
    'loss-shoot-out': LesserPoints,
    'win-3-2': LesserPoints,
    'loss-3-2': LesserPoints,
  })
  .meta({ id: 'PointsTable' });

export const Stage = z
  .strictObject({
    id: Id,
    name: keptLine(80),
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
    /** Goals, points or sets, as the sport counts. */
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
        name: keptLine(80).nullable(),
        stage: z.strictObject({ id: Id, name: keptLine(80) }),
        /** True when every match of the group that was not cancelled has a result. */
        complete: z.boolean(),
        rows: z.array(StandingRow),
      }),
    ),
  })
  .meta({ id: 'Standings' });
export type Standings = z.infer<typeof Standings>;
