import type { Database } from '@prodvor/database';
import { type InferResult, type Kysely, sql } from 'kysely';
import type { Viewer } from '../people/selection.ts';

/** Friend requests with both people as the viewer, who is one of the two, may see them. */
export const selectRequests = (db: Kysely<Database>, viewer: Viewer) =>
  db
    .selectFrom('users.friend_request as r')
    .innerJoin('users.profile as s', 's.id', 'r.sender_id')
    .innerJoin('users.profile as t', 't.id', 'r.receiver_id')
    .leftJoin('users.friend as f', (join) =>
      join.onRef('f.user_id', '=', 'r.sender_id').onRef('f.friend_id', '=', 'r.receiver_id'),
    )
    .select(['r.id', 'r.sender_id as senderId', 'r.receiver_id as receiverId', 'r.state', 'r.version'])
    .select(['r.created_at as createdAt'])
    .select([
      sql<string>`case when ${viewer.staff}::boolean or f.user_id is not null or s.id = ${viewer.id}::uuid
        then s.name else s.public_name end`.as('senderName'),
      sql<string>`case when ${viewer.staff}::boolean or f.user_id is not null or t.id = ${viewer.id}::uuid
        then t.name else t.public_name end`.as('receiverName'),
    ]);

export type RequestRow = InferResult<ReturnType<typeof selectRequests>>[number];
