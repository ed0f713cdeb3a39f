import { z } from 'zod';
import {
  can,
  Id,
  Instant,
  keptLine,
  keptParagraph,
  Locale,
  line,
  PageQuery,
  page,
  paragraph,
  Version,
  Zone,
} from '../primitives.ts';
import { FamilyName, GivenName, nameOrNone, nameParts, OwnRows, PersonName, SubjectId, UserId } from './names.ts';
import { SportSlug } from './sports.ts';

const City = line(80);
const About = paragraph(1000);
const Sports = z
  .array(SportSlug)
  .max(5)
  .refine((sports) => new Set(sports).size === sports.length, { error: 'repeated' });

/**
 * Who sees what of a person. `name` is how people who are not friends see the name; a minor's is short unless allowed otherwise. Short is
 * the given name and the initial of the family name, and initials alone of a name that nobody has split.
 */
export const Privacy = z
  .strictObject({
    /** City, words about oneself, sports and teams. */
    profile: z.enum(['everyone', 'users', 'friends', 'nobody']),
    name: z.enum(['full', 'short']),
    /** Who finds the person in the list of people. */
    search: z.enum(['everyone', 'users', 'nobody']),
    friendRequests: z.enum(['users', 'nobody']),
  })
  .meta({ id: 'Privacy' });
export type Privacy = z.infer<typeof Privacy>;

