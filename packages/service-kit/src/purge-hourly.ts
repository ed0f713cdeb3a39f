import type { Logger } from 'pino';

const HOUR = 3_600_000;

/**
 * Purges now and each hour until stopped: few machines of a yard's league run for an hour. `purge` resolves to how many
 * `what` went; when it fails, the next hour tries again.
 */
export const purgeHourly = (
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
  let underWay = run();
  const timer = setInterval(() => {
    underWay = run();
  }, HOUR);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await underWay;
    },
  };
};
