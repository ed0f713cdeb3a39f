import { CalendarDate, Id, LocalTime, type MatchQuery } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import { decodeCursor, type Page, pageOf } from '@prodvor/service-kit';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { type MatchRow, matchRows, selectMatches } from './selection.ts';

const Position = z.tuple([CalendarDate.nullable(), LocalTime.nullable(), z.int32().nullable(), Id]);
type Position = z.output<typeof Position>;

/** Each order has cursors of its own. */
const TAGS = { day: 'matches', '-day': 'matches-latest' } as const;

/** The place of `m` in the order of days: what is not known comes after all that is. */
const PLACE = sql`(coalesce(m.date, 'infinity'), coalesce(m.time, '24:00'), coalesce(m.num, 2147483647), m.id)`;
const placeOf = ([day, time, num, id]: Position) => sql`
  (coalesce(${day}::date, 'infinity'), coalesce(${time}::time, '24:00'), coalesce(${num}::integer, 2147483647), ${id}::uuid)`;

/** The matches of the confirmed entries of a team, by the keys of both sides. */
const ofTeam = (team: string) => sql<boolean>`m.id in (
  select played.id from competitions.entry as e
  join competitions.match as played on played.home_entry_id = e.id where e.team_id = ${team}::uuid
  union all
  select played.id from competitions.entry as e
  join competitions.match as played on played.away_entry_id = e.id where e.team_id = ${team}::uuid
)`;

/** A match shows its venue while that is approved, and is found by it as long. */
const isApproved = (venue: string) => sql<boolean>`exists (
  select from teams.venue_card as v where v.venue_id = ${venue}::uuid and v.state = 'approved'
)`;

/**
 * Matches by day, time and number, what is not known last; `-day` is exactly the other way round. The `state` of a tournament
 * is not looked at for one that is named: the route has asked its policy.
 */
export const matchList = (db: Kysely<Database>) => ({
  /** @throws {Failure} invalid-cursor */
  async page(query: z.output<typeof MatchQuery>): Promise<Page<MatchRow>> {
    const { tournament, stage, team, venue, date, state, sort, limit, cursor } = query;
    const tag = TAGS[sort];
    const position = decodeCursor(tag, Position, cursor);
    let rows = matchRows(db);
    rows =
      tournament === undefined
        ? rows.innerJoin('competitions.tournament as t', 't.id', 'm.tournament_id').where('t.state', '=', 'published')
        : rows.where('m.tournament_id', '=', tournament);
    if (stage !== undefined) rows = rows.where('m.stage_id', '=', stage);
    if (team !== undefined) rows = rows.where(ofTeam(team));
    if (venue !== undefined) rows = rows.where('m.venue_id', '=', venue).where(isApproved(venue));
    if (date !== undefined) rows = rows.where('m.date', '=', date);
    if (state !== undefined) rows = rows.where('m.state', '=', state);
    if (position) {
      rows = rows.where(
        sort === 'day' ? sql<boolean>`${PLACE} > ${placeOf(position)}` : sql<boolean>`${PLACE} < ${placeOf(position)}`,
      );
    }
    // PostgreSQL's own places for nulls: an index of the four columns serves both orders.
    const direction = sort === 'day' ? 'asc' : 'desc';
    const page = rows
      .orderBy('m.date', direction)
      .orderBy('m.time', direction)
      .orderBy('m.num', direction)
      .orderBy('m.id', direction)
      .limit(limit + 1);
    const found = await selectMatches(db, page)
      .orderBy('m.date', direction)
      .orderBy('m.time', direction)
      .orderBy('m.num', direction)
      .orderBy('m.id', direction)
      .execute();
    return pageOf(found, { limit, tag, keysOf: ({ date, time, num, id }) => [date, time, num, id] });
  },
});
