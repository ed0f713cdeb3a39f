import { createLogger, type LogLevel, logFile } from '@prodvor/service-kit';
import type { DataFolder } from './folder.ts';

/** The log of the instance, a line of JSON for each record, in a file that only its owner reads. */
export const openLog = (folder: DataFolder, level: LogLevel) =>
  createLogger({ level, destination: logFile(folder.log) });
