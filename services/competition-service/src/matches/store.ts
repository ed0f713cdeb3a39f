import type { MatchCreate, MatchUpdate } from '@prodvor/contracts';
import { type Database, json, type NewEvent, write } from '@prodvor/database';
import { actorOf, type Caller, Failure, fail, refuseDuplicate, requireVersion } from '@prodvor/service-kit';
import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import { bumpResults, hasProtocol, lockTournamentTo, lockUnderTournament, type Writer } from '../tournaments/lock.ts';
import { instantOf, requireKickOff } from './kick-off.ts';
import { type MatchAction, matchPolicy } from './policy.ts';
import { type MatchRow, selectMatches } from './selection.ts';
import { placeInTie, requirePlace, requireSameTie, requireSides, type SideColumns, sideColumns } from './sides.ts';
import { settleSlots } from './slots.ts';
import { requireVenue } from './venue.ts';

type Tx = Transaction<Database>;

const SIDES = ['home', 'away'] as const;

/** What identifies a match to a write. */
export type MatchKey = Pick<MatchRow, 'id' | 'tournamentId'>;

const NUM_KEY = 'match_tournament_id_num_key';
const numTaken = () =>
  new Failure('number-taken', undefined, [{ pointer: '/body/num', detail: 'competition.num-used' }]);

const slotColumn = ({ slot }: SideColumns) => (slot === null ? null : json(slot));

/**
 * Locks the tournament, then the match, in this order everywhere, and judges the caller about the match.
 *
 * @throws {Failure} not-found when either is gone or hidden, forbidden
 */
export const lockMatchTo = async (tx: Tx, action: MatchAction, caller: Caller, { id, tournamentId }: MatchKey) => {
  const { tournament, subject } = await lockUnderTournament(
    tx,
    matchPolicy.to(action),
    caller,
    tournamentId,
    async ({ ownerId, coOrganizers, referees, state }) => {
      const match = await tx
        .selectFrom('competitions.match')
        .selectAll()
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      return match && { match, ownerId, coOrganizers, referees, tournamentState: state };
    },
  );
  return { tournament, match: subject.match };
};

/** The match as its answer shows it. */
export const readMatch = (db: Kysely<Database>, id: string): Promise<MatchRow> =>
  selectMatches(db).where('m.id', '=', id).executeTakeFirstOrThrow();

const event = (kind: 'created' | 'updated' | 'deleted', { id, tournamentId }: MatchKey, version: number): NewEvent => ({
  type: `prodvor.competitions.match.${kind}.v1`,
  subject: id,
  data: { tournamentId, matchId: id, version },
});

