import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { createApiClient } from '@prodvor/api-client';
import { connect } from '@prodvor/database';
import { MigrationRefused, PostgresFailure, prepareDatabase, startPostgres } from '@prodvor/database/postgres';
import { createPlatform } from '@prodvor/service-kit';
import { type DataFolder, dataFolder } from '../data-folder/folder.ts';
import { lastInstance, recordInstance } from '../data-folder/instance.ts';
import { openLog } from '../data-folder/log.ts';
import { rolePasswords } from '../data-folder/roles.ts';
import type { DemoRecord } from '../demo/accounts.ts';
import { ensureDemoAccounts, ensureDemoProfiles } from '../demo/people.ts';
import { loadDemoSeasons } from '../demo/seasons.ts';
import { signDemoToken } from '../demo/token.ts';
import { Refusal } from '../refusal.ts';
import { SERVICES, type Settings } from '../settings.ts';
import { mountWebApp } from '../web/app.ts';
import type { Progress } from './progress.ts';

/** The platform in this process, with its own PostgreSQL. */
export interface EmbeddedPlatform {
  /** Where people reach it. */
  readonly url: string;
  /** Where this machine reaches it. */
  readonly address: string;
  readonly demo: DemoRecord | null;
  /** Loads the demo seasons that are missing. */
  loadSeasons(progress: Progress): Promise<void>;
  /** Answers what is under way, then stops everything. Repeated calls are one. */
  stop(): Promise<void>;
}

const DATABASE = 'prodvor';

/** Connections of each service: few, for a town's league on a small machine. */
const CONNECTIONS = 5;

/** Of the five seconds that a stop may take, so much is for requests under way; PostgreSQL needs the rest. */
const DRAIN_MILLIS = 3_500;

const ANY_ADDRESS = new Set(['localhost', '0.0.0.0', '::']);

const innerAddress = (host: string, port: number): string => {
  if (ANY_ADDRESS.has(host)) return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
};

/** A port that nobody uses, on the loopback. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Refusal('This machine has no free port.');
  return address.port;
};

/** Asks for the port before anything is started, so that a busy one is told at once. @throws {Refusal} */
const requireFreePort = async (host: string, port: number): Promise<void> => {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE')
      throw new Refusal(`Port ${port} is busy: stop what uses it, or set PORT to another one.`);
    if (code === 'EACCES') throw new Refusal(`Port ${port} needs more rights: set PORT to 1024 or above.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new Refusal(`This machine has no address ${host}: check HOST.`);
    throw error;
  } finally {
    server.close();
  }
};

/**
 * The settings of an instance that lives for one command: a port of its own on the loopback and no metrics. Its public
 * address is that of the instance that ran on the folder last, so that it accepts the tokens of that one.
 */
export const privateSettings = async (settings: Settings): Promise<Settings> => {
  const port = await freePort();
  const publicUrl = (await lastInstance(dataFolder(settings.dataPath)))?.url ?? settings.publicUrl;
  const oidc = { ...settings.oidc, issuer: `${publicUrl}/auth` };
  return { ...settings, port, host: 'localhost', metricsPort: null, publicUrl, oidc };
};

/** @throws {Refusal} when there can be no folder of that name */
const makeFolder = async (path: string): Promise<void> => {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Refusal(`The data folder cannot be used: ${error instanceof Error ? error.message : error}.`);
  }
};

export interface EmbeddedOptions {
  readonly settings: Settings;
  readonly progress: Progress;
  /** Whether others may find it by the data folder; an instance for one command is not told of. */
  readonly announced: boolean;
  /** Aborted when the start is to be given up. */
  readonly signal?: AbortSignal;
}

/**
 * Starts PostgreSQL on the data folder, migrates, mounts every service and the web app, and makes the demo accounts.
 * @throws {Refusal} with one sentence, after undoing what was started
 */
export const startEmbedded = async ({
  settings,
  progress,
  announced,
  signal,
}: EmbeddedOptions): Promise<EmbeddedPlatform> => {
  const { host, port } = settings;
  await requireFreePort(host, port);
  const folder = dataFolder(settings.dataPath);
  await makeFolder(folder.path);
  const log = openLog(folder, settings.logLevel);
  const undo: (() => Promise<unknown>)[] = [];
  const unwind = async (): Promise<void> => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    progress.step('Starting PostgreSQL');
    const postgres = await startPostgres({ dataDir: folder.postgres, log: (message) => log.warn(message) });
    undo.push(() => postgres.stop());
    signal?.throwIfAborted();
    const passwords = await rolePasswords(folder);
    const { urls } = await prepareDatabase({
      superuserUrl: postgres.superuserUrl('postgres'),
      database: DATABASE,
      passwords,
    });
    signal?.throwIfAborted();

    progress.step('Starting the services');
    const address = innerAddress(host, port);
    const ready = { accounts: !settings.demo };
    const platform = await createPlatform({
      services: SERVICES,
      settings: {
        ...settings,
        oidc: { ...settings.oidc, discoveryUrl: `${address}/auth/.well-known/openid-configuration` },
      },
      own: settings.services,
      databaseUrls: urls,
      log,
      maxConnections: CONNECTIONS,
      extra: { mount: mountWebApp, ready: { 'demo-accounts': async () => ready.accounts } },
    });
    undo.push(() => platform.stop(DRAIN_MILLIS));
    await platform.listen();
    signal?.throwIfAborted();

    const demo = settings.demo ? await makeDemoAccounts(folder, settings, urls.identity, address) : null;
    ready.accounts = true;
    if (announced) await recordInstance(folder, { url: settings.publicUrl, address, pid: process.pid });

    const stopping = new AbortController();
    let stopped: Promise<void> | null = null;
    return {
      url: settings.publicUrl,
      address,
      demo,
      loadSeasons: (seasonProgress) => {
        const api = createApiClient({
          baseUrl: address,
          token: () => signDemoToken(folder, settings, settings.oidc.issuer, 'organizer'),
          fetch: (request) => fetch(request, { signal: stopping.signal }),
        });
        return loadDemoSeasons(folder, api, seasonProgress, stopping.signal);
      },
      stop: () => {
        stopping.abort();
        stopped ??= unwind();
        return stopped;
      },
    };
  } catch (error) {
    await unwind();
    if (error instanceof PostgresFailure || error instanceof MigrationRefused) throw new Refusal(error.message);
    throw error;
  }
};

const makeDemoAccounts = async (
  folder: DataFolder,
  settings: Settings,
  identityUrl: string,
  address: string,
): Promise<DemoRecord> => {
  const db = connect({ url: identityUrl, schema: 'identity', max: 1 });
  try {
    const demo = await ensureDemoAccounts(folder, db);
    await ensureDemoProfiles(folder, settings, address);
    return demo;
  } finally {
    await db.destroy();
  }
};
