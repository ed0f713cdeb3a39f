import type { Database } from '@prodvor/database';
import { fail, refuseField } from '@prodvor/service-kit';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { EntryRow } from './selection.ts';

/** Users who speak for a team. */
export const captainsOf = async (db: Kysely<Database>, team: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('teams.roster')
    .select('user_id as userId')
    .where('team_id', '=', team)
    .where('role', 'in', ['captain', 'vice-captain'])
    .execute();
  return rows.flatMap(({ userId }) => userId ?? []);
};

/**
 * A team that the user sees and that may take part in a locked tournament. `linkedTo` is the entry that is to become the team's, where there is one.
 *
 * @throws {Failure} validation-failed for no such team, for another sport and for an entry that is another team's;
 * already-entered
 */
export const requireTeam = async (
  tx: Transaction<Database>,
  userId: string,
  tournament: { readonly id: string; readonly sport: string },
  team: string,
  linkedTo?: EntryRow,
): Promise<{ readonly name: string }> => {
  const card = await tx
    .selectFrom('teams.card')
    .select(['name', 'sport'])
    .where('team_id', '=', team)
    .where((eb) =>
      eb.or([eb('tournament_id', '=', tournament.id), sql<boolean>`teams.may_see(${userId}::uuid, team_id)`]),
    )
    .executeTakeFirst();
  if (card === undefined) return refuseField('/body/team', 'competition.no-team');
  if (card.sport !== tournament.sport) refuseField('/body/team', 'competition.other-sport');
  if (linkedTo !== undefined && linkedTo.teamId !== null) refuseField('/body/team', 'competition.entry-of-team');
  const entered = await tx
    .selectFrom('competitions.entry')
    .select('id')
    .where('tournament_id', '=', tournament.id)
    .where('team_id', '=', team)
    .where('state', 'in', ['applied', 'confirmed'])
    .executeTakeFirst();
  if (entered) fail('already-entered');
  return card;
};
