-- Who may do what. Applied after every migration, so it takes everything back first and grants anew.
-- A service writes its own schema; of others it reads the published views alone.

REVOKE ALL ON SCHEMA public FROM PUBLIC;

REVOKE ALL ON ALL TABLES IN SCHEMA identity, users, teams, competitions FROM PUBLIC, prodvor_identity, prodvor_users, prodvor_teams, prodvor_competitions;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA identity, users, teams, competitions FROM PUBLIC, prodvor_identity, prodvor_users, prodvor_teams, prodvor_competitions;
REVOKE ALL ON SCHEMA public, identity, users, teams, competitions FROM prodvor_identity, prodvor_users, prodvor_teams, prodvor_competitions;

-- identity
GRANT USAGE ON SCHEMA identity TO prodvor_identity;
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.account, identity.session, identity.oidc_record, identity.grant_end, identity.idempotency
TO prodvor_identity;
GRANT SELECT, INSERT ON identity.outbox, identity.audit TO prodvor_identity;
GRANT UPDATE (published_at) ON identity.outbox TO prodvor_identity;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA identity TO prodvor_identity;

-- users
GRANT USAGE ON SCHEMA users TO prodvor_users;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  users.profile, users.identity, users.tombstone, users.api_token, users.friend_request, users.friend, users.block, users.report,
  users.idempotency
TO prodvor_users;
GRANT SELECT, INSERT ON users.outbox, users.audit TO prodvor_users;
GRANT UPDATE (published_at) ON users.outbox TO prodvor_users;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA users TO prodvor_users;

-- teams
GRANT USAGE ON SCHEMA teams TO prodvor_teams;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  teams.team, teams.player, teams.former_player, teams.invitation, teams.invitation_use, teams.join_request, teams.claim, teams.venue, teams.idempotency
TO prodvor_teams;
GRANT SELECT, INSERT ON teams.outbox, teams.audit TO prodvor_teams;
GRANT UPDATE (published_at) ON teams.outbox TO prodvor_teams;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA teams TO prodvor_teams;

-- competitions
GRANT USAGE ON SCHEMA competitions TO prodvor_competitions;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  competitions.tournament, competitions.staff, competitions.entry, competitions.squad_player, competitions.stage, competitions.stage_group, competitions.group_entry,
  competitions.round, competitions.tie, competitions.match, competitions.idempotency
TO prodvor_competitions;
-- The protocol is append-only; it goes with its match, by the foreign key.
GRANT SELECT, INSERT ON competitions.protocol_event, competitions.outbox, competitions.audit TO prodvor_competitions;
GRANT UPDATE (published_at) ON competitions.outbox TO prodvor_competitions;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA competitions TO prodvor_competitions;

-- Published views. Every service knows callers by the identity map, the tokens and the sessions and grants that ended, and shows
-- people by their card.
GRANT USAGE ON SCHEMA identity TO prodvor_users, prodvor_teams, prodvor_competitions;
GRANT SELECT ON identity.ended_session, identity.ended_grant TO prodvor_identity, prodvor_users, prodvor_teams, prodvor_competitions;
GRANT USAGE ON SCHEMA users TO prodvor_identity, prodvor_teams, prodvor_competitions;
GRANT SELECT ON users.identity_map, users.erased_identity, users.card, users.token
TO prodvor_identity, prodvor_users, prodvor_teams, prodvor_competitions;
GRANT USAGE ON SCHEMA teams TO prodvor_identity, prodvor_users, prodvor_competitions;
GRANT SELECT ON teams.card, teams.roster, teams.player_name, teams.venue_card
TO prodvor_identity, prodvor_users, prodvor_teams, prodvor_competitions;
GRANT USAGE ON SCHEMA competitions TO prodvor_identity, prodvor_users, prodvor_teams;
GRANT SELECT ON competitions.tournament_card, competitions.organizer, competitions.squad_member
TO prodvor_identity, prodvor_users, prodvor_teams, prodvor_competitions;

-- Published functions.
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA identity, users, teams, competitions FROM PUBLIC, prodvor_identity, prodvor_users, prodvor_teams, prodvor_competitions;
GRANT EXECUTE ON FUNCTION users.may_meet(uuid, uuid), users.may_see_profile(uuid, uuid)
TO prodvor_users, prodvor_teams, prodvor_competitions;
-- Whoever writes holds the people of the change.
GRANT EXECUTE ON FUNCTION users.hold(uuid[]) TO prodvor_identity, prodvor_users, prodvor_teams, prodvor_competitions;
GRANT EXECUTE ON FUNCTION teams.may_see(uuid, uuid) TO prodvor_users, prodvor_competitions;

-- Export and erasure of a person are begun by the service of people alone.
GRANT EXECUTE ON FUNCTION
  users.hold_alone(uuid),
  identity.export_person(uuid, text[]), identity.erase_person(uuid, text[]),
  users.export_person(uuid), users.erase_person(uuid),
  teams.export_person(uuid), teams.erase_person(uuid),
  competitions.export_person(uuid, uuid[]), competitions.erase_person(uuid, uuid[])
TO prodvor_users;
