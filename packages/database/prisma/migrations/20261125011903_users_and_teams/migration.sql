-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "teams";

-- DropIndex
DROP INDEX "competitions"."entry_tournament_id_name_key";

-- AlterTable
ALTER TABLE "competitions"."tournament" ADD COLUMN     "max_entries" INTEGER,
ADD COLUMN     "registration" TEXT NOT NULL DEFAULT 'closed',
ALTER COLUMN "owner_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "competitions"."entry" ADD COLUMN     "applied_by" UUID,
ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'confirmed',
ADD COLUMN     "team_id" UUID;

-- AlterTable
ALTER TABLE "competitions"."match" ADD COLUMN     "venue_id" UUID;

-- AlterTable
ALTER TABLE "identity"."account" ADD COLUMN     "consent" TEXT,
ADD COLUMN     "consented_at" TIMESTAMPTZ(3),
ADD COLUMN     "minor" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "users"."profile" ADD COLUMN     "about" TEXT,
ADD COLUMN     "city" TEXT,
ADD COLUMN     "friend_requests" TEXT NOT NULL DEFAULT 'users',
ADD COLUMN     "minor" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "name_level" TEXT,
ADD COLUMN     "profile_level" TEXT NOT NULL DEFAULT 'users',
ADD COLUMN     "public_name" TEXT,
ADD COLUMN     "search_level" TEXT NOT NULL DEFAULT 'users',
ADD COLUMN     "sports" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

UPDATE "users"."profile" SET "public_name" = "name";
ALTER TABLE "users"."profile" ALTER COLUMN "public_name" SET NOT NULL;
UPDATE "competitions"."entry" SET "confirmed_at" = "created_at";

-- CreateTable
CREATE TABLE "competitions"."staff" (
    "tournament_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("tournament_id","user_id")
);

-- CreateTable
CREATE TABLE "competitions"."squad_player" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "entry_id" UUID NOT NULL,
    "player_id" UUID,
    "user_id" UUID,
    "name" TEXT,
    "number" INTEGER,
    "position" TEXT,
    "role" TEXT NOT NULL DEFAULT 'player',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "squad_player_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity"."session" (
    "id" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "device" TEXT,
    "signed_in_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teams"."team" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "sport" TEXT NOT NULL,
    "city" TEXT,
    "description" TEXT,
    "colours" JSONB,
    "joining" TEXT NOT NULL DEFAULT 'request',
    "roster_limit" INTEGER NOT NULL DEFAULT 25,
    "tournament_id" UUID,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teams"."player" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "team_id" UUID NOT NULL,
    "user_id" UUID,
    "name" TEXT,
    "public_name" TEXT,
    "minor" BOOLEAN NOT NULL DEFAULT false,
    "full_name" BOOLEAN NOT NULL DEFAULT false,
    "number" INTEGER,
    "position" TEXT,
    "role" TEXT NOT NULL DEFAULT 'player',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "left_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "player_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teams"."invitation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "team_id" UUID NOT NULL,
    "player_id" UUID,
    "user_id" UUID,
    "token_hash" TEXT,
    "max_uses" INTEGER NOT NULL DEFAULT 1,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'open',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teams"."invitation_use" (
    "invitation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_use_pkey" PRIMARY KEY ("invitation_id","user_id")
);

-- CreateTable
CREATE TABLE "teams"."join_request" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "team_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "message" TEXT,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "answered_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "join_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teams"."claim" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "team_id" UUID NOT NULL,
    "player_id" UUID,
    "user_id" UUID NOT NULL,
    "message" TEXT,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "answered_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teams"."venue" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "surface" TEXT NOT NULL,
    "sports" TEXT[] NOT NULL,
    "amenities" TEXT[] NOT NULL,
    "zone" TEXT NOT NULL,
    "description" TEXT,
    "state" TEXT NOT NULL DEFAULT 'suggested',
    "suggested_by" UUID,
    "checked_by" UUID,
    "checked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "venue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teams"."outbox" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "type" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "time" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "seq" BIGSERIAL NOT NULL,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teams"."audit" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teams"."idempotency" (
    "user_id" UUID NOT NULL,
    "route" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_pkey" PRIMARY KEY ("user_id","route","key")
);

-- CreateTable
CREATE TABLE "users"."tombstone" (
    "provider" TEXT NOT NULL,
    "subject_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tombstone_pkey" PRIMARY KEY ("provider","subject_hash")
);

