import type { Database } from '@prodvor/database';
import type { InferResult, Kysely } from 'kysely';
import { selectTeamFacts } from './facts.ts';

/** Teams with all that their answer shows, in one query. */
export const selectTeams = (db: Kysely<Database>) =>
  selectTeamFacts(db)
    .select([
      't.name',
      't.sport',
      't.city',
      't.description',
      't.colours',
      't.roster_limit as rosterLimit',
      't.created_at as createdAt',
      't.version',
      'tournament.name as tournamentName',
    ])
    .select((eb) =>
      eb
        .selectFrom('teams.player as captain')
        .innerJoin('users.card as card', 'card.user_id', 'captain.user_id')
        .whereRef('captain.team_id', '=', 't.id')
        .where('captain.left_at', 'is', null)
        .where('captain.role', '=', 'captain')
        .select('card.public_name')
        .as('captainName'),
    );

export type TeamRow = InferResult<ReturnType<typeof selectTeams>>[number];
