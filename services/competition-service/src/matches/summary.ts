import type { Database } from '@prodvor/database';
import type { InferResult, Kysely } from 'kysely';

/** Matches without names: what tables, ties and slots are folded from. */
export const selectSummaries = (db: Kysely<Database>) =>
  db
    .selectFrom('competitions.match as m')
    .select([
      'm.id',
      'm.num',
      'm.tie_id as tieId',
      'm.group_id as groupId',
      'm.leg',
      'm.home_entry_id as homeEntryId',
      'm.away_entry_id as awayEntryId',
      'm.home_slot as homeSlot',
      'm.away_slot as awaySlot',
      'm.state',
      'm.score',
      'm.winner',
    ]);

export type MatchSummary = InferResult<ReturnType<typeof selectSummaries>>[number];

/** The matches of a tournament in the order of play. */
export const summariesOf = (db: Kysely<Database>, tournamentId: string): Promise<MatchSummary[]> =>
  selectSummaries(db)
    .where('m.tournament_id', '=', tournamentId)
    .orderBy('m.date', (order) => order.asc().nullsLast())
    .orderBy('m.time', (order) => order.asc().nullsLast())
    .orderBy('m.num', (order) => order.asc().nullsLast())
    .orderBy('m.id')
    .execute();

/** Whether a result stands. */
export const hasResult = ({ state }: Pick<MatchSummary, 'state'>): boolean =>
  state === 'finished' || state === 'awarded';
