import { spawn, spawnSync } from 'node:child_process';
import { closeSync, fchownSync, openSync } from 'node:fs';
import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { platform } from 'node:os';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { type Cluster, cleanEnvironment, isAlive } from './cluster.ts';

type ClusterFolder = Pick<Cluster, 'folder'>;

/** The main process of a server, as its `postmaster.pid` tells. */
export interface Postmaster {
  readonly pid: number;
  /** Null until the server has come so far. */
  readonly port: number | null;
}

/** Server settings by name, as in `postgresql.conf`. */
export type Settings = Readonly<Record<string, string | number | boolean>>;

/** Small in memory, silent about what people wrote, and as careful with every commit as PostgreSQL is by default. */
const SETTINGS: Settings = {
  listen_addresses: '127.0.0.1',
  // The path of a socket is limited to about 100 bytes, less than a data folder may have.
  unix_socket_directories: '',
  max_connections: 60,
  shared_buffers: '32MB',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  jit: false,
  io_method: 'sync',
  max_worker_processes: 2,
  max_parallel_workers_per_gather: 0,
  max_parallel_maintenance_workers: 0,
  max_logical_replication_workers: 0,
  autovacuum_max_workers: 1,
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  fsync: true,
  synchronous_commit: true,
  full_page_writes: true,
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Errors quote the values that caused them, and those may be a person's.
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_checkpoints: false,
};

/** What `postmaster.pid` says: null when there is none, `unreadable` when it is empty or half written. */
export const readPostmaster = async (cluster: ClusterFolder): Promise<Postmaster | 'unreadable' | null> => {
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => null);
  if (text === null) return null;
  const [first, , , fourth] = text.split('\n');
  const pid = Number(first);
  const port = Number(fourth ?? 0);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: port > 0 ? port : null } : 'unreadable';
};

/** True when that process lives and is a server of this cluster, not a stranger who got the same number. */
export const servesCluster = async (cluster: ClusterFolder, { pid }: Postmaster): Promise<boolean> => {
  if (!isAlive(pid)) return false;
  switch (platform()) {
    case 'linux':
      return worksIn(pid, await realpath(cluster.folder));
    case 'win32':
      return true;
    default:
      return spawnSync('ps', ['-p', String(pid), '-o', 'comm='])
        .stdout.toString()
        .includes('postgres');
  }
};

/** A process of a server has the data directory as its working directory. */
const worksIn = async (pid: number | string, folder: string): Promise<boolean> =>
  (await readlink(`/proc/${pid}/cwd`).catch(() => null)) === folder;

/**
 * Removes a `postmaster.pid` that names a stranger or nobody: with it a server would not start. Does nothing while
 * a process of the dead server is still at work, since the file is what keeps a second server off its memory.
 */
export const removePidFile = async (cluster: Cluster): Promise<void> => {
  if (platform() === 'linux') {
    const folder = await realpath(cluster.folder);
    const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    const working = await Promise.all(processes.map((pid) => worksIn(pid, folder)));
    if (working.includes(true)) return;
  }
  await rm(pidFile(cluster), { force: true });
};

const pidFile = (cluster: ClusterFolder): string => join(cluster.folder, 'postmaster.pid');

/**
 * Starts a server that outlives this process and its terminal.
 * @returns `ended`, which resolves to what the server said when it is gone.
 */
export const launch = async (
  binaries: Binaries,
  cluster: Cluster,
  port: number,
  settings: Settings,
): Promise<{ readonly ended: Promise<string> }> => {
  await cluster.log.rotate();
  const from = await cluster.log.end();
  const [command = binaries.postgres, ...before] = [...cluster.account.prefix, binaries.postgres];
  const words = Object.entries({ ...SETTINGS, ...settings, port }).flatMap(([name, value]) => [
    '-c',
    `${name}=${typeof value === 'boolean' ? (value ? 'on' : 'off') : value}`,
  ]);
  // Appended to, so that the server goes on writing rightly when the file is emptied.
  const log = openSync(cluster.log.path, 'a', 0o600);
  const { ids } = cluster.account;
  if (ids) fchownSync(log, ids.uid, ids.gid);
  const child = spawn(command, [...before, '-D', cluster.folder, ...words], {
    ...cluster.account.ids,
    cwd: cluster.folder,
    env: cleanEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', () => resolve(cluster.log.since(from)));
  });
  return { ended };
};

/** A port of the loopback that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No port was given.'));
        else resolve(address.port);
      });
    });
  });
