import type { VenueQuery } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import { containing, decodeCursor, InstantKey, type Page, pageOf } from '@prodvor/service-kit';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { selectVenues, type VenueRow } from './selection.ts';

const Position = z.tuple([InstantKey, z.uuid()]);

/** Venues, newest first by when they were suggested. */
export const venueList = (db: Kysely<Database>) => ({
  /** `suggester` leaves those of one person; null is everyone's. @throws {Failure} invalid-cursor */
  async page(query: z.output<typeof VenueQuery>, suggester: string | null): Promise<Page<VenueRow>> {
    const { q, city, sport, surface, state, limit, cursor } = query;
    const position = decodeCursor('venues', Position, cursor);
    let rows = selectVenues(db).where('v.state', '=', state);
    if (suggester !== null) rows = rows.where('v.suggested_by', '=', suggester);
    if (city !== undefined) rows = rows.where(sql<boolean>`lower(v.city) = lower(${city}::text)`);
    if (sport !== undefined) rows = rows.where(sql<boolean>`v.sports @> array[${sport}::text]`);
    if (surface !== undefined) rows = rows.where('v.surface', '=', surface);
    if (q !== undefined) {
      const pattern = containing(q);
      rows = rows.where(
        sql<boolean>`(lower(v.name) like lower(${pattern}::text) or lower(v.address) like lower(${pattern}::text))`,
      );
    }
    if (position) {
      const [createdAt, id] = position;
      rows = rows.where(sql<boolean>`(v.created_at, v.id) < (${createdAt}::timestamptz, ${id}::uuid)`);
    }
    const found = await rows
      .orderBy('v.created_at', 'desc')
      .orderBy('v.id', 'desc')
      .limit(limit + 1)
      .execute();
    return pageOf(found, { limit, tag: 'venues', keysOf: ({ createdAt, id }) => [createdAt.toISOString(), id] });
  },
});
