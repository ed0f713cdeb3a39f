import { BlockPage, FriendPage, FriendRequest, FriendRequestPage, User } from '@prodvor/contracts';
import { clientOf, type TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Somebody, somebody, startUsers } from '../testing.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startUsers();
});
afterAll(() => platform.close());

const two = async () =>
  [await somebody(platform, { name: 'Анна Смирнова' }), await somebody(platform, { name: 'Пётр Иванов' })] as const;

const ask = (from: Somebody, to: Somebody) => from.must(FriendRequest, 'POST', '/friend-requests', { user: to.userId });
const befriend = async (one: Somebody, other: Somebody) => {
  const { id } = await ask(one, other);
  return other.must(FriendRequest, 'POST', `/friend-requests/${id}/accept`);
};
const friendsOf = async (person: Somebody) =>
  (await person.must(FriendPage, 'GET', '/friends')).items.map(({ user }) => user.id);
const received = async (person: Somebody) =>
  (await person.must(FriendRequestPage, 'GET', '/friend-requests')).items.map(({ id }) => id);
const see = (reader: Somebody, person: Somebody) => reader.must(User, 'GET', `/users/${person.userId}`);
const eventsOf = async (subject: string) =>
  platform.database
    .db('users')
    .selectFrom('users.outbox')
    .select(['type', 'data'])
    .where('subject', '=', subject)
    .orderBy('seq')
    .execute();

