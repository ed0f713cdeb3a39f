import type { FastifyInstance } from 'fastify';
import { within } from './lifecycle.ts';
import { type Room, reasonOf } from './room.ts';

/** A condition of readiness by name; false or a rejection means not ready. */
export type ReadyChecks = Readonly<Record<string, () => Promise<boolean>>>;

const CHECK_MILLIS = 2_000;

const passes = async (check: () => Promise<boolean>): Promise<boolean> => {
  try {
    const result = check();
    return (await within(CHECK_MILLIS, result)) && (await result);
  } catch {
    return false;
  }
};

/**
 * `/healthz`: the process is alive. `/readyz`: it can serve; 503 names the checks that do not pass. `degraded` serves too, but not
 * everything: `reason` says why.
 */
export const mountHealth = (
  app: FastifyInstance,
  isDraining: () => boolean,
  checks: () => ReadyChecks,
  room: Room,
): void => {
  app.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    if (isDraining()) return reply.code(503).send({ status: 'draining', waiting: [] });
    const results = await Promise.all(
      Object.entries(checks()).map(async ([name, check]) => ((await passes(check)) ? [] : [name])),
    );
    const { shortage } = room;
    const waiting = [...(shortage === 'none' ? ['room'] : []), ...results.flat()];
    const status = waiting.length > 0 ? 'waiting' : shortage === null ? 'ready' : 'degraded';
    return reply
      .code(waiting.length === 0 ? 200 : 503)
      .send({ status, waiting, ...(shortage === null ? {} : { reason: reasonOf(shortage) }) });
  });
};
