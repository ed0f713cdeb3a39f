import { type Actor, type Database, type NewEvent, write } from '@prodvor/database';
import {
  actorOf,
  decodeCursor,
  fail,
  InstantKey,
  judge,
  type Page,
  pageOf,
  type UserCaller,
} from '@prodvor/service-kit';
import { type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { endPending } from '../friend-requests/store.ts';
import { endFriendship, lockPair } from '../friends/pair.ts';
import type { Companion } from '../friends/store.ts';
import { personPolicy } from '../people/policy.ts';
import { viewerOf } from '../people/selection.ts';
import { findPerson } from '../people/store.ts';

type Blocker = Actor & { readonly userId: string };

const Position = z.tuple([InstantKey, z.uuid()]);

const selectBlocks = (db: Kysely<Database>, userId: string) =>
  db
    .selectFrom('users.block as b')
    .innerJoin('users.profile as p', 'p.id', 'b.blocked_id')
    .select(['p.id', 'p.public_name as name', 'b.created_at as since'])
    .where('b.user_id', '=', userId);

/** Ends what there is between the two; the events of it. */
const part = async (tx: Transaction<Database>, userId: string, otherId: string): Promise<NewEvent[]> => {
  const events = await endPending(tx, userId, otherId);
  if (await endFriendship(tx, userId, otherId)) {
    events.push({
      type: 'prodvor.users.friendship.ended.v1',
      subject: userId,
      data: { userId, friendId: otherId },
    });
  }
  return events;
};

/** Whom a person has shut out. The names are those that strangers see. */
export const blockStore = (db: Kysely<Database>) => ({
  /** The newest first. @throws {Failure} invalid-cursor */
  async page(
    userId: string,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<Page<Companion>> {
    const position = decodeCursor('blocks', Position, cursor);
    let blocks = selectBlocks(db, userId);
    if (position) {
      const [since, id] = position;
      blocks = blocks.where(sql<boolean>`(b.created_at, b.blocked_id) < (${since}::timestamptz, ${id}::uuid)`);
    }
    const found = await blocks
      .orderBy('b.created_at', 'desc')
      .orderBy('b.blocked_id', 'desc')
      .limit(limit + 1)
      .execute();
    return pageOf(found, { limit, tag: 'blocks', keysOf: ({ since, id }) => [since.toISOString(), id] });
  },

  /** Also ends their friendship and whatever request waits; a second call changes nothing. @throws {Failure} not-found, forbidden */
  put: (caller: UserCaller, requestId: string, blockedId: string): Promise<Companion> =>
    write(db, 'users', { ...actorOf(caller, requestId), naming: [blockedId] }, async (tx) => {
      const { userId } = caller;
      await lockPair(tx, userId, blockedId);
      judge(personPolicy.to('shut-out'), caller, await findPerson(tx, blockedId, viewerOf(caller)));
      const made = await tx
        .insertInto('users.block')
        .values({ user_id: userId, blocked_id: blockedId })
        .onConflict((conflict) => conflict.doNothing())
        .returning('user_id')
        .executeTakeFirst();
      const result = await selectBlocks(tx, userId).where('b.blocked_id', '=', blockedId).executeTakeFirstOrThrow();
      if (made === undefined) return { result, audit: null };
      return {
        result,
        events: await part(tx, userId, blockedId),
        audit: { action: 'block.create', subject: userId, details: { blockedId } },
      };
    }),

  /** @throws {Failure} not-found when there is no block */
  remove: (actor: Blocker, blockedId: string): Promise<undefined> =>
    write(db, 'users', { ...actor, naming: [blockedId] }, async (tx) => {
      const { userId } = actor;
      await lockPair(tx, userId, blockedId);
      const gone = await tx
        .deleteFrom('users.block')
        .where('user_id', '=', userId)
        .where('blocked_id', '=', blockedId)
        .returning('user_id')
        .executeTakeFirst();
      if (gone === undefined) fail('not-found');
      return { result: undefined, audit: { action: 'block.delete', subject: userId, details: { blockedId } } };
    }),
});
