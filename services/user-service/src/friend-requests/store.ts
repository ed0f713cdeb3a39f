import type { FriendRequestQuery } from '@prodvor/contracts';
import { type Change, type Database, type NewEvent, write } from '@prodvor/database';
import {
  actorOf,
  decodeCursor,
  fail,
  InstantKey,
  judge,
  type Page,
  pageOf,
  requireVersion,
  type UserCaller,
} from '@prodvor/service-kit';
import { type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { lockPair } from '../friends/pair.ts';
import { personPolicy } from '../people/policy.ts';
import { type Viewer, viewerOf } from '../people/selection.ts';
import { findPerson } from '../people/store.ts';
import { type RequestFacts, requestPolicy } from './policy.ts';
import { type RequestRow, selectRequests } from './selection.ts';

type Tx = Transaction<Database>;
type Answer = 'accepted' | 'declined' | 'withdrawn';

const ACTIONS = { accepted: 'accept', declined: 'decline', withdrawn: 'withdraw' } as const;

const Position = z.tuple([InstantKey, z.uuid()]);

interface Ended extends RequestFacts {
  readonly id: string;
  readonly version: number;
}

const eventOf = ({ id, senderId, receiverId, version }: Ended, what: 'created' | Answer): NewEvent => ({
  type: `prodvor.users.friend-request.${what}.v1`,
  subject: id,
  data: { requestId: id, senderId, receiverId, version },
});

/** The request that waits between two people, whoever sent it. */
const pendingOf = (tx: Tx, one: string, other: string) =>
  tx
    .selectFrom('users.friend_request')
    .select(['id', 'sender_id as senderId', 'receiver_id as receiverId', 'version'])
    .where(sql<boolean>`least(sender_id, receiver_id) = least(${one}::uuid, ${other}::uuid)`)
    .where(sql<boolean>`greatest(sender_id, receiver_id) = greatest(${one}::uuid, ${other}::uuid)`)
    .where('state', '=', 'pending')
    .executeTakeFirst();

/** Answers a pending request under the lock of its pair. */
const end = async (tx: Tx, request: Ended, state: Answer): Promise<Ended> => {
  const { version } = await tx
    .updateTable('users.friend_request')
    .set((eb) => ({ state, answered_at: eb.fn<Date>('now'), version: eb('version', '+', 1) }))
    .where('id', '=', request.id)
    .returning('version')
    .executeTakeFirstOrThrow();
  if (state === 'accepted') {
    const { senderId, receiverId } = request;
    await tx
      .insertInto('users.friend')
      .values([
        { user_id: senderId, friend_id: receiverId },
        { user_id: receiverId, friend_id: senderId },
      ])
      .execute();
  }
  return { ...request, version };
};

/** Ends what waits between two people, as the first of them would; the events of it. Its pair is locked. */
export const endPending = async (tx: Tx, one: string, other: string): Promise<NewEvent[]> => {
  const pending = await pendingOf(tx, one, other);
  if (pending === undefined) return [];
  const state = pending.senderId === one ? 'withdrawn' : 'declined';
  return [eventOf(await end(tx, pending, state), state)];
};

/** Friend requests as they are kept. Every write answers the request after it, as the caller may see it. */
export const requestStore = (db: Kysely<Database>) => {
  const answered = async (tx: Tx, request: Ended, state: Answer, viewer: Viewer): Promise<Change<RequestRow>> => {
    const ended = await end(tx, request, state);
    return {
      result: await selectRequests(tx, viewer).where('r.id', '=', ended.id).executeTakeFirstOrThrow(),
      events: [eventOf(ended, state)],
      audit: { action: `friend-request.${ACTIONS[state]}`, subject: ended.id, details: { version: ended.version } },
    };
  };

  return {
    find: (id: string, viewer: Viewer): Promise<RequestRow | undefined> =>
      selectRequests(db, viewer).where('r.id', '=', id).executeTakeFirst(),

    /** The pending ones, newest first. @throws {Failure} invalid-cursor */
    async page(
      { direction, limit, cursor }: z.output<typeof FriendRequestQuery>,
      viewer: Viewer,
    ): Promise<Page<RequestRow>> {
      const tag = `friend-requests.${direction}`;
      const position = decodeCursor(tag, Position, cursor);
      let requests = selectRequests(db, viewer)
        .where(direction === 'sent' ? 'r.sender_id' : 'r.receiver_id', '=', viewer.id)
        .where('r.state', '=', 'pending');
      if (position) {
        const [createdAt, id] = position;
        requests = requests.where(sql<boolean>`(r.created_at, r.id) < (${createdAt}::timestamptz, ${id}::uuid)`);
      }
      const found = await requests
        .orderBy('r.created_at', 'desc')
        .orderBy('r.id', 'desc')
        .limit(limit + 1)
        .execute();
      return pageOf(found, { limit, tag, keysOf: ({ createdAt, id }) => [createdAt.toISOString(), id] });
    },

    /**
     * Asks a person to be friends. Whose own request already waits for the caller's answer is a friend at once: both want it.
     *
     * @throws {Failure} not-found, forbidden, already-friends, already-requested
     */
    send: (caller: UserCaller, requestId: string, receiverId: string): Promise<RequestRow> =>
      write(db, 'users', { ...actorOf(caller, requestId), naming: [receiverId] }, async (tx) => {
        const senderId = caller.userId;
        const viewer = viewerOf(caller);
        await lockPair(tx, senderId, receiverId);
        judge(personPolicy.to('ask'), caller, await findPerson(tx, receiverId, viewer));
        const friend = await tx
          .selectFrom('users.friend')
          .select('user_id')
          .where('user_id', '=', senderId)
          .where('friend_id', '=', receiverId)
          .executeTakeFirst();
        if (friend !== undefined) fail('already-friends');
        const pending = await pendingOf(tx, senderId, receiverId);
        if (pending?.senderId === senderId) fail('already-requested');
        if (pending !== undefined) return answered(tx, pending, 'accepted', viewer);
        const { id, version } = await tx
          .insertInto('users.friend_request')
          .values({ sender_id: senderId, receiver_id: receiverId })
          .returning(['id', 'version'])
          .executeTakeFirstOrThrow();
        return {
          result: await selectRequests(tx, viewer).where('r.id', '=', id).executeTakeFirstOrThrow(),
          events: [eventOf({ id, senderId, receiverId, version }, 'created')],
          audit: { action: 'friend-request.create', subject: id },
        };
      }),

    /** @throws {Failure} not-found, forbidden, already-answered, precondition-failed */
    answer: (
      caller: UserCaller,
      requestId: string,
      { id, senderId, receiverId }: RequestRow,
      state: Answer,
      ifMatch: number | null,
    ): Promise<RequestRow> => {
      const other = caller.userId === senderId ? receiverId : senderId;
      return write(db, 'users', { ...actorOf(caller, requestId), naming: [other] }, async (tx) => {
        const viewer = viewerOf(caller);
        await lockPair(tx, caller.userId, other);
        const found = await selectRequests(tx, viewer).where('r.id', '=', id).executeTakeFirst();
        const request = judge(requestPolicy.to(ACTIONS[state]), caller, found);
        requireVersion(ifMatch, request.version);
        if (request.state !== 'pending') fail('already-answered');
        return answered(tx, request, state, viewer);
      });
    },
  };
};
