import { randomBytes } from 'node:crypto';
import { TOKEN_SCOPES } from '@prodvor/contracts';
import { offline } from '@prodvor/database';
import { createLogger, hashApiToken } from '@prodvor/service-kit';
import { type Client, clientOf } from '@prodvor/service-kit/testing';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SESSION_POLICIES, type SessionCaller } from './policy-table.ts';
import { service } from './service.ts';
import { createVisitor, type Identity, type Person, startIdentity } from './testing-identity.ts';

const routes = service.routes({
  config: { PRODVOR_IDENTITY_KEYS: '' },
  publicUrl: 'http://localhost',
  db: offline(),
  log: createLogger({ level: 'silent' }),
  clock: () => new Date(),
});

let identity: Identity;
let owner: Person;
let callers: Readonly<Record<SessionCaller, Client>>;

const bearer = (token: string): Client => clientOf(identity, { authorization: `Bearer ${token}` });

const clientFor = async ({ email }: Person): Promise<Client> =>
  bearer((await createVisitor(identity).signIn(email)).access_token);

const apiTokenOf = async (userId: string): Promise<string> => {
  const token = `pdv_${randomBytes(32).toString('base64url')}`;
  await identity.database
    .db('users')
    .insertInto('users.api_token')
    .values({ user_id: userId, name: 'all', token_hash: hashApiToken(token), scopes: [...TOKEN_SCOPES] })
    .execute();
  return token;
};

beforeAll(async () => {
  identity = await startIdentity();
  const [stranger, newcomer] = [await identity.person(), await identity.person()];
  owner = await identity.person();
  await identity.profile(stranger.id);
  callers = {
    anonymous: clientOf(identity),
    newcomer: await clientFor(newcomer),
    stranger: await clientFor(stranger),
    token: bearer(await apiTokenOf(await identity.profile(owner.id))),
    owner: await clientFor(owner),
  };
});
afterAll(() => identity.close());

test('every route has its row, and every row its route', () => {
  expect(Object.keys(SESSION_POLICIES.rows).sort()).toEqual(routes.map(({ operationId }) => operationId).sort());
});

test.each(routes.map((route) => [route.operationId, route] as const))('%s', async (operationId, { method, path }) => {
  const statuses: Partial<Record<string, number>> = {};
  for (const [who, client] of Object.entries(callers)) {
    const { access_token: token } = await createVisitor(identity).signIn(owner.email);
    const named = path.slice('/api/v1'.length).replace(':id', String(decodeJwt(token).sid));
    statuses[who] = (await client.send(method, named)).status;
  }
  expect(statuses).toEqual(SESSION_POLICIES.rows[operationId]?.session);
});
