import type { Logger } from 'pino';

const HOUR = 3_600_000;

/**
 * Purges now and each `millis` until stopped. `purge` resolves to how many `what` went; when it fails, the next time tries
 * again. While one takes longer than that, no other begins.
 */
export const purgeEvery = (
  millis: number,
  log: Logger,
  what: string,
  purge: (signal: AbortSignal) => Promise<number>,
): { readonly stop: () => Promise<void> } => {
  const stopping = new AbortController();
  const run = (): Promise<void> =>
    purge(stopping.signal).then(
      (count) => log.debug({ count, what }, 'purged'),
      (error: unknown) => log.warn({ err: error, what }, 'purging failed'),
    );
  let idle = false;
  const begin = (): Promise<void> => {
    idle = false;
    return run().finally(() => {
      idle = true;
    });
  };
  let underWay = begin();
  const timer = setInterval(() => {
    if (idle) underWay = begin();
  }, millis);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await underWay;
    },
  };
};

/** Purges now and each hour until stopped: few machines of a yard's league run for an hour. */
export const purgeHourly = (
  log: Logger,
  what: string,
  purge: (signal: AbortSignal) => Promise<number>,
): { readonly stop: () => Promise<void> } => purgeEvery(HOUR, log, what, purge);
