import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { pin } from '../rest/cores.ts';
import { BurstMessage, type BurstPlan } from './burst-plan.ts';

const PROCESS = fileURLToPath(new URL('burst-process.ts', import.meta.url));

/** How often each status was answered, `failed` where there was no answer. */
export type Answers = Readonly<Record<string, number>>;

interface BurstOptions {
  /** The core that the sending process has for itself; any when left out. */
  readonly core?: number;
  /** Called once before the first request. */
  readonly begun?: () => void;
  /** Called once when half of the requests are answered. */
  readonly halfway?: () => void;
}

/**
 * Sends many requests at once from a process of its own, so that whoever measures meanwhile is not slowed by the sending.
 * @throws {Error} when that process ends early
 */
export const burst = async (
  plan: BurstPlan,
  { core, begun, halfway }: BurstOptions = {},
): Promise<{ readonly answers: Answers; readonly millis: number }> => {
  const child = fork(PROCESS, { execArgv: [] });
  try {
    await once(child, 'spawn');
    if (core !== undefined && child.pid !== undefined) await pin(child.pid, core);
    child.send(plan);
    return await new Promise((resolve, reject) => {
      child.on('message', (message) => {
        const told = BurstMessage.parse(message);
        if (!('at' in told)) resolve(told);
        else if (told.at === 'begin') begun?.();
        else halfway?.();
      });
      child.once('exit', (code) => reject(new Error(`The burst ended with code ${code}`)));
    });
  } finally {
    child.kill();
  }
};

/** All the answers of several bursts together. */
export const together = (all: readonly Answers[]): Answers => {
  const sum: Record<string, number> = {};
  for (const answers of all)
    for (const [status, count] of Object.entries(answers)) sum[status] = (sum[status] ?? 0) + count;
  return sum;
};

/** `201 1500 times, 429 20 times`. */
export const spell = (answers: Answers): string =>
  Object.entries(answers)
    .map(([status, count]) => `${status} ${count} times`)
    .join(', ');