-- CreateTable
CREATE TABLE "users"."api_token" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "scopes" TEXT[] NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users"."friend_request" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "sender_id" UUID NOT NULL,
    "receiver_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "friend_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users"."friend" (
    "user_id" UUID NOT NULL,
    "friend_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "friend_pkey" PRIMARY KEY ("user_id","friend_id")
);

-- CreateTable
CREATE TABLE "users"."block" (
    "user_id" UUID NOT NULL,
    "blocked_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "block_pkey" PRIMARY KEY ("user_id","blocked_id")
);

-- CreateTable
CREATE TABLE "users"."report" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "reporter_id" UUID,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "text" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "handled_by" UUID,
    "handled_at" TIMESTAMPTZ(3),
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "staff_user_id_idx" ON "competitions"."staff"("user_id");

-- CreateIndex
CREATE INDEX "squad_player_user_id_idx" ON "competitions"."squad_player"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "squad_player_entry_id_player_id_key" ON "competitions"."squad_player"("entry_id", "player_id");

-- CreateIndex
CREATE INDEX "session_account_id_signed_in_at_id_idx" ON "identity"."session"("account_id", "signed_in_at", "id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "identity"."session"("expires_at");

-- CreateIndex
CREATE INDEX "team_created_at_id_idx" ON "teams"."team"("created_at", "id");

-- CreateIndex
CREATE INDEX "team_sport_city_idx" ON "teams"."team"("sport", "city");

-- CreateIndex
CREATE INDEX "team_tournament_id_idx" ON "teams"."team"("tournament_id");

-- CreateIndex
CREATE INDEX "player_team_id_created_at_id_idx" ON "teams"."player"("team_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "player_user_id_idx" ON "teams"."player"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "teams"."invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_team_id_created_at_id_idx" ON "teams"."invitation"("team_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "invitation_user_id_state_idx" ON "teams"."invitation"("user_id", "state");

-- CreateIndex
CREATE INDEX "invitation_player_id_idx" ON "teams"."invitation"("player_id");

-- CreateIndex
CREATE INDEX "invitation_use_user_id_idx" ON "teams"."invitation_use"("user_id");

-- CreateIndex
CREATE INDEX "join_request_team_id_state_created_at_id_idx" ON "teams"."join_request"("team_id", "state", "created_at", "id");

-- CreateIndex
CREATE INDEX "join_request_user_id_state_idx" ON "teams"."join_request"("user_id", "state");

-- CreateIndex
CREATE INDEX "claim_team_id_state_created_at_id_idx" ON "teams"."claim"("team_id", "state", "created_at", "id");

-- CreateIndex
CREATE INDEX "claim_user_id_state_idx" ON "teams"."claim"("user_id", "state");

-- CreateIndex
CREATE INDEX "claim_player_id_idx" ON "teams"."claim"("player_id");

-- CreateIndex
CREATE INDEX "venue_state_created_at_id_idx" ON "teams"."venue"("state", "created_at", "id");

-- CreateIndex
CREATE INDEX "venue_suggested_by_idx" ON "teams"."venue"("suggested_by");

-- CreateIndex
CREATE INDEX "audit_subject_at_idx" ON "teams"."audit"("subject", "at");

-- CreateIndex
CREATE INDEX "audit_actor_id_at_idx" ON "teams"."audit"("actor_id", "at");

-- CreateIndex
CREATE INDEX "idempotency_created_at_idx" ON "teams"."idempotency"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "users"."api_token"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_user_id_name_key" ON "users"."api_token"("user_id", "name");

-- CreateIndex
CREATE INDEX "friend_request_sender_id_state_created_at_id_idx" ON "users"."friend_request"("sender_id", "state", "created_at", "id");

-- CreateIndex
CREATE INDEX "friend_request_receiver_id_state_created_at_id_idx" ON "users"."friend_request"("receiver_id", "state", "created_at", "id");

-- CreateIndex
CREATE INDEX "friend_user_id_created_at_friend_id_idx" ON "users"."friend"("user_id", "created_at", "friend_id");

-- CreateIndex
CREATE INDEX "friend_friend_id_idx" ON "users"."friend"("friend_id");

-- CreateIndex
CREATE INDEX "block_blocked_id_idx" ON "users"."block"("blocked_id");

-- CreateIndex
CREATE INDEX "report_state_created_at_id_idx" ON "users"."report"("state", "created_at", "id");

-- CreateIndex
CREATE INDEX "report_reporter_id_idx" ON "users"."report"("reporter_id");

-- CreateIndex
CREATE INDEX "entry_team_id_idx" ON "competitions"."entry"("team_id");

-- CreateIndex
CREATE INDEX "match_venue_id_idx" ON "competitions"."match"("venue_id");

-- CreateIndex
CREATE INDEX "profile_created_at_id_idx" ON "users"."profile"("created_at", "id");

-- AddForeignKey
ALTER TABLE "competitions"."staff" ADD CONSTRAINT "staff_tournament_id_fkey" FOREIGN KEY ("tournament_id") REFERENCES "competitions"."tournament"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "competitions"."squad_player" ADD CONSTRAINT "squad_player_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "competitions"."entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "identity"."session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "identity"."account"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "teams"."player" ADD CONSTRAINT "player_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"."team"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "teams"."invitation" ADD CONSTRAINT "invitation_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"."team"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "teams"."invitation" ADD CONSTRAINT "invitation_player_id_fkey" FOREIGN KEY ("player_id") REFERENCES "teams"."player"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "teams"."invitation_use" ADD CONSTRAINT "invitation_use_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "teams"."invitation"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "teams"."join_request" ADD CONSTRAINT "join_request_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"."team"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "teams"."claim" ADD CONSTRAINT "claim_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"."team"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "teams"."claim" ADD CONSTRAINT "claim_player_id_fkey" FOREIGN KEY ("player_id") REFERENCES "teams"."player"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "users"."api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"."profile"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "users"."friend_request" ADD CONSTRAINT "friend_request_sender_id_fkey" FOREIGN KEY ("sender_id") REFERENCES "users"."profile"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "users"."friend_request" ADD CONSTRAINT "friend_request_receiver_id_fkey" FOREIGN KEY ("receiver_id") REFERENCES "users"."profile"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "users"."friend" ADD CONSTRAINT "friend_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"."profile"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "users"."friend" ADD CONSTRAINT "friend_friend_id_fkey" FOREIGN KEY ("friend_id") REFERENCES "users"."profile"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "users"."block" ADD CONSTRAINT "block_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"."profile"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "users"."block" ADD CONSTRAINT "block_blocked_id_fkey" FOREIGN KEY ("blocked_id") REFERENCES "users"."profile"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Who is signed in stays so.
INSERT INTO "identity"."session" ("id", "account_id", "signed_in_at", "expires_at")
  SELECT r."uid", a."id", to_timestamp((r."payload" ->> 'loginTs')::double precision), r."expires_at"
  FROM "identity"."oidc_record" r JOIN "identity"."account" a ON a."id"::text = r."payload" ->> 'accountId'
  WHERE r."kind" = 'Session' AND r."uid" IS NOT NULL AND r."payload" ? 'loginTs' AND r."expires_at" IS NOT NULL
  ON CONFLICT DO NOTHING;

-- What a schema cannot say.

ALTER TABLE "users"."profile"
  ADD CONSTRAINT "profile_profile_level_known" CHECK ("profile_level" IN ('everyone', 'users', 'friends', 'nobody')),
  ADD CONSTRAINT "profile_name_level_known" CHECK ("name_level" IN ('full', 'short')),
  ADD CONSTRAINT "profile_search_level_known" CHECK ("search_level" IN ('everyone', 'users', 'nobody')),
  ADD CONSTRAINT "profile_friend_requests_known" CHECK ("friend_requests" IN ('users', 'nobody'));

ALTER TABLE "users"."friend_request"
  ADD CONSTRAINT "friend_request_state_known" CHECK ("state" IN ('pending', 'accepted', 'declined', 'withdrawn')),
  ADD CONSTRAINT "friend_request_people_differ" CHECK ("sender_id" <> "receiver_id");
ALTER TABLE "users"."friend" ADD CONSTRAINT "friend_people_differ" CHECK ("user_id" <> "friend_id");
ALTER TABLE "users"."block" ADD CONSTRAINT "block_people_differ" CHECK ("user_id" <> "blocked_id");
ALTER TABLE "users"."report" ADD CONSTRAINT "report_state_known" CHECK ("state" IN ('open', 'resolved', 'dismissed'));

-- Keys of a part of the rows.

CREATE UNIQUE INDEX "entry_tournament_id_name_key" ON "competitions"."entry"("tournament_id", "name")
  WHERE "state" IN ('applied', 'confirmed');
CREATE UNIQUE INDEX "entry_tournament_id_team_id_key" ON "competitions"."entry"("tournament_id", "team_id")
  WHERE "state" IN ('applied', 'confirmed');

CREATE UNIQUE INDEX "friend_request_pair_key"
  ON "users"."friend_request"(least("sender_id", "receiver_id"), greatest("sender_id", "receiver_id"))
  WHERE "state" = 'pending';
CREATE UNIQUE INDEX "report_open_key" ON "users"."report"("reporter_id", "subject_kind", "subject_id") WHERE "state" = 'open';

CREATE UNIQUE INDEX "player_team_id_user_id_key" ON "teams"."player"("team_id", "user_id") WHERE "left_at" IS NULL;
CREATE UNIQUE INDEX "player_team_id_number_key" ON "teams"."player"("team_id", "number") WHERE "left_at" IS NULL;
CREATE UNIQUE INDEX "player_captain_key" ON "teams"."player"("team_id") WHERE "left_at" IS NULL AND "role" = 'captain';
CREATE UNIQUE INDEX "invitation_team_id_user_id_key" ON "teams"."invitation"("team_id", "user_id") WHERE "state" = 'open';
CREATE UNIQUE INDEX "join_request_team_id_user_id_key" ON "teams"."join_request"("team_id", "user_id") WHERE "state" = 'pending';
CREATE UNIQUE INDEX "claim_team_id_user_id_key" ON "teams"."claim"("team_id", "user_id") WHERE "state" = 'pending';

-- Search by a part of a person's name, of which a reader sees one of the two.
CREATE INDEX "profile_name_search_idx" ON "users"."profile" USING gin (lower("name") public.gin_trgm_ops);
CREATE INDEX "profile_public_name_search_idx" ON "users"."profile" USING gin (lower("public_name") public.gin_trgm_ops);

-- What services read of one another.

CREATE OR REPLACE VIEW "users"."card" AS
  SELECT "id" AS "user_id", "name", "public_name" FROM "users"."profile";

CREATE VIEW "users"."erased_identity" AS
  SELECT "provider", "subject_hash" FROM "users"."tombstone";

CREATE VIEW "users"."token" AS
  SELECT "token_hash", "id" AS "token_id", "user_id", "scopes", "expires_at" FROM "users"."api_token";

CREATE VIEW "teams"."card" AS
  SELECT "id" AS "team_id", "name", "sport", "city", "colours", "tournament_id" FROM "teams"."team";

CREATE VIEW "teams"."roster" AS
  SELECT "team_id", "id" AS "player_id", "user_id", "public_name" AS "name", "number", "position", "role"
  FROM "teams"."player" WHERE "left_at" IS NULL;

CREATE VIEW "teams"."venue_card" AS
  SELECT "id" AS "venue_id", "name", "city", "address", "zone", "state" FROM "teams"."venue";

CREATE VIEW "competitions"."tournament_card" AS
  SELECT "id" AS "tournament_id", "name", "state", "owner_id" FROM "competitions"."tournament";

CREATE VIEW "competitions"."organizer" AS
  SELECT "id" AS "tournament_id", "owner_id" AS "user_id" FROM "competitions"."tournament" WHERE "owner_id" IS NOT NULL
  UNION ALL
  SELECT "tournament_id", "user_id" FROM "competitions"."staff" WHERE "role" = 'co-organizer';

-- Whether neither of the two has blocked the other.
CREATE FUNCTION "users"."may_meet"("viewer" uuid, "target" uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT NOT EXISTS (
    SELECT FROM users.block b
    WHERE (b.user_id = viewer AND b.blocked_id = target) OR (b.user_id = target AND b.blocked_id = viewer)
  )
$$;

-- Whether `viewer` (null: somebody without an account) may see the city, the words, the sports and the teams of `target`.
CREATE FUNCTION "users"."may_see_profile"("viewer" uuid, "target" uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce((
    SELECT CASE
      WHEN p.id = viewer THEN true
      WHEN NOT users.may_meet(viewer, target) THEN false
      WHEN p.profile_level = 'everyone' THEN true
      WHEN p.profile_level = 'users' THEN viewer IS NOT NULL
      WHEN p.profile_level = 'friends' THEN
        EXISTS (SELECT FROM users.friend f WHERE f.user_id = p.id AND f.friend_id = viewer)
      ELSE false
    END
    FROM users.profile p WHERE p.id = target
  ), false)
$$;

-- Whether `viewer` (null: somebody without an account) sees the team `target`: one without a captain whose tournament is not published
-- exists for its players and those who organize the tournament alone.
CREATE FUNCTION "teams"."may_see"("viewer" uuid, "target" uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (
    SELECT FROM teams.team t WHERE t.id = target AND (
      t.tournament_id IS NULL
      OR EXISTS (
        SELECT FROM teams.player p
        WHERE p.team_id = t.id AND p.left_at IS NULL AND (p.role = 'captain' OR p.user_id = viewer)
      )
      OR EXISTS (SELECT FROM competitions.tournament c WHERE c.id = t.tournament_id AND c.state = 'published')
      OR EXISTS (SELECT FROM competitions.organizer o WHERE o.tournament_id = t.tournament_id AND o.user_id = viewer)
    )
  )
$$;

-- What each schema keeps of a person, as `{"schema.table": [rows]}`, and its erasure: the service of people calls them all in one
-- transaction. What is shared stays without the person: teams, tournaments, protocols, rosters, squads. The texts of kept answers that
-- name the person go too, whoever they were told to.

CREATE FUNCTION "users"."export_person"("person" uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT jsonb_build_object(
    'users.profile', (SELECT jsonb_agg(to_jsonb(t)) FROM users.profile t WHERE t.id = person),
    'users.identity', (SELECT jsonb_agg(to_jsonb(t)) FROM users.identity t WHERE t.user_id = person),
    'users.api_token', (SELECT jsonb_agg(to_jsonb(t) - 'token_hash') FROM users.api_token t WHERE t.user_id = person),
    'users.friend_request', (
      SELECT jsonb_agg(to_jsonb(t)) FROM users.friend_request t WHERE person IN (t.sender_id, t.receiver_id)
    ),
    'users.friend', (SELECT jsonb_agg(to_jsonb(t)) FROM users.friend t WHERE t.user_id = person),
    'users.block', (SELECT jsonb_agg(to_jsonb(t)) FROM users.block t WHERE t.user_id = person),
    'users.report', (
      SELECT jsonb_agg(
        to_jsonb(t)
        - CASE WHEN t.reporter_id = person THEN '{}'::text[] ELSE ARRAY['reporter_id', 'text'] END
        - CASE WHEN t.handled_by = person THEN '{}'::text[] ELSE ARRAY['handled_by', 'note'] END
      )
      FROM users.report t WHERE person IN (t.reporter_id, t.handled_by)
    ),
    'users.audit', (SELECT jsonb_agg(to_jsonb(t)) FROM users.audit t WHERE t.actor_id = person)
  )
$$;

CREATE FUNCTION "users"."erase_person"("person" uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO users.tombstone (provider, subject_hash)
    SELECT i.provider, encode(sha256(convert_to(i.subject, 'UTF8')), 'hex') FROM users.identity i WHERE i.user_id = person
    ON CONFLICT DO NOTHING;
  DELETE FROM users.report WHERE subject_kind = 'user' AND subject_id = person;
  UPDATE users.report SET reporter_id = NULL, text = NULL, version = version + 1 WHERE reporter_id = person;
  UPDATE users.report SET handled_by = NULL, note = NULL, version = version + 1 WHERE handled_by = person;
  DELETE FROM users.idempotency WHERE user_id = person OR position(person::text IN response::text) > 0;
  -- Identities, tokens, requests, friends and blocks go with it.
  DELETE FROM users.profile WHERE id = person;
END
$$;

-- An account of the embedded provider is called by its id; the subjects of other providers call none.
CREATE FUNCTION "identity"."export_person"("person" uuid, "subjects" text[]) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT jsonb_build_object(
    'identity.account', (
      SELECT jsonb_agg(to_jsonb(t) - 'password_hash') FROM identity.account t WHERE t.id::text = ANY (subjects)
    ),
    'identity.session', (SELECT jsonb_agg(to_jsonb(t)) FROM identity.session t WHERE t.account_id::text = ANY (subjects)),
    'identity.oidc_record', (
      SELECT jsonb_agg(jsonb_build_object('kind', t.kind, 'expires_at', t.expires_at))
      FROM identity.oidc_record t WHERE t.payload ->> 'accountId' = ANY (subjects)
    ),
    'identity.audit', (SELECT jsonb_agg(to_jsonb(t)) FROM identity.audit t WHERE t.actor_id = person)
  )
$$;

CREATE FUNCTION "identity"."erase_person"("person" uuid, "subjects" text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  gone record;
BEGIN
  FOR gone IN DELETE FROM identity.account a WHERE a.id::text = ANY (subjects) RETURNING a.id, a.login, a.email LOOP
    -- Sessions, grants and tokens name the account; an interaction may hold the login that was typed.
    DELETE FROM identity.oidc_record r WHERE jsonb_path_exists(
      r.payload, '$.** ? (@ == $id || @ == $login || @ == $email)',
      jsonb_build_object('id', gone.id, 'login', gone.login, 'email', coalesce(gone.email, gone.login))
    );
    INSERT INTO identity.outbox (type, subject, data)
      VALUES ('prodvor.identity.account.erased.v1', gone.id, jsonb_build_object('accountId', gone.id));
    INSERT INTO identity.audit (actor_id, action, subject) VALUES (person, 'account.erase', gone.id);
  END LOOP;
  DELETE FROM identity.idempotency WHERE user_id = person OR position(person::text IN response::text) > 0;
END
$$;

CREATE FUNCTION "teams"."export_person"("person" uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT jsonb_build_object(
    'teams.team', (SELECT jsonb_agg(to_jsonb(t)) FROM teams.team t WHERE t.created_by = person),
    'teams.player', (SELECT jsonb_agg(to_jsonb(t)) FROM teams.player t WHERE t.user_id = person),
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

-- Answers the roster players who were the person. A captain is followed by the vice-captain, else the player, else the coach who
-- joined first and has an account; without one the team is without captain.
CREATE FUNCTION "teams"."erase_person"("person" uuid) RETURNS uuid[]
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
    UPDATE teams.player SET user_id = NULL, name = NULL, public_name = NULL, position = NULL WHERE user_id = person RETURNING id
  )
  SELECT coalesce(array_agg(id), '{}') FROM erased INTO ids;
  DELETE FROM teams.idempotency WHERE user_id = person OR position(person::text IN response::text) > 0;
  INSERT INTO teams.audit (actor_id, action, subject, details)
    VALUES (person, 'person.erase', person, jsonb_build_object('players', ids));
  RETURN ids;
END
$$;

-- `players` are the person's places in rosters, of which squads keep copies.
CREATE FUNCTION "competitions"."export_person"("person" uuid, "players" uuid[]) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT jsonb_build_object(
    'competitions.tournament', (SELECT jsonb_agg(to_jsonb(t)) FROM competitions.tournament t WHERE t.owner_id = person),
    'competitions.staff', (SELECT jsonb_agg(to_jsonb(t)) FROM competitions.staff t WHERE t.user_id = person),
    'competitions.entry', (SELECT jsonb_agg(to_jsonb(t)) FROM competitions.entry t WHERE t.applied_by = person),
    'competitions.squad_player', (
      SELECT jsonb_agg(to_jsonb(t)) FROM competitions.squad_player t
      WHERE t.user_id = person OR t.user_id IS NULL AND t.player_id = ANY (players)
    ),
    'competitions.protocol_event', (
      SELECT jsonb_agg(to_jsonb(t)) FROM competitions.protocol_event t WHERE t.actor_id = person
    ),
    'competitions.audit', (SELECT jsonb_agg(to_jsonb(t)) FROM competitions.audit t WHERE t.actor_id = person)
  )
$$;

-- A tournament goes to the co-organizer who has been one for the longest time; a draft without co-organizers goes with the person.
CREATE FUNCTION "competitions"."erase_person"("person" uuid, "players" uuid[]) RETURNS void
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
  UPDATE competitions.squad_player SET user_id = NULL, name = NULL, position = NULL
    WHERE user_id = person OR user_id IS NULL AND player_id = ANY (players);
  UPDATE competitions.protocol_event SET actor_id = NULL WHERE actor_id = person;
  DELETE FROM competitions.idempotency WHERE user_id = person OR position(person::text IN response::text) > 0;
  INSERT INTO competitions.audit (actor_id, action, subject, details)
    VALUES (person, 'person.erase', person, jsonb_build_object('tournaments', ids));
END
$$;