/** The signed-in person's own account. `givenName` is null while the name is not split: the person is asked to split it. */
export const Me = z
  .strictObject({
    id: UserId,
    name: PersonName,
    ...nameParts,
    email: z.email().nullable(),
    locale: Locale.nullable(),
    zone: Zone.nullable(),
    city: keptLine(80).nullable(),
    about: keptParagraph(1000).nullable(),
    sports: z.array(SportSlug),
    minor: z.boolean(),
    privacy: Privacy,
    roles: z.array(z.enum(['moderator', 'admin'])),
    createdAt: Instant,
    version: Version,
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

const changes = {
  /** Comes with `familyName`, and splits a name that is whole. */
  givenName: GivenName.optional(),
  /** Empty of who has none. */
  familyName: FamilyName.optional(),
  locale: Locale.nullable().optional(),
  zone: Zone.nullable().optional(),
  city: City.nullable().optional(),
  about: About.nullable().optional(),
  sports: Sports.optional(),
  /** Said by the person; no date of birth is kept. */
  minor: z.boolean().optional(),
  privacy: Privacy.partial().optional(),
} as const;

/** What is left out stays; the first call takes the name from the token. */
export const MeUpdate = z.strictObject(changes).superRefine(nameOrNone).meta({ id: 'MeUpdate' });
export type MeUpdate = z.infer<typeof MeUpdate>;
export const UserUpdate = z.strictObject(changes).superRefine(nameOrNone).meta({ id: 'UserUpdate' });

export const USER_ACTIONS = ['update', 'delete', 'befriend', 'unfriend', 'block', 'unblock', 'report'] as const;

/** The short form in which a person stands in lists and answers. `name` is the one that the reader may see. */
export const UserRef = z.strictObject({ id: UserId, name: PersonName }).meta({ id: 'UserRef' });
export type UserRef = z.infer<typeof UserRef>;

/** A person as the caller may see them: what the person's privacy hides is null, and `restricted` says that something is hidden. */
export const User = z
  .strictObject({
    id: UserId,
    name: PersonName,
    city: keptLine(80).nullable(),
    about: keptParagraph(1000).nullable(),
    sports: z.array(SportSlug),
    restricted: z.boolean(),
    /** Null for a reader without an account and for oneself. `requestId` is the request that waits between the two. */
    relation: z
      .strictObject({
        friendship: z.enum(['none', 'sent', 'received', 'friends']),
        requestId: Id.nullable(),
        blocked: z.boolean(),
      })
      .nullable(),
    createdAt: Instant,
    version: Version,
    can: can(USER_ACTIONS),
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof User>;
export const UserPage = page(User).meta({ id: 'UserPage' });

export const UserQuery = z.strictObject({
  /** Part of the name, in any letter case; the exact name comes first. */
  q: z.string().min(1).max(80).optional(),
  city: line(80).optional(),
  sport: SportSlug.optional(),
  ...PageQuery,
});

export const FRIEND_REQUEST_ACTIONS = ['accept', 'decline', 'withdraw'] as const;

export const FriendRequest = z
  .strictObject({
    id: Id,
    sender: UserRef,
    receiver: UserRef,
    state: z.enum(['pending', 'accepted', 'declined', 'withdrawn']),
    createdAt: Instant,
    version: Version,
    can: can(FRIEND_REQUEST_ACTIONS),
  })
  .meta({ id: 'FriendRequest' });
export type FriendRequest = z.infer<typeof FriendRequest>;
export const FriendRequestPage = page(FriendRequest).meta({ id: 'FriendRequestPage' });
export const FriendRequestCreate = z.strictObject({ user: Id }).meta({ id: 'FriendRequestCreate' });
/** The pending requests that the caller got, or sent. */
export const FriendRequestQuery = z.strictObject({
  direction: z.enum(['received', 'sent']).default('received'),
  ...PageQuery,
});

export const Friend = z.strictObject({ user: UserRef, since: Instant }).meta({ id: 'Friend' });
export type Friend = z.infer<typeof Friend>;
export const FriendPage = page(Friend).meta({ id: 'FriendPage' });

export const Block = z.strictObject({ user: UserRef, since: Instant }).meta({ id: 'Block' });
export type Block = z.infer<typeof Block>;
export const BlockPage = page(Block).meta({ id: 'BlockPage' });

/** What a personal API token may do. Reading what is public needs none of them. */
export const TOKEN_SCOPES = ['read', 'profile:write', 'teams:write', 'tournaments:write'] as const;
export const Scope = z.enum(TOKEN_SCOPES);
export type Scope = z.infer<typeof Scope>;

export const ApiToken = z
  .strictObject({
    id: Id,
    name: keptLine(80),
    scopes: z.array(Scope),
    /** Null: until it is ended. */
    expiresAt: Instant.nullable(),
    createdAt: Instant,
  })
  .meta({ id: 'ApiToken' });
export type ApiToken = z.infer<typeof ApiToken>;
export const ApiTokenPage = page(ApiToken).meta({ id: 'ApiTokenPage' });
export const ApiTokenCreate = z
  .strictObject({
    name: line(80),
    scopes: z.array(Scope).min(1).max(TOKEN_SCOPES.length),
    /** Days from now; null until it is ended. */
    days: z.int().min(1).max(366).nullable().default(90),
  })
  .meta({ id: 'ApiTokenCreate' });
/** `token` is told this once and never again. */
export const ApiTokenCreated = ApiToken.extend({ token: z.string() }).meta({ id: 'ApiTokenCreated' });

export const REPORT_SUBJECTS = ['user', 'team', 'venue', 'tournament'] as const;
const ReportReason = z.enum(['spam', 'abuse', 'false-data', 'minor', 'other']);
const ReportState = z.enum(['open', 'resolved', 'dismissed']);

export const Report = z
  .strictObject({
    id: Id,
    /** Null once the reporter was erased. */
    reporter: UserRef.nullable(),
    subject: z.strictObject({ kind: z.enum(REPORT_SUBJECTS), id: SubjectId }),
    reason: ReportReason,
    text: keptParagraph(2000).nullable(),
    state: ReportState,
    note: keptParagraph(2000).nullable(),
    handledBy: UserRef.nullable(),
    createdAt: Instant,
    version: Version,
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;
export const ReportPage = page(Report).meta({ id: 'ReportPage' });
export const ReportCreate = z
  .strictObject({
    subject: z.strictObject({ kind: z.enum(REPORT_SUBJECTS), id: Id }),
    reason: ReportReason,
    text: paragraph(2000).nullable().default(null),
  })
  .meta({ id: 'ReportCreate' });
export const ReportUpdate = z
  .strictObject({ state: ReportState, note: paragraph(2000).nullable().default(null) })
  .meta({ id: 'ReportUpdate' });
export const ReportQuery = z.strictObject({ state: ReportState.default('open'), ...PageQuery });

/** All that the platform keeps of a person, by service and table. */
export const PersonExport = z
  .strictObject({
    format: z.literal('prodvor-person-export'),
    formatVersion: z.literal(1),
    userId: UserId,
    exportedAt: Instant,
    /** Rows by `schema.table`. */
    data: OwnRows,
  })
  .meta({ id: 'PersonExport' });

/** A sign-in of the person at the embedded provider. */
export const Session = z
  .strictObject({
    id: z.string(),
    /** The browser and the system in words, null when unknown. */
    device: z.string().nullable(),
    current: z.boolean(),
    signedInAt: Instant,
    expiresAt: Instant,
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;
export const SessionList = z.strictObject({ items: z.array(Session) }).meta({ id: 'SessionList' });
