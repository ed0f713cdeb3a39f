import { isDeepStrictEqual } from 'node:util';
import { type MatchTransition, ProtocolEventData } from '@prodvor/contracts';
import { type Database, json, type NewEvent, write } from '@prodvor/database';
import { actorOf, decodeCursor, fail, pageOf, requireVersion } from '@prodvor/service-kit';
import { foldMatch, type Leg, mayRecord, SPORT_RULES, type SportRules } from '@prodvor/sport';
import { type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { MatchRow } from '../matches/selection.ts';
import { legOf, settleSlots } from '../matches/slots.ts';
import { lockMatchTo, type MatchKey, readMatch } from '../matches/store.ts';
import { selectSummaries } from '../matches/summary.ts';
import { bumpResults, type Writer } from '../tournaments/lock.ts';
import { entryOf } from './entries.ts';
import { type NamedRow, requireSquadPlayer, selectNamed, unnamed } from './players.ts';
import { requireSound } from './soundness.ts';

type Tx = Transaction<Database>;
type Event = z.output<typeof ProtocolEventData>;

/** What was recorded, with the match after it. */
export interface Recorded {
  readonly row: NamedRow;
  readonly match: MatchRow;
}

interface NewEntry {
  readonly id?: string | undefined;
  readonly event: Event;
}

const Position = z.tuple([z.int32()]);

const recordedIn = (tx: Tx, matchId: string): Promise<NamedRow[]> =>
  selectNamed(tx).where('e.match_id', '=', matchId).orderBy('e.seq').execute();

const nextSeq = (matchId: string) =>
  sql<number>`(select coalesce(max(seq), 0) + 1 from competitions.protocol_event where match_id = ${matchId}::uuid)`;

/** An entry's id is unique within its tournament: nobody learns from a refusal what another tournament holds. */
const isIdTaken = async (tx: Tx, id: string, tournamentId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('competitions.match as m')
    .innerJoin('competitions.protocol_event as e', 'e.match_id', 'm.id')
    .select('e.seq')
    .where('m.tournament_id', '=', tournamentId)
    .where('e.id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
};

/** Folds the protocol anew, stores what the match is by it and lets the slots of other matches follow. */
const refold = async (tx: Tx, { id, tournamentId }: MatchKey, sport: SportRules, rows: readonly NamedRow[]) => {
  const folded = foldMatch(sport, rows.map(entryOf));
  await tx
    .updateTable('competitions.match')
    .set((eb) => ({
      state: folded.state,
      score: folded.score === null ? null : json({ ...folded.score, parts: [...folded.score.parts] }),
      winner: folded.winner,
      incomplete: folded.incomplete,
      updated_at: eb.fn<Date>('now'),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
  const settled = await settleSlots(tx, tournamentId);
  await bumpResults(tx, tournamentId);
  return { match: await readMatch(tx, id), settled };
};

/** The legs of a match's tie in their order, the match itself last. */
const legsUpTo = async (
  tx: Tx,
  { id, tie_id, leg }: Awaited<ReturnType<typeof lockMatchTo>>['match'],
): Promise<Leg[]> => {
  const tie = await selectSummaries(tx).where('m.tie_id', '=', tie_id).orderBy('m.leg').execute();
  return tie.filter((other) => other.leg < leg || other.id === id).map(legOf);
};

const eventOf = (kind: 'event-recorded' | 'event-taken-back', match: MatchRow, eventId: string): NewEvent => ({
  type: `prodvor.competitions.match.${kind}.v1`,
  subject: match.id,
  data: { tournamentId: match.tournamentId, matchId: match.id, eventId, version: match.version },
});

const needsSides = (event: Event): boolean => event.type !== 'state' || event.to === 'live';

/** To which match something is appended, as what, and at which version. */
interface Appending {
  readonly key: MatchKey;
  readonly action: 'record' | 'transition';
  readonly ifMatch: number | null;
}

/**
 * Appends an event. A known `id` with the same content is answered again and changes nothing. A result where one stands
 * is a correction and names the version that it corrects.
 *
 * @throws {Failure} id-taken, precondition-failed, precondition-required, sides-unknown, transition-not-allowed,
 * validation-failed, not-found
 */
const append = (
  db: Kysely<Database>,
  { caller, requestId }: Writer,
  { key, action, ifMatch }: Appending,
  { id, event: given }: NewEntry,
): Promise<Recorded> =>
  write(db, 'competitions', actorOf(caller, requestId), async (tx) => {
    const event = unnamed(given);
    const { tournament, match } = await lockMatchTo(tx, action, caller, key);
    const sport = SPORT_RULES[tournament.sport];
    const rows = await recordedIn(tx, match.id);
    const known = rows.find((row) => row.id === id);
    if (known && isDeepStrictEqual(ProtocolEventData.parse(known.data), event)) {
      return { result: { row: known, match: await readMatch(tx, match.id) }, audit: null };
    }
    if (id !== undefined && (await isIdTaken(tx, id, tournament.id))) fail('id-taken');

    requireVersion(ifMatch, match.version);
    const before = foldMatch(sport, rows.map(entryOf));
    const corrects = event.type === 'result' && before.standingResultId !== null;
    if (corrects && ifMatch === null) fail('precondition-required');
    if (needsSides(event) && (match.home_entry_id === null || match.away_entry_id === null)) fail('sides-unknown');
    requireSound(sport, event, match.leg > 1 ? await legsUpTo(tx, match) : []);
    await requireSquadPlayer(tx, event, match);
    if (!mayRecord(before.state, event)) fail('transition-not-allowed');

    const { id: eventId, seq } = await tx
      .insertInto('competitions.protocol_event')
      .values({
        match_id: match.id,
        seq: nextSeq(match.id),
        ...(id === undefined ? {} : { id }),
        type: event.type,
        data: json(event),
        actor_id: caller.userId,
      })
      .returning(['id', 'seq'])
      .executeTakeFirstOrThrow();
    const after = await recordedIn(tx, match.id);
    const row = after.find((candidate) => candidate.id === eventId) ?? fail('internal-error');
    const { match: changed, settled } = await refold(tx, key, sport, after);
    return {
      result: { row, match: changed },
      events: [eventOf('event-recorded', changed, eventId), ...settled],
      audit: {
        action: event.type === 'state' ? 'match.transition' : 'match.record',
        subject: match.id,
        details: { eventId, seq, type: event.type, corrects, version: changed.version },
      },
    };
  });

/** The append-only protocol of matches. Each write is one transaction under the lock of the tournament and the match. */
export const protocolStore = (db: Kysely<Database>) => ({
  /** In the order in which it was recorded. @throws {Failure} invalid-cursor */
  async page(matchId: string, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
    const position = decodeCursor('match-events', Position, cursor);
    let rows = selectNamed(db).where('e.match_id', '=', matchId);
    if (position) rows = rows.where('e.seq', '>', position[0]);
    const found = await rows
      .orderBy('e.seq')
      .limit(limit + 1)
      .execute();
    return pageOf(found, { limit, tag: 'match-events', keysOf: ({ seq }) => [seq] });
  },

  /** Appends an event. @throws {Failure} as `append` */
  record: (writer: Writer, key: MatchKey, entry: NewEntry, ifMatch: number | null): Promise<Recorded> =>
    append(db, writer, { key, action: 'record', ifMatch }, entry),

  /** Moves the match to another state, by an event. @throws {Failure} as `append` */
  async transition(
    writer: Writer,
    key: MatchKey,
    { to }: z.output<typeof MatchTransition>,
    ifMatch: number | null,
  ): Promise<MatchRow> {
    const given = { event: { type: 'state', to } } as const;
    const { match } = await append(db, writer, { key, action: 'transition', ifMatch }, given);
    return match;
  },

  /** Appends that an event counts for nothing. @throws {Failure} not-found, already-taken-back, precondition-failed */
  takeBack: (
    { caller, requestId }: Writer,
    key: MatchKey,
    eventId: string,
    ifMatch: number | null,
  ): Promise<Recorded> =>
    write(db, 'competitions', actorOf(caller, requestId), async (tx) => {
      const { tournament, match } = await lockMatchTo(tx, 'record', caller, key);
      const sport = SPORT_RULES[tournament.sport];
      const target = (await recordedIn(tx, match.id)).find(({ id }) => id === eventId);
      if (!target) return fail('not-found');
      if (target.takenBack) fail('already-taken-back');
      requireVersion(ifMatch, match.version);
      await tx
        .insertInto('competitions.protocol_event')
        .values({
          match_id: match.id,
          seq: nextSeq(match.id),
          kind: 'taken-back',
          target_id: target.id,
          actor_id: caller.userId,
        })
        .execute();
      const { match: changed, settled } = await refold(tx, key, sport, await recordedIn(tx, match.id));
      return {
        result: { row: { ...target, takenBack: true }, match: changed },
        events: [eventOf('event-taken-back', changed, target.id), ...settled],
        audit: {
          action: 'match.take-back',
          subject: match.id,
          details: { eventId: target.id, version: changed.version },
        },
      };
    }),
});
