import type { Tables } from './generated/types.ts';

type Columns<Row> = readonly (keyof Row & string)[];

/** What a table holds of people. Every text and document column stands in exactly one place of its table. */
export interface PersonalData<Row> {
  /** The columns with a person's id, each with the texts and documents of the row that are that person's: exported and erased. */
  readonly people: { readonly [Column in keyof Row & string]?: Columns<Row> };
  /** What a person gave to others: exported to the person of the column, and stays, since it is theirs as well. */
  readonly shared?: { readonly [Column in keyof Row & string]?: Columns<Row> };
  /** Erased and never exported: credentials, and copies of what stands elsewhere. */
  readonly withheld?: Columns<Row>;
  /** Texts and documents without anyone's data: names of states, ids, zones. */
  readonly impersonal: Columns<Row>;
}

const OUTBOX = { people: {}, impersonal: ['type', 'subject', 'data'] } as const;
/** Ids of a person who is gone stay here: they lead to nobody. */
const AUDIT = { people: { actor_id: [] }, impersonal: ['action', 'subject', 'details', 'request_id'] } as const;
/** A kept answer repeats what the person was told. */
const IDEMPOTENCY = {
  people: { user_id: [] },
  withheld: ['response'],
  impersonal: ['route', 'key', 'body_hash'],
} as const;

/**
 * Every text and document column of the database, by table. What is exported to a person and what is erased with one
 * (`export_person` and `erase_person` of each schema) is tested against this list. A table without such columns and without a
 * person is left out.
 */
export const PERSONAL_DATA: { readonly [Table in keyof Tables]?: PersonalData<Tables[Table]> } = {
  // An account's id is what the provider calls the person: the subject of `users.identity`.
  'identity.account': {
    people: { id: ['login', 'email', 'name', 'given_name', 'family_name'] },
    withheld: ['password_hash'],
    impersonal: ['roles', 'locale', 'consent'],
  },
  'identity.session': { people: { account_id: ['device'] }, impersonal: ['id'] },
  // A session or a grant names its account within the document.
  'identity.oidc_record': {
    people: {},
    withheld: ['payload'],
    // A network's hash by a key that is kept nowhere leads to nobody.
    impersonal: ['kind', 'id', 'grant_id', 'user_code', 'uid', 'network'],
  },
  'identity.grant_end': { people: {}, impersonal: ['grant_id'] },
  'identity.outbox': OUTBOX,
  'identity.audit': AUDIT,
  'identity.idempotency': IDEMPOTENCY,

  'users.profile': {
    people: { id: ['name', 'given_name', 'family_name', 'public_name', 'email', 'city', 'about', 'sports'] },
    impersonal: ['locale', 'zone', 'profile_level', 'name_level', 'search_level', 'friend_requests'],
  },
  'users.identity': { people: { user_id: ['subject'] }, impersonal: ['provider'] },
  // A hash tells nothing by itself; it stays, so that an erased person is not made again.
  'users.tombstone': { people: {}, impersonal: ['provider', 'subject_hash'] },
  'users.api_token': { people: { user_id: ['name'] }, withheld: ['token_hash'], impersonal: ['scopes'] },
  'users.friend_request': { people: { sender_id: [], receiver_id: [] }, impersonal: ['state'] },
  'users.friend': { people: { user_id: [], friend_id: [] }, impersonal: [] },
  'users.block': { people: { user_id: [], blocked_id: [] }, impersonal: [] },
  // A report about a person goes with the person.
  'users.report': {
    people: { reporter_id: ['text'], handled_by: ['note'] },
    impersonal: ['subject_kind', 'reason', 'state'],
  },
  'users.outbox': OUTBOX,
  'users.audit': AUDIT,
  'users.idempotency': IDEMPOTENCY,

  'teams.team': {
    people: { created_by: [] },
    shared: { created_by: ['name', 'city', 'description'] },
    impersonal: ['sport', 'colours', 'joining'],
  },
  // A guest has no account, so nobody to export or erase by; the names of a guest go with the player.
  'teams.player': {
    people: { user_id: ['name', 'given_name', 'family_name', 'public_name', 'position'] },
    impersonal: ['role'],
  },
  'teams.former_player': { people: { user_id: ['public_name'] }, impersonal: [] },
  'teams.invitation': { people: { user_id: [], created_by: [] }, impersonal: ['token_hash', 'state'] },
  'teams.invitation_use': { people: { user_id: [] }, impersonal: [] },
  'teams.join_request': { people: { user_id: ['message'], answered_by: [] }, impersonal: ['state'] },
  'teams.claim': { people: { user_id: ['message'], answered_by: [] }, impersonal: ['state'] },
  'teams.venue': {
    people: { suggested_by: [], checked_by: [] },
    shared: { suggested_by: ['name', 'city', 'address', 'amenities', 'description'] },
    impersonal: ['surface', 'sports', 'zone', 'state'],
  },
  'teams.outbox': OUTBOX,
  'teams.audit': AUDIT,
  'teams.idempotency': IDEMPOTENCY,

  'competitions.tournament': {
    people: { owner_id: [] },
    shared: { owner_id: ['name', 'city', 'description'] },
    impersonal: ['sport', 'state', 'zone', 'registration'],
  },
  'competitions.staff': { people: { user_id: [] }, impersonal: ['role'] },
  'competitions.entry': { people: { applied_by: [] }, shared: { applied_by: ['name'] }, impersonal: ['state'] },
  'competitions.squad_player': { people: { user_id: ['name', 'position'] }, impersonal: ['role'] },
  'competitions.stage': { people: {}, impersonal: ['name', 'format', 'points'] },
  'competitions.stage_group': { people: {}, impersonal: ['name'] },
  'competitions.round': { people: {}, impersonal: ['name'] },
  'competitions.match': {
    people: {},
    impersonal: ['home_slot', 'away_slot', 'zone', 'ground', 'state', 'score', 'winner'],
  },
  // The protocol is the tournament's. It names scorers, who may have no account, as whoever kept it wrote them.
  'competitions.protocol_event': {
    people: { actor_id: [] },
    shared: { actor_id: ['data'] },
    impersonal: ['kind', 'type'],
  },
  'competitions.outbox': OUTBOX,
  'competitions.audit': AUDIT,
  'competitions.idempotency': IDEMPOTENCY,
};
