-- What strangers have stored is short-lived, small and known by the network that it came from.
DROP INDEX "identity"."oidc_record_grant_id_idx";
DROP INDEX "identity"."oidc_record_kind_uid_idx";
-- No flow with user codes is on.
DROP INDEX "identity"."oidc_record_kind_user_code_idx";

ALTER TABLE "identity"."oidc_record" ADD COLUMN     "network" TEXT;

-- Most rows of a flood have none of the three.
CREATE INDEX "oidc_record_grant_id_idx" ON "identity"."oidc_record"("grant_id") WHERE "grant_id" IS NOT NULL;
CREATE INDEX "oidc_record_kind_uid_idx" ON "identity"."oidc_record"("kind", "uid") WHERE "uid" IS NOT NULL;
CREATE INDEX "oidc_record_network_expires_at_idx" ON "identity"."oidc_record"("network", "expires_at") WHERE "network" IS NOT NULL;

-- Sessions of nobody were kept for two weeks.
DELETE FROM "identity"."oidc_record" WHERE "kind" = 'Session' AND NOT "payload" ? 'accountId';

CREATE TABLE "identity"."grant_end" (
    "grant_id" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "grant_end_pkey" PRIMARY KEY ("grant_id")
);

CREATE INDEX "grant_end_ended_at_idx" ON "identity"."grant_end"("ended_at");

-- Grants that ended, for services that were away when it was told.
CREATE VIEW "identity"."ended_grant" AS SELECT "grant_id", "ended_at" FROM "identity"."grant_end";
