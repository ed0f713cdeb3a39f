const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does `work` with a signal that is aborted when the person or the system wants the command to stop, however often. */
export const stoppable = async <Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> => {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await work(stopping.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
};

/** Tells the person once that a command waits for its turn on the data folder. */
export const tellWaiting = (): void => {
  process.stderr.write('Another command has the data folder: waiting for its end ...\n');
};
