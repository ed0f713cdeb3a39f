import type { TournamentQuery } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import { decodeCursor, encodeCursor } from '@prodvor/service-kit';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { selectTournaments, type TournamentRow } from './selection.ts';

/** PostgreSQL's calendar has no year 0. */
const Position = z.tuple([z.boolean(), z.iso.datetime().refine((at) => !at.startsWith('0000')), z.uuid()]);

/** `%`, `_` and `\` of a search stand for themselves. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/g, (wildcard) => `\\${wildcard}`)}%`;

/**
 * Tournaments, newest first by when they were made; with `q` those of exactly this name before those that contain it.
 * Nothing in the order ever changes, so a page neither repeats nor skips a tournament.
 */
export const tournamentList = (db: Kysely<Database>) => ({
  /** `owner` selects that person's own, drafts included; null the published ones. @throws {Failure} invalid-cursor */
  async page(
    query: z.output<typeof TournamentQuery>,
    owner: string | null,
  ): Promise<{ items: TournamentRow[]; next: string | null }> {
    const { q, sport, limit, cursor } = query;
    const position = decodeCursor('tournaments', Position, cursor);
    const exact = q === undefined ? sql<boolean>`false` : sql<boolean>`lower(t.name) = lower(${q}::text)`;
    let rows = selectTournaments(db).select(exact.as('exact'));
    rows = owner === null ? rows.where('t.state', '=', 'published') : rows.where('t.owner_id', '=', owner);
    if (sport !== undefined) rows = rows.where('t.sport', '=', sport);
    if (q !== undefined) rows = rows.where('t.name', 'ilike', containing(q));
    if (position) {
      const [wasExact, createdAt, id] = position;
      rows = rows.where(
        sql<boolean>`(${exact}, t.created_at, t.id) < (${wasExact}::boolean, ${createdAt}::timestamptz, ${id}::uuid)`,
      );
    }
    const found = await rows
      .orderBy('exact', 'desc')
      .orderBy('t.created_at', 'desc')
      .orderBy('t.id', 'desc')
      .limit(limit + 1)
      .execute();
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const more = found.length > limit && last !== undefined;
    return {
      items,
      next: more ? encodeCursor('tournaments', [last.exact, last.createdAt.toISOString(), last.id]) : null,
    };
  },
});
