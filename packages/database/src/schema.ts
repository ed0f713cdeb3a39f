import type { SportSlug, TeamColours } from '@prodvor/contracts';
import type { ColumnType } from 'kysely';
import type { Tables } from './generated/types.ts';

/** The schemas of the application database, one per service. */
export const SERVICE_SCHEMAS = ['identity', 'users', 'teams', 'competitions'] as const;
export type ServiceSchema = (typeof SERVICE_SCHEMAS)[number];

/** The database role of the service that owns a schema. */
export type ServiceRole = `prodvor_${ServiceSchema}`;
export const roleOf = (schema: ServiceSchema): ServiceRole => `prodvor_${schema}`;

/** Marks of the types that a view's columns have in SQL. */
type ColumnKind =
  | 'text'
  | 'text?'
  | 'id'
  | 'id?'
  | 'integer?'
  | 'sport'
  | 'colours?'
  | 'texts'
  | 'instant'
  | 'instant?';

/** A view by which services read another one: a contract with a version; columns are added, never changed, and each addition is another version. */
interface PublishedView {
  readonly version: number;
  readonly columns: Readonly<Record<string, ColumnKind>>;
}

export const PUBLISHED_VIEWS = {
  /** Sessions of the embedded provider that ended before their time; none with another provider. */
  'identity.ended_session': { version: 1, columns: { session_id: 'text', ended_at: 'instant' } },
  /** Grants of the embedded provider that ended before their time, while access tokens of them may live. */
  'identity.ended_grant': { version: 1, columns: { grant_id: 'text', ended_at: 'instant' } },
  /** Which identity of a provider is which user. */
  'users.identity_map': { version: 1, columns: { provider: 'text', subject: 'text', user_id: 'id' } },
  /** Identities whose person was erased, by the SHA-256 of the subject in hex. */
  'users.erased_identity': { version: 1, columns: { provider: 'text', subject_hash: 'text' } },
  /** `public_name` is the name that strangers see. */
  'users.card': { version: 2, columns: { user_id: 'id', name: 'text', public_name: 'text' } },
  /** Personal API tokens, by the SHA-256 of the token in hex. */
  'users.token': {
    version: 1,
    columns: { token_hash: 'text', token_id: 'id', user_id: 'id', scopes: 'texts', expires_at: 'instant?' },
  },
  'teams.card': {
    version: 1,
    columns: { team_id: 'id', name: 'text', sport: 'sport', city: 'text?', colours: 'colours?', tournament_id: 'id?' },
  },
  /** Who is in a team now. `name` is a guest's as it is shown, null of a user. */
  'teams.roster': {
    version: 1,
    columns: {
      team_id: 'id',
      player_id: 'id',
      user_id: 'id?',
      name: 'text?',
      number: 'integer?',
      position: 'text?',
      role: 'text',
    },
  },
  /** How a player whom a squad froze is shown now, wherever they are: a guest by `name`, a user by `users.card`. */
  'teams.player_name': { version: 1, columns: { player_id: 'id', user_id: 'id?', name: 'text?' } },
  'teams.venue_card': {
    version: 1,
    columns: { venue_id: 'id', name: 'text', city: 'text', address: 'text', zone: 'text', state: 'text' },
  },
  'competitions.tournament_card': {
    version: 1,
    columns: { tournament_id: 'id', name: 'text', state: 'text', owner_id: 'id?' },
  },
  /** Players of rosters who stand in squads, each once for every squad. */
  'competitions.squad_member': { version: 1, columns: { player_id: 'id' } },
  /** Who organizes a tournament: its owner and the co-organizers. */
  'competitions.organizer': { version: 1, columns: { tournament_id: 'id', user_id: 'id' } },
} as const satisfies Record<`${ServiceSchema}.${string}`, PublishedView>;

interface ValueOf {
  readonly text: string;
  readonly 'text?': string | null;
  readonly id: string;
  readonly 'id?': string | null;
  readonly 'integer?': number | null;
  readonly sport: SportSlug;
  readonly 'colours?': TeamColours | null;
  readonly texts: string[];
  readonly instant: Date;
  readonly 'instant?': Date | null;
}

type Views = typeof PUBLISHED_VIEWS;

/** A view is read, never written. */
type PublishedViews = {
  [View in keyof Views]: {
    [Column in keyof Views[View]['columns']]: Views[View]['columns'][Column] extends ColumnKind
      ? ColumnType<ValueOf[Views[View]['columns'][Column]], never, never>
      : never;
  };
};

/** Every table and published view, keyed `schema.name`; columns are named as in SQL. */
export interface Database extends Tables, PublishedViews {}
