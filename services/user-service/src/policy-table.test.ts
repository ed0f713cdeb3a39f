import { ApiTokenCreated, FriendRequest, Report, TOKEN_SCOPES } from '@prodvor/contracts';
import type { Route } from '@prodvor/service-kit';
import { type Client, clientOf, type TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes, type Somebody, somebody, startUsers } from './testing.ts';

/** Who asks. All but the first two and `self` are other people than the one asked about; tokens are those of a friend. */
const CALLERS = [
  'anonymous',
  'newcomer',
  'stranger',
  'friend',
  'blocked',
  'self',
  'moderator',
  'admin',
  'token without scope',
  'token',
] as const;
type Caller = (typeof CALLERS)[number];
type Row = Readonly<Record<Caller, number>>;

/** The answers of a route in the order of `CALLERS`. */
const row = (...statuses: readonly number[]): Row => {
  if (statuses.length !== CALLERS.length) throw new RangeError(`A row has ${CALLERS.length} statuses.`);
  return Object.fromEntries(CALLERS.map((caller, index) => [caller, statuses[index]])) as Row;
};

/**
 * Every route, asked about one person, who blocked one of the callers and is the friend of another. Requests, tokens and reports
 * are the caller's own where there is one, else that person's.
 */
const TABLE: Readonly<Record<string, Row>> = {
  //                        anon  new  str  frie bloc self mod  adm  none tok
  getMe: row(401, 403, 200, 200, 200, 200, 200, 200, 403, 200),
  putMe: row(401, 200, 200, 200, 200, 200, 200, 200, 403, 200),
  listUsers: row(200, 200, 200, 200, 200, 200, 200, 200, 403, 200),
  getUser: row(200, 200, 200, 200, 404, 200, 200, 200, 403, 200),
  updateUser: row(401, 403, 403, 403, 404, 200, 403, 403, 403, 403),
  deleteUser: row(401, 403, 403, 403, 404, 204, 403, 403, 403, 403),
  exportMe: row(401, 403, 200, 200, 200, 200, 200, 200, 403, 403),
  listFriendRequests: row(401, 403, 200, 200, 200, 200, 200, 200, 403, 200),
  createFriendRequest: row(401, 403, 201, 409, 404, 403, 201, 201, 403, 409),
  acceptFriendRequest: row(401, 403, 404, 404, 404, 200, 404, 404, 403, 404),
  declineFriendRequest: row(401, 403, 404, 404, 404, 200, 404, 404, 403, 404),
  withdrawFriendRequest: row(401, 403, 404, 404, 404, 403, 404, 404, 403, 404),
  listFriends: row(401, 403, 200, 200, 200, 200, 200, 200, 403, 200),
  deleteFriend: row(401, 403, 404, 204, 404, 404, 404, 404, 403, 204),
  listBlocks: row(401, 403, 200, 200, 200, 200, 200, 200, 403, 200),
  putBlock: row(401, 403, 200, 200, 404, 403, 200, 200, 403, 200),
  deleteBlock: row(401, 403, 404, 404, 404, 404, 404, 404, 403, 404),
  listTokens: row(401, 403, 200, 200, 200, 200, 200, 200, 403, 403),
  createToken: row(401, 403, 201, 201, 201, 201, 201, 201, 403, 403),
  endToken: row(401, 403, 404, 404, 404, 204, 404, 404, 403, 403),
  createReport: row(401, 403, 201, 201, 404, 403, 201, 201, 403, 403),
  listReports: row(401, 403, 403, 403, 403, 403, 200, 200, 403, 403),
  updateReport: row(401, 403, 403, 403, 403, 403, 200, 200, 403, 403),
};

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startUsers();
});
afterAll(() => platform.close());

test('every route has its row, and every row its route', () => {
  expect(Object.keys(TABLE).sort()).toEqual(routes.map(({ operationId }) => operationId).sort());
});

const tokenOf = async (person: Somebody, scopes: readonly string[]): Promise<{ id: string; client: Client }> => {
  const { id, token } = await person.must(ApiTokenCreated, 'POST', '/tokens', { name: crypto.randomUUID(), scopes });
  return { id, client: clientOf(platform, { authorization: `Bearer ${token}` }) };
};

const befriend = async (one: Somebody, other: Somebody): Promise<void> => {
  const { id } = await one.must(FriendRequest, 'POST', '/friend-requests', { user: other.userId });
  await other.must(FriendRequest, 'POST', `/friend-requests/${id}/accept`);
};

/** People around one person, and what a route is called with. */
const fixture = async () => {
  const self = await somebody(platform);
  const friend = await somebody(platform);
  const blocked = await somebody(platform);
  const asking = await somebody(platform);
  await befriend(friend, self);
  const { id: request } = await asking.must(FriendRequest, 'POST', '/friend-requests', { user: self.userId });
  const { id: report } = await self.must(Report, 'POST', '/reports', {
    subject: { kind: 'user', id: asking.userId },
    reason: 'spam',
  });
  await self.send('PUT', `/blocks/${blocked.userId}`);
  const newcomer = await platform.token({ subject: crypto.randomUUID(), name: 'Новичок' });
  const callers: Readonly<Record<Caller, Client>> = {
    anonymous: clientOf(platform),
    newcomer: clientOf(platform, { authorization: `Bearer ${newcomer}` }),
    stranger: await somebody(platform),
    friend,
    blocked,
    self,
    moderator: await somebody(platform, { roles: ['moderator'] }),
    admin: await somebody(platform, { roles: ['admin'] }),
    'token without scope': (await tokenOf(friend, ['teams:write'])).client,
    token: (await tokenOf(friend, TOKEN_SCOPES)).client,
  };
  const { id: token } = await tokenOf(self, ['read']);
  const bodies: Readonly<Record<string, unknown>> = {
    putMe: {},
    updateUser: { city: 'Казань' },
    createFriendRequest: { user: self.userId },
    createToken: { name: 'Скрипт', scopes: ['read'] },
    createReport: { subject: { kind: 'user', id: self.userId }, reason: 'abuse' },
    updateReport: { state: 'resolved' },
  };
  const idOf = (path: string): string => {
    if (path.includes('/friend-requests/')) return request;
    if (path.includes('/tokens/')) return token;
    return path.includes('/reports/') ? report : self.userId;
  };
  const path = (route: Route): string => route.path.replace(':id', idOf(route.path)).slice('/api/v1'.length);
  return { callers, bodies, path };
};

test.each(routes.map((route) => [route.operationId, route] as const))('%s', async (operationId, route) => {
  const statuses: Partial<Record<Caller, number>> = {};
  for (const caller of CALLERS) {
    const { callers, bodies, path } = await fixture();
    statuses[caller] = (await callers[caller].send(route.method, path(route), bodies[operationId])).status;
  }
  expect(statuses).toEqual(TABLE[operationId]);
});
