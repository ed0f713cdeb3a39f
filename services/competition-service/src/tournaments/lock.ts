import type { Database } from '@prodvor/database';
import { fail } from '@prodvor/service-kit';
import type { Transaction } from 'kysely';

/**
 * Locks a tournament until the transaction ends. Whatever writes under a tournament does this first: one result can decide
 * slots of other matches, so writes within one tournament happen one after another.
 *
 * @throws {Failure} not-found when it was deleted meanwhile
 */
export const lockTournament = async (tx: Transaction<Database>, id: string) => {
  const row = await tx
    .selectFrom('competitions.tournament')
    .select(['id', 'owner_id', 'sport', 'state', 'zone', 'registration', 'max_entries', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? fail('not-found');
};

/** How many places of a locked tournament are taken: entries that have applied or are confirmed. */
export const heldPlaces = async (tx: Transaction<Database>, id: string): Promise<number> => {
  const { held } = await tx
    .selectFrom('competitions.entry')
    .select(({ fn }) => fn.countAll<number>().as('held'))
    .where('tournament_id', '=', id)
    .where('state', 'in', ['applied', 'confirmed'])
    .executeTakeFirstOrThrow();
  return held;
};

/** Makes every kept table and bracket of the tournament stale. */
export const bumpResults = async (tx: Transaction<Database>, id: string): Promise<void> => {
  await tx
    .updateTable('competitions.tournament')
    .set((eb) => ({ results_version: eb('results_version', '+', 1) }))
    .where('id', '=', id)
    .execute();
};

/** Whether the matches that `where` selects have a protocol: any line of one, taken back or not. */
export const hasProtocol = async (
  tx: Transaction<Database>,
  where: { readonly tournament: string } | { readonly match: string },
): Promise<boolean> => {
  const lines = tx
    .selectFrom('competitions.protocol_event as e')
    .innerJoin('competitions.match as m', 'm.id', 'e.match_id')
    .select('e.seq')
    .limit(1);
  const found =
    'match' in where
      ? await lines.where('e.match_id', '=', where.match).executeTakeFirst()
      : await lines.where('m.tournament_id', '=', where.tournament).executeTakeFirst();
  return found !== undefined;
};
