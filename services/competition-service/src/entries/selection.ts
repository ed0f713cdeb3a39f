import type { Database } from '@prodvor/database';
import { type InferResult, type Kysely, sql } from 'kysely';

/** Users who speak for the team of the entry `e` of a query, as a lateral join. */
const captainsOfEntry = sql<{ readonly captains: string[] }>`(
  select coalesce(array_agg(player.user_id), '{}') as captains
  from teams.roster as player
  where player.team_id = e.team_id and player.user_id is not null and player.role in ('captain', 'vice-captain')
)`.as<'speakers'>(sql.ref('speakers'));

/** Entries with all that their answer shows and that their rules look at, in one query. */
export const selectEntries = (db: Kysely<Database>) =>
  db
    .selectFrom('competitions.entry as e')
    .leftJoin('teams.card as team', 'team.team_id', 'e.team_id')
    .leftJoin('users.card as applicant', 'applicant.user_id', 'e.applied_by')
    .innerJoinLateral(captainsOfEntry, (join) => join.onTrue())
    .select([
      'e.id',
      'e.tournament_id as tournamentId',
      'e.name',
      'e.number',
      'e.state',
      'e.confirmed_at as confirmedAt',
      'e.version',
      'team.team_id as teamId',
      'team.name as teamName',
      'team.colours as teamColours',
      'applicant.user_id as applicantId',
      'applicant.public_name as applicantName',
      'speakers.captains',
    ])
    .select((eb) =>
      eb
        .selectFrom('competitions.squad_player as sp')
        .whereRef('sp.entry_id', '=', 'e.id')
        .select(({ fn }) => fn.countAll<number>().as('squad'))
        .as('squad'),
    );

export type EntryRow = InferResult<ReturnType<typeof selectEntries>>[number];
