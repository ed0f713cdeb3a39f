import { type Actor, type Database, write } from '@prodvor/database';
import { decodeCursor, fail, InstantKey, type Page, pageOf } from '@prodvor/service-kit';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { endFriendship, lockPair } from './pair.ts';

/** Somebody in a list of the caller's own, and since when. */
export interface Companion {
  readonly id: string;
  readonly name: string;
  readonly since: Date;
}

const Position = z.tuple([InstantKey, z.uuid()]);

export const friendStore = (db: Kysely<Database>) => ({
  /** The newest first. @throws {Failure} invalid-cursor */
  async page(
    userId: string,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<Page<Companion>> {
    const position = decodeCursor('friends', Position, cursor);
    let friends = db
      .selectFrom('users.friend as f')
      .innerJoin('users.profile as p', 'p.id', 'f.friend_id')
      .select(['p.id', 'p.name', 'f.created_at as since'])
      .where('f.user_id', '=', userId);
    if (position) {
      const [since, id] = position;
      friends = friends.where(sql<boolean>`(f.created_at, f.friend_id) < (${since}::timestamptz, ${id}::uuid)`);
    }
    const found = await friends
      .orderBy('f.created_at', 'desc')
      .orderBy('f.friend_id', 'desc')
      .limit(limit + 1)
      .execute();
    return pageOf(found, { limit, tag: 'friends', keysOf: ({ since, id }) => [since.toISOString(), id] });
  },

  /** @throws {Failure} not-found when the two are not friends */
  end: (actor: Actor & { readonly userId: string }, friendId: string): Promise<undefined> =>
    write(db, 'users', { ...actor, naming: [friendId] }, async (tx) => {
      const { userId } = actor;
      await lockPair(tx, userId, friendId);
      if (!(await endFriendship(tx, userId, friendId))) fail('not-found');
      return {
        result: undefined,
        events: [{ type: 'prodvor.users.friendship.ended.v1', subject: userId, data: { userId, friendId } }],
        audit: { action: 'friendship.end', subject: userId, details: { friendId } },
      };
    }),
});
