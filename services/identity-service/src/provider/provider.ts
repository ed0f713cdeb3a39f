import type { Database } from '@prodvor/database';
import { ACCESS_TOKEN_SECONDS, type Room } from '@prodvor/service-kit';
import type { Kysely } from 'kysely';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { type Account, findAccount } from '../accounts/account.ts';
import { LONGEST_TOKEN_SECONDS, type SigningKey, tokenClaims } from '../keys.ts';
import type { SessionStore } from '../sessions/store.ts';
import { createAdapter, type Watch } from './adapter.ts';
import { ID_TOKEN_CLAIMS } from './claims.ts';
import { appOrigins, webClient } from './client.ts';
import { boundedParams, isOverlong, STATE } from './lengths.ts';
import { errors, interactionPolicy, Provider } from './library.ts';
import { NO_ROOM_RETRY_AFTER } from './room.ts';
import { createSessionAdapter } from './session-adapter.ts';
import { isSilent, type Toll, TooMany } from './toll.ts';
import { RETRY_AFTER, reached, Unavailable } from './unavailable.ts';

const DAY = 86_400;
/** So long a person may read the pages of a sign-in or a registration, seconds. */
const INTERACTION_SECONDS = 20 * 60;
/** So long a question at sign-out waits where nobody is signed in, seconds. */
const STRANGER_SECONDS = 10 * 60;
const RESOURCE = 'urn:prodvor:api';
const SCOPES = ['openid', 'profile', 'email', 'offline_access'];
export const AUDIENCE = 'prodvor-api';

/** Where no endpoint of the provider answers, there is no `oidc`. */
export type AnyContext = Pick<KoaContextWithOIDC, 'req' | 'query' | 'set' | 'body' | 'status'> &
  Partial<Pick<KoaContextWithOIDC, 'oidc'>>;

/** What the provider's own pages say; each writes the answer of `context`. */
export interface ProviderPages {
  readonly error: (context: AnyContext, code: string) => void;
  /** Nothing is at this address. */
  readonly missing: (context: AnyContext) => void;
  readonly signOut: (context: KoaContextWithOIDC, form: string) => void;
  readonly signedOut: (context: KoaContextWithOIDC) => void;
}

/** Sign-in goes on with the person's grant where there is one: a reload adds no rows. */
const grantOf = async (context: KoaContextWithOIDC) => {
  const { oidc } = context;
  const clientId = oidc.client?.clientId;
  const accountId = oidc.session?.accountId;
  if (clientId === undefined || accountId === undefined) return undefined;
  const known = oidc.result?.consent?.grantId ?? oidc.session?.grantIdFor(clientId);
  const existing = known === undefined ? undefined : await oidc.provider.Grant.find(known);
  if (existing?.accountId === accountId) return existing;
  // The app is the platform's own: it asks nobody for leave.
  const grant = new oidc.provider.Grant({ clientId, accountId });
  grant.addOIDCScope(SCOPES.join(' '));
  await grant.save();
  return grant;
};

const policy = () => {
  const prompts = interactionPolicy.base();
  // OpenID Connect: Initiating User Registration. First, so that a person who is signed in may register another account.
  prompts.add(new interactionPolicy.Prompt({ name: 'create', requestable: true }), 0);
  return prompts;
};

const idClaims = (account: Account) => ({
  sub: account.id,
  ...tokenClaims(account),
});

export interface ProviderOptions {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly publicUrl: string;
  /** The first signs, all are published; the first of the cookies' signs, all verify. */
  readonly keys: { readonly signing: readonly SigningKey[]; readonly cookies: readonly string[] };
  readonly sessions: Pick<SessionStore, 'end'>;
  readonly pages: ProviderPages;
  readonly toll: Toll;
  readonly room: Room;
}

