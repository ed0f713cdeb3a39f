import type { FastifyRequest } from 'fastify';

/** By the route that was found, since an address has many spellings: `/%61pi/`, `http://host/api/`. */
export const isApi = (request: FastifyRequest): boolean =>
  (request.routeOptions.url ?? request.raw.url ?? '').startsWith('/api/');
