-- Until writers held their people, an erasure could be overtaken: what was written of somebody who was gone by then stayed. It goes here
-- as it would have gone with the person: by the same functions, so drafts go, teams and tournaments are handed on, names leave rosters.

DO $$
DECLARE
  person uuid;
  players uuid[];
BEGIN
  FOR person IN
    SELECT DISTINCT named.id FROM (
      SELECT created_by AS id FROM teams.team
      UNION SELECT user_id FROM teams.player
      UNION SELECT unnest(ARRAY[user_id, created_by]) FROM teams.invitation
      UNION SELECT user_id FROM teams.invitation_use
      UNION SELECT unnest(ARRAY[user_id, answered_by]) FROM teams.join_request
      UNION SELECT unnest(ARRAY[user_id, answered_by]) FROM teams.claim
      UNION SELECT unnest(ARRAY[suggested_by, checked_by]) FROM teams.venue
      UNION SELECT user_id FROM teams.idempotency
      UNION SELECT owner_id FROM competitions.tournament
      UNION SELECT user_id FROM competitions.staff
      UNION SELECT applied_by FROM competitions.entry
      UNION SELECT user_id FROM competitions.squad_player
      UNION SELECT actor_id FROM competitions.protocol_event
      UNION SELECT user_id FROM competitions.idempotency
      UNION SELECT unnest(ARRAY[reporter_id, handled_by]) FROM users.report
      UNION SELECT subject_id FROM users.report WHERE subject_kind = 'user'
      UNION SELECT user_id FROM users.idempotency
      UNION SELECT user_id FROM identity.idempotency
    ) named
    WHERE named.id IS NOT NULL AND NOT EXISTS (SELECT FROM users.profile p WHERE p.id = named.id)
    ORDER BY named.id
  LOOP
    players := teams.erase_person(person);
    PERFORM competitions.erase_person(person, players);
    PERFORM identity.erase_person(person, '{}');
    PERFORM users.erase_person(person);
  END LOOP;

  -- What the provider keeps of an account that is gone: its sessions, grants and tokens.
  DELETE FROM identity.oidc_record r
    WHERE r.payload ? 'accountId' AND NOT EXISTS (SELECT FROM identity.account a WHERE a.id::text = r.payload ->> 'accountId');
END
$$;
