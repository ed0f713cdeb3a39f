import type { EntryInput } from '@prodvor/contracts';
import { type Actor, type Database, write } from '@prodvor/database';
import { decodeCursor, fail, nameTaken, pageOf, refuseDuplicate, requireVersion } from '@prodvor/service-kit';
import { type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { bumpResults, lockTournament } from '../tournaments/lock.ts';

export interface EntryRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

const Position = z.tuple([z.int32(), z.uuid()]);
const NAME_KEY = 'entry_tournament_id_name_key';

const lockEntry = async (tx: Transaction<Database>, tournamentId: string, id: string): Promise<EntryRow> => {
  const row = await tx
    .selectFrom('competitions.entry')
    .select(['id', 'name', 'version'])
    .where('id', '=', id)
    .where('tournament_id', '=', tournamentId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? fail('not-found');
};

const isUsed = async (tx: Transaction<Database>, id: string): Promise<boolean> => {
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

/** The entries of a tournament. `tournamentId` is one that exists and that the caller may see. */
export const entryStore = (db: Kysely<Database>) => ({
  /** In the order in which they were added. @throws {Failure} invalid-cursor */
  async page(tournamentId: string, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
    const position = decodeCursor('entries', Position, cursor);
    let rows = db
      .selectFrom('competitions.entry')
      .select(['id', 'name', 'version', 'number'])
      .where('tournament_id', '=', tournamentId);
    if (position) {
      const [number, id] = position;
      rows = rows.where(sql<boolean>`(number, id) > (${number}::integer, ${id}::uuid)`);
    }
    const found = await rows
      .orderBy('number')
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    return pageOf(found, { limit, tag: 'entries', keysOf: ({ number, id }) => [number, id] });
  },

  /** @throws {Failure} name-taken */
  create: (actor: Actor, tournamentId: string, { name }: z.output<typeof EntryInput>) =>
    refuseDuplicate(
      NAME_KEY,
      nameTaken(),
      write(db, 'competitions', actor, async (tx) => {
        await lockTournament(tx, tournamentId);
        const row = await tx
          .insertInto('competitions.entry')
          .values((eb) => ({
            tournament_id: tournamentId,
            name,
            number: eb
              .selectFrom('competitions.entry')
              .where('tournament_id', '=', tournamentId)
              .select(sql<number>`coalesce(max(number), 0) + 1`.as('next')),
          }))
          .returning(['id', 'name', 'version'])
          .executeTakeFirstOrThrow();
        await bumpResults(tx, tournamentId);
        const data = { tournamentId, entryId: row.id, version: row.version };
        return {
          result: row,
          events: [{ type: 'prodvor.competitions.entry.created.v1', subject: row.id, data }],
          audit: { action: 'entry.create', subject: row.id, details: { tournamentId } },
        };
      }),
    ),

  /** @throws {Failure} not-found, name-taken, precondition-failed */
  update: (
    actor: Actor,
    tournamentId: string,
    id: string,
    { name }: z.output<typeof EntryInput>,
    ifMatch: number | null,
  ) =>
    refuseDuplicate(
      NAME_KEY,
      nameTaken(),
      write(db, 'competitions', actor, async (tx) => {
        await lockTournament(tx, tournamentId);
        const before = await lockEntry(tx, tournamentId, id);
        requireVersion(ifMatch, before.version);
        const row = await tx
          .updateTable('competitions.entry')
          .set((eb) => ({ name, version: eb('version', '+', 1) }))
          .where('id', '=', id)
          .returning(['id', 'name', 'version'])
          .executeTakeFirstOrThrow();
        await bumpResults(tx, tournamentId);
        const data = { tournamentId, entryId: id, version: row.version };
        return {
          result: row,
          events: [{ type: 'prodvor.competitions.entry.updated.v1', subject: id, data }],
          audit: { action: 'entry.update', subject: id, details: { tournamentId, version: row.version } },
        };
      }),
    ),

  /** @throws {Failure} not-found, in-use, precondition-failed */
  remove: (actor: Actor, tournamentId: string, id: string, ifMatch: number | null): Promise<undefined> =>
    write(db, 'competitions', actor, async (tx) => {
      await lockTournament(tx, tournamentId);
      const { version } = await lockEntry(tx, tournamentId, id);
      requireVersion(ifMatch, version);
      if (await isUsed(tx, id)) fail('in-use');
      await tx.deleteFrom('competitions.entry').where('id', '=', id).execute();
      await bumpResults(tx, tournamentId);
      const data = { tournamentId, entryId: id, version };
      return {
        result: undefined,
        events: [{ type: 'prodvor.competitions.entry.deleted.v1', subject: id, data }],
        audit: { action: 'entry.delete', subject: id, details: { tournamentId } },
      };
    }),
});
