import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

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
  requests: z.object({ average: z.number() }),
});

/**
 * Answers per second under 64 connections that send `requests` round and round.
 * @throws {Error} when anything was answered otherwise than with 2xx
 */
export const answersPerSecond = async (
  home: string,
  cpu: number,
  url: string,
  requests: readonly LoadRequest[],
): Promise<number> => {
  const plan = join(home, 'plan.json');
  await writeFile(plan, JSON.stringify({ url, connections: CONNECTIONS, duration: SECONDS, requests }));
  const { stdout } = await run('taskset', ['-c', String(cpu), process.execPath, join(home, 'load.mjs'), plan], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const result = Result.parse(JSON.parse(stdout));
  if (result.errors > 0 || result.non2xx > 0) {
    throw new Error(`${result.non2xx} answers of ${url} were no success, ${result.errors} requests failed`);
  }
  return result.requests.average;
};
