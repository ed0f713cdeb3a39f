import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Turn, withFileLock } from './file-lock.ts';
import { type DataFolder, makeDataFolder } from './folder.ts';

/**
 * Does `work` while nobody else imports the season of that name into the data folder: two at once would each add what the
 * other has not stored yet.
 * @throws {Error} AbortError when the signal is aborted before it is this one's turn
 */
export const withImportLock = async <Result>(
  folder: DataFolder,
  season: string,
  turn: Turn,
  work: () => Promise<Result>,
): Promise<Result> => {
  await makeDataFolder(folder);
  const name = createHash('sha256').update(season).digest('hex').slice(0, 32);
  return withFileLock(join(folder.importLocks, name), turn, work);
};
