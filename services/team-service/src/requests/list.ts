import type { RequestQuery } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import { decodeCursor, InstantKey, type Page, pageOf } from '@prodvor/service-kit';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { withTeams } from '../teams/facts.ts';
import { type RequestRow, selectRequests } from './selection.ts';

const Position = z.tuple([InstantKey, z.uuid()]);

/** The join requests of a team, of a person, or of a person to one team. */
export type WhoseRequests = { readonly team?: string | undefined; readonly person?: string };

/** Join requests in one state, the newest first. @throws {Failure} invalid-cursor */
export const pageOfRequests = async (
  db: Kysely<Database>,
  { team, person }: WhoseRequests,
  { state, limit, cursor }: z.output<typeof RequestQuery>,
): Promise<Page<RequestRow>> => {
  const position = decodeCursor('join-requests', Position, cursor);
  let rows = selectRequests(db).where('r.state', '=', state);
  if (team !== undefined) rows = rows.where('r.team_id', '=', team);
  if (person !== undefined) rows = rows.where('r.user_id', '=', person);
  if (position) {
    const [createdAt, id] = position;
    rows = rows.where(sql<boolean>`(r.created_at, r.id) < (${createdAt}::timestamptz, ${id}::uuid)`);
  }
  const found = await rows
    .orderBy('r.created_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = pageOf(found, {
    limit,
    tag: 'join-requests',
    keysOf: ({ createdAt, id }) => [createdAt.toISOString(), id],
  });
  return { ...page, items: await withTeams(db, page.items) };
};
