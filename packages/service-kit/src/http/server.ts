import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import cors from '@fastify/cors';
import { translate } from '@prodvor/i18n';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';
import type { ApiTokens } from '../auth/api-tokens.ts';
import { authenticate } from '../auth/callers.ts';
import type { TokenVerifier } from '../auth/verifier.ts';
import type { Settings } from '../config.ts';
import { Failure } from '../failure.ts';
import type { HttpMetrics } from '../metrics.ts';
import { type Room, requireDatabase } from '../room.ts';
import { readJsonBodies } from './body.ts';
import { answerClientError } from './client-errors.ts';
import { corsOf } from './cors.ts';
import { senderOf } from './lanes.ts';
import { localeOf } from './locale.ts';
import { answerForNode, requireHead, soleAuthorization } from './own-answers.ts';
import { isApi } from './paths.ts';
import { MAX_BODY_BYTES, NO_PAGE, sendProblem } from './problems.ts';
import { limitRequest, type RateLimiter } from './rate-limit.ts';
import { knowSenders } from './sender.ts';
import { isStorable } from './text.ts';

const REQUEST_ID = /^[A-Za-z0-9._-]{8,64}$/;
const MAX_PARAM = 512;
const HSTS = 'max-age=31536000';
const REQUEST_MILLIS = 30_000;

/**
 * JSON is never a page: nothing may run, frame or sniff it. The resource policy keeps other sites from embedding it; what
 * CORS lets in is asked in another mode, which it does not concern.
 */
const API_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': NO_PAGE,
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  vary: 'authorization, accept-language, origin',
} as const;

export interface HttpServer {
  readonly app: FastifyInstance;
  /** Refuses new requests and resolves when those under way are answered and their connections closed. */
  readonly drain: () => Promise<void>;
}

/** A URL that no handler should see: broken percent-encoding, NUL. */
const checkUrl = (request: FastifyRequest): void => {
  const { url = '' } = request.raw;
  if (!url.includes('%')) return;
  const malformed = () => new Failure('malformed-request', translate(localeOf(request), 'http.url-broken'));
  let text: string;
  try {
    text = decodeURIComponent(url);
  } catch {
    throw malformed();
  }
  if (!isStorable(text)) throw malformed();
};

/** The last hop alone is believed: what stands before its word in `X-Forwarded-For` anybody may have written. */
const nearestProxy = (_address: string, hop: number): boolean => hop === 0;

/** The answers that are not finished yet, on whichever address the server listens. */
const createUnderWay = () => {
  const answers = new Set<ServerResponse>();
  let ended: (() => void) | null = null;
  return {
    add: (answer: ServerResponse, then: () => void): void => {
      answers.add(answer);
      // After the end of the answer, or of a connection that broke before.
      answer.once('close', () => {
        answers.delete(answer);
        then();
        if (answers.size === 0) ended?.();
      });
    },
    end: (): Promise<void> =>
      answers.size === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            ended = resolve;
          }),
  };
};

/** Nothing is here. It is the end of every unknown path, after the token was checked. */
export const notFound = async (request: FastifyRequest): Promise<never> => {
  throw new Failure('not-found', translate(localeOf(request), 'http.no-such-path'));
};

/** The HTTP server before anything is mounted: request ids, tokens, problems, logs, metrics and the drain. */
export const createServer = async (options: {
  readonly log: Logger;
  readonly settings: Pick<Settings, 'trustProxy' | 'corsOrigins' | 'publicUrl'>;
  readonly verifier: TokenVerifier;
  readonly apiTokens: ApiTokens;
  readonly limiter: RateLimiter | null;
  readonly metrics: HttpMetrics | null;
  readonly room: Room;
}): Promise<HttpServer> => {
  const { settings, limiter } = options;
  const secure = settings.publicUrl.startsWith('https:');
  const underWay = createUnderWay();
  let drained: Promise<void> | null = null;

  const loggerInstance: FastifyBaseLogger = options.log;
  const app: FastifyInstance = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    trustProxy: settings.trustProxy ? nearestProxy : false,
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_MILLIS,
    return503OnClosing: false,
    exposeHeadRoutes: true,
    routerOptions: { maxParamLength: MAX_PARAM },
    genReqId: (request) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    clientErrorHandler: answerClientError,
    http: { requireHostHeader: false },
    // An address that cannot be decoded meets no hook.
    frameworkErrors: (error, request, reply) => {
      begin(request as FastifyRequest, reply as FastifyReply)
        .catch((failure: unknown) => failure)
        .then((failure) => sendProblem(failure ?? error, request as FastifyRequest, reply as FastifyReply));
    },
  });

  answerForNode(app);
  knowSenders(app);
  readJsonBodies(app);
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  app.setNotFoundHandler(notFound);
  // Before anything may refuse: a page of another site must be able to read a refusal.
  if (settings.corsOrigins.length > 0) await app.register(cors, { delegator: corsOf(settings.corsOrigins) });

  /** What every request meets first. */
  const begin = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    // A connection that an answer without `connection: close` leaves open would hold the drain up.
    underWay.add(reply.raw, () => {
      if (drained !== null) setImmediate(() => app.server.closeIdleConnections());
    });
    // On the raw answer, so that pages which write it by themselves have them too.
    reply.raw.setHeader('x-request-id', request.id);
    reply.raw.setHeader('x-content-type-options', 'nosniff');
    if (secure) reply.raw.setHeader('strict-transport-security', HSTS);
    const api = isApi(request);
    if (api) reply.headers(API_HEADERS);
    if (drained !== null) {
      reply.raw.setHeader('connection', 'close');
      const { url } = request.routeOptions;
      if (url !== '/healthz' && url !== '/readyz') throw new Failure('unavailable');
    }
    try {
      requireHead(request);
    } catch (failure) {
      // A body may follow that was never announced, or never comes.
      reply.raw.setHeader('connection', 'close');
      throw failure;
    }
    if (!api) return;
    // Fastify decorates no request whose address cannot be decoded.
    request.credential = null;
    // A token may be one that the database knows.
    requireDatabase(options.room);
    try {
      request.credential = await authenticate(soleAuthorization(request), options);
    } finally {
      // Whoever guesses tokens spends what the address has.
      request.sender = senderOf(request);
      if (limiter !== null) limitRequest(limiter, request.sender, reply);
    }
    checkUrl(request);
  };
  app.addHook('onRequest', begin);
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (drained !== null) reply.header('connection', 'close');
    done(null, payload);
  });
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const millis = Math.round(reply.elapsedTime * 10) / 10;
    options.metrics?.observe({
      method: request.method,
      route,
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    });
    request.log[reply.statusCode >= 500 ? 'warn' : 'info'](
      {
        method: request.method,
        route,
        status: reply.statusCode,
        ms: millis,
        ...(request.caller?.kind === 'user' ? { userId: request.caller.userId } : {}),
      },
      'answered',
    );
    done();
  });

  return {
    app,
    drain: () => {
      drained ??= app.close().then(() => underWay.end());
      return drained;
    },
  };
};
