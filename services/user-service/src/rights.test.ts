import { ApiTokenCreated, FriendRequest, Report } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import { raceFor } from '@prodvor/database/testing';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { sql, type Transaction } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockPair } from './friends/pair.ts';
import { routes, type Somebody, somebody, startUsers } from './testing.ts';

type Tx = Transaction<Database>;

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startUsers();
});
afterAll(() => platform.close());

/** Who asks, and the person whom that is about; a request that waits is from the one to the other. */
interface Pair {
  readonly asker: Somebody;
  readonly other: Somebody;
}

/** One race for the right to a write: what it waits for, what is asked, and what happens meanwhile. */
interface Row {
  readonly lock: (tx: Tx, pair: Pair) => Promise<unknown>;
  /** Makes what the request is about; answers what is sent. */
  readonly ask: (pair: Pair) => Promise<readonly [method: string, path: string, body?: unknown]>;
  readonly change: (tx: Tx, pair: Pair) => Promise<unknown>;
  readonly status: number;
}

const PAIR: Row['lock'] = (tx, { asker, other }) => lockPair(tx, asker.userId, other.userId);
const alone = (tx: Tx, { userId }: Somebody) => sql`select users.hold_alone(${userId}::uuid)`.execute(tx);
/** Who asks is held by every change of theirs before anything is read. */
const ASKER: Row['lock'] = (tx, { asker }) => alone(tx, asker);
const OTHER: Row['lock'] = (tx, { other }) => alone(tx, other);

const erase = (tx: Tx, { userId }: Somebody) => sql`select users.erase_person(${userId})`.execute(tx);
const otherErased: Row['change'] = (tx, { other }) => erase(tx, other);
const askerErased: Row['change'] = (tx, { asker }) => erase(tx, asker);

const block = (tx: Tx, by: Somebody, whom: Somebody) =>
  tx.insertInto('users.block').values({ user_id: by.userId, blocked_id: whom.userId }).execute();
const blockedByOther: Row['change'] = (tx, { asker, other }) => block(tx, other, asker);

/** What waits between two people ends when one blocks the other. */
const ended =
  (state: 'withdrawn' | 'declined' | 'accepted', blocking = false): Row['change'] =>
  async (tx, { asker, other }) => {
    await tx
      .updateTable('users.friend_request')
      .set((eb) => ({ state, answered_at: eb.fn<Date>('now'), version: eb('version', '+', 1) }))
      .where('sender_id', 'in', [asker.userId, other.userId])
      .execute();
    if (blocking) await block(tx, other, asker);
  };

const asksOther = async ({ other }: Pair) => ['POST', '/friend-requests', { user: other.userId }] as const;

const requestOf = async (from: Somebody, to: Somebody): Promise<string> =>
  (await from.must(FriendRequest, 'POST', '/friend-requests', { user: to.userId })).id;
const answers =
  (action: 'accept' | 'decline'): Row['ask'] =>
  async ({ asker, other }) => ['POST', `/friend-requests/${await requestOf(other, asker)}/${action}`];
const withdraws: Row['ask'] = async ({ asker, other }) => [
  'POST',
  `/friend-requests/${await requestOf(asker, other)}/withdraw`,
];

const reports = async ({ other }: Pair) =>
  ['POST', '/reports', { subject: { kind: 'user', id: other.userId }, reason: 'spam' }] as const;

/** A report on the person, which a moderator handles. */
const handles =
  (body: object = { state: 'resolved' }): Row['ask'] =>
  async ({ other }) => {
    const reporter = await somebody(platform);
    const subject = { kind: 'user', id: other.userId };
    const { id } = await reporter.must(Report, 'POST', '/reports', { subject, reason: 'abuse' });
    return ['PATCH', `/reports/${id}`, body];
  };
const aboutOther = (tx: Tx, { other }: Pair) =>
  tx.selectFrom('users.report').select('id').where('subject_id', '=', other.userId).forUpdate().execute();

const makesToken = async () => ['POST', '/tokens', { name: 'Скрипт', scopes: ['read'] }] as const;
const tokensOf = (tx: Tx, { asker }: Pair, count: number) =>
  tx
    .insertInto('users.api_token')
    .values(
      Array.from({ length: count }, (_, index) => ({
        user_id: asker.userId,
        name: index === 0 ? 'Скрипт' : `${index}`,
        token_hash: crypto.randomUUID(),
        scopes: ['read'],
      })),
    )
    .execute();
const endsToken: Row['ask'] = async ({ asker }) => {
  const { id } = await asker.must(ApiTokenCreated, 'POST', '/tokens', { name: 'Скрипт', scopes: ['read'] });
  return ['DELETE', `/tokens/${id}`];
};
const ownTokens = (tx: Tx, { asker }: Pair) =>
  tx.selectFrom('users.api_token').select('id').where('user_id', '=', asker.userId).forUpdate().execute();
const ownProfile: Row['lock'] = (tx, { asker }) =>
  tx.selectFrom('users.profile').select('id').where('id', '=', asker.userId).forUpdate().execute();

