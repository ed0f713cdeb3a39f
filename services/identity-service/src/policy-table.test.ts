import { randomBytes } from 'node:crypto';
import { TOKEN_SCOPES } from '@prodvor/contracts';
import { offline } from '@prodvor/database';
import { createLogger, hashApiToken } from '@prodvor/service-kit';
import { type Client, clientOf } from '@prodvor/service-kit/testing';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from './service.ts';
import { createVisitor, type Identity, type Person, startIdentity } from './testing-identity.ts';

type Who = 'anonymous' | 'newcomer' | 'stranger' | 'API token' | 'owner';

/** Answers by who asks, where the session that is named is the owner's; the stranger is a moderator. */
const TABLE: Readonly<Record<string, Readonly<Record<Who, number>>>> = {
  listSessions: { anonymous: 401, newcomer: 403, stranger: 200, 'API token': 403, owner: 200 },
  endOtherSessions: { anonymous: 401, newcomer: 403, stranger: 204, 'API token': 403, owner: 204 },
  endSession: { anonymous: 401, newcomer: 403, stranger: 404, 'API token': 403, owner: 204 },
};

const routes = service.routes({
  config: { PRODVOR_IDENTITY_KEYS: '' },
  publicUrl: 'http://localhost',
  db: offline(),
  log: createLogger({ level: 'silent' }),
  clock: () => new Date(),
});

let identity: Identity;
let owner: Person;
let callers: Readonly<Record<Who, Client>>;

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
    'API token': bearer(await apiTokenOf(await identity.profile(owner.id))),
    owner: await clientFor(owner),
  };
});
afterAll(() => identity.close());

test('every route has its row, and every row its route', () => {
  expect(Object.keys(TABLE).sort()).toEqual(routes.map(({ operationId }) => operationId).sort());
});

test.each(routes.map((route) => [route.operationId, route] as const))('%s', async (operationId, { method, path }) => {
  const statuses: Partial<Record<string, number>> = {};
  for (const [who, client] of Object.entries(callers)) {
    const { access_token: token } = await createVisitor(identity).signIn(owner.email);
    const named = path.slice('/api/v1'.length).replace(':id', String(decodeJwt(token).sid));
    statuses[who] = (await client.send(method, named)).status;
  }
  expect(statuses).toEqual(TABLE[operationId]);
});