describe('a friend request', () => {
  test('is seen by both sides and makes friends when it is accepted', async () => {
    const [anna, petr] = await two();
    expect(await see(anna, petr)).toMatchObject({ can: ['befriend', 'block', 'report'] });
    const request = await ask(anna, petr);
    expect(request).toMatchObject({ state: 'pending', can: ['withdraw'], version: 1 });
    expect(await see(anna, petr)).toMatchObject({
      relation: { friendship: 'sent', requestId: request.id, blocked: false },
      can: ['block', 'report'],
    });
    expect(await see(petr, anna)).toMatchObject({ relation: { friendship: 'received', requestId: request.id } });
    expect(await received(petr)).toEqual([request.id]);
    expect(await petr.must(FriendRequest, 'POST', `/friend-requests/${request.id}/accept`)).toMatchObject({
      state: 'accepted',
      can: [],
      version: 2,
    });
    expect([await friendsOf(anna), await friendsOf(petr)]).toEqual([[petr.userId], [anna.userId]]);
    expect(await see(anna, petr)).toMatchObject({
      relation: { friendship: 'friends', requestId: null },
      can: ['unfriend', 'block', 'report'],
    });
    expect(await received(petr)).toEqual([]);
    expect(await eventsOf(request.id)).toEqual([
      {
        type: 'prodvor.users.friend-request.created.v1',
        data: { requestId: request.id, senderId: anna.userId, receiverId: petr.userId, version: 1 },
      },
      {
        type: 'prodvor.users.friend-request.accepted.v1',
        data: { requestId: request.id, senderId: anna.userId, receiverId: petr.userId, version: 2 },
      },
    ]);
  });

  test('is declined by one and withdrawn by the other, and may then be sent again', async () => {
    const [anna, petr] = await two();
    const first = await ask(anna, petr);
    expect(await petr.send('POST', `/friend-requests/${first.id}/withdraw`)).toMatchObject({ status: 403 });
    expect(await anna.send('POST', `/friend-requests/${first.id}/accept`)).toMatchObject({ status: 403 });
    await petr.must(FriendRequest, 'POST', `/friend-requests/${first.id}/decline`);
    const second = await ask(anna, petr);
    await anna.must(FriendRequest, 'POST', `/friend-requests/${second.id}/withdraw`);
    expect(await petr.send('POST', `/friend-requests/${second.id}/accept`)).toMatchObject({
      status: 409,
      slug: 'already-answered',
    });
    expect(await friendsOf(anna)).toEqual([]);
  });

  test('waits once, and not between friends', async () => {
    const [anna, petr] = await two();
    await ask(anna, petr);
    expect(await anna.send('POST', '/friend-requests', { user: petr.userId })).toMatchObject({
      slug: 'already-requested',
    });
    const [olga, igor] = await two();
    await befriend(olga, igor);
    for (const [one, other] of [[olga, igor] as const, [igor, olga] as const]) {
      expect(await one.send('POST', '/friend-requests', { user: other.userId })).toMatchObject({
        slug: 'already-friends',
      });
    }
  });

  test('to somebody whose own request waits makes friends at once', async () => {
    const [anna, petr] = await two();
    const { id } = await ask(anna, petr);
    expect(await ask(petr, anna)).toMatchObject({ id, state: 'accepted' });
    expect(await friendsOf(anna)).toEqual([petr.userId]);
  });

  test('sent 50 times at once from both sides leaves one request or one friendship', async () => {
    const [anna, petr] = await two();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        n % 2 === 0
          ? anna.send('POST', '/friend-requests', { user: petr.userId })
          : petr.send('POST', '/friend-requests', { user: anna.userId }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
    const rows = await platform.database
      .db('users')
      .selectFrom('users.friend_request')
      .select('state')
      .where('sender_id', 'in', [anna.userId, petr.userId])
      .execute();
    expect(rows).toEqual([{ state: 'accepted' }]);
    const [olga, igor] = await two();
    const once = await Promise.all(
      Array.from({ length: 50 }, () => olga.send('POST', '/friend-requests', { user: igor.userId })),
    );
    expect(once.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(once.filter(({ slug }) => slug === 'already-requested')).toHaveLength(49);
  });

  test('is answered once, however many answer at once', async () => {
    const [anna, petr] = await two();
    const { id } = await ask(anna, petr);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        n % 2 === 0
          ? petr.send('POST', `/friend-requests/${id}/accept`)
          : anna.send('POST', `/friend-requests/${id}/withdraw`),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ slug }) => slug === 'already-answered')).toHaveLength(19);
  });

  test('of a stale version is not answered', async () => {
    const [anna, petr] = await two();
    const { id } = await ask(anna, petr);
    expect(await petr.send('POST', `/friend-requests/${id}/accept`, undefined, { 'if-match': '"2"' })).toMatchObject({
      status: 412,
    });
    expect(await friendsOf(anna)).toEqual([]);
  });

  test('reaches neither oneself, nor nobody, nor who wants none', async () => {
    const [anna, petr] = await two();
    expect(await anna.send('POST', '/friend-requests', { user: anna.userId })).toMatchObject({ status: 403 });
    expect(await anna.send('POST', '/friend-requests', { user: crypto.randomUUID() })).toMatchObject({ status: 404 });
    await petr.send('PUT', '/users/me', { privacy: { friendRequests: 'nobody' } });
    expect(await anna.send('POST', '/friend-requests', { user: petr.userId })).toMatchObject({ status: 403 });
    expect((await see(anna, petr)).can).toEqual(['block', 'report']);
    await ask(petr, anna);
    expect(await ask(anna, await somebody(platform))).toMatchObject({ state: 'pending' });
    expect(await anna.send('POST', '/friend-requests', { user: petr.userId })).toMatchObject({
      status: 201,
      body: { state: 'accepted' },
    });
  });

  test('of others does not exist', async () => {
    const [anna, petr] = await two();
    const { id } = await ask(anna, petr);
    const stranger = await somebody(platform, { roles: ['moderator', 'admin'] });
    for (const action of ['accept', 'decline', 'withdraw']) {
      expect(await stranger.send('POST', `/friend-requests/${id}/${action}`)).toMatchObject({ status: 404 });
    }
  });
});

