import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';
import { type DataFolder, makeDataFolder } from './folder.ts';

const POLL_MILLIS = 100;
const SQLITE_BUSY = 5;

/** False while somebody else has the lock. */
const take = (file: DatabaseSync): boolean => {
  try {
    file.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return false;
    throw error;
  }
};

const openFile = async (folder: DataFolder, season: string): Promise<DatabaseSync> => {
  await makeDataFolder(folder);
  const path = join(folder.importLocks, createHash('sha256').update(season).digest('hex').slice(0, 32));
  try {
    await mkdir(folder.importLocks, { recursive: true, mode: 0o700 });
    return new DatabaseSync(path, { timeout: 0 });
  } catch (error) {
    throw new Refusal(`${path} cannot be opened: ${error instanceof Error ? error.message : error}.`);
  }
};

/**
 * Does `work` while nobody else imports the season of that name into the data folder: two at once would each add what the
 * other has not stored yet. The lock is that of SQLite on an empty file, which the system frees when its holder dies.
 * @param waiting called once when somebody else has the lock
 * @throws {Error} AbortError when `signal` is aborted before it is this one's turn
 */
export const withImportLock = async <Result>(
  folder: DataFolder,
  season: string,
  { signal, waiting }: { readonly signal: AbortSignal; readonly waiting: () => void },
  work: () => Promise<Result>,
): Promise<Result> => {
  const file = await openFile(folder, season);
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
