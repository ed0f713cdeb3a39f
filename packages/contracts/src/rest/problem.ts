import { z } from 'zod';
import { ERRORS } from '../errors.ts';

const slugs = Object.keys(ERRORS).map((slug) => `/docs/errors#${slug}`);

/** RFC 9457 problem. `errors` names each field by a JSON pointer (`/body/name`, `/query/limit`, `/headers/if-match`). */
export const Problem = z
  .strictObject({
    type: z.enum(slugs as [string, ...string[]]),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z.array(z.strictObject({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
