import type { TournamentCreate, TournamentUpdate } from '@prodvor/contracts';
import { batched, type Database, prepare, write } from '@prodvor/database';
import {
  actorOf,
  type Failure,
  fail,
  nameTaken,
  refuseDuplicate,
  refuseField,
  requireVersion,
} from '@prodvor/service-kit';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { z } from 'zod';
import { hasProtocol, heldPlaces, lockTournamentTo, type Writer } from './lock.ts';
import { staffOfTournament } from './people.ts';
import type { TournamentFacts } from './policy.ts';
import { deleteTournament } from './removal.ts';
import { selectTournaments, type TournamentRow } from './selection.ts';

const NAME_KEY = 'tournament_owner_id_name_key';

const read = (db: Kysely<Database>, id: string): Promise<TournamentRow> =>
  selectTournaments(db)
    .where('t.id', '=', id)
    .executeTakeFirstOrThrow((): Failure => fail('not-found'));

/** What policies look at, which tournament it is, and what tells a stale table. */
export interface TournamentHead extends TournamentFacts {
  readonly id: string;
  readonly resultsVersion: number;
}

/** Heads by the primary key, in the order of `ids`. */
const readHeads = (db: Kysely<Database>) => {
  const select = prepare<readonly string[], TournamentHead>(db, (place) =>
    db
      .selectFrom('competitions.tournament as t')
      .innerJoinLateral(staffOfTournament, (join) => join.onTrue())
      .select([
        't.id',
        't.owner_id as ownerId',
        't.state',
        't.registration',
        't.results_version as resultsVersion',
        'staff.coOrganizers',
        'staff.referees',
      ])
      .where(sql<boolean>`t.id = any (${place((ids) => ids)}::uuid[])`)
      .compile(),
  );
  return async (ids: readonly string[]): Promise<readonly (TournamentHead | undefined)[]> => {
    const heads = new Map((await select(ids)).map((head) => [head.id, head]));
    return ids.map((id) => heads.get(id));
  };
};

/** Columns that `undefined` leaves as they are. */
const change = async (
  tx: Transaction<Database>,
  id: string,
  values: {
    [Key in 'name' | 'zone' | 'city' | 'description' | 'registration']?: z.output<typeof TournamentUpdate>[Key];
  } & {
    max_entries?: number | null;
    state?: 'published';
    published_at?: Date;
  },
): Promise<number> => {
  const { version } = await tx
    .updateTable('competitions.tournament')
    .set((eb) => ({ ...values, updated_at: eb.fn<Date>('now'), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
};

/** Tournaments as they are kept. Every write answers the tournament after it. */
export const tournamentStore = (db: Kysely<Database>) => ({
  find: (id: string): Promise<TournamentRow | undefined> =>
    selectTournaments(db).where('t.id', '=', id).executeTakeFirst(),

  facts: batched(readHeads(db)),

  /** @throws {Failure} name-taken */
  create: ({ caller, requestId }: Writer, { maxEntries, ...values }: z.output<typeof TournamentCreate>) =>
    refuseDuplicate(
      NAME_KEY,
      nameTaken(),
      write(db, 'competitions', actorOf(caller, requestId), async (tx) => {
        const { id, version } = await tx
          .insertInto('competitions.tournament')
          .values({ ...values, max_entries: maxEntries, owner_id: caller.userId })
          .returning(['id', 'version'])
          .executeTakeFirstOrThrow();
        return {
          result: await read(tx, id),
          events: [
            { type: 'prodvor.competitions.tournament.created.v1', subject: id, data: { tournamentId: id, version } },
          ],
          audit: { action: 'tournament.create', subject: id },
        };
      }),
    ),

  /** @throws {Failure} name-taken, precondition-failed, validation-failed for fewer places than are held */
  update: (
    { caller, requestId }: Writer,
    id: string,
    values: z.output<typeof TournamentUpdate>,
    ifMatch: number | null,
  ) =>
    refuseDuplicate(
      NAME_KEY,
      nameTaken(),
      write(db, 'competitions', actorOf(caller, requestId), async (tx) => {
        const before = await lockTournamentTo(tx, 'update', caller, id);
        requireVersion(ifMatch, before.version);
        if (Object.keys(values).length === 0) return { result: await read(tx, id), audit: null };
        const { maxEntries, ...columns } = values;
        if (maxEntries !== undefined && maxEntries !== null && maxEntries < (await heldPlaces(tx, id))) {
          refuseField('/body/maxEntries', 'competition.places-held');
        }
        const limit = maxEntries === undefined ? {} : { max_entries: maxEntries };
        const version = await change(tx, id, { ...columns, ...limit });
        return {
          result: await read(tx, id),
          events: [
            { type: 'prodvor.competitions.tournament.updated.v1', subject: id, data: { tournamentId: id, version } },
          ],
          audit: { action: 'tournament.update', subject: id, details: { version, fields: Object.keys(values) } },
        };
      }),
    ),

  /** @throws {Failure} transition-not-allowed when it is published already, precondition-failed */
  publish: ({ caller, requestId }: Writer, id: string, ifMatch: number | null) =>
    write(db, 'competitions', actorOf(caller, requestId), async (tx) => {
      const before = await lockTournamentTo(tx, 'publish', caller, id);
      requireVersion(ifMatch, before.version);
      if (before.state !== 'draft') fail('transition-not-allowed');
      const version = await change(tx, id, { state: 'published', published_at: new Date() });
      return {
        result: await read(tx, id),
        events: [
          { type: 'prodvor.competitions.tournament.published.v1', subject: id, data: { tournamentId: id, version } },
        ],
        audit: { action: 'tournament.publish', subject: id, details: { version } },
      };
    }),

  /** Removes it with all that stands under it. @throws {Failure} protocol-exists for a published one, precondition-failed */
  remove: ({ caller, requestId }: Writer, id: string, ifMatch: number | null): Promise<undefined> =>
    write(db, 'competitions', actorOf(caller, requestId), async (tx) => {
      const { state, version } = await lockTournamentTo(tx, 'delete', caller, id);
      requireVersion(ifMatch, version);
      if (state === 'published' && (await hasProtocol(tx, { tournament: id }))) fail('protocol-exists');
      return deleteTournament(tx, { id, state, version });
    }),
});
