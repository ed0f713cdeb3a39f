import type { Database } from '@prodvor/database';
import { sql, type Transaction } from 'kysely';

/**
 * Copies a team's roster into the squad of its entry, as it is now: later changes of the roster leave the squad alone. Of a
 * user no name is kept, `users.card` has it.
 */
export const freezeSquad = async (tx: Transaction<Database>, entryId: string, teamId: string): Promise<void> => {
  await sql`
    insert into competitions.squad_player (entry_id, player_id, user_id, name, number, position, role)
    select ${entryId}::uuid, player_id, user_id, case when user_id is null then name end, number, position, role
    from teams.roster
    where team_id = ${teamId}::uuid
    order by number nulls last, player_id
    on conflict (entry_id, player_id) do nothing
  `.execute(tx);
};
