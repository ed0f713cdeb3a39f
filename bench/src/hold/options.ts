import { parseArgs } from 'node:util';
import { z } from 'zod';

/** The last commit before a person, a network and a lock had limits of this kind, and before rights were judged under locks. */
const BEFORE = '57dfa40';

const Count = z.coerce.number().int().min(1);

const Options = z.object({
  /** Numbers of the rows that are run. */
  only: z
    .string()
    .regex(/^[1-4](,[1-4])*$/, 'rows are 1, 2, 3 and 4, with commas between them')
    .default('1,2,3,4')
    .transform((text): ReadonlySet<string> => new Set(text.split(','))),
  /** Writes at once in the first row. */
  writes: Count.default(1_500),
  /** Starts of a sign-in in the second. */
  starts: Count.default(4_000),
  /** Requests of each kind, round and side in the third. */
  asks: Count.default(3_000),
  /** Mixed requests of the fourth. */
  requests: Count.default(20_000),
  /** Rounds of which the median counts; of the third row one more than twice as many. */
  rounds: Count.default(3),
  /** What the third row is measured beside. */
  before: z.string().min(1).default(BEFORE),
});
export type Options = z.infer<typeof Options>;

/**
 * Reads `[1,2,3,4] [--only 1,2] [--writes N] [--starts N] [--asks N] [--requests N] [--rounds N] [--before COMMIT]`.
 * @throws {Error} for anything else
 */
export const readOptions = (args: readonly string[]): Options => {
  const string = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      only: string,
      writes: string,
      starts: string,
      asks: string,
      requests: string,
      rounds: string,
      before: string,
    },
  });
  const only = [...(values.only === undefined ? [] : [values.only]), ...positionals];
  return Options.parse({ ...values, ...(only.length > 0 ? { only: only.join(',') } : {}) });
};
