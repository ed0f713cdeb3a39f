import type { OpenSlot } from '@prodvor/contracts';
import type { Database, NewEvent } from '@prodvor/database';
import {
  isSwapped,
  type Leg,
  type ResolvedSides,
  resolveSlots,
  type Side,
  type Slot,
  tieOutcome,
} from '@prodvor/sport';
import type { Transaction } from 'kysely';
import { groupTables } from '../standings/tables.ts';
import { slotOfOpen } from './sides.ts';
import { hasResult, type MatchSummary, summariesOf } from './summary.ts';

type Tx = Transaction<Database>;

/** Which side of a row is meant. */
const SLOTS = { home: 'homeSlot', away: 'awaySlot' } as const;
const ENTRIES = { home: 'homeEntryId', away: 'awayEntryId' } as const;

/** What a leg of a tie is read from. */
type LegRow = Pick<
  MatchSummary,
  'homeEntryId' | 'awayEntryId' | 'homeSlot' | 'awaySlot' | 'state' | 'score' | 'winner'
>;

const sideKey = (match: LegRow, side: Side): string => match[ENTRIES[side]] ?? JSON.stringify(match[SLOTS[side]]);

/** A match as one leg of its tie. */
export const legOf = (match: LegRow): Leg => ({
  home: sideKey(match, 'home'),
  away: sideKey(match, 'away'),
  score: hasResult(match) ? match.score : null,
  winner: match.winner,
});

/** The winner of a match's tie as a side of that match. */
const tieWinner = (match: MatchSummary, tie: readonly MatchSummary[]): Side | null => {
  const legs = tie.toSorted((a, b) => a.leg - b.leg).map(legOf);
  const { winner } = tieOutcome(legs);
  const [first] = legs;
  if (winner === null || first === undefined || !isSwapped(first, legOf(match))) return winner;
  return winner === 'home' ? 'away' : 'home';
};

/** A side as its slot says, an entry where there is no slot. */
const slotOf = (match: MatchSummary, side: Side): Slot => {
  const entryId = match[ENTRIES[side]];
  const open = match[SLOTS[side]];
  return open === null && entryId !== null ? { type: 'entry', entryId } : slotOfOpen(open);
};

/** Who plays a match that has begun or was decided. */
const playingIn = ({ state, homeEntryId, awayEntryId }: MatchSummary): ResolvedSides | null =>
  state === 'live' || state === 'abandoned' || hasResult({ state }) ? { home: homeEntryId, away: awayEntryId } : null;

const isPlaceSlot = (slot: OpenSlot | null): boolean => slot?.type === 'place-in-group';

const hasSlots = async (tx: Tx, tournamentId: string): Promise<boolean> => {
  const slotted = await tx
    .selectFrom('competitions.match')
    .select('id')
    .where('tournament_id', '=', tournamentId)
    .where((eb) => eb.or([eb('home_slot', 'is not', null), eb('away_slot', 'is not', null)]))
    .limit(1)
    .executeTakeFirst();
  return slotted !== undefined;
};

/**
 * Fills the sides of matches that come from elsewhere (winners, losers, places in groups) as far as they are decided, and
 * empties those that are not any more; one that is played keeps its sides until its slots say others. The tournament is
 * locked.
 *
 * @returns an event for each match whose sides changed
 */
export const settleSlots = async (tx: Tx, tournamentId: string): Promise<NewEvent[]> => {
  if (!(await hasSlots(tx, tournamentId))) return [];
  const matches = await summariesOf(tx, tournamentId);
  const slotted = matches.filter(({ homeSlot, awaySlot }) => homeSlot !== null || awaySlot !== null);
  const ties = Map.groupBy(matches, ({ tieId }) => tieId);
  const asksTables = slotted.some(({ homeSlot, awaySlot }) => isPlaceSlot(homeSlot) || isPlaceSlot(awaySlot));
  const tables = asksTables ? await groupTables(tx, tournamentId, matches) : [];
  const decided = resolveSlots(
    matches.map((match) => ({
      id: match.id,
      num: match.num,
      home: slotOf(match, 'home'),
      away: slotOf(match, 'away'),
      winner: tieWinner(match, ties.get(match.tieId) ?? []),
      playing: playingIn(match),
    })),
    tables.map(({ group, complete, rows }) => ({
      name: group.name ?? '',
      complete,
      rows: rows.map(({ place, entry }) => ({ place, entryId: entry })),
    })),
  );

  const events: NewEvent[] = [];
  for (const match of slotted) {
    const home = decided.get(match.id)?.home ?? null;
    const found = decided.get(match.id)?.away ?? null;
    const away = found === home ? null : found;
    if (home === match.homeEntryId && away === match.awayEntryId) continue;
    const { version } = await tx
      .updateTable('competitions.match')
      .set((eb) => ({
        home_entry_id: home,
        away_entry_id: away,
        updated_at: eb.fn<Date>('now'),
        version: eb('version', '+', 1),
      }))
      .where('id', '=', match.id)
      .returning('version')
      .executeTakeFirstOrThrow();
    const data = { tournamentId, matchId: match.id, version };
    events.push({ type: 'prodvor.competitions.match.updated.v1', subject: match.id, data });
  }
  return events;
};
