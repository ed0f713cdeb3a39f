import type { Scope } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import type { Kysely } from 'kysely';
import type { Caller, Principal } from '../caller.ts';
import { Failure } from '../failure.ts';
import type { Route } from '../route.ts';
import { type ApiToken, type ApiTokens, isApiToken } from './api-tokens.ts';
import type { UserDirectory } from './users.ts';
import type { TokenVerifier } from './verifier.ts';

/** What a request's token says: the principal of a session, or a personal API token. */
export type Credential =
  | { readonly kind: 'session'; readonly principal: Principal }
  | { readonly kind: 'api-token'; readonly token: ApiToken };

/** The person behind a credential, one for all the tokens of an identity. */
export const personOf = (credential: Credential): string => {
  const { provider, subject } = credential.kind === 'session' ? credential.principal : credential.token.principal;
  return `${provider} ${subject}`;
};

/**
 * Who the request's token speaks for, null without one. A header that is there and not a good bearer token is refused,
 * on public routes too: a client that believes to be signed in must learn that it is not.
 * @throws {Failure} `invalid-token`, `unavailable`
 */
export const authenticate = async (
  header: string | undefined,
  { verifier, apiTokens }: { readonly verifier: TokenVerifier; readonly apiTokens: ApiTokens },
): Promise<Credential | null> => {
  if (header === undefined) return null;
  const token = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(header)?.[1];
  if (token === undefined) throw new Failure('invalid-token');
  if (isApiToken(token)) return { kind: 'api-token', token: await apiTokens.verify(token) };
  return { kind: 'session', principal: await verifier.verify(token) };
};

/**
 * The scope that a personal API token needs for a route: its own, `read` for a GET that names none. Null is never given:
 * such a route is for sessions alone.
 */
export const scopeOf = ({ method, scope }: Pick<Route, 'method' | 'scope'>): Scope | null =>
  scope === undefined && method === 'GET' ? 'read' : (scope ?? null);

/**
 * The caller that a route's policy judges.
 * @throws {Failure} `authentication-required`, `profile-required`, `account-erased`, `scope-missing`
 */
export const callerFor = async (
  route: Pick<Route, 'access' | 'profile' | 'method' | 'scope'>,
  credential: Credential | null,
  users: UserDirectory,
  db: Kysely<Database>,
): Promise<Caller> => {
  if (credential === null) {
    if (route.access === 'user') throw new Failure('authentication-required');
    return { kind: 'anonymous' };
  }
  if (credential.kind === 'api-token') {
    const { userId, scopes, principal } = credential.token;
    const needed = scopeOf(route);
    if (needed === null || !scopes.includes(needed)) throw new Failure('scope-missing');
    return { kind: 'user', userId, roles: principal.roles, principal, scopes };
  }
  const { principal } = credential;
  const { roles } = principal;
  const userId = await users.find(db, principal);
  if (userId !== null) return { kind: 'user', userId, roles, principal, scopes: null };
  if (route.access === 'user' && route.profile !== 'optional') {
    throw new Failure((await users.isErased(db, principal)) ? 'account-erased' : 'profile-required');
  }
  return { kind: 'newcomer', roles, principal };
};
