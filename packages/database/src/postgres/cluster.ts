import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';
import { isWantOfRoom, tellsNoRoom } from '../failures.ts';
import { type Account, accountFor } from './account.ts';
import type { Binaries } from './binaries.ts';
import { missing, NoRoom, PostgresFailure } from './failure.ts';
import { type ServerLog, serverLog } from './server-log.ts';

/** The files of a server: `folder` is PostgreSQL's own data directory. */
export interface Cluster {
  readonly folder: string;
  readonly log: ServerLog;
  readonly account: Account;
  readonly superuserPassword: string;
}

export const SUPERUSER = 'postgres';
const PASSWORD_FILE = 'superuser-password';
/** Character classes come from ICU; the C library's locale only has to be UTF-8 and present. */
const LIBRARY_LOCALE = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' } as const;

/** PostgreSQL's own data directory under the folder of a server. */
export const clusterFolder = (dataDir: string): string => join(dataDir, 'cluster');

/** The superuser's password; null where there is no cluster of ours. @throws {PostgresFailure} when it is not ours to read */
export const readPassword = (folder: string): Promise<string | null> =>
  readFile(join(folder, PASSWORD_FILE), 'utf8')
    .catch(missing)
    .catch(({ message }: Error) => {
      throw new PostgresFailure(`The database in ${folder} cannot be used: ${message}.`);
    });

/**
 * The cluster in `dataDir`, made there if it is absent. Making one is atomic: a cluster that was cut short is left
 * behind under another name and removed by the next start.
 */
export const ensureCluster = async (dataDir: string, binaries: Binaries): Promise<Cluster> => {
  await mkdir(dataDir, { recursive: true, mode: 0o700 }).catch((error: Error) => {
    if (isWantOfRoom(error)) throw new NoRoom(dataDir);
    throw new PostgresFailure(`The data folder cannot be made: ${error.message}.`);
  });
  const folder = clusterFolder(dataDir);
  const account = await accountFor(dataDir, folder);
  if ((await readPassword(folder)) === null) await make(dataDir, folder, account, binaries);
  const superuserPassword = await readPassword(folder);
  if (superuserPassword === null) throw new PostgresFailure(`${folder} is not a data folder of ProDvor.`);
  return { folder, log: serverLog(join(dataDir, 'postgres.log')), account, superuserPassword };
};

const make = async (dataDir: string, folder: string, account: Account, binaries: Binaries): Promise<void> => {
  const draft = await emptyDraft(dataDir);
  try {
    await fill(draft, folder, account, binaries);
  } catch (error) {
    if (isWantOfRoom(error) || (error instanceof PostgresFailure && tellsNoRoom(error.message)))
      throw new NoRoom(dataDir);
    throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
};

const fill = async (draft: string, folder: string, account: Account, binaries: Binaries): Promise<void> => {
  const passwordFile = join(draft, PASSWORD_FILE);
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  const cluster = join(draft, 'cluster');
  if (account.ids) {
    await chown(draft, account.ids.uid, account.ids.gid);
    await chown(passwordFile, account.ids.uid, account.ids.gid);
  }
  await run(account, binaries.initdb, [
    `--pgdata=${cluster}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=ru',
    ...libraryLocale(),
    '--no-instructions',
  ]);
  await rename(passwordFile, join(cluster, PASSWORD_FILE));
  await chmod(join(cluster, PASSWORD_FILE), 0o600);
  // Where another process was faster, its cluster stands and this one goes.
  await rename(cluster, folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST' && error.code !== 'EPERM') throw error;
  });
};

const DRAFT = /^draft-(\d+)$/;

/** A draft is named by the process that makes it, so that only those of dead processes are removed. */
const emptyDraft = async (dataDir: string): Promise<string> => {
  for (const name of await readdir(dataDir)) {
    const maker = DRAFT.exec(name)?.[1];
    if (maker !== undefined && (Number(maker) === process.pid || !isAlive(Number(maker)))) {
      await rm(join(dataDir, name), { recursive: true, force: true });
    }
  }
  const draft = join(dataDir, `draft-${process.pid}`);
  await mkdir(draft, { mode: 0o700 });
  return draft;
};

/** True while a process of that id exists, whoever owns it. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const libraryLocale = (): string[] => {
  const system = platform();
  return system === 'linux' || system === 'darwin' ? [`--locale=${LIBRARY_LOCALE[system]}`] : [];
};

/** What the programs see of the environment: nothing that names another server, and one locale for messages. */
export const cleanEnvironment = (): NodeJS.ProcessEnv => {
  const { PATH, SystemRoot, TEMP, TMPDIR } = process.env;
  const kept = Object.entries({ PATH, SystemRoot, TEMP, TMPDIR }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
};

const run = (account: Account, program: string, words: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const [command = program, ...before] = [...account.prefix, program];
    const child = spawn(command, [...before, ...words], {
      ...account.ids,
      env: cleanEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('error', ({ message }) => reject(new PostgresFailure(`PostgreSQL cannot be run: ${message}.`)));
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new PostgresFailure(`PostgreSQL could not make its data folder: ${said.trim()}`));
    });
  });
