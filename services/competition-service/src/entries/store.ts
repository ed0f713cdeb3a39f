import type { EntryCreate, EntryQuery, EntryUpdate } from '@prodvor/contracts';
import { type Actor, type Database, type NewEvent, write } from '@prodvor/database';
import {
  decodeCursor,
  fail,
  nameTaken,
  type Page,
  pageOf,
  refuseDuplicate,
  requireVersion,
} from '@prodvor/service-kit';
import { type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { freezeSquad } from '../squads/freeze.ts';
import { bumpResults, heldPlaces, lockTournament } from '../tournaments/lock.ts';
import { type EntryRow, selectEntries } from './selection.ts';
import { requireTeam } from './team.ts';
import { isUsed } from './use.ts';

type Tx = Transaction<Database>;

const Position = z.tuple([z.int32(), z.uuid()]);
const NAME_KEY = 'entry_tournament_id_name_key';

/** An entry of a tournament that the transaction has locked. @throws {Failure} not-found */
export const requireEntry = async (tx: Tx, tournamentId: string, id: string): Promise<EntryRow> => {
  const row = await selectEntries(tx)
    .where('e.id', '=', id)
    .where('e.tournament_id', '=', tournamentId)
    .executeTakeFirst();
  return row ?? fail('not-found');
};

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
  confirmed: ['applied'],
  rejected: ['applied'],
  withdrawn: ['applied', 'confirmed'],
} as const satisfies Partial<Record<EntryRow['state'], readonly EntryRow['state'][]>>;

/** What names an entry to a write: its tournament is one that exists and that the caller may see. */
export interface EntryKey {
  readonly tournamentId: string;
  readonly entryId: string;
}

/** The entries of a tournament. Every write answers the entry after it. */
export const entryStore = (db: Kysely<Database>) => ({
  find: (tournamentId: string, id: string): Promise<EntryRow | undefined> =>
    selectEntries(db).where('e.id', '=', id).where('e.tournament_id', '=', tournamentId).executeTakeFirst(),

  /** Users who speak for a team. */
  async captainsOf(team: string): Promise<string[]> {
    const rows = await db
      .selectFrom('teams.roster')
      .select('user_id as userId')
      .where('team_id', '=', team)
      .where('role', 'in', ['captain', 'vice-captain'])
      .execute();
    return rows.flatMap(({ userId }) => userId ?? []);
  },

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
   * An organizer's entry is confirmed at once, a captain's (`confirmed` false) waits for an organizer.
   *
   * @throws {Failure} registration-closed, tournament-full, already-entered, name-taken, validation-failed
   */
  create: (
    actor: Actor,
    tournamentId: string,
    { name, team }: z.output<typeof EntryCreate>,
    { confirmed }: { readonly confirmed: boolean },
  ): Promise<EntryRow> =>
    refuseDuplicate(
      NAME_KEY,
      nameTaken(name === undefined ? '/body/team' : '/body/name'),
      write(db, 'competitions', actor, async (tx) => {
        const tournament = await lockTournament(tx, tournamentId);
        if (!confirmed && tournament.registration === 'closed') fail('registration-closed');
        const card = team === null ? null : await requireTeam(tx, actor, tournament, team);
        const { max_entries: places } = tournament;
        if (places !== null && (await heldPlaces(tx, tournamentId)) >= places) fail('tournament-full');
        const { id } = await tx
          .insertInto('competitions.entry')
          .values((eb) => ({
            tournament_id: tournamentId,
            team_id: team,
            name: name ?? card?.name ?? fail('internal-error'),
            state: confirmed ? 'confirmed' : 'applied',
            applied_by: confirmed ? null : actor.userId,
            confirmed_at: confirmed ? eb.fn<Date>('now') : null,
            number: eb
              .selectFrom('competitions.entry')
              .where('tournament_id', '=', tournamentId)
              .select(sql<number>`coalesce(max(number), 0) + 1`.as('next')),
          }))
          .returning('id')
          .executeTakeFirstOrThrow();
        if (confirmed && team !== null) await freezeSquad(tx, id, team);
        await bumpResults(tx, tournamentId);
        const entry = await requireEntry(tx, tournamentId, id);
        const frozen = confirmed && team !== null ? [entryEvent('confirmed', entry)] : [];
        return {
          result: entry,
          events: [entryEvent(confirmed ? 'created' : 'applied', entry), ...frozen],
          audit: {
            action: confirmed ? 'entry.create' : 'entry.apply',
            subject: id,
            details: { tournamentId, teamId: team },
          },
        };
      }),
    ),

  /**
   * A team is linked to an entry that is a name alone; its roster joins the squad.
   *
   * @throws {Failure} not-found, name-taken, already-entered, transition-not-allowed, validation-failed, precondition-failed
   */
  update: (
    actor: Actor,
    { tournamentId, entryId }: EntryKey,
    { name, team }: z.output<typeof EntryUpdate>,
    ifMatch: number | null,
  ): Promise<EntryRow> =>
    refuseDuplicate(
      NAME_KEY,
      nameTaken(),
      write(db, 'competitions', actor, async (tx) => {
        const tournament = await lockTournament(tx, tournamentId);
        const before = await requireEntry(tx, tournamentId, entryId);
        requireVersion(ifMatch, before.version);
        const linked = team === undefined || team === before.teamId ? null : team;
        if (name === undefined && linked === null) return { result: before, audit: null };
        if (before.state !== 'applied' && before.state !== 'confirmed') fail('transition-not-allowed');
        if (linked !== null) await requireTeam(tx, actor, tournament, linked, before);
        await tx
          .updateTable('competitions.entry')
          .set((eb) => ({
            ...(name === undefined ? {} : { name }),
            ...(linked === null ? {} : { team_id: linked }),
            version: eb('version', '+', 1),
          }))
          .where('id', '=', entryId)
          .execute();
        if (linked !== null && before.state === 'confirmed') await freezeSquad(tx, entryId, linked);
        await bumpResults(tx, tournamentId);
        const entry = await requireEntry(tx, tournamentId, entryId);
        return {
          result: entry,
          events: [entryEvent('updated', entry)],
          audit: { action: 'entry.update', subject: entryId, details: { tournamentId, version: entry.version } },
        };
      }),
    ),

  /** Confirmation freezes the squad. @throws {Failure} not-found, transition-not-allowed, in-use, precondition-failed */
  move: (
    actor: Actor,
    { tournamentId, entryId }: EntryKey,
    to: keyof typeof MOVES,
    ifMatch: number | null,
  ): Promise<EntryRow> =>
    write(db, 'competitions', actor, async (tx) => {
      await lockTournament(tx, tournamentId);
      const before = await requireEntry(tx, tournamentId, entryId);
      requireVersion(ifMatch, before.version);
      if (!MOVES[to].some((from) => from === before.state)) fail('transition-not-allowed');
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
        else await freezeSquad(tx, entryId, before.teamId);
      }
      await bumpResults(tx, tournamentId);
      const entry = await requireEntry(tx, tournamentId, entryId);
      return {
        result: entry,
        events: [entryEvent(to, entry)],
        audit: { action: `entry.${to}`, subject: entryId, details: { tournamentId, version: entry.version } },
      };
    }),

  /** @throws {Failure} not-found, in-use, precondition-failed */
  remove: (actor: Actor, { tournamentId, entryId }: EntryKey, ifMatch: number | null): Promise<undefined> =>
    write(db, 'competitions', actor, async (tx) => {
      await lockTournament(tx, tournamentId);
      const entry = await requireEntry(tx, tournamentId, entryId);
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
