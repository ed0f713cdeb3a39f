import type { EntryCreate, EntryQuery, EntryUpdate } from '@prodvor/contracts';
import { type Database, type NewEvent, write } from '@prodvor/database';
import {
  actorOf,
  decodeCursor,
  fail,
  nameTaken,
  type Page,
  pageOf,
  refuseDuplicate,
  requireVersion,
} from '@prodvor/service-kit';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { freezeSquad } from '../squads/freeze.ts';
import { namingRoster, usersOfRoster } from '../squads/naming.ts';
import { bumpResults, heldPlaces, type Writer } from '../tournaments/lock.ts';
import { organizes } from '../tournaments/policy.ts';
import { type EntryKey, type LockedEntry, lockEntryTo, lockForNewEntry, requireEntry } from './lock.ts';
import type { EntryAction } from './policy.ts';
import { type EntryRow, selectEntries } from './selection.ts';
import { requireTeam } from './team.ts';
import { isUsed } from './use.ts';

const Position = z.tuple([z.int32(), z.uuid()]);
const NAME_KEY = 'entry_tournament_id_name_key';

type EntryEvent = 'created' | 'updated' | 'deleted' | 'applied' | 'confirmed' | 'rejected' | 'withdrawn';

export const entryEvent = (
  kind: EntryEvent,
  { id, tournamentId, version }: Pick<EntryRow, 'id' | 'tournamentId' | 'version'>,
): NewEvent => ({
  type: `prodvor.competitions.entry.${kind}.v1`,
  subject: id,
  data: { tournamentId, entryId: id, version },
});

/** Moves of an entry: where to, and from where. */
const MOVES = {
  confirm: { to: 'confirmed', from: ['applied'] },
  reject: { to: 'rejected', from: ['applied'] },
  withdraw: { to: 'withdrawn', from: ['applied', 'confirmed'] },
} as const satisfies Partial<Record<EntryAction, { to: EntryRow['state']; from: readonly EntryRow['state'][] }>>;

export type EntryMove = keyof typeof MOVES;

