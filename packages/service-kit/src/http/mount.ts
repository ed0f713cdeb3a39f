import type { Database, ServiceSchema } from '@prodvor/database';
import { type Locale, translate } from '@prodvor/i18n';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { callerFor } from '../auth/callers.ts';
import type { UserDirectory } from '../auth/users.ts';
import type { Caller, UserCaller } from '../caller.ts';
import { Failure, type FieldError } from '../failure.ts';
import { judge } from '../judge.ts';
import { type Room, requireRoom } from '../room.ts';
import type { Method, Route } from '../route.ts';
import { type Answer, present, send } from './answer.ts';
import { answerOnce, parseKey, type Standing } from './idempotency.ts';
import { parseIfMatch } from './if-match.ts';
import { createWriting, type Lanes } from './lanes.ts';
import { localeOf } from './locale.ts';
import { findUnfit } from './text.ts';
import { inTurn, type Turns } from './turns.ts';
import { fieldErrors } from './zod-messages.ts';

const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const NOTHING = z.strictObject({});

/** A body of 1 MiB has room for a hundred thousand wrong fields; an answer has not. */
const MAX_FIELD_ERRORS = 100;

type Input = Parameters<Route['handle']>[0];

/** What the kit needs to answer a service's routes. */
export interface Mounting {
  readonly db: Kysely<Database>;
  readonly schema: ServiceSchema;
  readonly clock: () => Date;
  readonly users: UserDirectory;
  readonly room: Room;
  readonly lanes: Lanes;
  /** The service's write places. */
  readonly places: Turns;
}

const parsePart = (schema: z.ZodType, value: unknown, part: string, locale: Locale, errors: FieldError[]): unknown => {
  const unfit = findUnfit(value, part);
  if (unfit !== null) {
    errors.push({ pointer: unfit.pointer, detail: translate(locale, unfit.reason) });
    return undefined;
  }
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  errors.push(...fieldErrors(parsed.error, part, locale));
  return undefined;
};

const parseQuery = (schema: z.ZodType, query: object, locale: Locale, errors: FieldError[]): unknown => {
  const repeated = Object.entries(query).filter(([, value]) => Array.isArray(value));
  if (repeated.length === 0) return parsePart(schema, { ...query }, 'query', locale, errors);
  for (const [key] of repeated) errors.push({ pointer: `/query/${key}`, detail: translate(locale, 'field.repeated') });
  return undefined;
};

const isEmpty = (part: object): boolean => Object.keys(part).length === 0;

/** Every wrong field of all parts at once. What a route does not know of must not be there. */
const validate = (route: Route, request: FastifyRequest, locale: Locale) => {
  const errors: FieldError[] = [];
  const params = request.params as object;
  const query = request.query as object;
  const parsed = {
    params: route.params && parsePart(route.params, { ...params }, 'params', locale, errors),
    query: route.query && parseQuery(route.query, query, locale, errors),
    body: route.body && parsePart(route.body, request.body, 'body', locale, errors),
  };
  if (route.query === undefined && !isEmpty(query)) parseQuery(NOTHING, query, locale, errors);
  if (route.body === undefined && request.body !== undefined) parsePart(NOTHING, request.body, 'body', locale, errors);
  if (errors.length > 0) throw new Failure('validation-failed', undefined, errors.slice(0, MAX_FIELD_ERRORS));
  return { ...parsed, ifMatch: parseIfMatch(request.headers['if-match'], locale) };
};

/** How the caller stands to what the request is about; `load` itself may find that there is nothing, or refuse it. */
const standingOf = async (route: Route, input: Input): Promise<Standing> => {
  try {
    const subject = await route.load?.(input);
    if (route.load !== undefined && subject === undefined) return 'missing';
    return route.policy.decide(input.caller, route.load === undefined ? null : subject);
  } catch (error) {
    if (error instanceof Failure && error.status < 500) return 'missing';
    throw error;
  }
};

const refuse = (standing: Standing): never => {
  throw new Failure(standing === 'forbid' ? 'forbidden' : 'not-found');
};

/** The subject that the policy judges; a route without one is judged on nothing. */
const authorize = (route: Route, caller: Caller, subject: unknown): void => {
  judge<unknown>(route.policy, caller, route.load === undefined ? null : subject);
};

