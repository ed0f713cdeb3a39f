import type { Database } from '@prodvor/database';
import { type InferResult, type Kysely, sql } from 'kysely';
import { selectTeamFacts } from './facts.ts';

/** Teams with all that their answer shows, in one query. `viewer` is who looks, null for somebody without an account. */
export const selectTeams = (db: Kysely<Database>, viewer: string | null) =>
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
    )
    .select((eb) =>
      eb
        .selectFrom('teams.player as captain')
        .whereRef('captain.team_id', '=', 't.id')
        .where('captain.left_at', 'is', null)
        .where('captain.role', '=', 'captain')
        .select(sql<boolean>`users.may_see_profile(${viewer}::uuid, captain.user_id)`.as('seen'))
        .as('captainSeen'),
    );

export type TeamRow = InferResult<ReturnType<typeof selectTeams>>[number];
