-- Erasure wins every race. Whoever writes holds, first of all, the people of the change, each shared with other writers; an erasure
-- holds its person alone. A lock of the person's row would not do: writers who share it overtake the erasure that waits for it.
-- PostgreSQL queues locks, so nobody overtakes here.

CREATE FUNCTION "users"."person_lock"("person" uuid) RETURNS bigint
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT hashtextextended('users.person ' || person::text, 0)
$$;

-- Raises PDV01, with the ids in its detail, when somebody of them is not there. Volatile: the look has a snapshot of its own, so it sees
-- the erasure that ended while this waited.
CREATE FUNCTION "users"."hold"("people" uuid[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  person uuid;
  gone text;
BEGIN
  FOR person IN SELECT DISTINCT id FROM unnest(people) AS held (id) WHERE id IS NOT NULL ORDER BY id LOOP
    PERFORM pg_advisory_xact_lock_shared(users.person_lock(person));
  END LOOP;
  gone := (
    SELECT string_agg(DISTINCT held.id::text, ' ') FROM unnest(people) AS held (id)
    WHERE id IS NOT NULL AND NOT EXISTS (SELECT FROM users.profile p WHERE p.id = held.id)
  );
  IF gone IS NOT NULL THEN
    RAISE EXCEPTION 'a person is gone' USING ERRCODE = 'PDV01', DETAIL = gone;
  END IF;
END
$$;

CREATE FUNCTION "users"."hold_alone"("person" uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(users.person_lock(person));
END
$$;
