import type { Database } from '@prodvor/database';
import { type Kysely, sql } from 'kysely';

/** What a team shows and judges of the tournament that it is made for. */
export interface OwnTournament {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly organizerIds: readonly string[];
}

/** Undefined for one that does not exist. */
export const findTournament = (db: Kysely<Database>, id: string): Promise<OwnTournament | undefined> =>
  db
    .selectFrom('competitions.tournament_card as card')
    .where('card.tournament_id', '=', id)
    .select(['card.tournament_id as id', 'card.name', 'card.state'])
    .select((eb) => {
      const organizers = eb
        .selectFrom('competitions.organizer as o')
        .whereRef('o.tournament_id', '=', 'card.tournament_id')
        .select('o.user_id');
      return sql<string[]>`array(${organizers})`.as('organizerIds');
    })
    .executeTakeFirst();
