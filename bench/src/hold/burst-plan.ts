import { z } from 'zod';

/** What the process of a burst is told. */
export const BurstPlan = z.object({
  url: z.string(),
  /** Connections of their own, each with one request at a time. */
  connections: z.int(),
  /** Requests in all; the list is gone through round and round. */
  total: z.int(),
  requests: z.array(
    z.object({
      method: z.enum(['GET', 'POST', 'PATCH']),
      path: z.string(),
      headers: z.record(z.string(), z.string()),
      body: z.string().exactOptional(),
    }),
  ),
});
export type BurstPlan = z.infer<typeof BurstPlan>;
export type BurstRequest = BurstPlan['requests'][number];

/** What it says: once when it begins and when half is answered, and at the end how often each status came, `failed` where there was no answer. */
export const BurstMessage = z.union([
  z.object({ at: z.enum(['begin', 'half']) }),
  z.object({ answers: z.record(z.string(), z.int()), millis: z.number() }),
]);
export type BurstMessage = z.infer<typeof BurstMessage>;