/** A handler's caller fits its route: `callerFor` has refused the others. */
const inputOf = (parsed: ReturnType<typeof validate>, caller: Caller, request: FastifyRequest, locale: Locale) =>
  ({ ...parsed, caller: caller as UserCaller, locale, requestId: request.id }) satisfies Omit<Input, 'subject'>;

/** Paths that differ in the names of their parameters alone are one path. */
const shapeOf = (path: string): string => path.replaceAll(/:[^/]+/g, ':');

/** Answers a service's routes: authenticate, validate, load, authorize, act, present. */
export const mountRoutes = (app: FastifyInstance, routes: readonly Route[], mounting: Mounting): void => {
  const { db, schema, clock, users, room, lanes, places } = mounting;
  for (const route of routes) {
    const personal = lanes.personal(route);
    const writing = route.method === 'GET' ? null : createWriting(route, lanes, places);

    const answer = async (request: FastifyRequest, reply: FastifyReply) => {
      const locale = localeOf(request);
      const caller = request.caller ?? { kind: 'anonymous' };
      const parsed = validate(route, request, locale);
      const input = inputOf(parsed, caller, request, locale);
      const act = async () => {
        const subject = await route.load?.(input);
        writing?.learn(parsed, subject);
        authorize(route, caller, subject);
        return present(route, await route.handle({ ...input, subject }));
      };
      const key = parseKey(route, request.headers['idempotency-key'], locale);
      const work = async (): Promise<{ readonly answer: Answer; readonly replayed: boolean }> => {
        if (key === null || caller.kind !== 'user') return { answer: await act(), replayed: false };
        const keyed = { userId: caller.userId, route: route.operationId, key, request: parsed, now: clock() };
        return answerOnce(db, schema, keyed, {
          act,
          stand: () => standingOf(route, { ...input, subject: undefined }),
          refuse,
        });
      };
      return writing === null ? work() : writing.inTurn(parsed, reply.raw, work);
    };

    app.route({
      method: route.method,
      url: route.path,
      // Before the body is read: nothing is judged about a request of somebody unknown.
      onRequest: async (request) => {
        // Nor is a body read for which there would be no turn. The turn comes after it, so that a slow body takes nobody's.
        const refusal = lanes.refusalOf(personal, request.sender);
        if (refusal !== null) await refusal;
        request.caller = await callerFor(route, request.credential, users, db);
        requireRoom(room, request.method);
      },
      handler: async (request, reply) => {
        // Many may have come before the first of them was at work.
        const refusal = lanes.refusalOf(personal, request.sender);
        if (refusal !== null) await refusal;
        const answered = await inTurn(personal, request.sender, reply.raw, () => answer(request, reply));
        if (answered.replayed) reply.header('idempotent-replayed', 'true');
        // Out of turn: a client that reads slowly is waited for here.
        return send(answered.answer, reply);
      },
    });
  }
};

/** A path refuses the methods that it does not have with 405 and `Allow`. */
export const refuseBut = (app: FastifyInstance, path: string, allowed: readonly string[]): void => {
  app.route({
    method: app.supportedMethods.filter((method) => !allowed.includes(method)),
    url: path,
    exposeHeadRoute: false,
    onRequest: async (request, reply) => {
      reply.header('allow', allowed.join(', '));
      const detail = translate(localeOf(request), 'http.allowed-methods', { methods: allowed.join(', ') });
      throw new Failure('method-not-allowed', detail);
    },
    handler: async () => undefined,
  });
};

/** Known paths refuse the methods that they do not have with 405 and `Allow`. */
export const refuseOtherMethods = (app: FastifyInstance, routes: readonly Route[]): void => {
  const paths = new Map<string, { path: string; methods: Set<Method> }>();
  for (const { path, method } of routes) {
    const known = paths.get(shapeOf(path)) ?? { path, methods: new Set<Method>() };
    known.methods.add(method);
    paths.set(shapeOf(path), known);
  }
  for (const { path, methods } of paths.values()) {
    const allowed: string[] = METHODS.filter((method) => methods.has(method)).flatMap((method) =>
      method === 'GET' ? ['GET', 'HEAD'] : [method],
    );
    refuseBut(app, path, allowed);
  }
};
