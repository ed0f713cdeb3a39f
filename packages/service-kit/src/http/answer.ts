import type { FastifyReply } from 'fastify';
import type { Route } from '../route.ts';
import { etag } from './if-match.ts';

/** What a route answers, before it is sent. */
export interface Answer {
  readonly status: number;
  readonly etag: string | null;
  readonly location: string | null;
  /** JSON, null where the route has no body. */
  readonly body: string | null;
}

const versionOf = (route: Route, answer: unknown): number | null => {
  if (route.etag !== undefined) return route.etag(answer);
  const version = typeof answer === 'object' && answer !== null && 'version' in answer ? answer.version : null;
  return typeof version === 'number' ? version : null;
};

/**
 * The schema is the serialiser and the leak guard: what it does not know never leaves.
 * @throws {Error} when the answer does not fit
 */
export const present = (route: Route, answer: unknown): Answer => {
  if (route.answer === null) return { status: route.status, etag: null, location: null, body: null };
  const parsed = route.answer.safeParse(answer);
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => `${issue.code} at /${issue.path.join('/')}`);
    throw new Error(`the answer of ${route.operationId} does not fit its schema: ${places.join(', ')}`);
  }
  const version = versionOf(route, answer);
  return {
    status: route.status,
    etag: version === null ? null : etag(version),
    location: route.location?.(answer) ?? null,
    body: JSON.stringify(parsed.data),
  };
};

export const send = (answer: Answer, reply: FastifyReply): FastifyReply => {
  reply.code(answer.status);
  if (answer.etag !== null) reply.header('etag', answer.etag);
  if (answer.location !== null) reply.header('location', answer.location);
  if (answer.body === null) return reply.send();
  return reply.header('content-type', 'application/json; charset=utf-8').send(answer.body);
};
