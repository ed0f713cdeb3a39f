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
    impersonal: ['roles', 'locale'],
  },
  // A session or a grant names its account within the document.
  'identity.oidc_record': {
    person: [],
    personal: ['payload'],
    impersonal: ['kind', 'id', 'grant_id', 'user_code', 'uid'],
  },
  'identity.outbox': OUTBOX,
  'identity.audit': AUDIT,
  'identity.idempotency': IDEMPOTENCY,

  'users.profile': { person: ['id'], personal: ['name', 'email'], impersonal: ['locale', 'zone'] },
  'users.identity': { person: ['user_id'], personal: ['subject'], impersonal: ['provider'] },
  'users.outbox': OUTBOX,
  'users.audit': AUDIT,
  'users.idempotency': IDEMPOTENCY,

  'competitions.tournament': {
    person: ['owner_id'],
    personal: ['name', 'city', 'description'],
    impersonal: ['sport', 'state', 'zone'],
  },
  'competitions.entry': { person: [], personal: ['name'], impersonal: [] },
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
