import type { Tables } from './generated/types.ts';

/** What a table holds of a person: the columns that tell who it is about, and those that hold what is theirs. */
interface PersonalData<Row> {
  /** Columns with the person's id; none where a row can only be found by its text. */
  readonly person: readonly (keyof Row & string)[];
  /** Text and documents that are a person's own or name one. */
  readonly personal: readonly (keyof Row & string)[];
  /** Text and documents without anyone's data: names of states, ids, zones. */
  readonly impersonal: readonly (keyof Row & string)[];
}

const OUTBOX = { person: [], personal: [], impersonal: ['type', 'subject', 'data'] } as const;
const AUDIT = {
  person: ['actor_id'],
  personal: [],
  impersonal: ['action', 'subject', 'details', 'request_id'],
} as const;
/** A kept answer repeats what the person was told. */
const IDEMPOTENCY = { person: ['user_id'], personal: ['response'], impersonal: ['route', 'key', 'body_hash'] } as const;

/**
 * Every text and document column of the database, by table. What is exported to a person and what is erased with one
 * is read from here. A table without such columns and without a person is left out.
 */
export const PERSONAL_DATA: { readonly [Table in keyof Tables]?: PersonalData<Tables[Table]> } = {
  'identity.account': {
    person: ['id'],
    personal: ['login', 'email', 'name', 'password_hash'],
    impersonal: ['roles', 'locale', 'consent'],
  },
  'identity.session': { person: ['account_id'], personal: ['device'], impersonal: ['id'] },
  // A session or a grant names its account within the document.
  'identity.oidc_record': {
    person: [],
    personal: ['payload'],
    impersonal: ['kind', 'id', 'grant_id', 'user_code', 'uid'],
  },
  'identity.outbox': OUTBOX,
  'identity.audit': AUDIT,
  'identity.idempotency': IDEMPOTENCY,

  'users.profile': {
    person: ['id'],
    personal: ['name', 'public_name', 'email', 'city', 'about', 'sports'],
    impersonal: ['locale', 'zone', 'profile_level', 'name_level', 'search_level', 'friend_requests'],
  },
  'users.identity': { person: ['user_id'], personal: ['subject'], impersonal: ['provider'] },
  // A hash tells nothing by itself; it stays, so that an erased person is not made again.
  'users.tombstone': { person: [], personal: [], impersonal: ['provider', 'subject_hash'] },
  'users.api_token': { person: ['user_id'], personal: ['name', 'token_hash'], impersonal: ['scopes'] },
  'users.friend_request': { person: ['sender_id', 'receiver_id'], personal: [], impersonal: ['state'] },
  'users.friend': { person: ['user_id', 'friend_id'], personal: [], impersonal: [] },
  'users.block': { person: ['user_id', 'blocked_id'], personal: [], impersonal: [] },
  'users.report': {
    person: ['reporter_id', 'handled_by'],
    personal: ['text', 'note'],
    impersonal: ['subject_kind', 'reason', 'state'],
  },
  'users.outbox': OUTBOX,
  'users.audit': AUDIT,
  'users.idempotency': IDEMPOTENCY,

  'teams.team': {
    person: ['created_by'],
    personal: ['name', 'city', 'description'],
    impersonal: ['sport', 'colours', 'joining'],
  },
  // A guest has no account, so nobody to export or erase by; the names of a guest go with the player.
  'teams.player': { person: ['user_id'], personal: ['name', 'public_name', 'position'], impersonal: ['role'] },
  'teams.invitation': { person: ['user_id', 'created_by'], personal: ['token_hash'], impersonal: ['state'] },
  'teams.invitation_use': { person: ['user_id'], personal: [], impersonal: [] },
  'teams.join_request': { person: ['user_id', 'answered_by'], personal: ['message'], impersonal: ['state'] },
  'teams.claim': { person: ['user_id', 'answered_by'], personal: ['message'], impersonal: ['state'] },
  'teams.venue': {
    person: ['suggested_by', 'checked_by'],
    personal: [],
    impersonal: ['name', 'city', 'address', 'surface', 'sports', 'amenities', 'zone', 'description', 'state'],
  },
  'teams.outbox': OUTBOX,
  'teams.audit': AUDIT,
  'teams.idempotency': IDEMPOTENCY,

  'competitions.tournament': {
    person: ['owner_id'],
    personal: ['name', 'city', 'description'],
    impersonal: ['sport', 'state', 'zone', 'registration'],
  },
  'competitions.staff': { person: ['user_id'], personal: [], impersonal: ['role'] },
  'competitions.entry': { person: ['applied_by'], personal: ['name'], impersonal: ['state'] },
  'competitions.squad_player': { person: ['user_id'], personal: ['name', 'position'], impersonal: ['role'] },
  'competitions.stage': { person: [], personal: [], impersonal: ['name', 'format', 'points'] },
  'competitions.stage_group': { person: [], personal: [], impersonal: ['name'] },
  'competitions.round': { person: [], personal: [], impersonal: ['name'] },
  'competitions.match': {
    person: [],
    personal: [],
    impersonal: ['home_slot', 'away_slot', 'zone', 'ground', 'state', 'score', 'winner'],
  },
  // Events name scorers, who may have no account.
  'competitions.protocol_event': { person: ['actor_id'], personal: ['data'], impersonal: ['kind', 'type'] },
  'competitions.outbox': OUTBOX,
  'competitions.audit': AUDIT,
  'competitions.idempotency': IDEMPOTENCY,
};
