import type { TournamentQuery } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import { containing, decodeCursor, InstantKey, type Page, pageOf } from '@prodvor/service-kit';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { selectTournaments, type TournamentRow } from './selection.ts';

const Position = z.tuple([z.int().min(0).max(2), InstantKey, z.uuid()]);

/** How well a name fits a search: 2 is exactly it, 1 is it in another letter case, 0 contains it. */
const fit = (q: string) => sql<number>`((t.name = ${q}::text)::integer + (lower(t.name) = lower(${q}::text))::integer)`;

/** Whose owner, co-organizer or referee the person is, by the keys of both: an `or` would read every tournament. */
const isRunBy = (person: string) => sql<boolean>`t.id in (
  select own.id from competitions.tournament as own where own.owner_id = ${person}::uuid
  union all
  select helped.tournament_id from competitions.staff as helped where helped.user_id = ${person}::uuid
)`;

/**
 * Tournaments, newest first by when they were made; with `q` the exact name first, then the name in another letter case,
 * then names that contain it. Only a new name changes this order, so a page neither repeats nor skips a tournament.
 */
export const tournamentList = (db: Kysely<Database>) => ({
  /** `runBy` selects those that this person runs, drafts included; null the published ones. @throws {Failure} invalid-cursor */
  async page(query: z.output<typeof TournamentQuery>, runBy: string | null): Promise<Page<TournamentRow>> {
    const { q, sport, team, limit, cursor } = query;
    const position = decodeCursor('tournaments', Position, cursor);
    let page = db.selectFrom('competitions.tournament as t').select('t.id');
    page = runBy === null ? page.where('t.state', '=', 'published') : page.where(isRunBy(runBy));
    if (sport !== undefined) page = page.where('t.sport', '=', sport);
    if (team !== undefined) {
      page = page.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('competitions.entry as e')
            .select('e.id')
            .whereRef('e.tournament_id', '=', 't.id')
            .where('e.team_id', '=', team)
            .where('e.state', '=', 'confirmed'),
        ),
      );
    }
    if (q !== undefined) page = page.where(sql<boolean>`lower(t.name) like lower(${containing(q)}::text)`);
    if (position) {
      const [fitted, createdAt, id] = position;
      page = page.where(
        q === undefined
          ? sql<boolean>`(t.created_at, t.id) < (${createdAt}::timestamptz, ${id}::uuid)`
          : sql<boolean>`(${fit(q)}, t.created_at, t.id) < (${fitted}::integer, ${createdAt}::timestamptz, ${id}::uuid)`,
      );
    }
    if (q !== undefined) page = page.orderBy(fit(q), 'desc');
    page = page
      .orderBy('t.created_at', 'desc')
      .orderBy('t.id', 'desc')
      .limit(limit + 1);

    // Counts and days are read for the page alone, whatever the search has found.
    const found = await selectTournaments(db)
      .where('t.id', 'in', page)
      .select(q === undefined ? sql<number>`0`.as('fit') : fit(q).as('fit'))
      .orderBy('fit', 'desc')
      .orderBy('t.created_at', 'desc')
      .orderBy('t.id', 'desc')
      .execute();
    return pageOf(found, {
      limit,
      tag: 'tournaments',
      keysOf: ({ fit: fitted, createdAt, id }) => [fitted, createdAt.toISOString(), id],
    });
  },
});
