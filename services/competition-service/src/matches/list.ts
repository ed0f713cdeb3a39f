import { CalendarDate, Id, LocalTime, type MatchQuery } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import { decodeCursor, type Page, pageOf } from '@prodvor/service-kit';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { type MatchRow, selectMatches } from './selection.ts';

const Position = z.tuple([CalendarDate.nullable(), LocalTime.nullable(), z.int32().nullable(), Id]);

/**
 * Matches by day, time and number, what is not known last. The `state` of a tournament is not looked at for one that is
 * named: the route has asked its policy.
 */
export const matchList = (db: Kysely<Database>) => ({
  /** @throws {Failure} invalid-cursor */
  async page(query: z.output<typeof MatchQuery>): Promise<Page<MatchRow>> {
    const { tournament, stage, date, state, limit, cursor } = query;
    const position = decodeCursor('matches', Position, cursor);
    let rows = selectMatches(db);
    rows =
      tournament === undefined
        ? rows.where('t.state', '=', 'published')
        : rows.where('m.tournament_id', '=', tournament);
    if (stage !== undefined) rows = rows.where('m.stage_id', '=', stage);
    if (date !== undefined) rows = rows.where('m.date', '=', date);
    if (state !== undefined) rows = rows.where('m.state', '=', state);
    if (position) {
      const [day, time, num, id] = position;
      rows = rows.where(
        sql<boolean>`(coalesce(m.date, 'infinity'), coalesce(m.time, '24:00'), coalesce(m.num, 2147483647), m.id)
          > (coalesce(${day}::date, 'infinity'), coalesce(${time}::time, '24:00'), coalesce(${num}::integer, 2147483647), ${id}::uuid)`,
      );
    }
    const found = await rows
      .orderBy('m.date', (order) => order.asc().nullsLast())
      .orderBy('m.time', (order) => order.asc().nullsLast())
      .orderBy('m.num', (order) => order.asc().nullsLast())
      .orderBy('m.id')
      .limit(limit + 1)
      .execute();
    return pageOf(found, { limit, tag: 'matches', keysOf: ({ date, time, num, id }) => [date, time, num, id] });
  },
});
