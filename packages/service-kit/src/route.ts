import type { ErrorSlug, Locale, Scope } from '@prodvor/contracts';
import type { z } from 'zod';
import type { Caller, NewcomerCaller, UserCaller } from './caller.ts';
import type { Policy } from './policy.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Access = 'public' | 'user';

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

type CallerFor<Access_, Profile> = Access_ extends 'public'
  ? Caller
  : Profile extends 'optional'
    ? UserCaller | NewcomerCaller
    : UserCaller;

/** What a handler is given: everything is parsed already. */
export interface RouteInput<Params, Query, Body, Who> {
  readonly params: Parsed<Params>;
  readonly query: Parsed<Query>;
  readonly body: Parsed<Body>;
  readonly caller: Who;
  /** The version named by `If-Match`, null without one. */
  readonly ifMatch: number | null;
  readonly locale: Locale;
  readonly requestId: string;
}

/**
 * One route: validate (the schemas), load, authorize (the policy), act and present (`handle`).
 * An answer with a numeric `version` gets it as its ETag; `etag` names another place.
 */
export interface RouteSpec<Params, Query, Body, Answer extends z.ZodType | null, Who extends Access, Profile, Subject> {
  readonly operationId: string;
  readonly summary: string;
  readonly tag: string;
  readonly method: Method;
  /** Public path with Fastify's parameters: `/api/v1/tournaments/:id`. */
  readonly path: `/api/v1/${string}`;
  readonly access: Who;
  /** `optional` lets a signed-in person without a profile in. */
  readonly profile?: Profile;
  /**
   * What a personal API token needs: a GET that names none needs `read`, any other route that names none, or says null,
   * is for sessions alone.
   */
  readonly scope?: Scope | null;
  /** The answer holds a secret that is told once. It is never kept, so the route takes no `Idempotency-Key`. */
  readonly secret?: true;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly status: 200 | 201 | 204;
  readonly answer: Answer;
  /** Errors beyond those that any route may answer. */
  readonly errors?: readonly ErrorSlug[];
  /** The subject that the policy judges; undefined answers 404. Left out where there is none. */
  readonly load?: (input: RouteInput<Params, Query, Body, CallerFor<Who, Profile>>) => Promise<Subject | undefined>;
  readonly policy: Policy<Subject>;
  /**
   * The id of the thing that a write contends for with others, whose row it locks, as far as the request says it; writes to
   * one thing wait in a lane of its own. Left out it is the `id` of the path.
   */
  readonly contends?: (input: { readonly params: Parsed<Params>; readonly body: Parsed<Body> }) => string;
  /** The id of the tournament or team whose row is locked, where the thing of the request is within one: a match. */
  readonly within?: (subject: Subject) => string;
  readonly etag?: (answer: z.input<NonNullable<Answer>>) => number;
  readonly location?: (answer: z.input<NonNullable<Answer>>) => string;
  readonly handle: (
    input: RouteInput<Params, Query, Body, CallerFor<Who, Profile>> & { readonly subject: Subject },
  ) => Promise<Answer extends z.ZodType ? z.input<Answer> : undefined>;
}

/** A route with its types erased, as the kit mounts it. Made by `route` alone. */
export type Route = RouteSpec<
  z.ZodType | undefined,
  z.ZodType | undefined,
  z.ZodType | undefined,
  z.ZodType | null,
  Access,
  'optional' | undefined,
  unknown
>;

/** Declares a route; the types of its handler follow from its schemas. */
export const route = <
  Answer extends z.ZodType | null,
  const Who extends Access,
  Subject = undefined,
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
  const Profile extends 'optional' | undefined = undefined,
>(
  spec: RouteSpec<Params, Query, Body, Answer, Who, Profile, Subject>,
): Route => spec as unknown as Route;
