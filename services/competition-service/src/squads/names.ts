import { sql } from 'kysely';

/**
 * As whom the squad player `sp` of a query is shown now, whatever it was when the squad was frozen, as a lateral join: a user, and a guest
 * who has become one, by the name that strangers see; a guest by the roster's, who answers after they left and after their team is gone.
 * The name is null of a person who was erased.
 */
export const shownPlayer = sql<{ readonly userId: string | null; readonly name: string | null }>`(
  select card.user_id as "userId", coalesce(card.public_name, roster.name, sp.name) as name
  from (select) as one
  left join teams.player_name as roster on roster.player_id = sp.player_id
  left join users.card as card on card.user_id = coalesce(sp.user_id, roster.user_id)
)`.as<'shown'>(sql.ref('shown'));
