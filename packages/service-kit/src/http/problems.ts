import { ERRORS, type ErrorSlug, type Problem } from '@prodvor/contracts';
import { isWantOfRoom, PersonGone } from '@prodvor/database';
import { isMessageKey, type Locale, translate } from '@prodvor/i18n';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Failure } from '../failure.ts';
import { localeOf } from './locale.ts';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';
/** JSON is never a page: nothing may run or frame it. */
export const NO_PAGE = "default-src 'none'; frame-ancestors 'none'";
export const MAX_BODY_BYTES = 1024 * 1024;

/** A detail that is a key of the catalogue is said in the reader's language, any other text as it is. */
const worded = (detail: string, locale: Locale): string => (isMessageKey(detail) ? translate(locale, detail) : detail);

/** The document of RFC 9457 for a failure, in the reader's language. */
export const problemOf = (failure: Failure, locale: Locale, requestId: string | null): Problem => ({
  type: `/docs/errors#${failure.slug}`,
  title: ERRORS[failure.slug][locale],
  status: failure.status,
  ...(failure.detail === undefined ? {} : { detail: worded(failure.detail, locale) }),
  ...(requestId === null ? {} : { instance: `urn:prodvor:request:${requestId}` }),
  ...(failure.fields.length === 0
    ? {}
    : { errors: failure.fields.map(({ pointer, detail }) => ({ pointer, detail: worded(detail, locale) })) }),
});

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** Connections that broke, servers that start or stop, statements that PostgreSQL gave up in favour of another. */
const UNAVAILABLE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  '40001',
  '40P01',
  '53000',
  '53200',
  '53300',
  '53400',
  '55P03',
  '57014',
  '57P01',
  '57P02',
  '57P03',
]);

/** pg and Kysely give these no code. */
const UNAVAILABLE_MESSAGES =
  /^(Connection terminated|timeout expired|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|driver has already been destroyed|Query read timeout)/;

/** True for what passes: the database or another server cannot be reached, or gave the work up. */
export const isUnavailable = (error: unknown): boolean => {
  const code = codeOf(error);
  if (code !== null && (UNAVAILABLE_CODES.has(code) || /^08...$/.test(code))) return true;
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  return error instanceof Error && UNAVAILABLE_MESSAGES.test(error.message);
};

/** Fastify's own refusals of a request. */
const FASTIFY_CODES: Readonly<Record<string, ErrorSlug>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-request',
  FST_ERR_BAD_URL: 'malformed-request',
  FST_ERR_MAX_PARAM_LENGTH: 'malformed-request',
};

const detailOf = (code: string, locale: Locale): string | undefined => {
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return translate(locale, 'http.body-too-large', { limit: MAX_BODY_BYTES / 1024 });
    case 'FST_ERR_BAD_URL':
      return translate(locale, 'http.url-broken');
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return translate(locale, 'http.url-too-long');
    default:
      return undefined;
  }
};

/** What a thrown value is in the catalogue. What is neither the caller's nor the moment's fault is `internal-error`. */
export const failureOf = (error: unknown, locale: Locale): Failure => {
  if (error instanceof Failure) return error;
  if (error instanceof PersonGone) return new Failure(error.isActor ? 'account-erased' : 'not-found');
  const code = codeOf(error);
  const slug = code === null ? undefined : FASTIFY_CODES[code];
  if (code !== null && slug !== undefined) return new Failure(slug, detailOf(code, locale));
  if (isWantOfRoom(error)) return new Failure('no-room', 'http.no-room-writes');
  if (isUnavailable(error)) return new Failure('unavailable');
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (code?.startsWith('FST_') && typeof status === 'number' && status < 500) return new Failure('malformed-request');
  return new Failure('internal-error');
};

/** Answers a thrown value as a problem; one that is nobody's fault but ours is logged with its cause. */
export const sendProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const locale = localeOf(request);
  const failure = failureOf(error, locale);
  if (failure.status === 500) request.log.error({ err: error }, 'request failed');
  // A full lane is told by the line of the answer alone: a burst would fill the log with traces that say nothing.
  else if (failure.slug === 'unavailable' && failure.detail !== 'http.busy')
    request.log.warn({ err: error }, 'unavailable');
  else if (failure.slug === 'no-room' && failure !== error) request.log.warn({ err: error }, 'no room');
  if (failure.retryAfter !== null) reply.header('retry-after', String(failure.retryAfter));
  if (failure.status === 401) {
    reply.header('www-authenticate', failure.slug === 'invalid-token' ? 'Bearer error="invalid_token"' : 'Bearer');
  }
  return reply
    .code(failure.status)
    .header('content-type', PROBLEM_TYPE)
    .header('content-security-policy', NO_PAGE)
    .header('content-language', locale)
    .send(JSON.stringify(problemOf(failure, locale, request.id)));
};
