import { ERRORS, type ErrorSlug, Problem } from '@prodvor/contracts';
import { offline } from '@prodvor/database';
import { z } from 'zod';
import { scopeOf } from '../auth/callers.ts';
import { Failure } from '../failure.ts';
import { takesKey } from '../http/idempotency.ts';
import { problemOf } from '../http/problems.ts';
import { createLogger } from '../logger.ts';
import type { Route } from '../route.ts';
import type { ServiceDefinition } from '../service.ts';
import { collectSchemas, type JsonSchema, type SchemaCollection } from './schemas.ts';

/** An OpenAPI 3.1 document. */
export type OpenApiDocument = Readonly<{
  openapi: '3.1.0';
  info: JsonSchema;
  paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  components: Readonly<Record<string, unknown>>;
}> &
  JsonSchema;

const EXAMPLE_REQUEST = '0193a2f0-0000-7000-8000-000000000000';

/** What any route may answer, by what it has. */
const commonErrors = (route: Route): ErrorSlug[] => [
  'validation-failed',
  'invalid-token',
  'scope-missing',
  ...(route.access === 'user' ? (['authentication-required'] as const) : []),
  ...(route.access === 'user' && route.profile !== 'optional' ? (['profile-required', 'account-erased'] as const) : []),
  ...(route.access === 'user' ? (['forbidden'] as const) : []),
  ...(route.load === undefined ? [] : (['not-found'] as const)),
  ...(takesKey(route) ? (['idempotency-in-flight', 'idempotency-key-reused'] as const) : []),
  ...(route.body === undefined ? [] : (['malformed-request', 'payload-too-large', 'unsupported-media-type'] as const)),
  'too-many-requests',
  'internal-error',
  'unavailable',
  'no-room',
];

const problemResponses = (route: Route): Record<string, JsonSchema> => {
  const slugs = [...new Set([...commonErrors(route), ...(route.errors ?? [])])].sort();
  const byStatus = Map.groupBy(slugs, (slug) => ERRORS[slug].status);
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, group]) => [
        String(status),
        {
          description: group.map((slug) => `\`${slug}\`: ${ERRORS[slug].en}`).join('; '),
          ...(status === 401 ? { headers: { 'WWW-Authenticate': { schema: { type: 'string' } } } } : {}),
          ...(status === 503 || status === 429 ? { headers: { 'Retry-After': { schema: { type: 'integer' } } } } : {}),
          content: {
            'application/problem+json': {
              schema: { $ref: '#/components/schemas/Problem' },
              examples: Object.fromEntries(group.map((slug) => [slug, { $ref: `#/components/examples/${slug}` }])),
            },
          },
        },
      ]),
  );
};

/** Every entry of the catalogue as it is answered. */
const problemExamples = (): JsonSchema =>
  Object.fromEntries(
    (Object.keys(ERRORS) as ErrorSlug[]).map((slug) => [
      slug,
      { summary: ERRORS[slug].en, value: problemOf(new Failure(slug), 'en', EXAMPLE_REQUEST) },
    ]),
  );

type Property = { readonly description?: unknown } & JsonSchema;

/** The parameters of a path or a query, from its object schema. */
const parametersOf = (
  schema: z.ZodType | undefined,
  place: 'path' | 'query',
  schemas: SchemaCollection,
): JsonSchema[] => {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemas.of(schema, 'input')() as {
    readonly properties?: Readonly<Record<string, Property>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...property }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: property,
  }));
};

const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  description: 'The version that is changed, as its ETag: `"3"`. Where an error says so, the request needs it.',
  required: false,
  schema: { type: 'string' },
} as const;

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'Makes the request take effect once: for 24 hours the same request with the same key is answered with the first answer (`Idempotent-Replayed: true`). Any unique text of 1 to 255 visible ASCII characters, such as a UUID.',
  required: false,
  schema: { type: 'string', pattern: '^[!-~]{1,255}$' },
} as const;

