import type { Database } from '@prodvor/database';
import { type Kysely, sql } from 'kysely';

/** The helpers of a tournament, as user ids. */
interface Staff {
  readonly coOrganizers: readonly string[];
  readonly referees: readonly string[];
}

/** The staff of the tournament `t` of a query by role, as a lateral join: one probe of the key for each tournament. */
export const staffOfTournament = sql<Staff>`(
  select
    coalesce(array_agg(member.user_id) filter (where member.role = 'co-organizer'), '{}') as "coOrganizers",
    coalesce(array_agg(member.user_id) filter (where member.role = 'referee'), '{}') as "referees"
  from competitions.staff as member
  where member.tournament_id = t.id
)`.as<'staff'>(sql.ref('staff'));

/** The staff of one tournament that is there. */
export const staffOf = (db: Kysely<Database>, tournamentId: string): Promise<Staff> =>
  db
    .selectFrom('competitions.tournament as t')
    .innerJoinLateral(staffOfTournament, (join) => join.onTrue())
    .select(['staff.coOrganizers', 'staff.referees'])
    .where('t.id', '=', tournamentId)
    .executeTakeFirstOrThrow();
