import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Scope } from '@prodvor/contracts';
import { type TestDatabase, testDatabase } from '@prodvor/database/testing';
import type { FastifyInstance } from 'fastify';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { hashApiToken } from './auth/api-tokens.ts';
import type { Role } from './caller.ts';
import { loadConfig } from './config.ts';
import type { LaneLimits } from './http/lanes.ts';
import { createLogger } from './logger.ts';
import { createPlatform, type Platform, type PlatformOptions } from './platform.ts';
import type { ServiceDefinition } from './service.ts';

export { type BootedService, bootService } from './booted-service.ts';
export { LANE_LIMITS } from './http/lanes.ts';
export { type Answer, type Client, clientOf } from './testing-client.ts';

const AUDIENCE = 'prodvor-api';
const PROVIDER = 'test';
const LOCK_MILLIS = 15_000;
const MANY = { atWork: 1_000, waiting: 1_000 };
const WIDE_LANES: LaneLimits = {
  reads: MANY,
  writes: MANY,
  thing: MANY,
  service: { waiting: 1_000 },
  waitMillis: 15_000,
};

/** What a token says; the rest is what the platform expects of its provider. */
export interface TestToken {
  readonly subject: string;
  readonly name?: string;
  readonly email?: string;
  readonly emailVerified?: boolean;
  readonly roles?: readonly Role[];
  /** Seconds from now; negative for an expired token. 300 when left out. */
  readonly expiresIn?: number;
  readonly issuer?: string;
  readonly audience?: string;
  readonly type?: string;
  readonly claims?: JWTPayload;
}

/** An OpenID Provider for tests: discovery, keys and tokens of anyone. */
export interface TestIssuer {
  readonly issuer: string;
  readonly discoveryUrl: string;
  token(token: TestToken): Promise<string>;
  /** A new signing key; the old one is no longer published. */
  rotate(): Promise<void>;
  /** How often the keys were fetched. */
  readonly keyFetches: number;
  /** The public key in PEM, to forge with. */
  publicPem(): Promise<string>;
  close(): Promise<void>;
}

/** Starts a provider on a free port of the loopback. */
export const testIssuer = async (): Promise<TestIssuer> => {
  let key = await newKey();
  let fetches = 0;
  const server = createServer((request, response) => {
    const document = request.url === '/jwks' ? { keys: [key.jwk] } : { issuer, jwks_uri: `${issuer}/jwks` };
    if (request.url === '/jwks') fetches += 1;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(document));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    token: async (token) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({
        ...(token.name === undefined ? {} : { name: token.name }),
        ...(token.email === undefined ? {} : { email: token.email, email_verified: token.emailVerified ?? true }),
        roles: [...(token.roles ?? [])],
        ...token.claims,
      })
        .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: token.type ?? 'at+jwt' })
        .setSubject(token.subject)
        .setIssuer(token.issuer ?? issuer)
        .setAudience(token.audience ?? AUDIENCE)
        .setIssuedAt(now)
        .setJti(randomUUID())
        .setExpirationTime(now + (token.expiresIn ?? 300))
        .sign(key.privateKey);
    },
    rotate: async () => {
      key = await newKey();
    },
    get keyFetches() {
      return fetches;
    },
    publicPem: async () => key.pem,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

const newKey = async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomUUID();
  const { exportSPKI } = await import('jose');
  return {
    privateKey,
    kid,
    pem: await exportSPKI(publicKey),
    jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' },
  };
};

/** A person with a profile. */
export interface TestPerson {
  readonly userId: string;
  readonly subject: string;
  readonly token: string;
  /** Headers of this person's requests. */
  readonly headers: { readonly authorization: string };
}

/** A personal API token of a person. */
export interface TestApiToken {
  readonly id: string;
  readonly token: string;
  readonly headers: { readonly authorization: string };
}

