import { z } from 'zod';
import { can, Id, Instant, keptLine, keptParagraph, line, PageQuery, page, paragraph, Version } from '../primitives.ts';
import { FamilyName, GivenName, nameOrNone, nameParts, oneName, PersonName, WholeName } from './names.ts';
import { SportSlug } from './sports.ts';
import { UserRef } from './users.ts';

export const TeamName = line(80);
const City = line(80);

const Colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, { error: 'colour' })
  .toLowerCase();
/** The two colours of the crest, `#rrggbb`. */
export const TeamColours = z.strictObject({ primary: Colour, secondary: Colour }).meta({ id: 'TeamColours' });
export type TeamColours = z.infer<typeof TeamColours>;

export const TEAM_ACTIONS = [
  'update',
  'delete',
  'manage-roster',
  'appoint',
  'invite',
  'answer-requests',
  'request',
  'claim',
  'leave',
  'report',
] as const;

export const Team = z
  .strictObject({
    id: Id,
    name: keptLine(80),
    sport: SportSlug,
    city: keptLine(80).nullable(),
    description: keptParagraph(2000).nullable(),
    colours: TeamColours.nullable(),
    /** Whether people may ask to join, or come by invitation alone. */
    joining: z.enum(['request', 'invitation']),
    rosterLimit: z.int(),
    players: z.int(),
    /** Null for a team that belongs to the tournament that made it, until somebody claims it. */
    captain: z
      .strictObject({
        player: Id,
        name: PersonName,
        /** Who that is, as the roster says it: null where the caller may not see the person's teams. */
        user: UserRef.nullable(),
      })
      .meta({ id: 'TeamCaptain' })
      .nullable(),
    tournament: z.strictObject({ id: Id, name: z.string() }).nullable(),
    /** The caller's own place in the roster. */
    me: z.strictObject({ player: Id, role: z.enum(['captain', 'vice-captain', 'coach', 'player']) }).nullable(),
    createdAt: Instant,
    version: Version,
    can: can(TEAM_ACTIONS),
  })
  .meta({ id: 'Team' });
export type Team = z.infer<typeof Team>;
export const TeamPage = page(Team).meta({ id: 'TeamPage' });

export const TeamQuery = z.strictObject({
  /** Part of the name, in any letter case; the exact name comes first. */
  q: z.string().min(1).max(80).optional(),
  sport: SportSlug.optional(),
  city: City.optional(),
  /** Teams of this person, where the person's privacy lets the caller see them. */
  member: Id.optional(),
  /** Teams that belong to this tournament. */
  tournament: Id.optional(),
  ...PageQuery,
});

export const PlayerRole = z.enum(['captain', 'vice-captain', 'coach', 'player']);
const ShirtNumber = z.int().min(0).max(99);
const Position = line(40);

/** A guest: somebody without an account whom another person entered. */
const guest = {
  /** The whole name, where nobody has split it; else it comes in two parts. */
  name: WholeName.optional(),
  /** Comes with `familyName`. */
  givenName: GivenName.optional(),
  /** Empty of who has none. */
  familyName: FamilyName.optional(),
  number: ShirtNumber.nullable().default(null),
  position: Position.nullable().default(null),
  role: z.enum(['vice-captain', 'coach', 'player']).default('player'),
  /** Said by whoever enters the guest; a minor is shown by the short name. */
  minor: z.boolean().default(false),
  /** The full name of a minor is allowed to be shown. */
  fullName: z.boolean().default(false),
} as const;
/** The name is `name`, or `givenName` and `familyName`. */
export const PlayerCreate = z.strictObject(guest).superRefine(oneName).meta({ id: 'PlayerCreate' });

export const TeamCreate = z
  .strictObject({
    name: TeamName,
    sport: SportSlug,
    city: City.nullable().default(null),
    description: paragraph(2000).nullable().default(null),
    colours: TeamColours.nullable().default(null),
    joining: z.enum(['request', 'invitation']).default('request'),
    rosterLimit: z.int().min(1).max(100).default(25),
    /** Makes a team without captain that belongs to this tournament; the caller organizes it. */
    tournament: Id.nullable().default(null),
    /** Guests to enter at once, beside the captain. */
    players: z.array(PlayerCreate).max(100).default([]),
  })
  .meta({ id: 'TeamCreate' });

export const TeamUpdate = z
  .strictObject({
    name: TeamName.optional(),
    city: City.nullable().optional(),
    description: paragraph(2000).nullable().optional(),
    colours: TeamColours.nullable().optional(),
    joining: z.enum(['request', 'invitation']).optional(),
    rosterLimit: z.int().min(1).max(100).optional(),
  })
  .meta({ id: 'TeamUpdate' });

export const PLAYER_ACTIONS = ['update', 'remove', 'appoint', 'claim', 'leave'] as const;

/** A named member of a roster, linked to a user or not. */
export const Player = z
  .strictObject({
    id: Id,
    /** As the caller may see it; null of a person who was erased. */
    name: PersonName.nullable(),
    /** Of a guest, for those who manage the roster: null while the name is not split, and for others. */
    ...nameParts,
    /** Somebody without an account. */
    guest: z.boolean(),
    /** Null of a guest, and of a user whose teams the caller may not see. */
    user: UserRef.nullable(),
    number: ShirtNumber.nullable(),
    position: keptLine(40).nullable(),
    role: PlayerRole,
    /** Of a guest, for those who manage the roster; false for others. */
    minor: z.boolean(),
    fullName: z.boolean(),
    joinedAt: Instant,
    version: Version,
    can: can(PLAYER_ACTIONS),
  })
  .meta({ id: 'Player' });
export type Player = z.infer<typeof Player>;
export const PlayerPage = page(Player).meta({ id: 'PlayerPage' });

