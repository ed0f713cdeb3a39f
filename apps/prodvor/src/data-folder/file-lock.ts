import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';

const POLL_MILLIS = 100;
const SQLITE_BUSY = 5;
/** The lower byte of SQLite's codes; the others tell of variants. */
const PRIMARY_CODE = 0xff;

/** How one waits for one's turn. */
export interface Turn {
  readonly signal?: AbortSignal | undefined;
  /** Called once when somebody else has the lock. */
  readonly waiting: () => void;
}

/** False while somebody else has the lock. */
const take = (file: DatabaseSync): boolean => {
  try {
    file.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && (Number(error.errcode) & PRIMARY_CODE) === SQLITE_BUSY)
      return false;
    throw error;
  }
};

const openFile = async (path: string): Promise<DatabaseSync> => {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return new DatabaseSync(path, { timeout: 0 });
  } catch (error) {
    throw new Refusal(`${path} cannot be opened: ${error instanceof Error ? error.message : error}.`);
  }
};

/**
 * Does `work` while nobody else holds the lock on that file, which is made if absent and stays empty. The lock is that of
 * SQLite, which the system frees when its holder dies.
 * @throws {Error} AbortError when the signal is aborted before it is this one's turn
 */
export const withFileLock = async <Result>(
  path: string,
  { signal, waiting }: Turn,
  work: () => Promise<Result>,
): Promise<Result> => {
  const file = await openFile(path);
  try {
    if (!take(file)) {
      waiting();
      do await pause(POLL_MILLIS, undefined, { signal });
      while (!take(file));
    }
    return await work();
  } finally {
    file.close();
  }
};
