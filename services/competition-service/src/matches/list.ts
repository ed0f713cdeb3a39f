import { CalendarDate, Id, LocalTime, type MatchQuery } from '@prodvor/contracts';
import { type Database, prepare, shared } from '@prodvor/database';
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

/** What a page is asked for by. */
interface Asked extends Omit<z.output<typeof MatchQuery>, 'cursor'> {
  readonly position: Position | null;
}

/** What decides how the statement of a page reads; the rest are values in it. */
const shapeOf = (asked: Asked): string =>
  [asked.sort, ...FILTERS.filter((filter) => asked[filter] !== undefined), asked.position && 'position'].join();

const FILTERS = ['tournament', 'stage', 'team', 'venue', 'date', 'state'] as const;

/** The statement of a page as `asked`, and as every other of its shape. */
const preparePage = (db: Kysely<Database>, asked: Asked) =>
  prepare<Asked, MatchRow>(db, (place) => {
    const value = (filter: (typeof FILTERS)[number]) => place((values) => values[filter]);
    /** Whether the rows are narrowed by a filter. */
    const by = (filter: (typeof FILTERS)[number]): boolean => asked[filter] !== undefined;
    let rows = matchRows(db);
    rows = by('tournament')
      ? rows.where(sql<boolean>`m.tournament_id = ${value('tournament')}::uuid`)
      : rows.innerJoin('competitions.tournament as t', 't.id', 'm.tournament_id').where('t.state', '=', 'published');
    if (by('stage')) rows = rows.where(sql<boolean>`m.stage_id = ${value('stage')}::uuid`);
    // By the keys of both sides, of confirmed entries.
    if (by('team'))
      rows = rows.where(sql<boolean>`m.id in (
        select played.id from competitions.entry as e
        join competitions.match as played on played.home_entry_id = e.id where e.team_id = ${value('team')}::uuid
        union all
        select played.id from competitions.entry as e
        join competitions.match as played on played.away_entry_id = e.id where e.team_id = ${value('team')}::uuid
      )`);
    // A match shows its venue while that is approved, and is found by it as long.
    if (by('venue'))
      rows = rows.where(sql<boolean>`m.venue_id = ${value('venue')}::uuid and exists (
        select from teams.venue_card as v where v.venue_id = m.venue_id and v.state = 'approved'
      )`);
    if (by('date')) rows = rows.where(sql<boolean>`m.date = ${value('date')}::date`);
    if (by('state')) rows = rows.where(sql<boolean>`m.state = ${value('state')}`);
    if (asked.position) {
      const [day, time, num, id] = ([0, 1, 2, 3] as const).map((index) => place(({ position }) => position?.[index]));
      const after = sql`(
        coalesce(${day}::date, 'infinity'), coalesce(${time}::time, '24:00'), coalesce(${num}::integer, 2147483647), ${id}::uuid
      )`;
      rows = rows.where(asked.sort === 'day' ? sql<boolean>`${PLACE} > ${after}` : sql<boolean>`${PLACE} < ${after}`);
    }
    // PostgreSQL's own places for nulls: an index of the four columns serves both orders.
    const direction = asked.sort === 'day' ? 'asc' : 'desc';
    const page = rows
      .orderBy('m.date', direction)
      .orderBy('m.time', direction)
      .orderBy('m.num', direction)
      .orderBy('m.id', direction)
      .limit(place(({ limit }) => limit + 1));
    return selectMatches(db, page)
      .orderBy('m.date', direction)
      .orderBy('m.time', direction)
      .orderBy('m.num', direction)
      .orderBy('m.id', direction)
      .compile();
  });

/**
 * Matches by day, time and number, what is not known last; `-day` is exactly the other way round. The `state` of a tournament
 * is not looked at for one that is named: the route has asked its policy.
 */
export const matchList = (db: Kysely<Database>) => {
  const statements = new Map<string, ReturnType<typeof preparePage>>();
  // Many look at the same page while a match is played.
  const select = shared((asked: Asked): Promise<MatchRow[]> => {
    const shape = shapeOf(asked);
    const statement = statements.get(shape) ?? preparePage(db, asked);
    statements.set(shape, statement);
    return statement(asked);
  });
  return {
    /** @throws {Failure} invalid-cursor */
    async page({ cursor, ...query }: z.output<typeof MatchQuery>): Promise<Page<MatchRow>> {
      const { sort, limit } = query;
      const tag = TAGS[sort];
      const found = await select({ ...query, position: decodeCursor(tag, Position, cursor) });
      return pageOf(found, { limit, tag, keysOf: ({ date, time, num, id }) => [date, time, num, id] });
    },
  };
};
