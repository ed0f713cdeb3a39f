import { hash } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type RemoteJWKSet } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Principal, Role } from '../caller.ts';
import { Failure } from '../failure.ts';
import { isStorable } from '../http/text.ts';

const ALGORITHMS = ['RS256', 'ES256', 'PS256'];
const FETCH_MILLIS = 5_000;
const JWKS_MAX_AGE_MILLIS = 600_000;

export interface VerifierOptions {
  readonly issuer: string;
  readonly discoveryUrl: string;
  readonly audience: string;
  readonly provider: string;
  readonly now?: () => Date;
  /** Whether the session of a token (claim `sid`) has ended; none has when left out. */
  readonly hasEnded?: (sessionId: string) => Promise<boolean>;
  /** Whether the grant of a token (claim `grant_id`) has ended; none has when left out. */
  readonly hasGrantEnded?: (grantId: string) => Promise<boolean>;
  /** Verified tokens kept at most; 10,000 when left out. */
  readonly cacheSize?: number;
  /** Milliseconds between two fetches of the keys for an unknown `kid`; 10 s when left out. */
  readonly cooldownMillis?: number;
}

export interface TokenVerifier {
  /**
   * Who the token speaks for.
   * @throws {Failure} `invalid-token`, or `unavailable` while the provider's keys cannot be had
   */
  verify(token: string): Promise<Principal>;
  /** Verified tokens that are remembered now. */
  readonly cached: number;
}

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

const Claims = z.object({
  sub: z.string().min(1).max(255).refine(isStorable),
  exp: z.number(),
  name: z.string().optional().catch(undefined),
  given_name: z.string().optional().catch(undefined),
  family_name: z.string().optional().catch(undefined),
  email: z.string().optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
  roles: z.array(z.string()).optional().catch(undefined),
  minor: z.boolean().optional().catch(undefined),
  sid: z.string().min(1).max(255).refine(isStorable).optional().catch(undefined),
  /** The embedded provider's; others end what they issued by its time alone. */
  grant_id: z.string().min(1).max(255).refine(isStorable).optional().catch(undefined),
  /** Keycloak's place for realm roles. */
  realm_access: z
    .object({ roles: z.array(z.string()) })
    .optional()
    .catch(undefined),
});

/** What is remembered of a token. */
interface Verified {
  readonly principal: Principal;
  readonly grantId: string | null;
  /** Seconds since the epoch. */
  readonly exp: number;
}

const isRole = (role: string): role is Role => role === 'moderator' || role === 'admin';

/** A text that can be kept, null for any other and for none. */
const storable = (text: string | undefined): string | null => (text !== undefined && isStorable(text) ? text : null);

const principalOf = (claims: z.output<typeof Claims>, provider: string): Principal => {
  const roles = [...(claims.roles ?? []), ...(claims.realm_access?.roles ?? [])].filter(isRole);
  return {
    provider,
    subject: claims.sub,
    name: storable(claims.name),
    givenName: storable(claims.given_name),
    familyName: storable(claims.family_name),
    email: claims.email_verified === true ? storable(claims.email) : null,
    roles: [...new Set(roles)],
    minor: claims.minor === true,
    sessionId: claims.sid ?? null,
  };
};

/** The keys are fetched from where the discovery document was: its own addresses may be reachable for browsers alone. */
const reachableKeys = (jwksUri: string, issuer: string, discoveryUrl: string): URL => {
  const keys = new URL(jwksUri);
  const inner = new URL(discoveryUrl);
  if (keys.origin !== new URL(issuer).origin || keys.origin === inner.origin) return keys;
  return new URL(keys.pathname + keys.search, inner.origin);
};

/** The token is wrong, as opposed to keys that could not be had. */
const isTokenFault = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC';

/**
 * Verifies access tokens of one OpenID Provider: signature (RS256, ES256, PS256), `iss`, `aud`, `exp`, `nbf` and
 * `typ: at+jwt`. Keys come by discovery at the first token, rotated ones when an unknown `kid` appears. A verified token
 * is remembered by its hash until it expires, since a check by signature costs as much as the request.
 */
export const createVerifier = (options: VerifierOptions): TokenVerifier => {
  const now = options.now ?? (() => new Date());
  const verified = new LRUCache<string, Verified>({
    max: options.cacheSize ?? 10_000,
  });
  let keys: Promise<RemoteJWKSet> | null = null;

  const discover = async (): Promise<RemoteJWKSet> => {
    const response = await fetch(options.discoveryUrl, {
      signal: AbortSignal.timeout(FETCH_MILLIS),
      headers: { accept: 'application/json' },
    });
    if (!response.ok) throw new Error(`the provider's discovery document answers ${response.status}`);
    const document = Discovery.parse(await response.json());
    if (document.issuer !== options.issuer) throw new Error('the discovery document is of another issuer');
    return createRemoteJWKSet(reachableKeys(document.jwks_uri, options.issuer, options.discoveryUrl), {
      timeoutDuration: FETCH_MILLIS,
      cooldownDuration: options.cooldownMillis ?? 10_000,
      cacheMaxAge: JWKS_MAX_AGE_MILLIS,
    });
  };

  const keySet = (): Promise<RemoteJWKSet> => {
    keys ??= discover().catch((error: unknown) => {
      keys = null;
      throw error;
    });
    return keys;
  };

  const check = async (token: string): Promise<JWTPayload> => {
    const { payload } = await jwtVerify(token, async (header, jws) => (await keySet())(header, jws), {
      algorithms: ALGORITHMS,
      issuer: options.issuer,
      audience: options.audience,
      typ: 'at+jwt',
      requiredClaims: ['exp', 'sub'],
      currentDate: now(),
    });
    return payload;
  };

  const refuseEnded = async ({ principal, grantId }: Verified): Promise<Principal> => {
    const { sessionId } = principal;
    if (sessionId !== null && (await options.hasEnded?.(sessionId))) throw new Failure('invalid-token');
    if (grantId !== null && (await options.hasGrantEnded?.(grantId))) throw new Failure('invalid-token');
    return principal;
  };

  return {
    verify: async (token) => {
      const id = hash('sha256', token, 'base64');
      const known = verified.get(id);
      if (known !== undefined) {
        if (known.exp * 1000 > now().getTime()) return refuseEnded(known);
        verified.delete(id);
        throw new Failure('invalid-token');
      }
      const payload = await check(token).catch((error: unknown) => {
        if (isTokenFault(error)) throw new Failure('invalid-token');
        throw Object.assign(new Failure('unavailable'), { cause: error });
      });
      const claims = Claims.safeParse(payload);
      if (!claims.success) throw new Failure('invalid-token');
      const { exp, grant_id: grantId = null } = claims.data;
      const found: Verified = { principal: principalOf(claims.data, options.provider), grantId, exp };
      verified.set(id, found);
      return refuseEnded(found);
    },
    get cached() {
      return verified.size;
    },
  };
};
