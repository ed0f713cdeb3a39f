import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { OTHER_CORE, processorSeconds } from './cores.ts';

const run = promisify(execFile);
const CONNECTIONS = 64;
const SECONDS = 8;

/** One request of a load, as autocannon takes it. */
export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const Result = z.object({
  '2xx': z.number(),
  non2xx: z.number(),
  errors: z.number(),
  requests: z.object({ average: z.number(), total: z.number() }),
});

/** What a server made of a load. */
export interface Served {
  readonly perSecond: number;
  /** Milliseconds of the server's processor for one answer: what the machine's other core cannot hide. */
  readonly processorMillis: number;
}

/**
 * Puts 64 connections on a server that send `requests` round and round.
 * @throws {Error} when anything was answered otherwise than with 2xx
 */
export const serve = async (
  home: string,
  { url, pid }: { readonly url: string; readonly pid: number },
  requests: readonly LoadRequest[],
): Promise<Served> => {
  const plan = join(home, 'plan.json');
  await writeFile(plan, JSON.stringify({ url, connections: CONNECTIONS, duration: SECONDS, requests }));
  const before = await processorSeconds(pid);
  const { stdout } = await run('taskset', ['-c', String(OTHER_CORE), process.execPath, join(home, 'load.mjs'), plan], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const result = Result.parse(JSON.parse(stdout));
  if (result.errors > 0 || result.non2xx > 0) {
    throw new Error(`${result.non2xx} answers of ${url} were no success, ${result.errors} requests failed`);
  }
  const spent = (await processorSeconds(pid)) - before;
  return { perSecond: result.requests.average, processorMillis: (spent * 1000) / result.requests.total };
};
