import type { Actor, Database } from '@prodvor/database';
import { fail, refuseField } from '@prodvor/service-kit';
import { sql, type Transaction } from 'kysely';
import type { EntryRow } from './selection.ts';

/**
 * A team that the actor sees and that may take part in a locked tournament. `linkedTo` is the entry that is to become the team's, where there is one.
 *
 * @throws {Failure} validation-failed for no such team, for another sport and for an entry that is another team's;
 * already-entered
 */
export const requireTeam = async (
  tx: Transaction<Database>,
  { userId }: Actor,
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
