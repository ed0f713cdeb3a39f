import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { type Binaries, findBinaries } from './binaries.ts';
import { type Cluster, ensureCluster } from './cluster.ts';
import { AlreadyRunning, PostgresFailure } from './failure.ts';
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

/**
 * Starts the built-in PostgreSQL on a folder, or adopts the server that a killed process left there. While this
 * process lives the server is kept alive: when it dies it is started again on the same port.
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

/** Owns a folder by a session advisory lock, which PostgreSQL frees by itself when the owner dies. */
class Supervisor implements Postgres {
  readonly #site: Site;
  #port: number | null = null;
  #session: pg.Client | null = null;
  #leaving = false;
  #recovery: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | null = null;

  constructor(site: Site) {
    this.#site = site;
  }

  async start(): Promise<this> {
    await this.#own();
    return this;
  }

  get port(): number {
    if (this.#port === null) throw new PostgresFailure('PostgreSQL has not started.');
    return this.#port;
  }

  superuserUrl(database: string): string {
    return urlOf(this.#site.cluster, this.port, database);
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#end();
    return this.#stopped;
  }

  async release(): Promise<void> {
    this.#leaving = true;
    await this.#recovery;
    await this.#session?.end();
  }

  async #end(): Promise<void> {
    this.#leaving = true;
    await this.#recovery;
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
    let said = '';
    while (Date.now() < end && !this.#leaving) {
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
        const ended = await this.#launch();
        if (ended === null) continue;
        said = ended;
        if (!isPassing(said)) break;
        if (isPortTaken(said) && ++portsTried >= PORTS_TRIED) break;
        await pause(POLL_MILLIS);
      }
    }
    if (this.#leaving) return;
    throw new PostgresFailure(`PostgreSQL did not start on ${this.#site.dataDir}: ${lastLine(said)}`);
  }

  /** Resolves to null when the server serves (or another process's does), else to what it said when it ended. */
  async #launch(): Promise<string | null> {
    const { binaries, cluster, settings } = this.#site;
    const { ended } = await launch(binaries, cluster, this.#port ?? (await freePort()), settings);
    let said: string | null = null;
    void ended.then((text) => {
      said = text;
    });
    for (;;) {
      if (said !== null) return said;
      const postmaster = await readPostmaster(cluster);
      if (postmaster !== null && postmaster !== 'unreadable' && postmaster.port !== null) {
        if (await servesCluster(cluster, postmaster)) return null;
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
    session.once('end', () => {
      if (!this.#leaving) this.#recovery = this.#recover();
    });
    return true;
  }

  async #recover(): Promise<void> {
    const { log } = this.#site;
    log('PostgreSQL went away; bringing it back.');
    for (let wait = 100; !this.#leaving; wait = Math.min(wait * 2, 5_000)) {
      try {
        await this.#own();
        if (!this.#leaving) log('PostgreSQL is back.');
        return;
      } catch (error) {
        log(error instanceof Error ? error.message : String(error));
        await pause(wait);
      }
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
