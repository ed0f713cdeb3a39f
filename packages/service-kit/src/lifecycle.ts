import type { Logger } from 'pino';

/** The surroundings do not let the process start; the message is one sentence for the person who starts it. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How long a stop may take before it is forced, milliseconds. */
export const STOP_MILLIS = 4_000;

/** Resolves to false when `work` has not ended within `millis`; a failure of `work` passes through. */
export const within = async (millis: number, work: Promise<unknown>): Promise<boolean> => {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), millis);
  try {
    return await Promise.race([work.then(() => true), promise]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Stops the process in order on SIGINT, SIGTERM and SIGHUP (the terminal was closed), then exits: 0 after a clean stop, 1
 * when it failed or was forced at the deadline. Signals arrive more than once (npm and the terminal both send them): repeats
 * change nothing.
 * Returns a function that takes the handlers away.
 */
export const installSignals = (options: {
  readonly stop: () => Promise<void>;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly deadlineMillis?: number;
  readonly exit?: (code: number) => void;
}): (() => void) => {
  const exit = options.exit ?? ((code) => process.exit(code));
  const deadline = options.deadlineMillis ?? STOP_MILLIS;
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping) return;
    stopping = true;
    options.log.info({ signal }, 'stopping');
    within(deadline, options.stop()).then(
      (clean) => {
        if (clean) options.log.info('stopped');
        else options.log.error({ deadline }, 'stop was forced at the deadline');
        exit(clean ? 0 : 1);
      },
      (error: unknown) => {
        options.log.error({ err: error }, 'stop failed');
        exit(1);
      },
    );
  };
  for (const signal of STOP_SIGNALS) process.on(signal, onSignal);
  return () => {
    for (const signal of STOP_SIGNALS) process.off(signal, onSignal);
  };
};
