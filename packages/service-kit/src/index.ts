export type { MessageKey } from '@prodvor/i18n';
export { hashApiToken } from './auth/api-tokens.ts';
export {
  ACCESS_TOKEN_SECONDS,
  announceRevocation,
  ENDED_SESSION_MILLIS,
  type Revocation,
} from './auth/revocations.ts';
export { createVerifier, type TokenVerifier } from './auth/verifier.ts';
export { boot } from './boot.ts';
export {
  type AnonymousCaller,
  actorOf,
  type Caller,
  type NewcomerCaller,
  type Principal,
  type Role,
  type UserCaller,
} from './caller.ts';
export { ConfigError, type LoadedConfig, loadConfig, type Settings, Switch } from './config.ts';
export { Failure, type FieldError, fail } from './failure.ts';
export type { ReadyChecks } from './health.ts';
export { networkOf } from './http/address.ts';
export { isUnavailable } from './http/problems.ts';
export { createRateLimiter, type RateLimiter } from './http/rate-limit.ts';
export { judge } from './judge.ts';
export { CannotStart, installSignals } from './lifecycle.ts';
export { logFile } from './log-lines.ts';
export { createLogger, type LogLevel } from './logger.ts';
export { type OpenApiDocument, openapiDocument } from './openapi/document.ts';
export { type DocumentedRoute, documentedRoutes, findPolicyProblems } from './openapi/policies.ts';
export { containing, decodeCursor, encodeCursor, InstantKey, type Page, pageOf } from './paging.ts';
export { createPlatform, type Platform, type PlatformOptions, type RouteTableRow } from './platform.ts';
export {
  administers,
  anyone,
  anyUser,
  type Decision,
  definePolicy,
  moderates,
  type Policy,
  type PolicyTable,
  type Predicate,
} from './policy.ts';
export { definePolicyMatrix, type MatrixRow, type PolicyMatrix, statusesOf } from './policy-matrix.ts';
export { purgeEvery, purgeHourly } from './purge-hourly.ts';
export { nameTaken, refuseDuplicate, refuseField, requireVersion } from './refusals.ts';
export { type Room, reasonOf, type Shortage } from './room.ts';
export { type Access, type Method, type Route, type RouteInput, route } from './route.ts';
export {
  type ConfigOf,
  type ConfigShape,
  defineService,
  type PagesContext,
  type ServiceContext,
  type ServiceDefinition,
} from './service.ts';
