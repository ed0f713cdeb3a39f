import { statfs } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { isWantOfRoom, tellsNoRoom } from '../failures.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { type Cluster, ensureCluster } from './cluster.ts';
import { AlreadyRunning, NoRoom, PostgresFailure } from './failure.ts';
import {
  freePort,
  launch,
  type Postmaster,
  readPostmaster,
  removePidFile,
  type Settings,
  servesCluster,
} from './postmaster.ts';
import { OWNER_LOCK, open, urlOf } from './session.ts';

export interface StartOptions {
  /** The folder of the server's files, made if absent (mode 700). */
  readonly dataDir: string;
  /** Told of what a person at the terminal may want to know: a take-over, a crash, a recovery. */
  readonly log?: (message: string) => void;
  /** Over the built-in settings. */
  readonly settings?: Settings;
}

/** A running server that this process owns. */
export interface Postgres {
  readonly port: number;
  /** True while the server is down for want of room on its disk. It is started when there is room again. */
  readonly wantsRoom: boolean;
  /** The address of a database for the superuser: for preparing databases, never for a service. */
  superuserUrl(database: string): string;
  /** Ends the server after its last commit is on disk; at most about 10 s. Repeated calls are one. */
  stop(): Promise<void>;
  /** Gives the folder up and leaves the server running for the next owner. */
  release(): Promise<void>;
}

const START_MILLIS = 60_000;
/** How long the lock of an owner that was killed a moment ago may take to be noticed as free. */
const LOCK_MILLIS = 1_500;
const STOP_MILLIS = 8_000;
const QUIT_MILLIS = 2_000;
const POLL_MILLIS = 20;
const UNREADABLE_MILLIS = 1_000;
const PORTS_TRIED = 5;
const STARTS_TRIED = 3;

/** What a start takes at most of a disk beyond what it has, bytes: two files of the write-ahead log. */
const NEEDED_BYTES = 32 * 1024 * 1024;
const ROOM_POLL_MILLIS = 500;
/** Without room it is tried anyway after so long: a little may be enough, and a quota is seen by trying alone. */
const ROOM_MILLIS = 60_000;
const ROTATE_MILLIS = 30_000;

/**
 * Starts the built-in PostgreSQL on a folder, or adopts the server that a killed process left there. While this
 * process lives the server is kept alive: when it dies it is started again on the same port; when it died for want of room,
 * as soon as there is some.
 *
 * @throws AlreadyRunning when another live process owns the folder; PostgresFailure, in one sentence, when the server
 * cannot run.
 */
export const startPostgres = async ({
  dataDir,
  log = () => undefined,
  settings = {},
}: StartOptions): Promise<Postgres> => {
  const binaries = findBinaries();
  const cluster = await ensureCluster(dataDir, binaries);
  return new Supervisor({ dataDir, log, settings, binaries, cluster }).start();
};

interface Site {
  readonly dataDir: string;
  readonly log: (message: string) => void;
  readonly settings: Settings;
  readonly binaries: Binaries;
  readonly cluster: Cluster;
}

/** A server that was started here; `said` is null while it goes on, then its last words. */
interface Launched {
  said: string | null;
}

/** Owns a folder by a session advisory lock, which PostgreSQL frees by itself when the owner dies. */
class Supervisor implements Postgres {
  readonly #site: Site;
  #port: number | null = null;
  #session: pg.Client | null = null;
  #wantsRoom = false;
  /** Where the log was when the server let us in. */
  #read = 0;
  #rotating: NodeJS.Timeout | null = null;
  readonly #leaving = new AbortController();
  #recovery: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | null = null;

  constructor(site: Site) {
    this.#site = site;
  }

  async start(): Promise<this> {
    await this.#own();
    const { log } = this.#site.cluster;
    this.#rotating = setInterval(() => void log.rotate().catch(() => undefined), ROTATE_MILLIS).unref();
    return this;
  }

