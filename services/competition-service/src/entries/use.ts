import type { Database } from '@prodvor/database';
import type { Transaction } from 'kysely';

/** Whether a group or a match holds an entry. */
export const isUsed = async (tx: Transaction<Database>, id: string): Promise<boolean> => {
  const { used } = await tx
    .selectNoFrom((eb) =>
      eb
        .or([
          eb.exists(eb.selectFrom('competitions.group_entry').select('entry_id').where('entry_id', '=', id)),
          eb.exists(eb.selectFrom('competitions.match').select('id').where('home_entry_id', '=', id)),
          eb.exists(eb.selectFrom('competitions.match').select('id').where('away_entry_id', '=', id)),
        ])
        .as('used'),
    )
    .executeTakeFirstOrThrow();
  return Boolean(used);
};
