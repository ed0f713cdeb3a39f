import type { PagesContext } from '@prodvor/service-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createDevices } from './accounts/device.ts';
import type { CONFIG } from './config.ts';
import { mountInteractions } from './interactions/routes.ts';
import { pageHeaders } from './pages/answer.ts';
import { ASSETS, mountAssets } from './pages/assets.ts';
import { notice } from './pages/forms.ts';
import { page } from './pages/layout.ts';
import { createProviderPages } from './pages/provider-pages.ts';
import { readReader } from './pages/reader.ts';
import { appOrigins } from './provider/client.ts';
import { FORM_BYTES } from './provider/lengths.ts';
import { createLiveProvider, type LiveProvider } from './provider/live-provider.ts';
import { createProvider } from './provider/provider.ts';
import { isSignIn, NO_ROOM_RETRY_AFTER } from './provider/room.ts';
import { createToll } from './provider/toll.ts';
import { sessionStore } from './sessions/store.ts';

const PREFIX = '/auth';

/**
 * The provider builds its addresses from the request: they are the public ones, whatever a client or the proxy sends. The
 * hosts of `open`, the loopback's other names, stay, since the app of a person's own machine calls the host that it came from.
 */
const wearPublicAddress = (request: FastifyRequest, publicUrl: URL, open: ReadonlySet<string>): void => {
  if (publicUrl.protocol !== 'https:') {
    if (!open.has(request.host)) request.raw.headers.host = publicUrl.host;
    return;
  }
  request.raw.headers['x-forwarded-proto'] = 'https';
  request.raw.headers['x-forwarded-host'] = publicUrl.host;
};

const isNavigation = ({ headers, method }: FastifyRequest): boolean =>
  method === 'GET' &&
  (headers['sec-fetch-mode'] === undefined
    ? (headers.accept ?? '').includes('text/html')
    : headers['sec-fetch-mode'] === 'navigate');

const mountEndpoints = (app: FastifyInstance, live: LiveProvider): void => {
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { raw } = request;
    if (Number(request.headers['content-length'] ?? 0) > FORM_BYTES) {
      return reply.code(413).send({ error: 'invalid_request', error_description: 'the form is too large' });
    }
    const url = raw.url ?? PREFIX;
    // The provider is mounted under a prefix: it routes by the rest and builds its own addresses from the whole.
    Object.assign(raw, { originalUrl: url });
    raw.url = url.slice(PREFIX.length).replace(/^(?!\/)/, '/');
    reply.hijack();
    return live.current.answer(raw, reply.raw);
  };
  app.removeAllContentTypeParsers();
  // The provider reads the body itself.
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.all(PREFIX, handle);
  app.all(`${PREFIX}/*`, handle);
};

/** Asked for by a page of another site, other than by going there (Fetch Metadata). */
const isEmbedded = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-dest'] !== 'document';

/** Mounts the OpenID Provider with its pages at `/auth`. */
export const mountProvider = async (app: FastifyInstance, context: PagesContext<typeof CONFIG>): Promise<void> => {
  const { db, clock, publicUrl, log, config, room } = context;
  const toll = createToll(context.signInLimiter, clock);
  const sessions = sessionStore({ db, clock });
  const pages = createProviderPages(publicUrl, room);
  const live = await createLiveProvider({
    path: config.PRODVOR_IDENTITY_KEYS,
    clock,
    log,
    make: (signing, cookies) => {
      const provider = createProvider({
        db,
        clock,
        publicUrl,
        keys: { signing, cookies },
        sessions,
        pages,
        room,
        toll,
      });
      provider.on('server_error', (_context, error) => log.error({ err: error }, 'the provider failed'));
      return provider;
    },
  });
  const devices = createDevices(live.cookies);

  const headers = pageHeaders(publicUrl);
  const sayOnPage = (
    request: FastifyRequest,
    reply: FastifyReply,
    text: Parameters<typeof notice>[1],
  ): FastifyReply => {
    const reader = readReader(request.headers);
    const content = notice(reader, text, `${publicUrl}/`);
    return reply
      .headers(headers)
      .send(page({ reader, title: 'auth.error.title', content, here: null, home: `${publicUrl}/` }));
  };
  /** 429, as a page for people. */
  const refuse = (request: FastifyRequest, reply: FastifyReply, wait: number): FastifyReply => {
    reply.code(429).header('retry-after', String(wait));
    if (!(request.headers.accept ?? '').includes('text/html')) return reply.send({ error: 'temporarily_unavailable' });
    return sayOnPage(request, reply, 'auth.too-many');
  };
  const home = new URL(publicUrl);
  const open = new Set(appOrigins(publicUrl).map((origin) => new URL(origin).host));
  /** 503, as a page for people. */
  const refuseForRoom = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    sayOnPage(request, reply.code(503).header('retry-after', NO_ROOM_RETRY_AFTER), 'auth.no-room');
  app.addHook('onRequest', async (request, reply) => {
    if (room.shortage !== null && isSignIn(request.url)) return refuseForRoom(request, reply);
    const [path = ''] = request.url.split('?');
    // A page of another site that loads it as a picture would spend what its visitor's network has.
    if (path === '/auth/authorize' && isEmbedded(request)) return reply.code(403).send({ error: 'invalid_request' });
    // Without its style a page that says so would be none.
    if (!path.startsWith(ASSETS)) {
      const wait = toll.begin(request.raw, request.ip, path);
      if (wait > 0) return refuse(request, reply, wait);
    }
    await live.refresh();
    // Cookies belong to one host: a person who came by another name of it signs in under the issuer's.
    if (home.protocol === 'http:' && request.host !== home.host && isNavigation(request)) {
      return reply.redirect(`${home.origin}${request.url}`, 307);
    }
    wearPublicAddress(request, home, open);
    return undefined;
  });
  mountAssets(app);
  await app.register(async (scope) => mountInteractions(scope, { live, devices, toll }, context));
  await app.register(async (scope) => mountEndpoints(scope, live));
};
