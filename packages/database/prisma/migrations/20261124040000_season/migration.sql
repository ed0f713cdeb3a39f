-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "competitions";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "identity";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "users";

-- CreateTable
CREATE TABLE "competitions"."tournament" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "owner_id" UUID NOT NULL,
    "sport" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "zone" TEXT NOT NULL,
    "city" TEXT,
    "description" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "results_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tournament_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "competitions"."entry" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tournament_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "competitions"."stage" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tournament_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "points" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "competitions"."stage_group" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "stage_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT,

    CONSTRAINT "stage_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "competitions"."group_entry" (
    "group_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "group_entry_pkey" PRIMARY KEY ("group_id","entry_id")
);

-- CreateTable
CREATE TABLE "competitions"."round" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "stage_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "competitions"."tie" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "round_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "tie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "competitions"."match" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tournament_id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "group_id" UUID,
    "tie_id" UUID NOT NULL,
    "leg" INTEGER NOT NULL DEFAULT 1,
    "num" INTEGER,
    "home_entry_id" UUID,
    "away_entry_id" UUID,
    "home_slot" JSONB,
    "away_slot" JSONB,
    "date" DATE,
    "time" TIME(0),
    "zone" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3),
    "ground" TEXT,
    "state" TEXT NOT NULL DEFAULT 'scheduled',
    "score" JSONB,
    "winner" TEXT,
    "incomplete" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "match_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "competitions"."protocol_event" (
    "match_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" TEXT NOT NULL DEFAULT 'recorded',
    "type" TEXT,
    "data" JSONB,
    "target_id" UUID,
    "actor_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "protocol_event_pkey" PRIMARY KEY ("match_id","seq")
);

