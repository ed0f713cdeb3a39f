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
    /**
     * Null while nobody has split the name; the family name may be empty.
     */
    given_name: string | null;
    family_name: string | null;
    password_hash: string;
    roles: Generated<string[]>;
    locale: string | null;
    /**
     * When the person agreed to the privacy page, and to which edition of it; null of an account that somebody else made.
     */
    consented_at: Timestamp | null;
    consent: string | null;
    /**
     * Said by the person at registration; the profile takes it over. No date of birth is kept.
     */
    minor: Generated<boolean>;
    created_at: Generated<Timestamp>;
    version: Generated<number>;
    failed_count: Generated<number>;
    locked_until: Timestamp | null;
};
export type ApiToken = {
    id: Generated<string>;
    user_id: string;
    name: string;
    token_hash: string;
    scopes: string[];
    expires_at: Timestamp | null;
    created_at: Generated<Timestamp>;
};
export type Block = {
    user_id: string;
    blocked_id: string;
    created_at: Generated<Timestamp>;
};
export type Claim = {
    id: Generated<string>;
    team_id: string;
    player_id: string | null;
    user_id: string;
    message: string | null;
    /**
     * @kyselyType('pending' | 'accepted' | 'declined' | 'withdrawn')
     */
    state: Generated<'pending' | 'accepted' | 'declined' | 'withdrawn'>;
    answered_by: string | null;
    created_at: Generated<Timestamp>;
    version: Generated<number>;
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
    team_id: string | null;
    name: string;
    number: number;
    /**
     * @kyselyType('applied' | 'confirmed' | 'rejected' | 'withdrawn')
     */
    state: Generated<'applied' | 'confirmed' | 'rejected' | 'withdrawn'>;
    applied_by: string | null;
    confirmed_at: Timestamp | null;
    created_at: Generated<Timestamp>;
    version: Generated<number>;
};
export type FormerPlayer = {
    player_id: string;
    user_id: string | null;
    public_name: string | null;
};
export type Friend = {
    user_id: string;
    friend_id: string;
    created_at: Generated<Timestamp>;
};
export type FriendRequest = {
    id: Generated<string>;
    sender_id: string;
    receiver_id: string;
    /**
     * @kyselyType('pending' | 'accepted' | 'declined' | 'withdrawn')
     */
    state: Generated<'pending' | 'accepted' | 'declined' | 'withdrawn'>;
    created_at: Generated<Timestamp>;
    answered_at: Timestamp | null;
    version: Generated<number>;
};
export type GrantEnd = {
    grant_id: string;
    ended_at: Timestamp;
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
export type Invitation = {
    id: Generated<string>;
    team_id: string;
    player_id: string | null;
    user_id: string | null;
    token_hash: string | null;
    max_uses: Generated<number>;
    uses: Generated<number>;
    /**
     * `over`: used up, or its place went another way; what has expired is still `open` here.
     * @kyselyType('open' | 'accepted' | 'declined' | 'revoked' | 'over')
     */
    state: Generated<'open' | 'accepted' | 'declined' | 'revoked' | 'over'>;
    expires_at: Timestamp;
    created_by: string | null;
    created_at: Generated<Timestamp>;
    version: Generated<number>;
};
export type InvitationUse = {
    invitation_id: string;
    user_id: string;
    created_at: Generated<Timestamp>;
};
export type JoinRequest = {
    id: Generated<string>;
    team_id: string;
    user_id: string;
    message: string | null;
    /**
     * @kyselyType('pending' | 'accepted' | 'declined' | 'withdrawn')
     */
    state: Generated<'pending' | 'accepted' | 'declined' | 'withdrawn'>;
    answered_by: string | null;
    created_at: Generated<Timestamp>;
    version: Generated<number>;
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
    /**
     * @kyselyType(import('@prodvor/contracts').OpenSlot)
     */
    home_slot: import('@prodvor/contracts').OpenSlot | null;
    /**
     * @kyselyType(import('@prodvor/contracts').OpenSlot)
     */
    away_slot: import('@prodvor/contracts').OpenSlot | null;
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
     * A venue of team-service, beside the words of `ground`.
     */
    venue_id: string | null;
    /**
     * @kyselyType('scheduled' | 'postponed' | 'live' | 'finished' | 'cancelled' | 'abandoned' | 'awarded')
     */
    state: Generated<'scheduled' | 'postponed' | 'live' | 'finished' | 'cancelled' | 'abandoned' | 'awarded'>;
    /**
     * @kyselyType(import('@prodvor/contracts').Score)
     */
    score: import('@prodvor/contracts').Score | null;
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
    /**
     * From which network somebody unknown had it stored: a hash by a key that dies with its process. Null of what a person has.
     */
    network: string | null;
    expires_at: Timestamp | null;
    consumed_at: Timestamp | null;
};
export type Player = {
    id: Generated<string>;
    team_id: string;
    user_id: string | null;
    name: string | null;
    given_name: string | null;
    family_name: string | null;
    public_name: string | null;
    minor: Generated<boolean>;
    full_name: Generated<boolean>;
    number: number | null;
    position: string | null;
    /**
     * @kyselyType('captain' | 'vice-captain' | 'coach' | 'player')
     */
    role: Generated<'captain' | 'vice-captain' | 'coach' | 'player'>;
    created_at: Generated<Timestamp>;
    left_at: Timestamp | null;
    version: Generated<number>;
};
export type Profile = {
    id: Generated<string>;
    name: string;
    given_name: string | null;
    family_name: string | null;
    public_name: string;
    email: string | null;
    locale: string | null;
    zone: string | null;
    city: string | null;
    about: string | null;
    /**
     * @kyselyType(import('@prodvor/contracts').SportSlug)
     */
    sports: Generated<import('@prodvor/contracts').SportSlug[]>;
    minor: Generated<boolean>;
    /**
     * @kyselyType('everyone' | 'users' | 'friends' | 'nobody')
     */
    profile_level: Generated<'everyone' | 'users' | 'friends' | 'nobody'>;
    /**
     * @kyselyType('full' | 'short')
     */
    name_level: 'full' | 'short' | null;
    /**
     * @kyselyType('everyone' | 'users' | 'nobody')
     */
    search_level: Generated<'everyone' | 'users' | 'nobody'>;
    /**
     * @kyselyType('users' | 'nobody')
     */
    friend_requests: Generated<'users' | 'nobody'>;
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
export type Report = {
    id: Generated<string>;
    reporter_id: string | null;
    /**
     * @kyselyType('user' | 'team' | 'venue' | 'tournament')
     */
    subject_kind: 'user' | 'team' | 'venue' | 'tournament';
    subject_id: string;
    /**
     * @kyselyType('spam' | 'abuse' | 'false-data' | 'minor' | 'other')
     */
    reason: 'spam' | 'abuse' | 'false-data' | 'minor' | 'other';
    text: string | null;
    /**
     * @kyselyType('open' | 'resolved' | 'dismissed')
     */
    state: Generated<'open' | 'resolved' | 'dismissed'>;
    handled_by: string | null;
    handled_at: Timestamp | null;
    note: string | null;
    created_at: Generated<Timestamp>;
    version: Generated<number>;
};
export type Round = {
    id: Generated<string>;
    stage_id: string;
    number: number;
    name: string;
};
export type Session = {
    id: string;
    account_id: string;
    /**
     * The browser and the system in words, null when unknown.
     */
    device: string | null;
    signed_in_at: Timestamp;
    expires_at: Timestamp;
    ended_at: Timestamp | null;
};
export type SquadPlayer = {
    id: Generated<string>;
    entry_id: string;
    player_id: string | null;
    user_id: string | null;
    name: string | null;
    number: number | null;
    position: string | null;
    role: Generated<string>;
    created_at: Generated<Timestamp>;
};
export type Staff = {
    tournament_id: string;
    user_id: string;
    /**
     * @kyselyType('co-organizer' | 'referee')
     */
    role: 'co-organizer' | 'referee';
    created_at: Generated<Timestamp>;
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
export type Team = {
    id: Generated<string>;
    name: string;
    /**
     * @kyselyType(import('@prodvor/contracts').SportSlug)
     */
    sport: import('@prodvor/contracts').SportSlug;
    city: string | null;
    description: string | null;
    /**
     * `{ primary, secondary }`, each `#rrggbb`.
     * @kyselyType(import('@prodvor/contracts').TeamColours)
     */
    colours: import('@prodvor/contracts').TeamColours | null;
    /**
     * @kyselyType('request' | 'invitation')
     */
    joining: Generated<'request' | 'invitation'>;
    roster_limit: Generated<number>;
    tournament_id: string | null;
    created_by: string | null;
    created_at: Generated<Timestamp>;
    updated_at: Generated<Timestamp>;
    version: Generated<number>;
};
export type TeamsAudit = {
    id: Generated<string>;
    at: Generated<Timestamp>;
    actor_id: string | null;
    action: string;
    subject: string;
    details: Generated<unknown>;
    request_id: string | null;
};
export type TeamsIdempotency = {
    user_id: string;
    route: string;
    key: string;
    body_hash: string;
    status: number;
    response: unknown | null;
    created_at: Generated<Timestamp>;
};
export type TeamsOutbox = {
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
export type Tie = {
    id: Generated<string>;
    round_id: string;
    number: number;
};
export type Tombstone = {
    provider: string;
    subject_hash: string;
    created_at: Generated<Timestamp>;
};
export type Tournament = {
    id: Generated<string>;
    /**
     * Null once its organizer was erased and nobody took it over.
     */
    owner_id: string | null;
    /**
     * @kyselyType(import('@prodvor/contracts').SportSlug)
     */
    sport: import('@prodvor/contracts').SportSlug;
    name: string;
    /**
     * @kyselyType('draft' | 'published')
     */
    state: Generated<'draft' | 'published'>;
    zone: string;
    city: string | null;
    description: string | null;
    /**
     * Whether captains may apply.
     * @kyselyType('closed' | 'open')
     */
    registration: Generated<'closed' | 'open'>;
    /**
     * Entries that have applied or are confirmed at most; null without a limit.
     */
    max_entries: number | null;
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
export type Venue = {
    id: Generated<string>;
    name: string;
    city: string;
    address: string;
    latitude: number | null;
    longitude: number | null;
    /**
     * @kyselyType('grass' | 'artificial-grass' | 'rubber' | 'parquet' | 'asphalt' | 'sand' | 'ice' | 'other')
     */
    surface: 'grass' | 'artificial-grass' | 'rubber' | 'parquet' | 'asphalt' | 'sand' | 'ice' | 'other';
    /**
     * @kyselyType(import('@prodvor/contracts').SportSlug)
     */
    sports: import('@prodvor/contracts').SportSlug[];
    amenities: string[];
    zone: string;
    description: string | null;
    /**
     * @kyselyType('suggested' | 'approved' | 'rejected')
     */
    state: Generated<'suggested' | 'approved' | 'rejected'>;
    suggested_by: string | null;
    checked_by: string | null;
    checked_at: Timestamp | null;
    created_at: Generated<Timestamp>;
    updated_at: Generated<Timestamp>;
    version: Generated<number>;
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
    "competitions.squad_player": SquadPlayer;
    "competitions.staff": Staff;
    "competitions.stage": Stage;
    "competitions.stage_group": StageGroup;
    "competitions.tie": Tie;
    "competitions.tournament": Tournament;
    "identity.account": Account;
    "identity.audit": IdentityAudit;
    "identity.grant_end": GrantEnd;
    "identity.idempotency": IdentityIdempotency;
    "identity.oidc_record": OidcRecord;
    "identity.outbox": IdentityOutbox;
    "identity.session": Session;
    "teams.audit": TeamsAudit;
    "teams.claim": Claim;
    "teams.former_player": FormerPlayer;
    "teams.idempotency": TeamsIdempotency;
    "teams.invitation": Invitation;
    "teams.invitation_use": InvitationUse;
    "teams.join_request": JoinRequest;
    "teams.outbox": TeamsOutbox;
    "teams.player": Player;
    "teams.team": Team;
    "teams.venue": Venue;
    "users.api_token": ApiToken;
    "users.audit": UsersAudit;
    "users.block": Block;
    "users.friend": Friend;
    "users.friend_request": FriendRequest;
    "users.idempotency": UsersIdempotency;
    "users.identity": UserIdentity;
    "users.outbox": UsersOutbox;
    "users.profile": Profile;
    "users.report": Report;
    "users.tombstone": Tombstone;
};
