import { isInOneTransaction } from './one-transaction.ts';

/**
 * Reads once for all who ask for the same (as JSON) in one turn of the event loop: they have one result, which nobody
 * changes. Nothing is kept for the next turn. Within `inOneTransaction` each reads alone.
 */
export const shared = <Asked, Result>(read: (asked: Asked) => Promise<Result>): ((asked: Asked) => Promise<Result>) => {
  const reads = new Map<string, Promise<Result>>();
  const begin = async (key: string, asked: Asked): Promise<Result> => {
    // After the requests that have arrived in this turn.
    await new Promise((resolve) => setImmediate(resolve));
    reads.delete(key);
    return read(asked);
  };
  return (asked) => {
    if (isInOneTransaction()) return read(asked);
    const key = JSON.stringify(asked);
    const reading = reads.get(key) ?? begin(key, asked);
    reads.set(key, reading);
    return reading;
  };
};
