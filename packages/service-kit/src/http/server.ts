import { randomUUID } from 'node:crypto';
import { translate } from '@prodvor/i18n';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';
import { authenticate } from '../auth/callers.ts';
import type { TokenVerifier } from '../auth/verifier.ts';
import type { Principal } from '../caller.ts';
import { Failure } from '../failure.ts';
import type { HttpMetrics } from '../metrics.ts';
import { readJsonBodies } from './body.ts';
import { answerClientError } from './client-errors.ts';
import { localeOf } from './locale.ts';
import { MAX_BODY_BYTES, sendProblem } from './problems.ts';
import { isStorable } from './text.ts';

const REQUEST_ID = /^[A-Za-z0-9._-]{8,64}$/;
const MAX_PARAM = 512;
const REQUEST_MILLIS = 30_000;

/** JSON is never a page: nothing may run, frame or sniff it. */
const API_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  vary: 'authorization, accept-language',
} as const;

export interface HttpServer {
  readonly app: FastifyInstance;
  readonly principalOf: (request: FastifyRequest) => Principal | null;
  readonly onUser: (request: FastifyRequest, userId: string) => void;
  /** From now on connections are closed after their answer and new requests are refused. */
  readonly beginDrain: () => void;
}

/** A URL that no handler should see: broken percent-encoding, NUL. */
const checkUrl = (request: FastifyRequest): void => {
  const malformed = () => new Failure('malformed-request', translate(localeOf(request), 'http.url-broken'));
  let text: string;
  try {
    text = decodeURIComponent(request.raw.url ?? '');
  } catch {
    throw malformed();
  }
  if (!isStorable(text)) throw malformed();
};

const isApi = (request: FastifyRequest): boolean => (request.raw.url ?? '').startsWith('/api/');

/** Nothing is here. It is the end of every unknown path, after the token was checked. */
export const notFound = async (request: FastifyRequest): Promise<never> => {
  throw new Failure('not-found', translate(localeOf(request), 'http.no-such-path'));
};

/** The HTTP server before anything is mounted: request ids, tokens, problems, logs, metrics and the drain. */
export const createServer = (options: {
  readonly log: Logger;
  readonly trustProxy: boolean;
  readonly verifier: TokenVerifier;
  readonly metrics: HttpMetrics | null;
}): HttpServer => {
  const principals = new WeakMap<FastifyRequest, Principal>();
  const userIds = new WeakMap<FastifyRequest, string>();
  let draining = false;

  const loggerInstance: FastifyBaseLogger = options.log;
  const app: FastifyInstance = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy,
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
    frameworkErrors: (error, request, reply) => {
      sendProblem(error, request as FastifyRequest, reply as FastifyReply);
    },
  });

  readJsonBodies(app);
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  app.setNotFoundHandler(notFound);

  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    if (isApi(request)) reply.headers(API_HEADERS);
    if (draining) {
      reply.header('connection', 'close');
      if (!request.raw.url?.startsWith('/healthz') && !request.raw.url?.startsWith('/readyz')) {
        throw new Failure('unavailable');
      }
    }
    if (!isApi(request)) return;
    const principal = await authenticate(request, options.verifier);
    if (principal !== null) principals.set(request, principal);
    checkUrl(request);
  });
  app.addHook('onSend', async (_request, reply) => {
    if (draining) reply.header('connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const millis = Math.round(reply.elapsedTime * 10) / 10;
    options.metrics?.observe({
      method: request.method,
      route,
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    });
    const userId = userIds.get(request);
    request.log[reply.statusCode >= 500 ? 'warn' : 'info'](
      {
        method: request.method,
        route,
        status: reply.statusCode,
        ms: millis,
        requestId: request.id,
        ...(userId === undefined ? {} : { userId }),
      },
      'answered',
    );
  });

  return {
    app,
    principalOf: (request) => principals.get(request) ?? null,
    onUser: (request, userId) => {
      userIds.set(request, userId);
    },
    beginDrain: () => {
      draining = true;
    },
  };
};
