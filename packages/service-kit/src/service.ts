import type { Database, ServiceSchema } from '@prodvor/database';
import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { RateLimiter } from './http/rate-limit.ts';
import type { Room } from './room.ts';
import type { Route } from './route.ts';

/** A service's own settings: environment variable -> schema. Every name starts with `PRODVOR_`. */
export type ConfigShape = Readonly<Record<`PRODVOR_${string}`, z.ZodType>>;
export type ConfigOf<Shape extends ConfigShape> = { readonly [Key in keyof Shape]: z.output<Shape[Key]> };

/** What a service is given when it is mounted. */
export interface ServiceContext<Shape extends ConfigShape = ConfigShape> {
  readonly config: ConfigOf<Shape>;
  /** Where people reach the platform, without a trailing slash: issuer, links, cookies. */
  readonly publicUrl: string;
  /** A pool with the service's own database role. */
  readonly db: Kysely<Database>;
  readonly log: Logger;
  readonly clock: () => Date;
}

/** What a service's pages are given beside. */
export interface PagesContext<Shape extends ConfigShape = ConfigShape> extends ServiceContext<Shape> {
  /** Of what is asked of the pages, in units of cost, by network (`networkOf`); null for no limit. */
  readonly signInLimiter: RateLimiter | null;
  /** Whether there is room to store in. */
  readonly room: Room;
}

/**
 * A service is one of these; `boot` runs it alone, the launcher mounts it beside others under the same paths.
 * Its functions are methods, so that services with different settings fit one list.
 */
export interface ServiceDefinition<Shape extends ConfigShape = ConfigShape> {
  readonly name: `${string}-service`;
  readonly schema: ServiceSchema;
  readonly config: Shape;
  /** The JSON routes. They are also listed without a database to make the OpenAPI document, so building them does nothing else. */
  routes(context: ServiceContext<Shape>): readonly Route[];
  /** What is not a JSON route, with the path prefixes it takes. */
  readonly pages?: {
    readonly prefixes: readonly `/${string}`[];
    mount(app: FastifyInstance, context: PagesContext<Shape>): Promise<void>;
  };
  /** Work beside requests; `stop` is called at the drain, after the last request. */
  start?(context: ServiceContext<Shape>): Promise<{ stop: () => Promise<void> }>;
}

export const defineService = <const Shape extends ConfigShape>(
  definition: ServiceDefinition<Shape>,
): ServiceDefinition<Shape> => definition;
