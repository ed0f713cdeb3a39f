import { renameSync, statSync } from 'node:fs';
import { createLogger, type LogLevel } from '@prodvor/service-kit';
import { destination } from 'pino';
import type { DataFolder } from './folder.ts';

/** The log of earlier starts is kept once, when it is larger than this, in bytes. */
const ROTATE_AT = 20 * 1024 * 1024;

const rotate = (path: string): void => {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > ROTATE_AT) renameSync(path, `${path}.old`);
};

/** The log of the instance, a line of JSON for each record, in a file that only its owner reads. */
export const openLog = (folder: DataFolder, level: LogLevel) => {
  rotate(folder.log);
  return createLogger({
    level,
    destination: destination({ dest: folder.log, mode: 0o600, mkdir: true, sync: true }),
  });
};
