import type { SquadPlayerCreate } from '@prodvor/contracts';
import { type Database, write } from '@prodvor/database';
import { actorOf, decodeCursor, fail, type Page, pageOf, refuseField, requireVersion } from '@prodvor/service-kit';
import { type InferResult, type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { type EntryKey, lockEntryTo } from '../entries/lock.ts';
import type { EntryRow } from '../entries/selection.ts';
import { entryEvent } from '../entries/store.ts';
import type { Writer } from '../tournaments/lock.ts';
import { shownPlayer } from './names.ts';
import { namingRoster, requireNamed, usersOfRoster } from './naming.ts';

type Tx = Transaction<Database>;

/** A roster has at most as many. */
const MAX_PLAYERS = 100;

const Position = z.tuple([z.int32().nullable(), z.uuid()]);

/** Who reads a squad: `id` is null of somebody without an account, `all` of the organizers and the team's captains. */
export interface SquadViewer {
  readonly id: string | null;
  readonly all: boolean;
}

const EVERYBODY: SquadViewer = { id: null, all: true };

/**
 * Squad players with the name that strangers see now, whatever it was when the squad was frozen: of a user `users.card`'s, of a guest the
 * roster's, null once the person was erased. A guest who has become a user is one here too. Who that is follows the privacy of the
 * person: a squad tells of a team.
 */
const selectSquad = (db: Kysely<Database>, viewer: SquadViewer) =>
  db
    .selectFrom('competitions.squad_player as sp')
    .innerJoinLateral(shownPlayer, (join) => join.onTrue())
    .select([
      'sp.id',
      'sp.player_id as player',
      sql<string | null>`case
        when ${viewer.all}::boolean or users.may_see_profile(${viewer.id}::uuid, shown."userId") then shown."userId"
      end`.as('user'),
      'shown.name',
      'sp.number',
      'sp.position',
      'sp.role',
    ]);

export type SquadRow = InferResult<ReturnType<typeof selectSquad>>[number];

/** What a new squad player is made of. @throws {Failure} validation-failed, already-member; {RosterChanged} see `namingRoster` */
const newPlayer = async (
  tx: Tx,
  entry: EntryRow,
  body: z.output<typeof SquadPlayerCreate>,
  naming: readonly string[],
) => {
  if (!('player' in body)) {
    if (entry.teamId !== null) refuseField('/body/name', 'competition.squad-of-team');
    return body;
  }
  const player = await tx
    .selectFrom('teams.roster')
    .select(['player_id', 'user_id', 'number', 'position', 'role'])
    .where('player_id', '=', body.player)
    .where('team_id', '=', entry.teamId)
    .executeTakeFirst();
  if (player === undefined) return refuseField('/body/player', 'competition.no-roster-player');
  requireNamed([player.user_id], naming);
  const member = await tx
    .selectFrom('competitions.squad_player')
    .select('id')
    .where('entry_id', '=', entry.id)
    .where((eb) => eb.or([eb('player_id', '=', player.player_id), eb('user_id', '=', player.user_id)]))
    .executeTakeFirst();
  if (member) fail('already-member');
  return player;
};

/** Whether a protocol of the tournament names a player, taken back or not. */
const isNamed = async (tx: Tx, tournamentId: string, squadPlayerId: string): Promise<boolean> => {
  const line = await tx
    .selectFrom('competitions.protocol_event as e')
    .innerJoin('competitions.match as m', 'm.id', 'e.match_id')
    .select('e.seq')
    .where('m.tournament_id', '=', tournamentId)
    .where(sql<boolean>`e.data ->> 'squadPlayer' = ${squadPlayerId}::text`)
    .limit(1)
    .executeTakeFirst();
  return line !== undefined;
};

/** The squads of entries, frozen when these were confirmed; after that the organizers alone change them. */
export const squadStore = (db: Kysely<Database>) => {
  /** A change of a confirmed entry's squad: lock, compare the version, change, count the version up. */
  const revise = <Result>(
    { caller, requestId, naming }: Writer & { readonly naming: readonly string[] },
    key: EntryKey,
    ifMatch: number | null,
    change: (tx: Tx, entry: EntryRow) => Promise<{ readonly playerId: string; readonly result: Result }>,
    action: 'squad.add' | 'squad.remove',
  ): Promise<Result> =>
    write(db, 'competitions', { ...actorOf(caller, requestId), naming }, async (tx) => {
      const { tournamentId, entryId } = key;
      const { entry: before } = await lockEntryTo(tx, 'squad', caller, key);
      requireVersion(ifMatch, before.version);
      if (before.state !== 'confirmed') fail('transition-not-allowed');
      const { playerId, result } = await change(tx, before);
      const { version } = await tx
        .updateTable('competitions.entry')
        .set((eb) => ({ version: eb('version', '+', 1) }))
        .where('id', '=', entryId)
        .returning('version')
        .executeTakeFirstOrThrow();
      return {
        result,
        events: [entryEvent('updated', { id: entryId, tournamentId, version })],
        audit: { action, subject: entryId, details: { tournamentId, squadPlayerId: playerId, version } },
      };
    });

  return {
    /** By number, those without one last. @throws {Failure} invalid-cursor */
    async page(
      entryId: string,
      { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
      viewer: SquadViewer,
    ): Promise<Page<SquadRow>> {
      const position = decodeCursor('squad', Position, cursor);
      let rows = selectSquad(db, viewer).where('sp.entry_id', '=', entryId);
      if (position) {
        const [number, id] = position;
        rows = rows.where(
          sql<boolean>`(coalesce(sp.number, 2147483647), sp.id) > (coalesce(${number}::integer, 2147483647), ${id}::uuid)`,
        );
      }
      const found = await rows
        .orderBy('sp.number', (order) => order.asc().nullsLast())
        .orderBy('sp.id')
        .limit(limit + 1)
        .execute();
      return pageOf(found, { limit, tag: 'squad', keysOf: ({ number, id }) => [number, id] });
    },

    /** @throws {Failure} not-found, transition-not-allowed, validation-failed, already-member, roster-full, precondition-failed */
    add: (
      writer: Writer,
      key: EntryKey,
      body: z.output<typeof SquadPlayerCreate>,
      ifMatch: number | null,
    ): Promise<SquadRow> => {
      const add = (naming: readonly string[]) =>
        revise(
          { ...writer, naming },
          key,
          ifMatch,
          async (tx, entry) => {
            const player = await newPlayer(tx, entry, body, naming);
            if ((entry.squad ?? 0) >= MAX_PLAYERS) fail('roster-full');
            const { id } = await tx
              .insertInto('competitions.squad_player')
              .values({ ...player, entry_id: entry.id })
              .returning('id')
              .executeTakeFirstOrThrow();
            const row = await selectSquad(tx, EVERYBODY).where('sp.id', '=', id).executeTakeFirstOrThrow();
            return { playerId: id, result: row };
          },
          'squad.add',
        );
      return namingRoster(async () => ('player' in body ? usersOfRoster(db, body) : []), add);
    },

    /** @throws {Failure} not-found, transition-not-allowed, in-use, precondition-failed */
    remove: (writer: Writer, key: EntryKey, squadPlayerId: string, ifMatch: number | null): Promise<undefined> =>
      revise(
        { ...writer, naming: [] },
        key,
        ifMatch,
        async (tx, { id }) => {
          if (await isNamed(tx, key.tournamentId, squadPlayerId)) fail('in-use');
          const { numDeletedRows } = await tx
            .deleteFrom('competitions.squad_player')
            .where('id', '=', squadPlayerId)
            .where('entry_id', '=', id)
            .executeTakeFirstOrThrow();
          if (numDeletedRows === 0n) fail('not-found');
          return { playerId: squadPlayerId, result: undefined };
        },
        'squad.remove',
      ),
  };
};