/** What is lost while a write waits, by the route; what is one's own for ever ends with its person alone. */
const LOSSES: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  createFriendRequest: {
    'blocked by the person': { lock: PAIR, ask: asksOther, change: blockedByOther, status: 404 },
    'the person takes no requests any more': {
      lock: PAIR,
      ask: asksOther,
      change: (tx, { other }) =>
        tx.updateTable('users.profile').set({ friend_requests: 'nobody' }).where('id', '=', other.userId).execute(),
      status: 403,
    },
    'the person was blocked': {
      lock: PAIR,
      ask: asksOther,
      change: (tx, { asker, other }) => block(tx, asker, other),
      status: 403,
    },
    'the person is erased': { lock: OTHER, ask: asksOther, change: otherErased, status: 404 },
  },
  acceptFriendRequest: {
    'blocked by who asks': { lock: PAIR, ask: answers('accept'), change: ended('withdrawn', true), status: 409 },
    withdrawn: { lock: PAIR, ask: answers('accept'), change: ended('withdrawn'), status: 409 },
    'who asks is erased': { lock: OTHER, ask: answers('accept'), change: otherErased, status: 404 },
  },
  declineFriendRequest: {
    withdrawn: { lock: PAIR, ask: answers('decline'), change: ended('withdrawn'), status: 409 },
    'who asks is erased': { lock: OTHER, ask: answers('decline'), change: otherErased, status: 404 },
  },
  withdrawFriendRequest: {
    accepted: { lock: PAIR, ask: withdraws, change: ended('accepted'), status: 409 },
    'declined by who blocks': { lock: PAIR, ask: withdraws, change: ended('declined', true), status: 409 },
    'who was asked is erased': { lock: OTHER, ask: withdraws, change: otherErased, status: 404 },
  },
  deleteFriend: {
    'a friend no more': {
      lock: PAIR,
      ask: async ({ asker, other }) => {
        await other.must(FriendRequest, 'POST', `/friend-requests/${await requestOf(asker, other)}/accept`);
        return ['DELETE', `/friends/${other.userId}`];
      },
      change: (tx, { asker, other }) =>
        tx.deleteFrom('users.friend').where('user_id', 'in', [asker.userId, other.userId]).execute(),
      status: 404,
    },
  },
  putBlock: {
    'blocked by the person': {
      lock: PAIR,
      ask: async ({ other }) => ['PUT', `/blocks/${other.userId}`],
      change: blockedByOther,
      status: 404,
    },
    'the person is erased': {
      lock: OTHER,
      ask: async ({ other }) => ['PUT', `/blocks/${other.userId}`],
      change: otherErased,
      status: 404,
    },
  },
  deleteBlock: {
    'let in already': {
      lock: PAIR,
      ask: async ({ asker, other }) => {
        await asker.send('PUT', `/blocks/${other.userId}`);
        return ['DELETE', `/blocks/${other.userId}`];
      },
      change: (tx, { asker }) => tx.deleteFrom('users.block').where('user_id', '=', asker.userId).execute(),
      status: 404,
    },
  },
  createReport: {
    'blocked by the person': { lock: ASKER, ask: reports, change: blockedByOther, status: 404 },
    'the person is erased': { lock: OTHER, ask: reports, change: otherErased, status: 404 },
    'the venue is not shown any more': {
      lock: ASKER,
      ask: async () => {
        const { id } = await platform.database
          .db('teams')
          .insertInto('teams.venue')
          .values({
            ...{
              name: 'Двор',
              city: 'Казань',
              address: 'ул. Пушкина, 5',
              surface: 'asphalt',
              sports: [],
              amenities: [],
            },
            ...{ zone: 'Europe/Moscow', state: 'approved' },
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        return ['POST', '/reports', { subject: { kind: 'venue', id }, reason: 'spam' }];
      },
      change: () => platform.database.db('teams').updateTable('teams.venue').set({ state: 'rejected' }).execute(),
      status: 404,
    },
  },
  updateReport: {
    'the person is erased, and the report with them': {
      lock: aboutOther,
      ask: handles(),
      change: otherErased,
      status: 404,
    },
  },
  putMe: {
    erased: { lock: ASKER, ask: async () => ['PUT', '/users/me', { city: 'Тула' }], change: askerErased, status: 403 },
  },
  updateUser: {
    erased: {
      lock: ASKER,
      ask: async ({ asker }) => ['PATCH', `/users/${asker.userId}`, { city: 'Тула' }],
      change: askerErased,
      status: 403,
    },
  },
  deleteUser: {
    'erased already': {
      lock: ASKER,
      ask: async ({ asker }) => ['DELETE', `/users/${asker.userId}`],
      change: askerErased,
      status: 404,
    },
  },
  createToken: {
    erased: { lock: ASKER, ask: makesToken, change: askerErased, status: 403 },
    'as many as one may have': {
      lock: ownProfile,
      ask: makesToken,
      change: (tx, pair) => tokensOf(tx, pair, 50),
      status: 409,
    },
    'the name is taken': {
      lock: ownProfile,
      ask: makesToken,
      change: (tx, pair) => tokensOf(tx, pair, 1),
      status: 409,
    },
  },
  endToken: {
    'ended already': {
      lock: ownTokens,
      ask: endsToken,
      change: (tx, { asker }) => tx.deleteFrom('users.api_token').where('user_id', '=', asker.userId).execute(),
      status: 404,
    },
  },
};

test('every route that writes is here', () => {
  expect(Object.keys(LOSSES).sort()).toEqual(
    routes.flatMap(({ method, operationId }) => (method === 'GET' ? [] : [operationId])).sort(),
  );
});

const rows = Object.entries(LOSSES).flatMap(([operationId, losses]) =>
  Object.entries(losses).map(([loss, row]) => [operationId, loss, row] as const),
);

test.each(rows)('%s writes nothing: %s', async (operationId, _, { lock, ask, change, status }) => {
  const roles = operationId === 'updateReport' ? (['moderator'] as const) : [];
  const pair = { asker: await somebody(platform, { roles }), other: await somebody(platform) };
  const request = await ask(pair);
  const { answer, before, after } = await raceFor(platform.database, {
    schema: 'users',
    lock: (tx) => lock(tx, pair),
    request: () => pair.asker.send(...request),
    change: (tx) => change(tx, pair),
  });
  expect(answer).toMatchObject({ status });
  expect(after).toEqual(before);
});
