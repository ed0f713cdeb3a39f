import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  AlreadyRunning,
  clusterExists,
  ownedServer,
  type Postgres,
  PostgresFailure,
  startPostgres,
} from '@prodvor/database/postgres';
import { isUnavailable } from '@prodvor/service-kit';
import { Refusal } from '../refusal.ts';
import { finishExchange } from './exchange.ts';
import { type Turn, withFileLock } from './file-lock.ts';
import type { DataFolder } from './folder.ts';

/** The name of the application's database. */
export const DATABASE = 'prodvor';

/** What is needed of a server whose owner may be another process. */
export type Server = Pick<Postgres, 'superuserUrl'>;

/** A failure of the server, as the person at the terminal is told. */
const refuse = (error: unknown): never => {
  throw error instanceof PostgresFailure ? new Refusal(error.message) : error;
};

/** The server of the folder that another process runs now, or null. @throws {Refusal} when the folder is not ours to read */
export const findServer = (folder: DataFolder): Promise<Server | null> => ownedServer(folder.postgres).catch(refuse);

/** Ends the server that a killed process left on the files, if any. One that cannot even start needs no end. */
export const endServer = async (dataDir: string): Promise<void> => {
  if (!(await clusterExists(dataDir))) return;
  try {
    await (await startPostgres({ dataDir })).stop();
  } catch (error) {
    if (error instanceof AlreadyRunning || !(error instanceof PostgresFailure)) throw error;
  }
};

/** Takes a restore that was cut short to its end or, before it was decided, away. Only with the lock of the folder. */
export const settleRestore = async (folder: DataFolder): Promise<void> => {
  await finishExchange(folder);
  await endServer(join(folder.restoring, 'postgres'));
  await rm(folder.restoring, { recursive: true, force: true });
};

/** Starts the server of the folder, or takes over the one that a killed process left. @throws {Refusal} in one sentence */
export const ownPostgres = (folder: DataFolder, turn: Turn, log?: (message: string) => void): Promise<Postgres> =>
  withFileLock(folder.lock, turn, async () => {
    await settleRestore(folder);
    return startPostgres({ dataDir: folder.postgres, ...(log ? { log } : {}) });
  });

/** Whether anything was ever stored in the folder. */
const hasData = async ({ postgres, exchange }: DataFolder): Promise<boolean> =>
  (await clusterExists(postgres)) || existsSync(exchange);

/** What a server says whose owner has not made the database yet: no database, no password, no table. */
const UNREADY_CODES = new Set(['3D000', '28P01', '42P01']);

const isUnready = (error: unknown): boolean =>
  isUnavailable(error) || (error instanceof Error && 'code' in error && UNREADY_CODES.has(String(error.code)));

const withForeign = async <Result>(
  { path }: DataFolder,
  server: Server,
  work: (server: Server) => Promise<Result>,
): Promise<Result> => {
  try {
    return await work(server);
  } catch (error) {
    if (!isUnready(error)) throw error;
    throw new Refusal(`ProDvor on ${path} is starting or stopping: give the same command again in a moment.`);
  }
};

/**
 * Works with the server of a folder that has data: that of the process which runs it now, else one for the time of the work.
 * @param work is told whether the server is somebody else's
 * @throws {Refusal} when there is no data, or the server cannot be started
 */
export const withServer = async <Result>(
  folder: DataFolder,
  turn: Turn,
  work: (server: Server, foreign: boolean) => Promise<Result>,
): Promise<Result> => {
  if (!(await hasData(folder).catch(refuse))) {
    throw new Refusal(`There is no data of ProDvor in ${folder.path}: PRODVOR_DATA names the data folder.`);
  }
  const foreign = await findServer(folder);
  if (foreign) return withForeign(folder, foreign, (server) => work(server, true));
  let own: Postgres;
  try {
    own = await ownPostgres(folder, turn);
  } catch (error) {
    // Somebody was faster.
    if (error instanceof AlreadyRunning) return withServer(folder, turn, work);
    return refuse(error);
  }
  try {
    return await work(own, false);
  } finally {
    await own.stop();
  }
};
