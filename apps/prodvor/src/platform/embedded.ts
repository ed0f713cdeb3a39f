import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { connect, isWantOfRoom } from '@prodvor/database';
import {
  AlreadyRunning,
  clusterExists,
  MigrationRefused,
  PostgresFailure,
  prepareDatabase,
} from '@prodvor/database/postgres';
import { CannotStart, createPlatform, reasonOf } from '@prodvor/service-kit';
import { type DataFolder, dataFolder, makeDataFolder } from '../data-folder/folder.ts';
import { identityKeys } from '../data-folder/identity-keys.ts';
import { lastInstance, recordInstance, runningInstance } from '../data-folder/instance.ts';
import { openLog } from '../data-folder/log.ts';
import { DATABASE, ownPostgres } from '../data-folder/postgres.ts';
import { rolePasswords } from '../data-folder/roles.ts';
import { createRoom, freeBytes, noRoomSentence, requireRoomForNew, watchRoom } from '../data-folder/room.ts';
import { type DemoLogin, type DemoRecord, readDemo } from '../demo/accounts.ts';
import { loadDemo } from '../demo/load.ts';
import { ensureDemoAccounts, ensureDemoProfiles } from '../demo/people.ts';
import { demoTokens } from '../demo/token.ts';
import { ImportRefused } from '../import/import-season.ts';
import { patientClient } from '../import/patient-client.ts';
import { Refusal } from '../refusal.ts';
import { SERVICES, type Settings } from '../settings.ts';
import { VERSION } from '../version.ts';
import { mountWebApp } from '../web/app.ts';
import type { Progress } from './progress.ts';

/** The platform in this process, with its own PostgreSQL. */
export interface EmbeddedPlatform {
  /** Where people reach it. */
  readonly url: string;
  /** Where this machine reaches it. */
  readonly address: string;
  readonly demo: DemoRecord | null;
  /** Loads the parts of the demo that are missing. @throws {ImportRefused} when they are refused, or there is no room */
  loadDemo(progress: Progress): Promise<void>;
  /** Answers what is under way, then stops everything. Repeated calls are one. */
  stop(): Promise<void>;
}

/** Connections of each service: few, for a town's league on a small machine. */
const CONNECTIONS = 5;

/** Of the five seconds that a stop may take, so much is for requests under way; PostgreSQL needs the rest. */
const DRAIN_MILLIS = 3_500;

/** Where service-kit serves metrics. */
const METRICS_HOST = '127.0.0.1';

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

/** Resolves to whether this machine has the address. @throws {Refusal} when somebody uses the port there */
const isFree = async (setting: string, address: string, port: number): Promise<boolean> => {
  const server = createServer();
  try {
    server.listen(port, address);
    await once(server, 'listening');
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE')
      throw new Refusal(`Port ${port} is busy: stop what uses it, or set ${setting} to another one.`);
    if (code === 'EACCES') throw new Refusal(`Port ${port} needs more rights: set ${setting} to 1024 or above.`);
    if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return false;
    throw error;
  } finally {
    server.close();
  }
};

/**
 * Asks for the port before anything is started, so that a busy one is told at once; on every address of the host, since a
 * browser may try either of `localhost`.
 * @throws {Refusal}
 */
const requireFreePort = async (setting: string, host: string, port: number): Promise<void> => {
  const addresses = await lookup(host, { all: true }).catch(() => []);
  let found = false;
  for (const { address } of addresses) found = (await isFree(setting, address, port)) || found;
  if (!found) throw new Refusal(`This machine has no address ${host}: check HOST.`);
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
  const { host, port, metricsPort } = settings;
  const folder = dataFolder(settings.dataPath);
  await makeDataFolder(folder);
  const running = await runningInstance(folder);
  if (running) {
    throw new Refusal(`ProDvor is already running on the data folder ${folder.path}, at ${running.url}.`);
  }
  await requireFreePort('PORT', host, port);
  if (metricsPort !== null) await requireFreePort('PRODVOR_METRICS_PORT', METRICS_HOST, metricsPort);
  if (!(await clusterExists(folder.postgres))) await requireRoomForNew(folder.path, settings.diskReserve);
  await identityKeys(settings.identityKeys);
  const log = openLog(folder, settings.logLevel);
  const undo: (() => Promise<unknown>)[] = [];
  const unwind = async (): Promise<void> => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    progress.step('Starting PostgreSQL');
    const waiting = () => progress.step('Another command has the data folder: waiting for its end');
    const postgres = await ownPostgres(folder, { signal, waiting }, (message) => log.warn(message));
    undo.push(() => postgres.stop());
    signal?.throwIfAborted();
    const passwords = await rolePasswords(folder);
    const { urls } = await prepareDatabase({
      superuserUrl: postgres.superuserUrl('postgres'),
      database: DATABASE,
      passwords,
    });
    signal?.throwIfAborted();

    const room = createRoom({
      reserve: settings.diskReserve,
      free: () => freeBytes(folder.postgres),
      databaseWants: () => postgres.wantsRoom,
      log,
    });
    await room.look();
    const watching = watchRoom(room);
    undo.push(async () => watching.stop());

    progress.step('Starting the services');
    const address = innerAddress(host, port);
    let complete = false;
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
      room,
      extra: { mount: mountWebApp, ready: { start: async () => complete } },
    });
    undo.push(() => platform.stop(DRAIN_MILLIS));
    await platform.listen();
    signal?.throwIfAborted();

    const wanted = settings.demo && (await readDemo(folder))?.removed !== true;
    const demo = wanted ? await makeDemoAccounts(folder, settings, urls.identity, address) : null;
    // Who asks for a token the moment that all is ready finds the address that it is for.
    if (announced)
      await recordInstance(folder, {
        url: settings.publicUrl,
        address,
        pid: process.pid,
        version: VERSION,
        startedAt: new Date().toISOString(),
      });
    complete = true;

    const stopping = new AbortController();
    let stopped: Promise<void> | null = null;
    return {
      url: settings.publicUrl,
      address,
      demo,
      loadDemo: async (demoProgress) => {
        if (room.shortage !== null) throw new ImportRefused([reasonOf(room.shortage)]);
        const tokenOf = demoTokens(folder, settings, settings.oidc.issuer);
        const apiOf = (login: DemoLogin) =>
          patientClient({
            baseUrl: address,
            token: () => tokenOf(login),
            fetch: (request) => fetch(request, { signal: stopping.signal }),
          });
        return loadDemo(folder, apiOf, demoProgress, stopping.signal);
      },
      stop: () => {
        stopping.abort();
        stopped ??= unwind();
        return stopped;
      },
    };
  } catch (error) {
    await unwind();
    throw await refusalOf(error, folder);
  }
};

/** A start takes no more room than this beyond what there is, bytes. */
const START_BYTES = 32 * 1024 * 1024;

/** A failure of the start as the person at the terminal is told; what nobody can mend stays as it is. */
const refusalOf = async (error: unknown, folder: DataFolder): Promise<unknown> => {
  if (error instanceof Refusal) return error;
  if (error instanceof AlreadyRunning) {
    return new Refusal(`ProDvor is already running on the data folder ${folder.path}.`);
  }
  const told = error instanceof PostgresFailure || error instanceof MigrationRefused || error instanceof CannotStart;
  if (told) return new Refusal(error.message);
  // A server that ended for want of room leaves nothing but a broken connection.
  const free = await freeBytes(folder.path);
  const full = isWantOfRoom(error) || (free !== null && free < START_BYTES);
  return full ? new Refusal(noRoomSentence(folder.path)) : error;
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
