import { ApiTokenCreated, FriendRequest, Report, TOKEN_SCOPES } from '@prodvor/contracts';
import type { Route } from '@prodvor/service-kit';
import { type Client, clientOf, type TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { USER_POLICIES, type UserCaller } from './policy-table.ts';
import { routes, type Somebody, somebody, startUsers } from './testing.ts';

const CALLERS = Object.keys(USER_POLICIES.callers) as UserCaller[];

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startUsers();
});
afterAll(() => platform.close());

test('every route has its row, and every row its route', () => {
  expect(Object.keys(USER_POLICIES.rows).sort()).toEqual(routes.map(({ operationId }) => operationId).sort());
});

const tokenOf = async (person: Somebody, scopes: readonly string[]): Promise<{ id: string; client: Client }> => {
  const { id, token } = await person.must(ApiTokenCreated, 'POST', '/tokens', { name: crypto.randomUUID(), scopes });
  return { id, client: clientOf(platform, { authorization: `Bearer ${token}` }) };
};

const befriend = async (one: Somebody, other: Somebody): Promise<void> => {
  const { id } = await one.must(FriendRequest, 'POST', '/friend-requests', { user: other.userId });
  await other.must(FriendRequest, 'POST', `/friend-requests/${id}/accept`);
};

/** People around one person, and what a route is called with. Tokens are those of the friend. */
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
  const callers: Readonly<Record<UserCaller, Client>> = {
    anonymous: clientOf(platform),
    newcomer: clientOf(platform, { authorization: `Bearer ${newcomer}` }),
    stranger: await somebody(platform),
    friend,
    blocked,
    self,
    moderator: await somebody(platform, { roles: ['moderator'] }),
    admin: await somebody(platform, { roles: ['admin'] }),
    scopelessToken: (await tokenOf(friend, ['teams:write'])).client,
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
  const statuses: Partial<Record<UserCaller, number>> = {};
  for (const caller of CALLERS) {
    const { callers, bodies, path } = await fixture();
    statuses[caller] = (await callers[caller].send(route.method, path(route), bodies[operationId])).status;
  }
  expect(statuses).toEqual(USER_POLICIES.rows[operationId]?.person);
});