  get port(): number {
    if (this.#port === null) throw new PostgresFailure('PostgreSQL has not started.');
    return this.#port;
  }

  get wantsRoom(): boolean {
    return this.#wantsRoom;
  }

  superuserUrl(database: string): string {
    return urlOf(this.#site.cluster, this.port, database);
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#end();
    return this.#stopped;
  }

  async release(): Promise<void> {
    await this.#leave();
    await this.#session?.end();
  }

  async #leave(): Promise<void> {
    this.#leaving.abort();
    if (this.#rotating !== null) clearInterval(this.#rotating);
    await this.#recovery;
  }

  async #end(): Promise<void> {
    await this.#leave();
    const postmaster = await readPostmaster(this.#site.cluster);
    if (postmaster !== null && postmaster !== 'unreadable' && (await servesCluster(this.#site.cluster, postmaster))) {
      // Windows has no signals: there both end the server at once, and the next start replays its log.
      const stopped = await this.#signal(postmaster, 'SIGINT', STOP_MILLIS);
      if (!stopped) await this.#signal(postmaster, 'SIGQUIT', QUIT_MILLIS);
    }
    await this.#session?.end();
  }

  async #signal(postmaster: Postmaster, signal: NodeJS.Signals, millis: number): Promise<boolean> {
    process.kill(postmaster.pid, signal);
    for (const end = Date.now() + millis; Date.now() < end; await pause(POLL_MILLIS)) {
      if (!(await servesCluster(this.#site.cluster, postmaster))) return true;
    }
    return false;
  }

  /** Finds or starts the server, and takes the lock. */
  async #own(): Promise<void> {
    const { cluster } = this.#site;
    const end = Date.now() + START_MILLIS;
    let unreadableSince: number | null = null;
    let portsTried = 0;
    let startsTried = 0;
    let launched: Launched | null = null;
    let said = '';
    while (Date.now() < end && !this.#leaving.signal.aborted) {
      const postmaster = await readPostmaster(cluster);
      if (postmaster === 'unreadable') {
        unreadableSince ??= Date.now();
        if (Date.now() - unreadableSince > UNREADABLE_MILLIS) await removePidFile(cluster);
        else await pause(POLL_MILLIS);
      } else if (postmaster !== null && (await servesCluster(cluster, postmaster))) {
        if (await this.#enter(postmaster)) return;
        await pause(POLL_MILLIS);
      } else {
        if (postmaster !== null) await removePidFile(cluster);
        launched ??= await this.#launch();
        if (launched.said === null) {
          // It goes on, or its last words are still being read.
          await pause(POLL_MILLIS);
          continue;
        }
        said = launched.said;
        launched = null;
        startsTried += 1;
        if (tellsNoRoom(said) || (!isPassing(said) && startsTried >= STARTS_TRIED)) break;
        if (isPortTaken(said) && ++portsTried >= PORTS_TRIED) break;
        await pause(POLL_MILLIS);
      }
    }
    if (this.#leaving.signal.aborted) return;
    if (tellsNoRoom(said) || !(await this.#hasRoom())) throw new NoRoom(this.#site.dataDir);
    throw new PostgresFailure(`PostgreSQL did not start on ${this.#site.dataDir}: ${lastLine(said)}`);
  }

  /** Resolves when the server serves (or another process's does), or has ended. @throws {NoRoom} */
  async #launch(): Promise<Launched> {
    const { binaries, cluster, dataDir, settings } = this.#site;
    const port = this.#port ?? (await freePort());
    const { ended } = await launch(binaries, cluster, port, settings).catch((error: unknown) => {
      throw isWantOfRoom(error) ? new NoRoom(dataDir) : error;
    });
    const launched: Launched = { said: null };
    void ended.then((text) => {
      launched.said = text;
    });
    for (;;) {
      if (launched.said !== null) return launched;
      const postmaster = await readPostmaster(cluster);
      if (postmaster !== null && postmaster !== 'unreadable' && postmaster.port !== null) {
        if (await servesCluster(cluster, postmaster)) return launched;
      }
      await pause(POLL_MILLIS);
    }
  }

  /** True when the server let us in and the lock is ours; false while it is starting, recovering or stopping. */
  async #enter({ port }: Postmaster): Promise<boolean> {
    const { cluster, dataDir } = this.#site;
    if (port === null) return false;
    const session = await open(urlOf(cluster, port, 'postgres'));
    if (session === null) return false;
    let owned: boolean;
    try {
      owned = await takeLock(session);
    } catch {
      // The server went away in between.
      await session.end();
      return false;
    }
    if (!owned) {
      await session.end();
      throw new AlreadyRunning(dataDir);
    }
    this.#port = port;
    this.#session = session;
    this.#read = await cluster.log.end();
    session.once('end', () => {
      if (!this.#leaving.signal.aborted) this.#recovery = this.#recover();
    });
    return true;
  }

  async #recover(): Promise<void> {
    const { log, cluster } = this.#site;
    const { signal } = this.#leaving;
    log('PostgreSQL went away; bringing it back.');
    // A full disk may have no room for the server's last words either.
    this.#wantsRoom = tellsNoRoom(await cluster.log.since(this.#read)) || !(await this.#hasRoom());
    let told = false;
    let quotaWait = 1_000;
    for (let wait = 100; !signal.aborted; wait = Math.min(wait * 2, 5_000)) {
      try {
        await this.#own();
        this.#wantsRoom = false;
        if (!signal.aborted) log('PostgreSQL is back.');
        return;
      } catch (error) {
        this.#wantsRoom = error instanceof NoRoom;
        if (!this.#wantsRoom) {
          log(error instanceof Error ? error.message : String(error));
          await pause(wait, undefined, { signal }).catch(() => undefined);
          continue;
        }
        if (!told) log('PostgreSQL has no room on its disk; it is started when there is some.');
        told = true;
        if (await this.#hasRoom()) {
          await pause(quotaWait, undefined, { signal }).catch(() => undefined);
          quotaWait = Math.min(quotaWait * 2, ROOM_MILLIS);
        } else await this.#untilRoom();
      }
    }
  }

  async #hasRoom(): Promise<boolean> {
    const disk = await statfs(this.#site.dataDir).catch(() => null);
    return disk === null || disk.bavail * disk.bsize >= NEEDED_BYTES;
  }

  async #untilRoom(): Promise<void> {
    const { signal } = this.#leaving;
    for (const end = Date.now() + ROOM_MILLIS; Date.now() < end && !signal.aborted && !(await this.#hasRoom()); ) {
      await pause(ROOM_POLL_MILLIS, undefined, { signal }).catch(() => undefined);
    }
  }
}

const takeLock = async (session: pg.Client): Promise<boolean> => {
  for (const end = Date.now() + LOCK_MILLIS; ; await pause(POLL_MILLIS)) {
    const { rows } = await session.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [OWNER_LOCK]);
    if (rows[0]?.taken) return true;
    if (Date.now() > end) return false;
  }
};

const isPortTaken = (said: string): boolean => /could not (bind|create any TCP\/IP)/.test(said);

/** True for what another try may find otherwise: a port just taken, a dying server's memory, a rival's start. */
const isPassing = (said: string): boolean => isPortTaken(said) || /lock file|shared memory block/.test(said);

const lastLine = (said: string): string => said.split('\n').findLast((text) => /FATAL|PANIC|ERROR/.test(text)) ?? said;