-- CreateTable
CREATE TABLE "competitions"."outbox" (
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
CREATE TABLE "competitions"."audit" (
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
CREATE TABLE "competitions"."idempotency" (
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
CREATE TABLE "identity"."account" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "login" TEXT NOT NULL,
    "email" TEXT,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "roles" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "locale" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "failed_count" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity"."oidc_record" (
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "grant_id" TEXT,
    "user_code" TEXT,
    "uid" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "consumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "oidc_record_pkey" PRIMARY KEY ("kind","id")
);

-- CreateTable
CREATE TABLE "identity"."outbox" (
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
CREATE TABLE "identity"."audit" (
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
CREATE TABLE "identity"."idempotency" (
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
CREATE TABLE "users"."profile" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "email" TEXT,
    "locale" TEXT,
    "zone" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users"."identity" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "users"."outbox" (
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
CREATE TABLE "users"."audit" (
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
CREATE TABLE "users"."idempotency" (
    "user_id" UUID NOT NULL,
    "route" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_pkey" PRIMARY KEY ("user_id","route","key")
);

-- CreateIndex
CREATE INDEX "tournament_state_created_at_id_idx" ON "competitions"."tournament"("state", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "tournament_owner_id_name_key" ON "competitions"."tournament"("owner_id", "name");

-- CreateIndex
CREATE INDEX "entry_tournament_id_number_id_idx" ON "competitions"."entry"("tournament_id", "number", "id");

-- CreateIndex
CREATE UNIQUE INDEX "entry_tournament_id_name_key" ON "competitions"."entry"("tournament_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "stage_tournament_id_number_key" ON "competitions"."stage"("tournament_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "stage_tournament_id_name_key" ON "competitions"."stage"("tournament_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "stage_group_stage_id_name_key" ON "competitions"."stage_group"("stage_id", "name") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "group_entry_entry_id_idx" ON "competitions"."group_entry"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "round_stage_id_name_key" ON "competitions"."round"("stage_id", "name");

-- CreateIndex
CREATE INDEX "tie_round_id_number_idx" ON "competitions"."tie"("round_id", "number");

-- CreateIndex
CREATE INDEX "match_tie_id_leg_idx" ON "competitions"."match"("tie_id", "leg");

-- CreateIndex
CREATE INDEX "match_tournament_id_date_time_num_id_idx" ON "competitions"."match"("tournament_id", "date", "time", "num", "id");

-- CreateIndex
CREATE INDEX "match_date_time_num_id_idx" ON "competitions"."match"("date", "time", "num", "id");

-- CreateIndex
CREATE INDEX "match_state_idx" ON "competitions"."match"("state");

-- CreateIndex
CREATE INDEX "match_stage_id_idx" ON "competitions"."match"("stage_id");

-- CreateIndex
CREATE INDEX "match_round_id_idx" ON "competitions"."match"("round_id");

-- CreateIndex
CREATE INDEX "match_group_id_idx" ON "competitions"."match"("group_id");

-- CreateIndex
CREATE INDEX "match_home_entry_id_idx" ON "competitions"."match"("home_entry_id");

-- CreateIndex
CREATE INDEX "match_away_entry_id_idx" ON "competitions"."match"("away_entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "match_tournament_id_num_key" ON "competitions"."match"("tournament_id", "num");

-- CreateIndex
CREATE UNIQUE INDEX "protocol_event_match_id_id_key" ON "competitions"."protocol_event"("match_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "protocol_event_match_id_target_id_key" ON "competitions"."protocol_event"("match_id", "target_id");

-- CreateIndex
CREATE INDEX "audit_subject_at_idx" ON "competitions"."audit"("subject", "at");

-- CreateIndex
CREATE INDEX "audit_actor_id_at_idx" ON "competitions"."audit"("actor_id", "at");

-- CreateIndex
CREATE INDEX "idempotency_created_at_idx" ON "competitions"."idempotency"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "account_login_key" ON "identity"."account"("login");

-- CreateIndex
CREATE INDEX "oidc_record_grant_id_idx" ON "identity"."oidc_record"("grant_id");

-- CreateIndex
CREATE INDEX "oidc_record_kind_uid_idx" ON "identity"."oidc_record"("kind", "uid");

-- CreateIndex
CREATE INDEX "oidc_record_kind_user_code_idx" ON "identity"."oidc_record"("kind", "user_code");

-- CreateIndex
CREATE INDEX "oidc_record_expires_at_idx" ON "identity"."oidc_record"("expires_at");

-- CreateIndex
CREATE INDEX "audit_subject_at_idx" ON "identity"."audit"("subject", "at");

-- CreateIndex
CREATE INDEX "audit_actor_id_at_idx" ON "identity"."audit"("actor_id", "at");

-- CreateIndex
CREATE INDEX "idempotency_created_at_idx" ON "identity"."idempotency"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "identity_user_id_provider_key" ON "users"."identity"("user_id", "provider");

-- CreateIndex
CREATE INDEX "audit_subject_at_idx" ON "users"."audit"("subject", "at");

-- CreateIndex
CREATE INDEX "audit_actor_id_at_idx" ON "users"."audit"("actor_id", "at");

-- CreateIndex
CREATE INDEX "idempotency_created_at_idx" ON "users"."idempotency"("created_at");

-- AddForeignKey
ALTER TABLE "competitions"."entry" ADD CONSTRAINT "entry_tournament_id_fkey" FOREIGN KEY ("tournament_id") REFERENCES "competitions"."tournament"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "competitions"."stage" ADD CONSTRAINT "stage_tournament_id_fkey" FOREIGN KEY ("tournament_id") REFERENCES "competitions"."tournament"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "competitions"."stage_group" ADD CONSTRAINT "stage_group_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "competitions"."stage"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "competitions"."group_entry" ADD CONSTRAINT "group_entry_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "competitions"."stage_group"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "competitions"."group_entry" ADD CONSTRAINT "group_entry_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "competitions"."entry"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "competitions"."round" ADD CONSTRAINT "round_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "competitions"."stage"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "competitions"."tie" ADD CONSTRAINT "tie_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "competitions"."round"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "competitions"."match" ADD CONSTRAINT "match_tournament_id_fkey" FOREIGN KEY ("tournament_id") REFERENCES "competitions"."tournament"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "competitions"."match" ADD CONSTRAINT "match_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "competitions"."stage"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "competitions"."match" ADD CONSTRAINT "match_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "competitions"."round"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "competitions"."match" ADD CONSTRAINT "match_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "competitions"."stage_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "competitions"."match" ADD CONSTRAINT "match_tie_id_fkey" FOREIGN KEY ("tie_id") REFERENCES "competitions"."tie"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "competitions"."match" ADD CONSTRAINT "match_home_entry_id_fkey" FOREIGN KEY ("home_entry_id") REFERENCES "competitions"."entry"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "competitions"."match" ADD CONSTRAINT "match_away_entry_id_fkey" FOREIGN KEY ("away_entry_id") REFERENCES "competitions"."entry"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "competitions"."protocol_event" ADD CONSTRAINT "protocol_event_match_id_fkey" FOREIGN KEY ("match_id") REFERENCES "competitions"."match"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "competitions"."protocol_event" ADD CONSTRAINT "protocol_event_match_id_target_id_fkey" FOREIGN KEY ("match_id", "target_id") REFERENCES "competitions"."protocol_event"("match_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "users"."identity" ADD CONSTRAINT "identity_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"."profile"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Checks that a Prisma schema cannot say.
ALTER TABLE "identity"."account"
  ALTER COLUMN "roles" SET NOT NULL,
  ADD CONSTRAINT "account_login_lower" CHECK ("login" = lower("login") AND "login" <> ''),
  ADD CONSTRAINT "account_failed_count_range" CHECK ("failed_count" >= 0);

ALTER TABLE "competitions"."tournament"
  ADD CONSTRAINT "tournament_state_known" CHECK ("state" IN ('draft', 'published')),
  ADD CONSTRAINT "tournament_published_dated" CHECK (("state" = 'published') = ("published_at" IS NOT NULL));

ALTER TABLE "competitions"."stage"
  ADD CONSTRAINT "stage_format_known" CHECK ("format" IN ('round-robin', 'knock-out')),
  ADD CONSTRAINT "stage_points_object" CHECK (jsonb_typeof("points") = 'object');

ALTER TABLE "competitions"."match"
  ADD CONSTRAINT "match_state_known" CHECK ("state" IN ('scheduled', 'postponed', 'live', 'finished', 'cancelled', 'abandoned', 'awarded')),
  ADD CONSTRAINT "match_winner_known" CHECK ("winner" IN ('home', 'away')),
  ADD CONSTRAINT "match_home_given" CHECK ("home_entry_id" IS NOT NULL OR "home_slot" IS NOT NULL),
  ADD CONSTRAINT "match_away_given" CHECK ("away_entry_id" IS NOT NULL OR "away_slot" IS NOT NULL),
  ADD CONSTRAINT "match_sides_differ" CHECK ("home_entry_id" <> "away_entry_id"),
  ADD CONSTRAINT "match_leg_range" CHECK ("leg" >= 1),
  ADD CONSTRAINT "match_time_has_date" CHECK ("time" IS NULL OR "date" IS NOT NULL),
  ADD CONSTRAINT "match_start_has_time" CHECK ("starts_at" IS NULL OR "time" IS NOT NULL);

ALTER TABLE "competitions"."protocol_event"
  ADD CONSTRAINT "protocol_event_kind_known" CHECK ("kind" IN ('recorded', 'taken-back')),
  ADD CONSTRAINT "protocol_event_shape" CHECK (
    CASE "kind"
      WHEN 'recorded' THEN "type" IS NOT NULL AND "data" IS NOT NULL AND "target_id" IS NULL
      ELSE "type" IS NULL AND "data" IS NULL AND "target_id" IS NOT NULL
    END
  );

-- A relay reads what is not published yet, in order.
CREATE INDEX "outbox_unpublished_idx" ON "identity"."outbox"("seq") WHERE "published_at" IS NULL;
CREATE INDEX "outbox_unpublished_idx" ON "users"."outbox"("seq") WHERE "published_at" IS NULL;
CREATE INDEX "outbox_unpublished_idx" ON "competitions"."outbox"("seq") WHERE "published_at" IS NULL;

-- Search by a part of the name in any letter case: `lower(name) LIKE '%' || lower(part) || '%'`.
CREATE EXTENSION IF NOT EXISTS "pg_trgm" WITH SCHEMA "public";
CREATE INDEX "tournament_name_search_idx" ON "competitions"."tournament" USING gin (lower("name") public.gin_trgm_ops);

-- Published views: a contract with a column list. Their owner reads the tables, their readers see these columns alone.
CREATE VIEW "users"."identity_map" AS
  SELECT "provider", "subject", "user_id" FROM "users"."identity";

CREATE VIEW "users"."card" AS
  SELECT "id" AS "user_id", "name" FROM "users"."profile";
