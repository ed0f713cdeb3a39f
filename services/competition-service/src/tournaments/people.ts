import { sql } from 'kysely';

/** The staff of the tournament `t` of a query by role, as a lateral join: one probe of the key for each tournament. */
export const staffOfTournament = sql<{ readonly coOrganizers: string[]; readonly referees: string[] }>`(
  select
    coalesce(array_agg(member.user_id) filter (where member.role = 'co-organizer'), '{}') as "coOrganizers",
    coalesce(array_agg(member.user_id) filter (where member.role = 'referee'), '{}') as "referees"
  from competitions.staff as member
  where member.tournament_id = t.id
)`.as<'staff'>(sql.ref('staff'));
