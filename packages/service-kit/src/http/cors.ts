import type { FastifyCorsOptions, FastifyCorsOptionsDelegateCallback } from '@fastify/cors';
import { isApi } from './paths.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
const ASKED_HEADERS = [
  'accept-language',
  'authorization',
  'content-type',
  'idempotency-key',
  'if-match',
  'x-request-id',
];
const TOLD_HEADERS = [
  'etag',
  'idempotent-replayed',
  'location',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'retry-after',
  'x-request-id',
];
const PREFLIGHT_SECONDS = 600;

/**
 * Lets pages of `origins` call the API, with a token and without cookies. A request without the headers of a preflight is
 * none, whatever its method.
 */
export const corsOf = (origins: '*' | readonly string[]): FastifyCorsOptionsDelegateCallback => {
  const options: FastifyCorsOptions = {
    origin: origins === '*' ? '*' : [...origins],
    methods: METHODS,
    allowedHeaders: ASKED_HEADERS,
    exposedHeaders: TOLD_HEADERS,
    maxAge: PREFLIGHT_SECONDS,
  };
  return (request, answer) => {
    const { origin, 'access-control-request-method': asked } = request.headers;
    if (!isApi(request)) answer(null, { origin: false });
    else answer(null, { ...options, preflight: origin !== undefined && asked !== undefined });
  };
};