/** The OpenID Provider with the issuer `publicUrl/auth`. */
export const createProvider = ({
  db,
  clock,
  publicUrl,
  keys,
  sessions,
  pages,
  toll,
  room,
}: ProviderOptions): Provider => {
  const secure = publicUrl.startsWith('https:');
  const origins = new Set(appOrigins(publicUrl));
  const watch: Watch = {
    caller: (accountId) => toll.caller(Provider.ctx?.req, accountId),
    record: () => toll.record(Provider.ctx?.req),
  };
  const configuration: Configuration = {
    adapter: (kind: string) =>
      kind === 'Session'
        ? createSessionAdapter({ db, clock, watch, room, userAgent: () => Provider.ctx?.req.headers['user-agent'] })
        : createAdapter(kind, { db, clock, watch, room }),
    clients: [webClient(publicUrl)],
    clientBasedCORS: (_context, origin) => origins.has(origin),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: { keys: [...keys.signing] },
    scopes: SCOPES,
    claims: ID_TOKEN_CLAIMS,
    // The app reads name and address from the ID token and never asks for more.
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    clientAuthMethods: ['none'],
    pkce: { required: () => true },
    extraParams: boundedParams,
    routes: {
      authorization: '/authorize',
      token: '/token',
      jwks: '/jwks',
      end_session: '/sign-out',
      revocation: '/token/revocation',
      pushed_authorization_request: '/request',
    },
    cookies: {
      keys: [...keys.cookies],
      names: {
        session: 'prodvor_session',
        interaction: 'prodvor_interaction',
        resume: 'prodvor_interaction_resume',
      },
      long: { httpOnly: true, sameSite: 'lax', secure, signed: true, path: '/auth' },
      short: { httpOnly: true, sameSite: 'lax', secure, signed: true },
    },
    discovery: { ui_locales_supported: ['ru', 'en'], prompt_values_supported: ['none', 'login', 'create'] },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      userinfo: { enabled: false },
      revocation: {
        enabled: true,
        allowedPolicy: async (_context, client, token) => token.clientId === client.clientId,
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (context, form) => pages.signOut(context, form),
        postLogoutSuccessSource: async (context) => pages.signedOut(context),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenTTL: ACCESS_TOKEN_SECONDS,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    extraTokenClaims: async (_context, token) => {
      if (!('accountId' in token) || typeof token.accountId !== 'string') return undefined;
      const account = await reached(findAccount(db, token.accountId));
      // By its `sid` a token ends with its session, by `grant_id` with the grant, which may end alone.
      return account && { ...tokenClaims(account), sid: token.sessionUid, grant_id: token.grantId };
    },
    findAccount: async (_context, id, token) => {
      const account = await reached(findAccount(db, id));
      if (account) return { accountId: id, claims: async () => idClaims(account) };
      // Erased while its own session was at sign-in; what asks with a token is told `invalid_grant`.
      if (token === undefined) throw new errors.LoginRequired();
      return undefined;
    },
    loadExistingGrant: grantOf,
    interactions: { policy: policy(), url: (_context, interaction) => `/auth/interaction/${interaction.uid}` },
    // Tokens end with the session they came from, so signing out ends them all.
    // Without a question for leave the provider drops `offline_access` (OpenID Connect Core, 11): the client decides alone.
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: () => true,
    rotateRefreshToken: true,
    renderError: (context, out) => pages.error(context, out.error),
    ttl: {
      AccessToken: ACCESS_TOKEN_SECONDS,
      AuthorizationCode: 60,
      IdToken: LONGEST_TOKEN_SECONDS,
      RefreshToken: 14 * DAY,
      Interaction: INTERACTION_SECONDS,
      Session: (_context, session) => (session.accountId === undefined ? STRANGER_SECONDS : 14 * DAY),
      Grant: 30 * DAY,
    },
  };
  const provider = new Provider(`${publicUrl}/auth`, configuration);

  /** A session that its person signed out of ends like one that is ended from elsewhere. */
  const endSignedOut = async ({ oidc }: AnyContext): Promise<void> => {
    const session = oidc?.session;
    if (session?.accountId === undefined || !('destroyed' in session && session.destroyed)) return;
    await reached(sessions.end({ userId: null, requestId: null }, session.accountId, { only: session.uid }));
  };
  /** Of a request of which it was known only afterwards who pays. */
  const refuse = (context: AnyContext & Pick<KoaContextWithOIDC, 'path' | 'remove'>): void => {
    context.remove('location');
    context.status = 429;
    if (context.path.startsWith('/token')) context.body = { error: 'temporarily_unavailable' };
    else pages.error(context, 'temporarily_unavailable');
  };
  // Under https the proxy before us ends TLS; the mount sets these headers, whatever came from outside.
  provider.proxy = secure;
  provider.use(async (context, next) => {
    try {
      const { state } = context.query;
      if (isOverlong(context.req.url ?? '') || (context.path === '/sign-out' && String(state ?? '').length > STATE)) {
        context.status = 400;
        pages.error(context, 'invalid_request');
      } else await next();
      await endSignedOut(context);
    } catch (error) {
      // The session is stored last, after the provider's own answer to failures.
      if (!(error instanceof Unavailable || error instanceof TooMany)) throw error;
      context.status = error.statusCode;
      pages.error(context, error.error);
    }
    if (context.status === 503) context.set('retry-after', room.shortage === null ? RETRY_AFTER : NO_ROOM_RETRY_AFTER);
    const refusal = toll.end(context.req);
    if (refusal !== null) {
      context.set('retry-after', String(refusal.wait));
      // What is answered without a question stores nothing, and an iframe would wait for its redirect in vain.
      if (!refusal.said && !isSilent(context.req)) refuse(context);
    }
    // A form that sends itself is the library's own page; it has no headers yet.
    if (context.response.is('html') && !context.response.get('content-security-policy')) {
      context.set('content-security-policy', "base-uri 'none'; frame-ancestors 'none'");
    }
    if (context.status !== 404 || context.body) return;
    context.status = 404;
    pages.missing(context);
  });
  return provider;
};
