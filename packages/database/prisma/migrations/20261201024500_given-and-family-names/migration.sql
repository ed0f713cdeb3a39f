-- AlterTable
ALTER TABLE "identity"."account" ADD COLUMN     "family_name" TEXT,
ADD COLUMN     "given_name" TEXT;

-- AlterTable
ALTER TABLE "teams"."player" ADD COLUMN     "family_name" TEXT,
ADD COLUMN     "given_name" TEXT;

-- AlterTable
ALTER TABLE "users"."profile" ADD COLUMN     "family_name" TEXT,
ADD COLUMN     "given_name" TEXT;

-- CreateTable
CREATE TABLE "teams"."former_player" (
    "player_id" UUID NOT NULL,
    "user_id" UUID,
    "public_name" TEXT,

    CONSTRAINT "former_player_pkey" PRIMARY KEY ("player_id")
);

-- CreateIndex
CREATE INDEX "former_player_user_id_idx" ON "teams"."former_player"("user_id");

-- CreateIndex
CREATE INDEX "squad_player_player_id_idx" ON "competitions"."squad_player"("player_id");

-- A name is whole, or made of its two parts.

ALTER TABLE "identity"."account" ADD CONSTRAINT "account_name_parts" CHECK (
  ("given_name" IS NULL) = ("family_name" IS NULL)
  AND (
    "given_name" IS NULL
    OR "name" IS NOT DISTINCT FROM "given_name" || CASE "family_name" WHEN '' THEN '' ELSE ' ' || "family_name" END
  )
);
ALTER TABLE "users"."profile" ADD CONSTRAINT "profile_name_parts" CHECK (
  ("given_name" IS NULL) = ("family_name" IS NULL)
  AND (
    "given_name" IS NULL
    OR "name" IS NOT DISTINCT FROM "given_name" || CASE "family_name" WHEN '' THEN '' ELSE ' ' || "family_name" END
  )
);
ALTER TABLE "teams"."player" ADD CONSTRAINT "player_name_parts" CHECK (
  ("given_name" IS NULL) = ("family_name" IS NULL)
  AND (
    "given_name" IS NULL
    OR "name" IS NOT DISTINCT FROM "given_name" || CASE "family_name" WHEN '' THEN '' ELSE ' ' || "family_name" END
  )
);

-- Nobody has split a name that is here already, so where the short form is due it is initials alone: any of its words may be the family
-- name. A letter keeps the marks that follow it.

CREATE FUNCTION pg_temp.initials("name" text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(coalesce(substring(word FROM '[[:alnum:]][\u0300-\u036F]*'), left(word, 1)) || '.', ' ' ORDER BY place)
  FROM regexp_split_to_table(btrim(name), '\s+') WITH ORDINALITY AS words (word, place)
$$;

UPDATE "users"."profile" SET "public_name" = pg_temp.initials("name")
  WHERE coalesce("name_level", CASE WHEN "minor" THEN 'short' ELSE 'full' END) = 'short';
UPDATE "teams"."player" SET "public_name" = pg_temp.initials("name")
  WHERE "minor" AND NOT "full_name" AND "name" IS NOT NULL;
UPDATE "competitions"."squad_player" s SET "name" = pg_temp.initials(s."name")
  FROM "teams"."player" p
  WHERE p."id" = s."player_id" AND p."minor" AND NOT p."full_name" AND p."user_id" IS NULL AND s."name" IS NOT NULL;

DROP FUNCTION pg_temp.initials(text);

-- What services read of one another.

-- Whoever a squad may have frozen, as they are shown now: a guest by `name`, a user by `users.card`.
CREATE VIEW "teams"."player_name" AS
  SELECT "id" AS "player_id", "user_id", "public_name" AS "name" FROM "teams"."player"
  UNION ALL
  SELECT "player_id", "user_id", "public_name" AS "name" FROM "teams"."former_player";

CREATE VIEW "competitions"."squad_member" AS
  SELECT "player_id" FROM "competitions"."squad_player" WHERE "player_id" IS NOT NULL;

-- The parts of a name, and players of teams that are gone, are exported and erased with the person.

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
    'teams.venue', (SELECT jsonb_agg(to_jsonb(t)) FROM teams.venue t WHERE person IN (t.suggested_by, t.checked_by)),
    'teams.audit', (SELECT jsonb_agg(to_jsonb(t)) FROM teams.audit t WHERE t.actor_id = person)
  )
$$;

-- Answers the players of rosters, of teams that are gone too, who were the person. A captain is followed by the vice-captain, else the player, else the coach who
-- joined first and has an account; without one the team is without captain.
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
  DELETE FROM teams.idempotency WHERE user_id = person OR position(person::text IN response::text) > 0;
  INSERT INTO teams.audit (actor_id, action, subject, details)
    VALUES (person, 'person.erase', person, jsonb_build_object('players', ids));
  RETURN ids;
END
$$;
