import type { Database } from '@prodvor/database';
import { sql, type Transaction } from 'kysely';
import { requireNamed } from './naming.ts';

/**
 * Copies a team's roster into the squad of its entry, as it is now: later changes of the roster leave the squad alone. Of a
 * user no name is kept, `users.card` has it. `naming` are the users whom the write names.
 *
 * @throws {RosterChanged} for another user, see `namingRoster`
 */
export const freezeSquad = async (
  tx: Transaction<Database>,
  { entryId, teamId }: { readonly entryId: string; readonly teamId: string },
  naming: readonly string[],
): Promise<void> => {
  const { rows } = await sql<{ readonly userId: string | null }>`
    insert into competitions.squad_player (entry_id, player_id, user_id, number, position, role)
    select ${entryId}::uuid, player_id, user_id, number, position, role
    from teams.roster
    where team_id = ${teamId}::uuid
    order by number nulls last, player_id
    on conflict (entry_id, player_id) do nothing
    returning user_id as "userId"
  `.execute(tx);
  requireNamed(
    rows.map(({ userId }) => userId),
    naming,
  );
};
