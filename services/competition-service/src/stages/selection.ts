import type { Database } from '@prodvor/database';
import type { InferResult, Kysely } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';

/** Stages with their groups, entries of the groups and rounds, in one query. */
export const selectStages = (db: Kysely<Database>) =>
  db
    .selectFrom('competitions.stage as s')
    .select(['s.id', 's.tournament_id as tournamentId', 's.name', 's.format', 's.number', 's.points', 's.version'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('competitions.stage_group as g')
          .whereRef('g.stage_id', '=', 's.id')
          .orderBy('g.number')
          .orderBy('g.id')
          .select(['g.id', 'g.name'])
          .select((of) =>
            jsonArrayFrom(
              of
                .selectFrom('competitions.group_entry as ge')
                .innerJoin('competitions.entry as e', 'e.id', 'ge.entry_id')
                .leftJoin('teams.card as team', 'team.team_id', 'e.team_id')
                .whereRef('ge.group_id', '=', 'g.id')
                .orderBy('ge.number')
                .orderBy('e.id')
                .select(['e.id', 'e.name', 'team.team_id as team', 'team.colours']),
            ).as('entries'),
          ),
      ).as('groups'),
      jsonArrayFrom(
        eb
          .selectFrom('competitions.round as r')
          .whereRef('r.stage_id', '=', 's.id')
          .orderBy('r.number')
          .orderBy('r.id')
          .select(['r.id', 'r.name', 'r.number']),
      ).as('rounds'),
    ]);

export type StageRow = InferResult<ReturnType<typeof selectStages>>[number];