/** The entries of a tournament. Every write answers the entry after it, with the tournament as it was under the lock. */
export const entryStore = (db: Kysely<Database>) => ({
  find: (tournamentId: string, id: string): Promise<EntryRow | undefined> =>
    selectEntries(db).where('e.id', '=', id).where('e.tournament_id', '=', tournamentId).executeTakeFirst(),

  /**
   * In the order in which they were added. Of those that are not confirmed `captain` sees the own teams' alone, unless `all`
   * is set.
   *
   * @throws {Failure} invalid-cursor
   */
  async page(
    tournamentId: string,
    { state = 'confirmed', limit, cursor }: z.output<typeof EntryQuery>,
    { all, captain }: { readonly all: boolean; readonly captain: string | null },
  ): Promise<Page<EntryRow>> {
    const position = decodeCursor('entries', Position, cursor);
    let rows = selectEntries(db).where('e.tournament_id', '=', tournamentId).where('e.state', '=', state);
    if (state !== 'confirmed' && !all) rows = rows.where(sql<boolean>`${captain}::uuid = any(speakers.captains)`);
    if (position) {
      const [number, id] = position;
      rows = rows.where(sql<boolean>`(e.number, e.id) > (${number}::integer, ${id}::uuid)`);
    }
    const found = await rows
      .orderBy('e.number')
      .orderBy('e.id')
      .limit(limit + 1)
      .execute();
    return pageOf(found, { limit, tag: 'entries', keysOf: ({ number, id }) => [number, id] });
  },

  /**
   * An organizer's entry is confirmed at once, a captain's waits for an organizer.
   *
   * @throws {Failure} registration-closed, tournament-full, already-entered, name-taken, validation-failed
   */
  create: (
    { caller, requestId }: Writer,
    tournamentId: string,
    { name, team }: z.output<typeof EntryCreate>,
  ): Promise<LockedEntry> => {
    const create = (naming: readonly string[]) =>
      write(db, 'competitions', { ...actorOf(caller, requestId), naming }, async (tx) => {
        const tournament = await lockForNewEntry(tx, caller, tournamentId, team);
        const confirmed = organizes(caller, tournament);
        if (!confirmed && tournament.registration === 'closed') fail('registration-closed');
        const card = team === null ? null : await requireTeam(tx, caller.userId, tournament, team);
        const { maxEntries: places } = tournament;
        if (places !== null && (await heldPlaces(tx, tournamentId)) >= places) fail('tournament-full');
        const { id } = await tx
          .insertInto('competitions.entry')
          .values((eb) => ({
            tournament_id: tournamentId,
            team_id: team,
            name: name ?? card?.name ?? fail('internal-error'),
            state: confirmed ? 'confirmed' : 'applied',
            applied_by: confirmed ? null : caller.userId,
            confirmed_at: confirmed ? eb.fn<Date>('now') : null,
            number: eb
              .selectFrom('competitions.entry')
              .where('tournament_id', '=', tournamentId)
              .select(sql<number>`coalesce(max(number), 0) + 1`.as('next')),
          }))
          .returning('id')
          .executeTakeFirstOrThrow();
        if (confirmed && team !== null) await freezeSquad(tx, { entryId: id, teamId: team }, naming);
        await bumpResults(tx, tournamentId);
        const entry = await requireEntry(tx, { tournamentId, entryId: id });
        const frozen = confirmed && team !== null ? [entryEvent('confirmed', entry)] : [];
        return {
          result: { tournament, entry },
          events: [entryEvent(confirmed ? 'created' : 'applied', entry), ...frozen],
          audit: {
            action: confirmed ? 'entry.create' : 'entry.apply',
            subject: id,
            details: { tournamentId, teamId: team },
          },
        };
      });
    return refuseDuplicate(
      NAME_KEY,
      nameTaken(name === undefined ? '/body/team' : '/body/name'),
      namingRoster(async () => (team === null ? [] : usersOfRoster(db, { team })), create),
    );
  },

  /**
   * A team is linked to an entry that is a name alone; its roster joins the squad.
   *
   * @throws {Failure} not-found, name-taken, already-entered, transition-not-allowed, validation-failed, precondition-failed
   */
  update: (
    { caller, requestId }: Writer,
    key: EntryKey,
    { name, team }: z.output<typeof EntryUpdate>,
    ifMatch: number | null,
  ): Promise<LockedEntry> => {
    const { tournamentId, entryId } = key;
    const update = (naming: readonly string[]) =>
      write(db, 'competitions', { ...actorOf(caller, requestId), naming }, async (tx) => {
        const { tournament, entry: before } = await lockEntryTo(tx, 'update', caller, key);
        requireVersion(ifMatch, before.version);
        const linked = team === undefined || team === before.teamId ? null : team;
        if (name === undefined && linked === null) return { result: { tournament, entry: before }, audit: null };
        if (before.state !== 'applied' && before.state !== 'confirmed') fail('transition-not-allowed');
        if (linked !== null) await requireTeam(tx, caller.userId, tournament, linked, before);
        await tx
          .updateTable('competitions.entry')
          .set((eb) => ({
            ...(name === undefined ? {} : { name }),
            ...(linked === null ? {} : { team_id: linked }),
            version: eb('version', '+', 1),
          }))
          .where('id', '=', entryId)
          .execute();
        if (linked !== null && before.state === 'confirmed') await freezeSquad(tx, { entryId, teamId: linked }, naming);
        await bumpResults(tx, tournamentId);
        const entry = await requireEntry(tx, key);
        return {
          result: { tournament, entry },
          events: [entryEvent('updated', entry)],
          audit: { action: 'entry.update', subject: entryId, details: { tournamentId, version: entry.version } },
        };
      });
    return refuseDuplicate(
      NAME_KEY,
      nameTaken(),
      namingRoster(async () => (typeof team === 'string' ? usersOfRoster(db, { team }) : []), update),
    );
  },

  /** Confirmation freezes the squad. @throws {Failure} not-found, transition-not-allowed, in-use, precondition-failed */
  move: (
    { caller, requestId }: Writer,
    key: EntryKey,
    action: EntryMove,
    ifMatch: number | null,
  ): Promise<LockedEntry> => {
    const { tournamentId, entryId } = key;
    const { to, from } = MOVES[action];
    const move = (naming: readonly string[]) =>
      write(db, 'competitions', { ...actorOf(caller, requestId), naming }, async (tx) => {
        const { tournament, entry: before } = await lockEntryTo(tx, action, caller, key);
        requireVersion(ifMatch, before.version);
        if (!from.some((state) => state === before.state)) fail('transition-not-allowed');
        if (to === 'withdrawn' && (await isUsed(tx, entryId))) fail('in-use');
        await tx
          .updateTable('competitions.entry')
          .set((eb) => ({
            state: to,
            ...(to === 'confirmed' ? { confirmed_at: eb.fn<Date>('now') } : {}),
            version: eb('version', '+', 1),
          }))
          .where('id', '=', entryId)
          .execute();
        if (to === 'confirmed') {
          if (before.teamId === null) fail('transition-not-allowed', 'competition.team-gone');
          else await freezeSquad(tx, { entryId, teamId: before.teamId }, naming);
        }
        await bumpResults(tx, tournamentId);
        const entry = await requireEntry(tx, key);
        return {
          result: { tournament, entry },
          events: [entryEvent(to, entry)],
          audit: { action: `entry.${to}`, subject: entryId, details: { tournamentId, version: entry.version } },
        };
      });
    return namingRoster(async () => (action === 'confirm' ? usersOfRoster(db, { entry: entryId }) : []), move);
  },

  /** @throws {Failure} not-found, in-use, precondition-failed */
  remove: ({ caller, requestId }: Writer, key: EntryKey, ifMatch: number | null): Promise<undefined> =>
    write(db, 'competitions', actorOf(caller, requestId), async (tx) => {
      const { tournamentId, entryId } = key;
      const { entry } = await lockEntryTo(tx, 'delete', caller, key);
      requireVersion(ifMatch, entry.version);
      if (await isUsed(tx, entryId)) fail('in-use');
      await tx.deleteFrom('competitions.entry').where('id', '=', entryId).execute();
      await bumpResults(tx, tournamentId);
      return {
        result: undefined,
        events: [entryEvent('deleted', entry)],
        audit: { action: 'entry.delete', subject: entryId, details: { tournamentId } },
      };
    }),
});
