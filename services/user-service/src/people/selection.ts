import type { Database } from '@prodvor/database';
import type { Caller } from '@prodvor/service-kit';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { isStaff } from './policy.ts';

/** Who reads. `id` is null of somebody without an account. */
export interface Viewer {
  readonly id: string | null;
  readonly staff: boolean;
}

export const viewerOf = (caller: Caller): Viewer => ({
  id: caller.kind === 'user' ? caller.userId : null,
  staff: isStaff(caller),
});

/** Whether the row `p` is the viewer's own or a friend's, or the viewer is of the staff. */
const isNear = ({ id, staff }: Viewer): RawBuilder<boolean> =>
  sql`(${staff}::boolean or p.id = ${id}::uuid or f.friend_id is not null)`;

/** The name of the row `p` that the viewer may see. */
export const visibleName = (viewer: Viewer): RawBuilder<string> =>
  sql`case when ${isNear(viewer)} then p.name else p.public_name end`;

/** Whether the viewer may see the city, the words and the sports of the row `p`; `users.may_see_profile` is the same for other services. */
export const seesProfile = (viewer: Viewer): RawBuilder<boolean> =>
  sql`case p.profile_level
    when 'everyone' then b.user_id is null and i.user_id is null or ${isNear(viewer)}
    when 'users' then ${viewer.id}::uuid is not null and b.user_id is null and i.user_id is null or ${isNear(viewer)}
    when 'friends' then ${isNear(viewer)}
    else ${viewer.staff}::boolean or p.id = ${viewer.id}::uuid
  end`;

/** What an answer about a person is made of. `open`: the viewer may see the profile. */
export interface PersonRow {
  readonly id: string;
  /** The one that the viewer may see. */
  readonly name: string;
  readonly city: string | null;
  readonly about: string | null;
  readonly sports: string[];
  readonly open: boolean;
  readonly friendship: 'none' | 'sent' | 'received' | 'friends';
  readonly requestId: string | null;
  readonly takesRequests: boolean;
  readonly blocked: boolean;
  readonly blocks: boolean;
  readonly createdAt: Date;
  readonly version: number;
}

/**
 * People (`p`) as the viewer stands to them, in one statement by keys: friend (`f`), pending request (`r`), blocked by the viewer
 * (`i`), blocking the viewer (`b`).
 */
export const selectPeople = (db: Kysely<Database>, viewer: Viewer) =>
  db
    .selectFrom('users.profile as p')
    .leftJoin('users.friend as f', (join) => join.on('f.user_id', '=', viewer.id).onRef('f.friend_id', '=', 'p.id'))
    .leftJoin('users.block as i', (join) => join.on('i.user_id', '=', viewer.id).onRef('i.blocked_id', '=', 'p.id'))
    .leftJoin('users.block as b', (join) => join.onRef('b.user_id', '=', 'p.id').on('b.blocked_id', '=', viewer.id))
    .leftJoin('users.friend_request as r', (join) =>
      join
        .on(sql<boolean>`least(r.sender_id, r.receiver_id) = least(p.id, ${viewer.id}::uuid)`)
        .on(sql<boolean>`greatest(r.sender_id, r.receiver_id) = greatest(p.id, ${viewer.id}::uuid)`)
        .on('r.state', '=', 'pending'),
    )
    .select(['p.id', 'p.city', 'p.about', 'p.sports', 'p.created_at as createdAt', 'p.version', 'r.id as requestId'])
    .select([
      visibleName(viewer).as('name'),
      seesProfile(viewer).as('open'),
      sql<boolean>`p.friend_requests <> 'nobody'`.as('takesRequests'),
      sql<boolean>`i.user_id is not null`.as('blocked'),
      sql<boolean>`b.user_id is not null`.as('blocks'),
      sql<PersonRow['friendship']>`case
        when f.user_id is not null then 'friends'
        when r.sender_id = ${viewer.id}::uuid then 'sent'
        when r.id is not null then 'received'
        else 'none'
      end`.as('friendship'),
    ])
    .$castTo<PersonRow>();
