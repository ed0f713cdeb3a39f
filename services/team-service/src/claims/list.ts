import type { RequestQuery } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import { decodeCursor, InstantKey, type Page, pageOf } from '@prodvor/service-kit';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { type ClaimRow, claimRows, selectClaims } from './selection.ts';

const Position = z.tuple([InstantKey, z.uuid()]);

/** The claims of a team, of a person, or of a person on one team. */
export type WhoseClaims = { readonly team?: string | undefined; readonly person?: string };

/** Claims in one state, the newest first. @throws {Failure} invalid-cursor */
export const pageOfClaims = async (
  db: Kysely<Database>,
  { team, person }: WhoseClaims,
  { state, limit, cursor }: z.output<typeof RequestQuery>,
): Promise<Page<ClaimRow>> => {
  const position = decodeCursor('claims', Position, cursor);
  let rows = selectClaims(db).where('c.state', '=', state);
  if (team !== undefined) rows = rows.where('c.team_id', '=', team);
  if (person !== undefined) rows = rows.where('c.user_id', '=', person);
  if (position) {
    const [createdAt, id] = position;
    rows = rows.where(sql<boolean>`(c.created_at, c.id) < (${createdAt}::timestamptz, ${id}::uuid)`);
  }
  const found = await rows
    .orderBy('c.created_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = pageOf(found, { limit, tag: 'claims', keysOf: ({ createdAt, id }) => [createdAt.toISOString(), id] });
  return { ...page, items: await claimRows(db, page.items) };
};
