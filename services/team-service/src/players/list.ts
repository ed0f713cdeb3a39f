import type { PageQuery } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import { decodeCursor, type Page, pageOf } from '@prodvor/service-kit';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { type PlayerRow, selectPlayers } from './selection.ts';

const Position = z.tuple([z.int().min(1).max(4), z.int().min(0).max(100), z.uuid()]);

const rank = sql<number>`array_position(array['captain', 'vice-captain', 'player', 'coach'], p.role)`;
/** Who has no number comes after those who have one. */
const number = sql<number>`coalesce(p.number, 100)`;

/** The roster: the captain, vice-captains, players and coaches, each by number, then in the order in which they came. */
export const playerList = (db: Kysely<Database>) => ({
  /** @throws {Failure} invalid-cursor */
  async page(
    teamId: string,
    { limit, cursor }: z.output<z.ZodObject<typeof PageQuery>>,
    viewer: string | null,
  ): Promise<Page<PlayerRow>> {
    const position = decodeCursor('players', Position, cursor);
    let rows = selectPlayers(db, viewer).where('p.team_id', '=', teamId);
    if (position) {
      const [ranked, numbered, id] = position;
      rows = rows.where(
        sql<boolean>`(${rank}, ${number}, p.id) > (${ranked}::integer, ${numbered}::integer, ${id}::uuid)`,
      );
    }
    const found = await rows
      .select([rank.as('rank'), number.as('order')])
      .orderBy('rank')
      .orderBy('order')
      .orderBy('p.id')
      .limit(limit + 1)
      .execute();
    return pageOf(found, { limit, tag: 'players', keysOf: (row) => [row.rank, row.order, row.id] });
  },
});
