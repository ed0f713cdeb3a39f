-- Sessions that ended, for services that were away when it was told. Of all sessions they are few.
CREATE INDEX "session_ended_at_idx" ON "identity"."session"("ended_at") WHERE "ended_at" IS NOT NULL;

CREATE VIEW "identity"."ended_session" AS
  SELECT "id" AS "session_id", "ended_at" FROM "identity"."session" WHERE "ended_at" IS NOT NULL;