/**
 * The name, `minor` and `fullName` of a guest alone; the name is `name`, or `givenName` and `familyName`. `role: captain` hands the
 * captaincy over to a user of the roster.
 */
export const PlayerUpdate = z
  .strictObject({
    name: WholeName.optional(),
    givenName: GivenName.optional(),
    familyName: FamilyName.optional(),
    number: ShirtNumber.nullable().optional(),
    position: Position.nullable().optional(),
    role: PlayerRole.optional(),
    minor: z.boolean().optional(),
    fullName: z.boolean().optional(),
  })
  .superRefine(nameOrNone)
  .meta({ id: 'PlayerUpdate' });

/** A captain who leaves names who takes over. */
export const LeaveTeam = z.strictObject({ successor: Id.nullable().default(null) }).meta({ id: 'LeaveTeam' });

export const INVITATION_ACTIONS = ['accept', 'decline', 'revoke'] as const;

export const Invitation = z
  .strictObject({
    id: Id,
    team: z.strictObject({ id: Id, name: keptLine(80), sport: SportSlug, colours: TeamColours.nullable() }),
    kind: z.enum(['person', 'link']),
    /** Who is invited by name. */
    user: UserRef.nullable(),
    /** The guest whom the invited person becomes. */
    player: z.strictObject({ id: Id, name: PersonName.nullable() }).nullable(),
    invitedBy: UserRef.nullable(),
    maxUses: z.int(),
    uses: z.int(),
    /** `over`: used up, expired, or the place it named is taken. */
    state: z.enum(['open', 'accepted', 'declined', 'revoked', 'over']),
    expiresAt: Instant,
    createdAt: Instant,
    version: Version,
    can: can(INVITATION_ACTIONS),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;
export const InvitationPage = page(Invitation).meta({ id: 'InvitationPage' });

export const InvitationCreate = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('person'), user: Id, player: Id.nullable().default(null) }),
    z.strictObject({
      kind: z.literal('link'),
      player: Id.nullable().default(null),
      /** How many may come by it; one where it names a guest. */
      maxUses: z.int().min(1).max(100).default(1),
      days: z.int().min(1).max(30).default(7),
    }),
  ])
  .meta({ id: 'InvitationCreate' });
/** `token` is told this once; the link is `/invitations/TOKEN`. Null for a person. */
export const InvitationCreated = Invitation.extend({ token: z.string().nullable() }).meta({ id: 'InvitationCreated' });
/** What somebody with a link sees before they accept; no token is needed. */
export const InvitationPreview = z
  .strictObject({
    team: z.strictObject({ id: Id, name: keptLine(80), sport: SportSlug, colours: TeamColours.nullable() }),
    /** The guest whom the person becomes, as strangers see the name. */
    player: z.strictObject({ name: PersonName.nullable() }).nullable(),
    /** The name of whoever made the link, as strangers see it. */
    invitedBy: PersonName.nullable(),
    state: z.enum(['open', 'revoked', 'over']),
    expiresAt: Instant,
    /** What the caller is here already: who made the link, or in the team. */
    me: z.enum(['sender', 'member']).nullable(),
    can: can(['accept']),
  })
  .meta({ id: 'InvitationPreview' });
export type InvitationPreview = z.infer<typeof InvitationPreview>;
/** Where an accepted link has led to. */
export const JoinedTeam = z.strictObject({ team: Id, player: Id }).meta({ id: 'JoinedTeam' });
export type JoinedTeam = z.infer<typeof JoinedTeam>;
/** The caller's own invitations, of one team or of all. */
export const InvitationQuery = z.strictObject({ team: Id.optional(), ...PageQuery });
export const InvitationToken = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/, { error: 'invitation-token' });

const Answer = z.enum(['pending', 'accepted', 'declined', 'withdrawn']);
/** Join requests, or claims, of a team. */
export const RequestQuery = z.strictObject({ state: Answer.default('pending'), ...PageQuery });
/** The caller's own, of one team or of all. */
export const OwnRequestQuery = RequestQuery.extend({ team: Id.optional() });
export const REQUEST_ACTIONS = ['accept', 'decline', 'withdraw'] as const;

export const JoinRequest = z
  .strictObject({
    id: Id,
    team: z.strictObject({ id: Id, name: keptLine(80) }),
    user: UserRef,
    message: keptParagraph(500).nullable(),
    state: Answer,
    createdAt: Instant,
    version: Version,
    can: can(REQUEST_ACTIONS),
  })
  .meta({ id: 'JoinRequest' });
export type JoinRequest = z.infer<typeof JoinRequest>;
export const JoinRequestPage = page(JoinRequest).meta({ id: 'JoinRequestPage' });
export const JoinRequestCreate = z
  .strictObject({ message: paragraph(500).nullable().default(null) })
  .meta({ id: 'JoinRequestCreate' });

/** Of a guest of the roster (`player`), or of a whole team without a captain (`player` null). */
export const Claim = z
  .strictObject({
    id: Id,
    team: z.strictObject({ id: Id, name: keptLine(80) }),
    player: z.strictObject({ id: Id, name: PersonName.nullable() }).nullable(),
    user: UserRef,
    message: keptParagraph(500).nullable(),
    state: Answer,
    createdAt: Instant,
    version: Version,
    can: can(REQUEST_ACTIONS),
  })
  .meta({ id: 'Claim' });
export type Claim = z.infer<typeof Claim>;
export const ClaimPage = page(Claim).meta({ id: 'ClaimPage' });
export const ClaimCreate = z
  .strictObject({ player: Id.nullable().default(null), message: paragraph(500).nullable().default(null) })
  .meta({ id: 'ClaimCreate' });
