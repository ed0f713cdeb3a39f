import DataLoader from 'dataloader';
import { isInOneTransaction } from './one-transaction.ts';

/** What one statement reads at most; arrays of keys stay short. */
const KEYS = 100;

/**
 * Reads one by its key, where `read` reads many: it answers in the order of its keys, undefined for what is not there. All
 * that is asked for in one turn of the event loop is read by one statement, which under load spares a message to PostgreSQL
 * and back for each. A failure of the statement is one of everybody who waits for it.
 *
 * Within `inOneTransaction` each is read alone: nobody else belongs to that transaction.
 */
export const batched = <Key, Row>(
  read: (keys: readonly Key[]) => Promise<readonly (Row | undefined)[]>,
): ((key: Key) => Promise<Row | undefined>) => {
  const loader = new DataLoader<Key, Row | undefined>(read, {
    cache: false,
    maxBatchSize: KEYS,
    // After the requests that have arrived in this turn.
    batchScheduleFn: (dispatch) => setImmediate(dispatch),
  });
  return async (key) => (isInOneTransaction() ? (await read([key]))[0] : loader.load(key));
};