/** Matches as they are kept. Every write answers the match after it. */
export const matchStore = (db: Kysely<Database>) => ({
  find: (id: string): Promise<MatchRow | undefined> => selectMatches(db).where('m.id', '=', id).executeTakeFirst(),

  /** @throws {Failure} validation-failed, number-taken, not-found */
  create: ({ caller, requestId }: Writer, body: z.output<typeof MatchCreate>): Promise<MatchRow> =>
    refuseDuplicate(
      NUM_KEY,
      numTaken,
      write(db, 'competitions', actorOf(caller, requestId), async (tx) => {
        const tournament = await lockTournamentTo(tx, 'structure', caller, body.tournament);
        const kickOff = { date: body.date, time: body.time, zone: body.zone ?? tournament.zone };
        requireKickOff(kickOff);
        await requireVenue(tx, body.venue);
        const { stageId, format } = await requirePlace(tx, tournament.id, body);
        const sides = { home: sideColumns(body.home), away: sideColumns(body.away) };
        await requireSides(tx, { tournamentId: tournament.id, groupId: body.group }, sides);
        const { tieId, leg } = await placeInTie(tx, { tie: body.tie, round: body.round, format }, sides);
        const { id } = await tx
          .insertInto('competitions.match')
          .values({
            tournament_id: tournament.id,
            stage_id: stageId,
            round_id: body.round,
            group_id: body.group,
            tie_id: tieId,
            leg,
            num: body.num,
            home_entry_id: sides.home.entryId,
            home_slot: slotColumn(sides.home),
            away_entry_id: sides.away.entryId,
            away_slot: slotColumn(sides.away),
            ...kickOff,
            starts_at: instantOf(kickOff),
            ground: body.ground,
            venue_id: body.venue,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        const settled = await settleSlots(tx, tournament.id);
        await bumpResults(tx, tournament.id);
        const match = await readMatch(tx, id);
        return {
          result: match,
          events: [event('created', match, match.version), ...settled.filter(({ subject }) => subject !== id)],
          audit: { action: 'match.create', subject: id, details: { tournamentId: tournament.id } },
        };
      }),
    ),

  /** @throws {Failure} validation-failed, number-taken, protocol-exists, precondition-failed, not-found */
  update: (
    { caller, requestId }: Writer,
    key: MatchKey,
    body: z.output<typeof MatchUpdate>,
    ifMatch: number | null,
  ): Promise<MatchRow> =>
    refuseDuplicate(
      NUM_KEY,
      numTaken,
      write(db, 'competitions', actorOf(caller, requestId), async (tx) => {
        const { match } = await lockMatchTo(tx, 'update', caller, key);
        requireVersion(ifMatch, match.version);
        if (Object.keys(body).length === 0) return { result: await readMatch(tx, match.id), audit: null };
        const kickOff = {
          date: body.date === undefined ? match.date : body.date,
          time: body.time === undefined ? match.time : body.time,
          zone: body.zone ?? match.zone,
        };
        requireKickOff(kickOff);
        if (body.venue !== undefined && body.venue !== match.venue_id) await requireVenue(tx, body.venue);
        const structural = body.home !== undefined || body.away !== undefined || body.num !== undefined;
        if (structural) await requireUnplayed(tx, match);
        const sides = {
          home: body.home ? sideColumns(body.home) : { entryId: match.home_entry_id, slot: match.home_slot },
          away: body.away ? sideColumns(body.away) : { entryId: match.away_entry_id, slot: match.away_slot },
        };
        const given = SIDES.filter((side) => body[side] !== undefined);
        if (given.length > 0) {
          await requireSides(tx, { tournamentId: match.tournament_id, groupId: match.group_id }, sides, given);
          await requireSameTie(tx, { tieId: match.tie_id, matchId: match.id }, sides, given);
        }
        await tx
          .updateTable('competitions.match')
          .set((eb) => ({
            ...kickOff,
            starts_at: instantOf(kickOff),
            ...(body.ground === undefined ? {} : { ground: body.ground }),
            ...(body.venue === undefined ? {} : { venue_id: body.venue }),
            ...(body.num === undefined ? {} : { num: body.num }),
            ...(body.home ? { home_entry_id: sides.home.entryId, home_slot: slotColumn(sides.home) } : {}),
            ...(body.away ? { away_entry_id: sides.away.entryId, away_slot: slotColumn(sides.away) } : {}),
            updated_at: eb.fn<Date>('now'),
            version: eb('version', '+', 1),
          }))
          .where('id', '=', match.id)
          .execute();
        const settled = structural ? await settleSlots(tx, match.tournament_id) : [];
        await bumpResults(tx, match.tournament_id);
        const after = await readMatch(tx, match.id);
        return {
          result: after,
          events: [event('updated', after, after.version), ...settled.filter(({ subject }) => subject !== match.id)],
          audit: {
            action: 'match.update',
            subject: match.id,
            details: { tournamentId: match.tournament_id, version: after.version, fields: Object.keys(body) },
          },
        };
      }),
    ),

  /** @throws {Failure} protocol-exists, precondition-failed, not-found */
  remove: ({ caller, requestId }: Writer, key: MatchKey, ifMatch: number | null): Promise<undefined> =>
    write(db, 'competitions', actorOf(caller, requestId), async (tx) => {
      const { match } = await lockMatchTo(tx, 'delete', caller, key);
      requireVersion(ifMatch, match.version);
      if (await hasProtocol(tx, { match: match.id })) fail('protocol-exists');
      await tx.deleteFrom('competitions.match').where('id', '=', match.id).execute();
      await tx
        .deleteFrom('competitions.tie as tie')
        .where('tie.id', '=', match.tie_id)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('competitions.match as m').select('m.id').whereRef('m.tie_id', '=', 'tie.id'))),
        )
        .execute();
      const settled = await settleSlots(tx, match.tournament_id);
      await bumpResults(tx, match.tournament_id);
      return {
        result: undefined,
        events: [event('deleted', key, match.version), ...settled],
        audit: { action: 'match.delete', subject: match.id, details: { tournamentId: match.tournament_id } },
      };
    }),
});

/** Sides and number stay once play has begun or any of it was recorded. @throws {Failure} protocol-exists */
const requireUnplayed = async (tx: Tx, match: { readonly id: string; readonly state: MatchRow['state'] }) => {
  if (match.state === 'live' || match.state === 'abandoned') fail('protocol-exists');
  const recorded = await tx
    .selectFrom('competitions.protocol_event')
    .select('seq')
    .where('match_id', '=', match.id)
    .where('kind', '=', 'recorded')
    .where('type', '<>', 'state')
    .limit(1)
    .executeTakeFirst();
  if (recorded) fail('protocol-exists');
};
