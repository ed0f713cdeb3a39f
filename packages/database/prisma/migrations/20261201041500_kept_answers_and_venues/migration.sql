-- A kept answer that names a person by a place in a roster or a squad alone goes with the person too, and an export tells nobody who
-- else had to do with a venue.

CREATE OR REPLACE FUNCTION "teams"."export_person"("person" uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT jsonb_build_object(
    'teams.team', (SELECT jsonb_agg(to_jsonb(t)) FROM teams.team t WHERE t.created_by = person),
    'teams.player', (SELECT jsonb_agg(to_jsonb(t)) FROM teams.player t WHERE t.user_id = person),
    'teams.former_player', (SELECT jsonb_agg(to_jsonb(t)) FROM teams.former_player t WHERE t.user_id = person),
    'teams.invitation', (
      SELECT jsonb_agg(to_jsonb(t) - 'token_hash') FROM teams.invitation t WHERE person IN (t.user_id, t.created_by)
    ),
    'teams.invitation_use', (SELECT jsonb_agg(to_jsonb(t)) FROM teams.invitation_use t WHERE t.user_id = person),
    'teams.join_request', (
      SELECT jsonb_agg(to_jsonb(t) - CASE WHEN t.user_id = person THEN '{}'::text[] ELSE ARRAY['user_id', 'message'] END)
      FROM teams.join_request t WHERE person IN (t.user_id, t.answered_by)
    ),
    'teams.claim', (
      SELECT jsonb_agg(to_jsonb(t) - CASE WHEN t.user_id = person THEN '{}'::text[] ELSE ARRAY['user_id', 'message'] END)
      FROM teams.claim t WHERE person IN (t.user_id, t.answered_by)
    ),
    'teams.venue', (
      SELECT jsonb_agg(
        to_jsonb(t)
        - CASE WHEN t.suggested_by = person THEN '{}'::text[] ELSE ARRAY['suggested_by'] END
        - CASE WHEN t.checked_by = person THEN '{}'::text[] ELSE ARRAY['checked_by'] END
      )
      FROM teams.venue t WHERE person IN (t.suggested_by, t.checked_by)
    ),
    'teams.audit', (SELECT jsonb_agg(to_jsonb(t)) FROM teams.audit t WHERE t.actor_id = person)
  )
$$;

CREATE OR REPLACE FUNCTION "teams"."erase_person"("person" uuid) RETURNS uuid[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  ids uuid[];
  was record;
  heir record;
  number integer;
BEGIN
  PERFORM FROM teams.team t WHERE t.id IN (
    SELECT team_id FROM teams.player WHERE user_id = person
    UNION ALL SELECT team_id FROM teams.invitation WHERE user_id = person
    UNION ALL SELECT team_id FROM teams.join_request WHERE user_id = person
    UNION ALL SELECT team_id FROM teams.claim WHERE user_id = person
  ) ORDER BY t.id FOR UPDATE;

  WITH gone AS (DELETE FROM teams.invitation WHERE user_id = person RETURNING id, team_id, state, version)
  INSERT INTO teams.outbox (type, subject, data)
    SELECT 'prodvor.teams.invitation.declined.v1', id,
      jsonb_build_object('teamId', team_id, 'invitationId', id, 'userId', person, 'version', version + 1)
    FROM gone WHERE state = 'open';
  WITH gone AS (DELETE FROM teams.join_request WHERE user_id = person RETURNING id, team_id, state, version)
  INSERT INTO teams.outbox (type, subject, data)
    SELECT 'prodvor.teams.join-request.withdrawn.v1', id,
      jsonb_build_object('teamId', team_id, 'requestId', id, 'userId', person, 'version', version + 1)
    FROM gone WHERE state = 'pending';
  WITH gone AS (DELETE FROM teams.claim WHERE user_id = person RETURNING id, team_id, player_id, state, version)
  INSERT INTO teams.outbox (type, subject, data)
    SELECT 'prodvor.teams.claim.withdrawn.v1', id,
      jsonb_build_object('teamId', team_id, 'claimId', id, 'playerId', player_id, 'userId', person, 'version', version + 1)
    FROM gone WHERE state = 'pending';
  DELETE FROM teams.invitation_use WHERE user_id = person;
  UPDATE teams.invitation SET created_by = NULL WHERE created_by = person;
  UPDATE teams.join_request SET answered_by = NULL WHERE answered_by = person;
  UPDATE teams.claim SET answered_by = NULL WHERE answered_by = person;
  UPDATE teams.venue SET suggested_by = nullif(suggested_by, person), checked_by = nullif(checked_by, person)
    WHERE person IN (suggested_by, checked_by);
  UPDATE teams.team SET created_by = NULL WHERE created_by = person;

  FOR was IN
    UPDATE teams.player SET left_at = now(), version = version + 1 WHERE user_id = person AND left_at IS NULL
    RETURNING id, team_id, role, version
  LOOP
    INSERT INTO teams.outbox (type, subject, data) VALUES ('prodvor.teams.player.left.v1', was.id,
      jsonb_build_object('teamId', was.team_id, 'playerId', was.id, 'userId', person, 'version', was.version));
    CONTINUE WHEN was.role <> 'captain';
    UPDATE teams.player SET role = 'captain', version = version + 1 WHERE id = (
      SELECT p.id FROM teams.player p WHERE p.team_id = was.team_id AND p.left_at IS NULL AND p.user_id IS NOT NULL
      ORDER BY array_position(ARRAY['vice-captain', 'player', 'coach'], p.role), p.created_at, p.id LIMIT 1
    ) RETURNING id, user_id, version INTO heir;
    IF FOUND THEN
      INSERT INTO teams.outbox (type, subject, data) VALUES ('prodvor.teams.player.updated.v1', heir.id,
        jsonb_build_object('teamId', was.team_id, 'playerId', heir.id, 'userId', heir.user_id, 'version', heir.version));
    END IF;
    UPDATE teams.team SET version = version + 1, updated_at = now() WHERE id = was.team_id RETURNING version INTO number;
    INSERT INTO teams.outbox (type, subject, data) VALUES ('prodvor.teams.team.updated.v1', was.team_id,
      jsonb_build_object('teamId', was.team_id, 'version', number));
  END LOOP;

  WITH erased AS (
    UPDATE teams.player
    SET user_id = NULL, name = NULL, given_name = NULL, family_name = NULL, public_name = NULL, position = NULL
    WHERE user_id = person RETURNING id
  ), former AS (
    DELETE FROM teams.former_player WHERE user_id = person RETURNING player_id
  )
  SELECT coalesce(array_agg(id), '{}') FROM (SELECT id FROM erased UNION ALL SELECT player_id FROM former) gone INTO ids;
  DELETE FROM teams.idempotency i WHERE EXISTS (
    SELECT FROM unnest(ids) AS place (id) WHERE position(place.id::text IN i.response::text) > 0
  );
  DELETE FROM teams.idempotency WHERE user_id = person OR position(person::text IN response::text) > 0;
  INSERT INTO teams.audit (actor_id, action, subject, details)
    VALUES (person, 'person.erase', person, jsonb_build_object('players', ids));
  RETURN ids;
END
$$;

CREATE OR REPLACE FUNCTION "competitions"."erase_person"("person" uuid, "players" uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  own record;
  heir uuid;
  number integer;
  ids uuid[] := '{}';
BEGIN
  PERFORM FROM competitions.tournament t WHERE t.owner_id = person OR t.id IN (
    SELECT tournament_id FROM competitions.staff WHERE user_id = person
  ) ORDER BY t.id FOR UPDATE;

  WITH gone AS (DELETE FROM competitions.staff WHERE user_id = person RETURNING tournament_id)
  INSERT INTO competitions.outbox (type, subject, data)
    SELECT 'prodvor.competitions.staff.removed.v1', tournament_id,
      jsonb_build_object('tournamentId', tournament_id, 'userId', person)
    FROM gone;

  FOR own IN SELECT id, name, state, version FROM competitions.tournament WHERE owner_id = person ORDER BY id LOOP
    ids := ids || own.id;
    IF own.state = 'draft' AND NOT EXISTS (
      SELECT FROM competitions.staff WHERE tournament_id = own.id AND role = 'co-organizer'
    ) THEN
      DELETE FROM competitions.tournament WHERE id = own.id;
      INSERT INTO competitions.outbox (type, subject, data) VALUES ('prodvor.competitions.tournament.deleted.v1', own.id,
        jsonb_build_object('tournamentId', own.id, 'version', own.version));
      CONTINUE;
    END IF;
    -- Nobody owns two tournaments of one name.
    heir := (
      SELECT s.user_id FROM competitions.staff s WHERE s.tournament_id = own.id AND s.role = 'co-organizer'
        AND NOT EXISTS (SELECT FROM competitions.tournament t WHERE t.owner_id = s.user_id AND t.name = own.name)
      ORDER BY s.created_at, s.user_id LIMIT 1
    );
    UPDATE competitions.tournament SET owner_id = heir, version = version + 1, updated_at = now() WHERE id = own.id
      RETURNING version INTO number;
    INSERT INTO competitions.outbox (type, subject, data) VALUES ('prodvor.competitions.tournament.updated.v1', own.id,
      jsonb_build_object('tournamentId', own.id, 'version', number));
    CONTINUE WHEN heir IS NULL;
    DELETE FROM competitions.staff WHERE tournament_id = own.id AND user_id = heir;
    INSERT INTO competitions.outbox (type, subject, data) VALUES ('prodvor.competitions.staff.removed.v1', own.id,
      jsonb_build_object('tournamentId', own.id, 'userId', heir));
  END LOOP;

  UPDATE competitions.entry SET applied_by = NULL WHERE applied_by = person;
  -- A kept answer may name the person by a place in a squad alone.
  DELETE FROM competitions.idempotency i WHERE EXISTS (
    SELECT FROM competitions.squad_player s
    WHERE (s.user_id = person OR s.player_id = ANY (players))
      AND (position(s.id::text IN i.response::text) > 0 OR position(s.player_id::text IN i.response::text) > 0)
  );
  UPDATE competitions.squad_player SET user_id = NULL, name = NULL, position = NULL
    WHERE user_id = person OR user_id IS NULL AND player_id = ANY (players);
  UPDATE competitions.protocol_event SET actor_id = NULL WHERE actor_id = person;
  DELETE FROM competitions.idempotency WHERE user_id = person OR position(person::text IN response::text) > 0;
  INSERT INTO competitions.audit (actor_id, action, subject, details)
    VALUES (person, 'person.erase', person, jsonb_build_object('tournaments', ids));
END
$$;

-- Of a player of a roster a squad keeps no name: `teams.player_name` says how the player is shown now.
UPDATE competitions.squad_player s SET name = NULL
  WHERE s.name IS NOT NULL AND EXISTS (
    SELECT FROM teams.player p WHERE p.id = s.player_id AND p.public_name IS NOT NULL
  );
