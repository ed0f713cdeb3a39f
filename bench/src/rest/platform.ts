import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createApiClient, unwrap } from '@prodvor/api-client';
import { importJWK, SignJWT } from 'jose';
import { z } from 'zod';
import type { Instance } from '../instance.ts';

const AUDIENCE = 'prodvor-api';
const PEOPLE = 500;
const SEASON = 'Russia Premier League 2019/20';

const Keys = z.object({ signing: z.array(z.looseObject({ kid: z.string(), alg: z.string() })).min(1) });
const Passwords = z.record(z.string(), z.string());

/** Somebody with an account: an access token of the embedded provider and the user's id. */
export interface Person {
  readonly token: string;
  readonly userId: string;
}

/** Signs access tokens as the embedded provider of the data folder does. */
const signerOf = async (data: string, issuer: string) => {
  const { signing } = Keys.parse(JSON.parse(await readFile(join(data, 'identity-keys.json'), 'utf8')));
  const [jwk] = signing;
  if (jwk === undefined) throw new Error('The provider has no key');
  const key = await importJWK(jwk, jwk.alg);
  return (subject: string, name: string): Promise<string> =>
    new SignJWT({ name })
      .setProtectedHeader({ alg: jwk.alg, kid: jwk.kid, typ: 'at+jwt' })
      .setSubject(subject)
      .setIssuer(issuer)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setJti(randomUUID())
      .setExpirationTime('2h')
      .sign(key);
};

/** Makes people with a token each, by the public API. */
export const makePeople = async ({ url }: Instance, data: string, count = PEOPLE): Promise<readonly Person[]> => {
  const sign = await signerOf(data, `${url}/auth`);
  const people: Person[] = [];
  for (let number = 0; number < count; number++) {
    const token = await sign(randomUUID(), `Игрок ${number}`);
    const api = createApiClient({ baseUrl: url, token: async () => token });
    const me = unwrap(
      await api.PUT('/api/v1/users/me', { body: { city: 'Казань', about: 'Играю по средам. '.repeat(6) } }),
    );
    people.push({ token, userId: me.id });
  }
  return people;
};

/** The id of the demo season that both sides page through. */
export const seasonId = async ({ url }: Pick<Instance, 'url'>): Promise<string> => {
  const api = createApiClient({ baseUrl: url, token: async () => null });
  const { items } = unwrap(await api.GET('/api/v1/tournaments', { params: { query: { q: SEASON } } }));
  const season = items.find(({ name }) => name === SEASON);
  if (season === undefined) throw new Error(`${SEASON} is not there`);
  return season.id;
};

/** Where PostgreSQL of the instance takes a role: `prodvor_users` and the like. */
export const databaseUrls = async (data: string): Promise<(role: string) => string> => {
  const passwords = Passwords.parse(JSON.parse(await readFile(join(data, 'database-roles.json'), 'utf8')));
  const lines = (await readFile(join(data, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n');
  return (role) => `postgresql://${role}:${encodeURIComponent(passwords[role] ?? '')}@127.0.0.1:${lines[3]}/prodvor`;
};

/** What the peer needs to read the same tables and to check the same tokens. */
export const peerSettings = async ({ url }: Instance, data: string): Promise<Readonly<Record<string, string>>> => {
  const address = await databaseUrls(data);
  return {
    ISSUER: `${url}/auth`,
    AUDIENCE,
    JWKS_URL: `${url}/auth/jwks`,
    USERS_URL: address('prodvor_users'),
    TEAMS_URL: address('prodvor_teams'),
    COMPETITIONS_URL: address('prodvor_competitions'),
    CONNECTIONS: '5',
  };
};

/** The postmaster of the instance. */
export const postmaster = async (data: string): Promise<number> =>
  Number((await readFile(join(data, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
