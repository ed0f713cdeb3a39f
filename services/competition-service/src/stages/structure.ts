import type { GroupInput } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import { fail } from '@prodvor/service-kit';
import { sql, type Transaction } from 'kysely';
import type { z } from 'zod';

type Tx = Transaction<Database>;

/** Refuses entries of other tournaments, those that are not confirmed and one that a list names twice. @throws {Failure} validation-failed */
export const requireEntries = async (
  tx: Tx,
  tournamentId: string,
  lists: readonly { readonly entries: readonly string[]; readonly pointer: string }[],
): Promise<void> => {
  const wanted = lists.flatMap(({ entries }) => entries);
  if (wanted.length === 0) return;
  const rows = await tx
    .selectFrom('competitions.entry')
    .select('id')
    .where('tournament_id', '=', tournamentId)
    .where('id', 'in', wanted)
    .where('state', '=', 'confirmed')
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  const wrong = lists.flatMap(({ entries, pointer }) =>
    entries.flatMap((id, at) => {
      const where = pointer.endsWith('/entry') ? pointer : `${pointer}/${at}`;
      if (!known.has(id)) return [{ pointer: where, detail: 'competition.no-entry' }];
      return entries.indexOf(id) === at ? [] : [{ pointer: where, detail: 'competition.entry-twice' }];
    }),
  );
  if (wrong.length > 0) fail('validation-failed', undefined, wrong);
};

/** Puts entries at the end of a group, in their order; those that are in it stay. @returns how many are new */
export const insertGroupEntries = async (tx: Tx, groupId: string, entries: readonly string[]): Promise<number> => {
  if (entries.length === 0) return 0;
  const { numAffectedRows } = await sql`
    insert into competitions.group_entry (group_id, entry_id, number)
    select ${groupId}::uuid, given.id, given.position + coalesce(
      (select max(number) from competitions.group_entry where group_id = ${groupId}::uuid), 0)
    from unnest(${entries}::uuid[]) with ordinality as given (id, position)
    on conflict (group_id, entry_id) do nothing
  `.execute(tx);
  return Number(numAffectedRows ?? 0);
};

/** Adds a group after those of the stage. */
export const insertGroup = async (tx: Tx, stageId: string, group: z.output<typeof GroupInput>): Promise<void> => {
  const { id } = await tx
    .insertInto('competitions.stage_group')
    .values((eb) => ({
      stage_id: stageId,
      name: group.name,
      number: eb
        .selectFrom('competitions.stage_group')
        .where('stage_id', '=', stageId)
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next')),
    }))
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertGroupEntries(tx, id, group.entries);
};

/** Adds a round after those of the stage. */
export const insertRound = async (tx: Tx, stageId: string, name: string): Promise<void> => {
  await tx
    .insertInto('competitions.round')
    .values((eb) => ({
      stage_id: stageId,
      name,
      number: eb
        .selectFrom('competitions.round')
        .where('stage_id', '=', stageId)
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next')),
    }))
    .execute();
};
