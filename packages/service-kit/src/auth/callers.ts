import type { Database } from '@prodvor/database';
import type { FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { Caller, Principal } from '../caller.ts';
import { Failure } from '../failure.ts';
import type { Route } from '../route.ts';
import type { UserDirectory } from './users.ts';
import type { TokenVerifier } from './verifier.ts';

/**
 * Who the request's token speaks for, null without one. A header that is there and not a good bearer token is refused,
 * on public routes too: a client that believes to be signed in must learn that it is not.
 * @throws {Failure} `invalid-token`, `unavailable`
 */
export const authenticate = async (request: FastifyRequest, verifier: TokenVerifier): Promise<Principal | null> => {
  const header = request.headers.authorization;
  if (header === undefined) return null;
  const token = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(header)?.[1];
  if (token === undefined) throw new Failure('invalid-token');
  return verifier.verify(token);
};

/**
 * The caller that a route's policy judges.
 * @throws {Failure} `authentication-required`, `profile-required`
 */
export const callerFor = async (
  route: Pick<Route, 'access' | 'profile'>,
  principal: Principal | null,
  users: UserDirectory,
  db: Kysely<Database>,
): Promise<Caller> => {
  if (principal === null) {
    if (route.access === 'user') throw new Failure('authentication-required');
    return { kind: 'anonymous' };
  }
  const { roles } = principal;
  const userId = await users.find(db, principal);
  if (userId !== null) return { kind: 'user', userId, roles, principal };
  if (route.access === 'user' && route.profile !== 'optional') throw new Failure('profile-required');
  return { kind: 'newcomer', roles, principal };
};
