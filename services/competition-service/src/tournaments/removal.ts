import { type Change, type Database, write } from '@prodvor/database';
import type { Kysely, Transaction } from 'kysely';

/** Deletes a locked tournament with all that stands under it. */
export const deleteTournament = async (
  tx: Transaction<Database>,
  { id, state, version }: { readonly id: string; readonly state: string; readonly version: number },
): Promise<Change<undefined>> => {
  await tx.deleteFrom('competitions.tournament').where('id', '=', id).execute();
  return {
    result: undefined,
    events: [{ type: 'prodvor.competitions.tournament.deleted.v1', subject: id, data: { tournamentId: id, version } }],
    audit: { action: 'tournament.delete', subject: id, details: { state, version } },
  };
};

/**
 * Removes a tournament whatever was played in it, for whoever runs the platform: the API keeps a published one that has a
 * protocol. One that is gone already is no failure.
 */
export const removeTournament = (db: Kysely<Database>, id: string): Promise<undefined> =>
  write(db, 'competitions', { userId: null, requestId: null }, async (tx) => {
    const tournament = await tx
      .selectFrom('competitions.tournament')
      .select(['id', 'state', 'version'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return tournament ? deleteTournament(tx, tournament) : { result: undefined, audit: null };
  });