export interface TestPlatform {
  /** `http://127.0.0.1:PORT`, without a trailing slash. */
  readonly url: string;
  readonly app: FastifyInstance;
  readonly platform: Platform;
  readonly database: TestDatabase;
  readonly issuer: TestIssuer;
  token(token: TestToken): Promise<string>;
  /** Makes a profile in the database and a token for it. */
  person(person?: {
    readonly name?: string;
    readonly roles?: readonly Role[];
    readonly email?: string;
  }): Promise<TestPerson>;
  /** Makes a personal API token in the database. */
  apiToken(person: TestPerson, scopes: readonly Scope[], expiresAt?: Date): Promise<TestApiToken>;
  close(): Promise<void>;
}

/**
 * Serves `services` over HTTP on a free port, on a database and with a provider of their own. Call `close` in `afterAll`.
 * `env` holds the services' own settings.
 */
export const testPlatform = async (options: {
  readonly services: readonly ServiceDefinition[];
  readonly env?: Readonly<Record<`PRODVOR_${string}`, string>>;
  readonly now?: () => Date;
  readonly log?: PlatformOptions['log'];
  readonly extra?: PlatformOptions['extra'];
  readonly room?: PlatformOptions['room'];
  readonly maxConnections?: number;
  /** A test asks as much as it likes and waits as long as it must, unless it is about that. */
  readonly lanes?: LaneLimits;
  readonly lockMillis?: number;
}): Promise<TestPlatform> => {
  const database = await testDatabase();
  const issuer = await testIssuer();
  const { settings, own } = loadConfig({
    env: {
      PRODVOR_OIDC_ISSUER: issuer.issuer,
      PRODVOR_OIDC_AUDIENCE: AUDIENCE,
      PRODVOR_OIDC_PROVIDER: PROVIDER,
      // A test asks as much as it likes, from one address.
      PRODVOR_RATE_LIMIT: 'off',
      PRODVOR_SIGN_IN_RATE_LIMIT: 'off',
      ...options.env,
    },
    services: options.services,
  });
  const platform = await createPlatform({
    services: options.services,
    settings,
    own,
    databaseUrls: database.urls,
    log: options.log ?? createLogger({ level: 'silent' }),
    lanes: options.lanes ?? WIDE_LANES,
    lockMillis: options.lockMillis ?? LOCK_MILLIS,
    ...(options.maxConnections === undefined ? {} : { maxConnections: options.maxConnections }),
    ...(options.now === undefined ? {} : { now: options.now }),
    ...(options.extra === undefined ? {} : { extra: options.extra }),
    ...(options.room === undefined ? {} : { room: options.room }),
  });
  const url = await platform.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    app: platform.app,
    platform,
    database,
    issuer,
    token: issuer.token,
    person: async ({ name = 'Анна Смирнова', roles = [], email } = {}) => {
      const subject = randomUUID();
      const users = database.db('users');
      const { id } = await users
        .insertInto('users.profile')
        .values({ name, public_name: name })
        .returning('id')
        .executeTakeFirstOrThrow();
      await users.insertInto('users.identity').values({ provider: PROVIDER, subject, user_id: id }).execute();
      const token = await issuer.token({ subject, name, roles, ...(email === undefined ? {} : { email }) });
      return { userId: id, subject, token, headers: { authorization: `Bearer ${token}` } };
    },
    apiToken: async ({ userId }, scopes, expiresAt) => {
      const token = `pdv_${randomBytes(32).toString('base64url')}`;
      const values = { user_id: userId, name: randomUUID(), token_hash: hashApiToken(token), scopes: [...scopes] };
      const { id } = await database
        .db('users')
        .insertInto('users.api_token')
        .values({ ...values, expires_at: expiresAt ?? null })
        .returning('id')
        .executeTakeFirstOrThrow();
      return { id, token, headers: { authorization: `Bearer ${token}` } };
    },
    close: async () => {
      await platform.stop();
      await issuer.close();
      await database.drop();
    },
  };
};
