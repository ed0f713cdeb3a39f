import type { ColumnType } from "kysely";
export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export type Account = {
    id: Generated<string>;
    login: string;
    email: string | null;
    email_verified: Generated<boolean>;
    name: string;
    password_hash: string;
    roles: Generated<string[]>;
    locale: string | null;
    created_at: Generated<Timestamp>;
    version: Generated<number>;
    failed_count: Generated<number>;
    locked_until: Timestamp | null;
};
export type CompetitionsAudit = {
    id: Generated<string>;
    at: Generated<Timestamp>;
    actor_id: string | null;
    action: string;
    subject: string;
    details: Generated<unknown>;
    request_id: string | null;
};
export type CompetitionsIdempotency = {
    user_id: string;
    route: string;
    key: string;
    body_hash: string;
    status: number;
    response: unknown | null;
    created_at: Generated<Timestamp>;
};
export type CompetitionsOutbox = {
    id: Generated<string>;
    type: string;
    subject: string;
    data: unknown;
    time: Generated<Timestamp>;
    published_at: Timestamp | null;
    /**
     * @kyselyType(number)
     */
    seq: Generated<number>;
};
export type Entry = {
    id: Generated<string>;
    tournament_id: string;
    name: string;
    number: number;
    created_at: Generated<Timestamp>;
    version: Generated<number>;
};
export type GroupEntry = {
    group_id: string;
    entry_id: string;
    number: number;
};
export type IdentityAudit = {
    id: Generated<string>;
    at: Generated<Timestamp>;
    actor_id: string | null;
    action: string;
    subject: string;
    details: Generated<unknown>;
    request_id: string | null;
};
export type IdentityIdempotency = {
    user_id: string;
    route: string;
    key: string;
    body_hash: string;
    status: number;
    response: unknown | null;
    created_at: Generated<Timestamp>;
};
export type IdentityOutbox = {
    id: Generated<string>;
    type: string;
    subject: string;
    data: unknown;
    time: Generated<Timestamp>;
    published_at: Timestamp | null;
    /**
     * @kyselyType(number)
     */
    seq: Generated<number>;
};
export type Match = {
    id: Generated<string>;
    tournament_id: string;
    stage_id: string;
    round_id: string;
    group_id: string | null;
    tie_id: string;
    leg: Generated<number>;
    num: number | null;
    home_entry_id: string | null;
    away_entry_id: string | null;
    home_slot: unknown | null;
    away_slot: unknown | null;
    /**
     * @kyselyType(string)
     */
    date: string | null;
    /**
     * @kyselyType(string)
     */
    time: string | null;
    zone: string;
    starts_at: Timestamp | null;
    ground: string | null;
    /**
     * @kyselyType('scheduled' | 'postponed' | 'live' | 'finished' | 'cancelled' | 'abandoned' | 'awarded')
     */
    state: Generated<'scheduled' | 'postponed' | 'live' | 'finished' | 'cancelled' | 'abandoned' | 'awarded'>;
    score: unknown | null;
    /**
     * @kyselyType('home' | 'away')
     */
    winner: 'home' | 'away' | null;
    incomplete: Generated<boolean>;
    created_at: Generated<Timestamp>;
    updated_at: Generated<Timestamp>;
    version: Generated<number>;
};
export type OidcRecord = {
    kind: string;
    id: string;
    payload: unknown;
    grant_id: string | null;
    user_code: string | null;
    uid: string | null;
    expires_at: Timestamp | null;
    consumed_at: Timestamp | null;
};
export type Profile = {
    id: Generated<string>;
    name: string;
    email: string | null;
    locale: string | null;
    zone: string | null;
    created_at: Generated<Timestamp>;
    updated_at: Generated<Timestamp>;
    version: Generated<number>;
};
export type ProtocolEvent = {
    match_id: string;
    seq: number;
    id: Generated<string>;
    /**
     * @kyselyType('recorded' | 'taken-back')
     */
    kind: Generated<'recorded' | 'taken-back'>;
    type: string | null;
    data: unknown | null;
    target_id: string | null;
    actor_id: string | null;
    created_at: Generated<Timestamp>;
};
export type Round = {
    id: Generated<string>;
    stage_id: string;
    number: number;
    name: string;
};
export type Stage = {
    id: Generated<string>;
    tournament_id: string;
    number: number;
    name: string;
    /**
     * @kyselyType('round-robin' | 'knock-out')
     */
    format: 'round-robin' | 'knock-out';
    points: unknown;
    version: Generated<number>;
    created_at: Generated<Timestamp>;
};
export type StageGroup = {
    id: Generated<string>;
    stage_id: string;
    number: number;
    name: string | null;
};
export type Tie = {
    id: Generated<string>;
    round_id: string;
    number: number;
};
export type Tournament = {
    id: Generated<string>;
    owner_id: string;
    sport: string;
    name: string;
    /**
     * @kyselyType('draft' | 'published')
     */
    state: Generated<'draft' | 'published'>;
    zone: string;
    city: string | null;
    description: string | null;
    published_at: Timestamp | null;
    results_version: Generated<number>;
    created_at: Generated<Timestamp>;
    updated_at: Generated<Timestamp>;
    version: Generated<number>;
};
export type UserIdentity = {
    provider: string;
    subject: string;
    user_id: string;
    created_at: Generated<Timestamp>;
};
export type UsersAudit = {
    id: Generated<string>;
    at: Generated<Timestamp>;
    actor_id: string | null;
    action: string;
    subject: string;
    details: Generated<unknown>;
    request_id: string | null;
};
export type UsersIdempotency = {
    user_id: string;
    route: string;
    key: string;
    body_hash: string;
    status: number;
    response: unknown | null;
    created_at: Generated<Timestamp>;
};
export type UsersOutbox = {
    id: Generated<string>;
    type: string;
    subject: string;
    data: unknown;
    time: Generated<Timestamp>;
    published_at: Timestamp | null;
    /**
     * @kyselyType(number)
     */
    seq: Generated<number>;
};
export type Tables = {
    "competitions.audit": CompetitionsAudit;
    "competitions.entry": Entry;
    "competitions.group_entry": GroupEntry;
    "competitions.idempotency": CompetitionsIdempotency;
    "competitions.match": Match;
    "competitions.outbox": CompetitionsOutbox;
    "competitions.protocol_event": ProtocolEvent;
    "competitions.round": Round;
    "competitions.stage": Stage;
    "competitions.stage_group": StageGroup;
    "competitions.tie": Tie;
    "competitions.tournament": Tournament;
    "identity.account": Account;
    "identity.audit": IdentityAudit;
    "identity.idempotency": IdentityIdempotency;
    "identity.oidc_record": OidcRecord;
    "identity.outbox": IdentityOutbox;
    "users.audit": UsersAudit;
    "users.idempotency": UsersIdempotency;
    "users.identity": UserIdentity;
    "users.outbox": UsersOutbox;
    "users.profile": Profile;
};
