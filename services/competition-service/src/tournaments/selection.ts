import type { Database } from '@prodvor/database';
import type { InferResult, Kysely } from 'kysely';
import { staffOfTournament } from './people.ts';

/** Tournaments with all that their answer shows: organizer, counts and days, in one query. */
export const selectTournaments = (db: Kysely<Database>) =>
  db
    .selectFrom('competitions.tournament as t')
    .leftJoin('users.card as organizer', 'organizer.user_id', 't.owner_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('competitions.match as m')
          .whereRef('m.tournament_id', '=', 't.id')
          .select(({ fn }) => [
            fn.countAll<number>().as('matches'),
            fn.countAll<number>().filterWhere('m.state', 'in', ['finished', 'awarded']).as('finished'),
            fn.min('m.date').as('starts_on'),
            fn.max('m.date').as('ends_on'),
          ])
          .as('season'),
      (join) => join.onTrue(),
    )
    .innerJoinLateral(staffOfTournament, (join) => join.onTrue())
    .select([
      't.id',
      't.owner_id as ownerId',
      'staff.coOrganizers',
      'staff.referees',
      't.name',
      't.sport',
      't.state',
      't.zone',
      't.city',
      't.description',
      't.registration',
      't.max_entries as maxEntries',
      't.created_at as createdAt',
      't.version',
      'organizer.public_name as organizerName',
      'season.matches',
      'season.finished',
      'season.starts_on as startsOn',
      'season.ends_on as endsOn',
    ])
    .select((eb) =>
      eb
        .selectFrom('competitions.entry as e')
        .whereRef('e.tournament_id', '=', 't.id')
        .where('e.state', '=', 'confirmed')
        .select(({ fn }) => fn.countAll<number>().as('entries'))
        .as('entries'),
    );

export type TournamentRow = InferResult<ReturnType<typeof selectTournaments>>[number];
