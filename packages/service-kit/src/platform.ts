import { CONNECTIONS, connect, type ServiceSchema } from '@prodvor/database';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import { createApiTokens } from './auth/api-tokens.ts';
import { createRevocations } from './auth/revocations.ts';
import { createUserDirectory } from './auth/users.ts';
import { createVerifier, type TokenVerifier } from './auth/verifier.ts';
import type { Settings } from './config.ts';
import { mountHealth, type ReadyChecks } from './health.ts';
import { mountApi } from './http/api.ts';
import { startPurgingAnswers } from './http/idempotency.ts';
import { createLanes, LANE_LIMITS, type LaneLimits, type Lanes } from './http/lanes.ts';
import { createRateLimiter, type Rate, type RateLimiter } from './http/rate-limit.ts';
import { createServer } from './http/server.ts';
import { CannotStart, STOP_MILLIS, within } from './lifecycle.ts';
import { createMetrics } from './metrics.ts';
import { ROOM_UNWATCHED, type Room } from './room.ts';
import type { Route } from './route.ts';
import type { ServiceContext, ServiceDefinition } from './service.ts';

export interface PlatformOptions {
  readonly services: readonly ServiceDefinition[];
  readonly settings: Settings;
  /** The services' own settings, as `loadConfig` parsed them. */
  readonly own?: Readonly<Record<`PRODVOR_${string}`, unknown>>;
  /** The address of the database for each service's role. */
  readonly databaseUrls: Readonly<Partial<Record<ServiceSchema, string>>>;
  readonly log: Logger;
  readonly now?: () => Date;
  /** Connections of each service's pool at most. */
  readonly maxConnections?: number;
  /** Other limits than those of docs/operations.md, for a test. */
  readonly lanes?: LaneLimits;
  /** How long a statement waits for a lock, in milliseconds; that of `connect` when left out. */
  readonly lockMillis?: number;
  readonly verifier?: TokenVerifier;
  /** The room that the database stores in; unwatched when left out. */
  readonly room?: Room;
  /** What the process adds: pages that are no service's (the web app), and conditions of readiness. */
  readonly extra?: {
    readonly mount?: (app: FastifyInstance) => Promise<void>;
    readonly ready?: ReadyChecks;
  };
}

/** What a path belongs to; the launcher, the development proxy and the gateway's configuration are made from it. */
export interface RouteTableRow {
  readonly service: string;
  readonly method: Route['method'] | '*';
  readonly path: string;
  readonly operationId: string | null;
}

export interface Platform {
  readonly app: FastifyInstance;
  readonly routes: readonly RouteTableRow[];
  /** Who waits in them, and how many were refused. */
  readonly lanes: Lanes['all'];
  /**
   * Opens the port, and the one for metrics; resolves to the address that is listened on.
   * @throws {CannotStart}
   */
  listen(address?: { readonly port: number; readonly host: string }): Promise<string>;
  /** Stops taking requests and waits for those under way. */
  drain(): Promise<void>;
  /** The drain, then the services' own work, then the pools, within the deadline; true when all ended by themselves. */
  stop(deadlineMillis?: number): Promise<boolean>;
}

