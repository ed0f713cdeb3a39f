import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';
import { mountReference } from '../docs/reference.ts';
import type { Route } from '../route.ts';
import { type Mounting, mountRoutes, refuseOtherMethods } from './mount.ts';
import { notFound } from './server.ts';

/** A smaller answer fits into one packet anyway. */
const COMPRESSED_FROM_BYTES = 1024;

/** Mounts the routes of all services, their documentation, and the refusal of everything else under `/api/`. */
export const mountApi = async (
  app: FastifyInstance,
  services: readonly { readonly routes: readonly Route[]; readonly mounting: Mounting }[],
): Promise<void> => {
  await app.register(async (api) => {
    // Bodies of requests are never compressed: a small one could become a large one.
    await api.register(compress, { threshold: COMPRESSED_FROM_BYTES, globalDecompression: false });
    for (const { routes, mounting } of services) mountRoutes(api, routes, mounting);
    const all = services.flatMap(({ routes }) => routes);
    refuseOtherMethods(api, all);
    api.all('/api/*', notFound);
    mountReference(api, all);
  });
};