const headerParameters = (route: Route): JsonSchema[] => {
  const errors = route.errors ?? [];
  const conditional = errors.includes('precondition-failed') || errors.includes('precondition-required');
  return [
    ...(conditional ? [IF_MATCH] : []),
    ...(takesKey(route) ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    { $ref: '#/components/parameters/AcceptLanguage' },
  ];
};

const hasVersion = (route: Route): boolean =>
  route.etag !== undefined || (route.answer instanceof z.ZodObject && 'version' in route.answer.shape);

const answerOf = (route: Route, schemas: SchemaCollection): (() => JsonSchema) => {
  const headers = {
    ...(hasVersion(route) ? { ETag: { description: 'The version: `"3"`.', schema: { type: 'string' } } } : {}),
    ...(takesKey(route)
      ? { 'Idempotent-Replayed': { description: '`true` on a repeated answer.', schema: { type: 'string' } } }
      : {}),
    ...(route.location === undefined ? {} : { Location: { description: 'Where it is.', schema: { type: 'string' } } }),
    'X-Request-Id': { schema: { type: 'string' } },
  };
  const description = { 200: 'OK', 201: 'Created', 204: 'Done' }[route.status];
  if (route.answer === null) return () => ({ description, headers });
  const schema = schemas.of(route.answer, 'output');
  return () => ({ description, headers, content: { 'application/json': { schema: schema() } } });
};

const operationOf = (route: Route, schemas: SchemaCollection): (() => JsonSchema) => {
  const answer = answerOf(route, schemas);
  const body = route.body === undefined ? undefined : schemas.of(route.body, 'input');
  return () => ({
    operationId: route.operationId,
    summary: route.summary,
    tags: [route.tag],
    security: route.access === 'user' ? [{ bearer: [] }] : [{}, { bearer: [] }],
    'x-access': route.access,
    'x-policy': route.policy.name,
    'x-scope': scopeOf(route),
    parameters: [
      ...parametersOf(route.params, 'path', schemas),
      ...parametersOf(route.query, 'query', schemas),
      ...headerParameters(route),
    ],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: body() } } } }),
    responses: { [route.status]: answer(), ...problemResponses(route) },
  });
};

/** The document of a list of routes. The same routes give the same bytes. */
export const documentOf = (routes: readonly Route[]): OpenApiDocument => {
  const schemas = collectSchemas();
  schemas.of(Problem, 'output');
  const sorted = [...routes].sort((a, b) =>
    a.path === b.path ? (a.method < b.method ? -1 : 1) : a.path < b.path ? -1 : 1,
  );
  const operations = sorted.map((route) => ({ route, operation: operationOf(route, schemas) }));
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const { route, operation } of operations) {
    const path = route.path.replaceAll(/:([A-Za-z]+)/g, '{$1}');
    const known = paths[path] ?? {};
    known[route.method.toLowerCase()] = operation();
    paths[path] = known;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'ProDvor',
      version: '1',
      description: 'The public API of ProDvor. Errors are problem documents (RFC 9457), listed at /docs/errors.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map((route) => route.tag))].sort().map((name) => ({ name })),
    paths,
    components: {
      schemas: schemas.components(),
      examples: problemExamples(),
      parameters: {
        IdempotencyKey: IDEMPOTENCY_KEY,
        AcceptLanguage: {
          name: 'Accept-Language',
          in: 'header',
          description: 'The language of what is said to people: `ru` (default) or `en`.',
          schema: { type: 'string' },
        },
      },
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description:
            'An access token of the OpenID Provider, or a personal API token (`pdv_...`) with the scope that the operation names in `x-scope`; null is for access tokens alone.',
        },
      },
    },
  };
};

/** The document of services, made without a database and without settings. */
export const openapiDocument = (services: readonly ServiceDefinition[]): OpenApiDocument => {
  const db = offline();
  const log = createLogger({ level: 'silent' });
  const context = { config: {}, publicUrl: 'http://localhost', db, log, clock: () => new Date(0) };
  return documentOf(services.flatMap((service) => service.routes(context)));
};
