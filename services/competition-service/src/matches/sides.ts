import { isDeepStrictEqual } from 'node:util';
import type { MatchSideInput, OpenSlot } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import { refuseField } from '@prodvor/service-kit';
import type { Side } from '@prodvor/sport';
import { sql, type Transaction } from 'kysely';
import type { z } from 'zod';

type Tx = Transaction<Database>;
type SideInput = z.output<typeof MatchSideInput>;

/** A side as its two columns: the entry when it is known, the slot where it comes from. */
export interface SideColumns {
  readonly entryId: string | null;
  readonly slot: OpenSlot | null;
}

/** The slot of a side without an entry. @throws {Error} when it has neither, which no write leaves behind */
export const slotOfOpen = (slot: OpenSlot | null): OpenSlot => {
  if (slot === null) throw new Error('A side of a match has neither an entry nor a slot.');
  return slot;
};

export type Sides = Readonly<Record<Side, SideColumns>>;

export const sideColumns = (side: SideInput): SideColumns =>
  'entry' in side ? { entryId: side.entry, slot: null } : { entryId: null, slot: side.slot };

/** Where a match stands: the round's stage, and the group for a round robin. */
export interface Place {
  readonly stageId: string;
  readonly format: 'round-robin' | 'knock-out';
}

/**
 * The stage of a round, after the rules of its format: a round robin is played in groups, a knock-out has none.
 *
 * @throws {Failure} validation-failed
 */
export const requirePlace = async (
  tx: Tx,
  tournamentId: string,
  { round, group }: { readonly round: string; readonly group: string | null },
): Promise<Place> => {
  const stage = await tx
    .selectFrom('competitions.round as r')
    .innerJoin('competitions.stage as s', 's.id', 'r.stage_id')
    .select(['s.id as stageId', 's.format'])
    .where('r.id', '=', round)
    .where('s.tournament_id', '=', tournamentId)
    .executeTakeFirst();
  if (!stage) return refuseField('/body/round', 'competition.no-round');
  if (stage.format === 'knock-out' && group !== null) refuseField('/body/group', 'competition.no-groups-in-knock-out');
  if (stage.format === 'round-robin' && group === null) refuseField('/body/group', 'competition.group-missing');
  if (group !== null) {
    const found = await tx
      .selectFrom('competitions.stage_group')
      .select('id')
      .where('id', '=', group)
      .where('stage_id', '=', stage.stageId)
      .executeTakeFirst();
    if (!found) refuseField('/body/group', 'competition.group-elsewhere');
  }
  return stage;
};

const requireEntry = async (
  tx: Tx,
  { tournamentId, groupId }: { readonly tournamentId: string; readonly groupId: string | null },
  { entryId }: SideColumns,
  side: Side,
): Promise<void> => {
  if (entryId === null) {
    if (groupId !== null) refuseField(`/body/${side}/slot`, 'competition.group-slot');
    return;
  }
  const found = await tx
    .selectFrom('competitions.entry as e')
    .leftJoin('competitions.group_entry as ge', (join) =>
      join.onRef('ge.entry_id', '=', 'e.id').on('ge.group_id', '=', groupId),
    )
    .select('ge.group_id as groupId')
    .where('e.id', '=', entryId)
    .where('e.tournament_id', '=', tournamentId)
    .where('e.state', '=', 'confirmed')
    .executeTakeFirst();
  if (!found) return refuseField(`/body/${side}/entry`, 'competition.no-entry');
  if (groupId !== null && found.groupId === null) refuseField(`/body/${side}/entry`, 'competition.entry-outside-group');
};

const sameSide = (a: SideColumns, b: SideColumns): boolean =>
  a.entryId !== null ? a.entryId === b.entryId : b.entryId === null && isDeepStrictEqual(a.slot, b.slot);

/**
 * `given` are the sides that the request names: a refusal points at one of them.
 *
 * @throws {Failure} validation-failed for one side twice, an entry of elsewhere, a slot in a group
 */
export const requireSides = async (
  tx: Tx,
  place: { readonly tournamentId: string; readonly groupId: string | null },
  sides: Sides,
  given: readonly Side[] = ['home', 'away'],
): Promise<void> => {
  if (sameSide(sides.home, sides.away)) refuseField(`/body/${given.at(-1)}`, 'competition.same-sides');
  for (const side of given) await requireEntry(tx, place, sides[side], side);
};

/** The legs of a tie in their order; `except` leaves one match out. */
const legsOf = (tx: Tx, tie: string, except: string | null) =>
  tx
    .selectFrom('competitions.match')
    .select([
      'leg',
      'round_id as roundId',
      'home_entry_id as homeEntryId',
      'home_slot as homeSlot',
      'away_entry_id as awayEntryId',
      'away_slot as awaySlot',
    ])
    .where('tie_id', '=', tie)
    .$if(except !== null, (legs) => legs.where('id', '<>', except))
    .orderBy('leg')
    .execute();

type LegSides = Awaited<ReturnType<typeof legsOf>>[number];

/** Whether a match of these sides, in either order, can be another leg of the same tie. */
const meetAgain = (sides: Sides, leg: LegSides): boolean => {
  const is = (side: SideColumns, entryId: string | null, slot: OpenSlot | null): boolean =>
    (side.entryId !== null && side.entryId === entryId) || (side.slot !== null && isDeepStrictEqual(side.slot, slot));
  const isHome = (side: SideColumns) => is(side, leg.homeEntryId, leg.homeSlot);
  const isAway = (side: SideColumns) => is(side, leg.awayEntryId, leg.awaySlot);
  return (isHome(sides.home) && isAway(sides.away)) || (isAway(sides.home) && isHome(sides.away));
};

/** The leg that a match becomes in an earlier match's tie. @throws {Failure} validation-failed for a tie of other sides */
const nextLeg = async (
  tx: Tx,
  { tie, round, format }: { readonly tie: string; readonly round: string; readonly format: Place['format'] },
  sides: Sides,
): Promise<number> => {
  if (format !== 'knock-out') refuseField('/body/tie', 'competition.no-legs');
  const legs = await legsOf(tx, tie, null);
  const last = legs.at(-1);
  if (last === undefined || last.roundId !== round) return refuseField('/body/tie', 'competition.no-tie');
  if (!legs.every((leg) => meetAgain(sides, leg))) refuseField('/body/tie', 'competition.other-tie');
  return last.leg + 1;
};

/** New sides of a match that is one leg of several. @throws {Failure} validation-failed for others than the other legs have */
export const requireSameTie = async (
  tx: Tx,
  { tieId, matchId }: { readonly tieId: string; readonly matchId: string },
  sides: Sides,
  given: readonly Side[],
): Promise<void> => {
  const others = await legsOf(tx, tieId, matchId);
  if (!others.every((leg) => meetAgain(sides, leg))) refuseField(`/body/${given.at(-1)}`, 'competition.other-tie');
};

/** The tie of a new match: the one that is named, or a new one at the end of the round. */
export const placeInTie = async (
  tx: Tx,
  {
    tie,
    round,
    format,
  }: { readonly tie: string | undefined; readonly round: string; readonly format: Place['format'] },
  sides: Sides,
): Promise<{ tieId: string; leg: number }> => {
  if (tie !== undefined) return { tieId: tie, leg: await nextLeg(tx, { tie, round, format }, sides) };
  const { id } = await tx
    .insertInto('competitions.tie')
    .values((eb) => ({
      round_id: round,
      number: eb
        .selectFrom('competitions.tie')
        .where('round_id', '=', round)
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next')),
    }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return { tieId: id, leg: 1 };
};
