-- Who may do what. Applied after every migration, so it takes everything back first and grants anew.
-- A service writes its own schema; of others it reads the published views alone.

REVOKE ALL ON SCHEMA public FROM PUBLIC;

REVOKE ALL ON ALL TABLES IN SCHEMA identity, users, competitions FROM PUBLIC, prodvor_identity, prodvor_users, prodvor_competitions;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA identity, users, competitions FROM PUBLIC, prodvor_identity, prodvor_users, prodvor_competitions;
REVOKE ALL ON SCHEMA public, identity, users, competitions FROM prodvor_identity, prodvor_users, prodvor_competitions;

-- identity
GRANT USAGE ON SCHEMA identity TO prodvor_identity;
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.account, identity.oidc_record, identity.idempotency TO prodvor_identity;
GRANT SELECT, INSERT ON identity.outbox, identity.audit TO prodvor_identity;
GRANT UPDATE (published_at) ON identity.outbox TO prodvor_identity;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA identity TO prodvor_identity;

-- users
GRANT USAGE ON SCHEMA users TO prodvor_users;
GRANT SELECT, INSERT, UPDATE, DELETE ON users.profile, users.identity, users.idempotency TO prodvor_users;
GRANT SELECT, INSERT ON users.outbox, users.audit TO prodvor_users;
GRANT UPDATE (published_at) ON users.outbox TO prodvor_users;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA users TO prodvor_users;

-- competitions
GRANT USAGE ON SCHEMA competitions TO prodvor_competitions;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  competitions.tournament, competitions.entry, competitions.stage, competitions.stage_group, competitions.group_entry,
  competitions.round, competitions.tie, competitions.match, competitions.idempotency
TO prodvor_competitions;
-- The protocol is append-only; it goes with its match, by the foreign key.
GRANT SELECT, INSERT ON competitions.protocol_event, competitions.outbox, competitions.audit TO prodvor_competitions;
GRANT UPDATE (published_at) ON competitions.outbox TO prodvor_competitions;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA competitions TO prodvor_competitions;

-- Published views. Every service knows callers by the identity map and shows people by their card.
GRANT USAGE ON SCHEMA users TO prodvor_identity, prodvor_competitions;
GRANT SELECT ON users.identity_map, users.card TO prodvor_identity, prodvor_users, prodvor_competitions;