/** `setting` is the name of the port's. */
const cannotListen = (error: unknown, host: string, port: number, setting: string): unknown => {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'EADDRINUSE':
      return new CannotStart(`Port ${port} is taken: stop what uses it or set ${setting} to another one.`);
    case 'EACCES':
      return new CannotStart(`Port ${port} needs more rights: set ${setting} to 1024 or above.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CannotStart(`This machine has no address ${host}: check HOST.`);
    default:
      return error;
  }
};

const must = (url: string | undefined, service: ServiceDefinition): string => {
  if (url === undefined) throw new Error(`${service.name} has no database address for the schema ${service.schema}`);
  return url;
};

const ownOf = (service: ServiceDefinition, own: PlatformOptions['own']): ServiceContext['config'] =>
  Object.fromEntries(Object.keys(service.config).map((name) => [name, own?.[name as `PRODVOR_${string}`]]));

const rowsOf = (part: { readonly service: ServiceDefinition; readonly routes: readonly Route[] }): RouteTableRow[] => {
  const service = part.service.name;
  return [
    ...part.routes.map(({ method, path, operationId }) => ({ service, method, path, operationId })),
    ...(part.service.pages?.prefixes ?? []).map((path) => ({ service, method: '*' as const, path, operationId: null })),
  ];
};

/** Mounts one or many services on one HTTP server; `listen` opens it. Services' own work starts here already. */
export const createPlatform = async (options: PlatformOptions): Promise<Platform> => {
  const { settings, log, room = ROOM_UNWATCHED } = options;
  const clock = options.now ?? (() => new Date());
  const metrics = settings.metricsPort === null ? null : createMetrics(room);
  const max = options.maxConnections ?? CONNECTIONS;
  const lock = options.lockMillis === undefined ? {} : { lockMillis: options.lockMillis };
  const lanes = createLanes(options.lanes ?? LANE_LIMITS);
  const mounted = options.services.map((service) => {
    const url = must(options.databaseUrls[service.schema], service);
    return { service, url, db: connect({ url, schema: service.schema, max, ...lock }) };
  });
  // Any service's role reads what all of them need to know callers, and hears what is revoked.
  const [first] = mounted;
  const db = first?.db ?? null;
  const { revocations, hear } = createRevocations({ db, clock, log });
  const { hasEnded, hasGrantEnded } = revocations;
  const verifier = options.verifier ?? createVerifier({ ...settings.oidc, now: clock, hasEnded, hasGrantEnded });
  const users = createUserDirectory(revocations);
  const apiTokens = createApiTokens({ db, revocations, clock });
  const limiterOf = (rate: Rate | null): RateLimiter | null => (rate === null ? null : createRateLimiter(rate, clock));
  const limiter = limiterOf(settings.rateLimit);
  const signInLimiter = limiterOf(settings.signInRateLimit);
  const server = await createServer({
    log,
    settings,
    verifier,
    apiTokens,
    limiter,
    metrics: metrics?.http ?? null,
    room,
  });
  const { app } = server;

  const parts = mounted.map(({ service, db }) => {
    const context: ServiceContext = {
      config: ownOf(service, options.own),
      publicUrl: settings.publicUrl,
      db,
      log: log.child({ service: service.name }),
      clock,
    };
    const mounting = { db, schema: service.schema, clock, users, room, lanes, places: lanes.places(max) };
    return { service, context, routes: service.routes(context), mounting };
  });
  const checks: Record<string, () => Promise<boolean>> = { ...options.extra?.ready };
  for (const { service, db } of mounted) {
    checks[`database:${service.schema}`] = async () => {
      await sql`select 1`.execute(db);
      return true;
    };
  }
  metrics?.observeLanes(lanes.all);
  let draining = false;

  await mountApi(app, parts);
  for (const { service, context } of parts) {
    const { pages } = service;
    if (pages !== undefined)
      await app.register(async (scope) => pages.mount(scope, { ...context, signInLimiter, room }));
  }
  mountHealth(
    app,
    () => draining,
    () => checks,
    room,
  );
  await options.extra?.mount?.(app);
  await app.ready();
  const running: { stop: () => Promise<void> }[] = [];
  for (const { service, context } of parts) {
    const work = await service.start?.(context);
    if (work !== undefined) running.push(work);
    running.push(startPurgingAnswers({ ...context, schema: service.schema }));
  }
  if (first !== undefined) running.push(hear(first.url));

  const drain = (): Promise<void> => {
    draining = true;
    // Who waits is told to come back, rather than kept until the deadline cuts them off.
    lanes.stop();
    return server.drain();
  };
  const release = async (): Promise<void> => {
    await Promise.all(running.map((work) => work.stop()));
    await Promise.all(mounted.map(({ db }) => db.destroy()));
    await metrics?.close();
  };
  const finish = async (deadlineMillis: number): Promise<boolean> => {
    const orderly = drain().then(release);
    const clean = await within(deadlineMillis, orderly);
    if (!clean) {
      app.server.closeAllConnections();
      orderly.catch((error: unknown) => log.warn({ err: error }, 'stop after the deadline failed'));
    }
    return clean;
  };
  let stopped: Promise<boolean> | null = null;
  return {
    app,
    routes: parts.flatMap(rowsOf),
    lanes: lanes.all,
    listen: async (address = { port: settings.port, host: settings.host }) => {
      const { metricsPort } = settings;
      if (metrics !== null && metricsPort !== null) {
        await metrics.listen(metricsPort).catch((error: unknown) => {
          throw cannotListen(error, '127.0.0.1', metricsPort, 'PRODVOR_METRICS_PORT');
        });
      }
      return app.listen({ port: address.port, host: address.host }).catch((error: unknown) => {
        throw cannotListen(error, address.host, address.port, 'PORT');
      });
    },
    drain,
    stop: (deadlineMillis = STOP_MILLIS) => {
      stopped ??= finish(deadlineMillis);
      return stopped;
    },
  };
};