describe('a friendship', () => {
  test('is ended by either, once', async () => {
    const [anna, petr] = await two();
    await befriend(anna, petr);
    const answers = await Promise.all([
      anna.send('DELETE', `/friends/${petr.userId}`),
      petr.send('DELETE', `/friends/${anna.userId}`),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
    expect([await friendsOf(anna), await friendsOf(petr)]).toEqual([[], []]);
  });

  test('lists stay whole while friends come and go', async () => {
    const anna = await somebody(platform);
    const friends: Somebody[] = [];
    for (let number = 0; number < 5; number += 1) {
      const friend = await somebody(platform);
      await befriend(friend, anna);
      friends.unshift(friend);
    }
    const first = await anna.must(FriendPage, 'GET', '/friends?limit=2');
    await befriend(await somebody(platform), anna);
    await anna.send('DELETE', `/friends/${first.items.at(1)?.user.id}`);
    const second = await anna.must(FriendPage, 'GET', `/friends?limit=2&cursor=${first.next}`);
    const third = await anna.must(FriendPage, 'GET', `/friends?limit=2&cursor=${second.next}`);
    expect([first, second, third].flatMap(({ items }) => items.map(({ user }) => user.id))).toEqual(
      friends.map(({ userId }) => userId),
    );
    expect(third.next).toBeNull();
    expect(await anna.send('GET', `/blocks?cursor=${first.next}`)).toMatchObject({ slug: 'invalid-cursor' });
  });
});

describe('a block', () => {
  test('hides the blocker, ends the friendship and is taken back', async () => {
    const [anna, petr] = await two();
    await befriend(anna, petr);
    expect(await anna.send('PUT', `/blocks/${petr.userId}`)).toMatchObject({ status: 200 });
    expect([await friendsOf(anna), await friendsOf(petr)]).toEqual([[], []]);
    expect(await petr.send('GET', `/users/${anna.userId}`)).toMatchObject({ status: 404 });
    expect(await petr.send('POST', '/friend-requests', { user: anna.userId })).toMatchObject({ status: 404 });
    expect(await petr.send('PUT', `/blocks/${anna.userId}`)).toMatchObject({ status: 404 });
    expect(await anna.send('POST', '/friend-requests', { user: petr.userId })).toMatchObject({ status: 403 });
    expect(await see(anna, petr)).toMatchObject({
      name: 'Пётр Иванов',
      restricted: true,
      relation: { friendship: 'none', blocked: true },
      can: ['unblock', 'report'],
    });
    expect((await anna.must(BlockPage, 'GET', '/blocks')).items.map(({ user }) => user.id)).toEqual([petr.userId]);
    expect(await anna.send('DELETE', `/blocks/${petr.userId}`)).toMatchObject({ status: 204 });
    expect(await anna.send('DELETE', `/blocks/${petr.userId}`)).toMatchObject({ status: 404 });
    expect(await see(petr, anna)).toMatchObject({ relation: { friendship: 'none', blocked: false } });
  });

  test('ends the requests between the two, with an event', async () => {
    for (const mine of [true, false]) {
      const [anna, petr] = await two();
      const { id } = mine ? await ask(anna, petr) : await ask(petr, anna);
      await anna.send('PUT', `/blocks/${petr.userId}`);
      expect((await eventsOf(id)).map(({ type }) => type)).toEqual([
        'prodvor.users.friend-request.created.v1',
        `prodvor.users.friend-request.${mine ? 'withdrawn' : 'declined'}.v1`,
      ]);
      expect(await received(mine ? petr : anna)).toEqual([]);
    }
  });

  test('may be put again and changes nothing then', async () => {
    const [anna, petr] = await two();
    const first = await anna.send('PUT', `/blocks/${petr.userId}`);
    expect(await anna.send('PUT', `/blocks/${petr.userId}`)).toEqual(first);
    const audit = await platform.database
      .db('users')
      .selectFrom('users.audit')
      .select('action')
      .where('subject', '=', anna.userId)
      .execute();
    expect(audit).toEqual([{ action: 'block.create' }]);
  });

  test('does not hide from moderators, and is not of oneself or of nobody', async () => {
    const anna = await somebody(platform);
    const moderator = await somebody(platform, { roles: ['moderator'] });
    await anna.send('PUT', `/blocks/${moderator.userId}`);
    expect(await see(moderator, anna)).toMatchObject({ can: ['block', 'report'] });
    expect(await anna.send('PUT', `/blocks/${anna.userId}`)).toMatchObject({ status: 403 });
    expect(await anna.send('PUT', `/blocks/${crypto.randomUUID()}`)).toMatchObject({ status: 404 });
    expect(await clientOf(platform).send('GET', `/users/${anna.userId}`)).toMatchObject({ status: 200 });
  });
});
