import type { SportSlug } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import type { Caller } from '@prodvor/service-kit';
import { type AliasedRawBuilder, type Kysely, sql } from 'kysely';
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

/** The row `p` is the viewer's own or a friend's, or the viewer is of the staff. */
const IS_NEAR = sql<boolean>`(v.staff or p.id is not distinct from v.id or f.user_id is not null)`;

/** The name of the row `p` that the viewer may see. */
export const VISIBLE_NAME = sql<string>`case when ${IS_NEAR} then p.name else p.public_name end`;

/** Whether the viewer may see the city, the words and the sports of the row `p`; `users.may_see_profile` is the same for other services. */
export const SEES_PROFILE = sql<boolean>`case p.profile_level
  when 'everyone' then b.user_id is null and i.user_id is null or ${IS_NEAR}
  when 'users' then v.id is not null and b.user_id is null and i.user_id is null or ${IS_NEAR}
  when 'friends' then ${IS_NEAR}
  else v.staff or p.id is not distinct from v.id
end`;

/** What an answer about a person is made of. `open`: the viewer may see the profile. */
export interface PersonRow {
  readonly id: string;
  /** The one that the viewer may see. */
  readonly name: string;
  readonly city: string | null;
  readonly about: string | null;
  readonly sports: SportSlug[];
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
 * People (`p`) as the viewer stands to them, in one statement by keys: friend (`f`), pending request (`r`), blocked by the
 * viewer (`i`), blocking the viewer (`b`). `viewers` is the relation `v` of who reads.
 */
export const selectPeople = (db: Kysely<Database>, viewers: AliasedRawBuilder<Viewer, 'v'>) =>
  db
    .selectFrom('users.profile as p')
    .innerJoin(viewers, (join) => join.onTrue())
    .leftJoin('users.friend as f', (join) => join.onRef('f.user_id', '=', 'v.id').onRef('f.friend_id', '=', 'p.id'))
    .leftJoin('users.block as i', (join) => join.onRef('i.user_id', '=', 'v.id').onRef('i.blocked_id', '=', 'p.id'))
    .leftJoin('users.block as b', (join) => join.onRef('b.user_id', '=', 'p.id').onRef('b.blocked_id', '=', 'v.id'))
    .leftJoin('users.friend_request as r', (join) =>
      join
        .on(sql<boolean>`least(r.sender_id, r.receiver_id) = least(p.id, v.id)`)
        .on(sql<boolean>`greatest(r.sender_id, r.receiver_id) = greatest(p.id, v.id)`)
        .on(sql<boolean>`r.state = 'pending'`),
    )
    .select(['p.id', 'p.city', 'p.about', 'p.sports', 'p.created_at as createdAt', 'p.version', 'r.id as requestId'])
    .select([
      VISIBLE_NAME.as('name'),
      SEES_PROFILE.as('open'),
      sql<boolean>`p.friend_requests <> 'nobody'`.as('takesRequests'),
      sql<boolean>`i.user_id is not null`.as('blocked'),
      sql<boolean>`b.user_id is not null`.as('blocks'),
      sql<PersonRow['friendship']>`case
        when f.user_id is not null then 'friends'
        when r.sender_id = v.id then 'sent'
        when r.id is not null then 'received'
        else 'none'
      end`.as('friendship'),
    ])
    .$castTo<PersonRow>();
