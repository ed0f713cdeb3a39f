import { createHash } from 'node:crypto';
import { Scope } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import type { Kysely } from 'kysely';
import type { Principal } from '../caller.ts';
import { Failure } from '../failure.ts';
import { remember } from './remembered.ts';
import type { Revocations } from './revocations.ts';

/** 32 random bytes in base64url after the prefix that tells a personal API token from an access token. */
const API_TOKEN = /^pdv_[A-Za-z0-9_-]{43}$/;
export const isApiToken = (token: string): boolean => token.startsWith('pdv_');

/** What is stored of a personal API token, and what it is found by: its SHA-256 in hex. */
export const hashApiToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Whose a personal API token is, and what it may do. */
export interface ApiToken {
  readonly tokenId: string;
  readonly userId: string;
  readonly scopes: readonly Scope[];
  /** The user's identity as the provider knows it; a token carries no roles and no address. */
  readonly principal: Principal;
  readonly expiresAt: Date | null;
}

export interface ApiTokens {
  /** @throws {Failure} `invalid-token` */
  verify(token: string): Promise<ApiToken>;
}

const read = async (db: Kysely<Database>, hash: string): Promise<ApiToken | null> => {
  const row = await db
    .selectFrom('users.token as t')
    .innerJoin('users.identity_map as i', 'i.user_id', 't.user_id')
    .select(['t.token_id', 't.user_id', 't.scopes', 't.expires_at', 'i.provider', 'i.subject'])
    .where('t.token_hash', '=', hash)
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { provider, subject } = row;
  return {
    tokenId: row.token_id,
    userId: row.user_id,
    // A scope that is no more gives nothing.
    scopes: row.scopes.flatMap((scope) => Scope.safeParse(scope).data ?? []),
    principal: {
      provider,
      subject,
      name: null,
      givenName: null,
      familyName: null,
      email: null,
      roles: [],
      minor: false,
      sessionId: null,
    },
    expiresAt: row.expires_at,
  };
};

/** Finds personal API tokens by the published view. `db` is null where no service is mounted: then there are none. */
export const createApiTokens = (options: {
  readonly db: Kysely<Database> | null;
  readonly revocations: Revocations;
  readonly clock: () => Date;
}): ApiTokens => {
  const { db, clock } = options;
  const known = remember<ApiToken>(
    options.revocations,
    ({ userId, tokenId }, revoked) =>
      ('user' in revoked && revoked.user === userId) || ('token' in revoked && revoked.token === tokenId),
  );
  return {
    verify: async (token) => {
      if (db === null || !API_TOKEN.test(token)) throw new Failure('invalid-token');
      const hash = hashApiToken(token);
      const found = await known.find(hash, () => read(db, hash));
      if (found === null) throw new Failure('invalid-token');
      if (found.expiresAt !== null && found.expiresAt <= clock()) throw new Failure('invalid-token');
      return found;
    },
  };
};
