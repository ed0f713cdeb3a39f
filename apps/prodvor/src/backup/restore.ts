import { existsSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  ContentsRefused,
  checkMigrations,
  MigrationRefused,
  PostgresFailure,
  prepareDatabase,
  startPostgres,
} from '@prodvor/database/postgres';
import { parseKeys } from '@prodvor/identity-service/keys';
import { exchange, type Move } from '../data-folder/exchange.ts';
import { withFileLock } from '../data-folder/file-lock.ts';
import { type DataFolder, makeDataFolder } from '../data-folder/folder.ts';
import { runningInstance } from '../data-folder/instance.ts';
import { DATABASE, endServer, findServer, settleRestore } from '../data-folder/postgres.ts';
import { writePrivateFile } from '../data-folder/private-file.ts';
import { makeRolePasswords } from '../data-folder/roles.ts';
import { DemoRecord } from '../demo/accounts.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { FILES } from './backup.ts';
import { type Archive, openArchive } from './read-archive.ts';

export interface RestoreOutcome {
  readonly createdAt: Date;
  readonly version: string;
  readonly publicUrl: string;
  readonly tables: number;
  readonly rows: number;
  /** Where the former content of the folder is kept; null when there was none. */
  readonly replaced: string | null;
}

/** The files of an archive, as they are written again. */
interface Files {
  readonly identityKeys: unknown;
  readonly demo: unknown;
}

const readFiles = async (archive: Archive, path: string): Promise<Files> => {
  const read = async (name: string, parse: (document: unknown) => unknown): Promise<unknown> => {
    const part = archive.manifest.files.find((file) => file.path === name);
    if (!part) return null;
    try {
      return parse(JSON.parse(await archive.read(part)));
    } catch {
      // The cause would quote the file, and the file is secret.
      throw new Refusal(`${path} cannot be restored: its ${name} is not what this version reads.`);
    }
  };
  return {
    identityKeys: await read(FILES.identityKeys, parseKeys),
    demo: await read(FILES.demo, (document) => DemoRecord.parse(document)),
  };
};

/** @throws {Refusal} while an instance or a command works on the folder, with the way to end it */
const requireStopped = async (folder: DataFolder): Promise<void> => {
  const running = await runningInstance(folder);
  if (running) {
    throw new Refusal(
      `ProDvor is running on ${folder.path}, at ${running.url}. Stop it first, by Ctrl-C in its terminal or ` +
        `\`kill ${running.pid}\`, then give the same command again.`,
    );
  }
  if (await findServer(folder)) {
    throw new Refusal(`Another command works on ${folder.path}: wait for its end, then give the same command again.`);
  }
};

/** Makes a cluster with the rows of the archive, migrated to this version. */
const fill = async (dataDir: string, archive: Archive, signal: AbortSignal): Promise<void> => {
  const { tables, migrations, sequences } = archive.manifest;
  const parts = new Map(tables.map((part) => [part.table, part]));
  const rows = async ({ name }: { readonly name: string }) => {
    signal.throwIfAborted();
    const part = parts.get(name);
    if (!part) throw new ContentsRefused(`There are no rows of ${name}.`);
    return archive.open(part);
  };
  const postgres = await startPostgres({ dataDir });
  try {
    await prepareDatabase({
      superuserUrl: postgres.superuserUrl('postgres'),
      database: DATABASE,
      // The next start gives the roles the passwords of the folder.
      passwords: makeRolePasswords(),
      contents: { migrations, tables: tables.map(({ table, columns }) => ({ name: table, columns })), sequences, rows },
    });
  } finally {
    await postgres.stop();
  }
};

/** A file or folder of an instance: where it belongs, where its new content was made, where the former is kept. */
interface Place {
  readonly place: string;
  readonly staged: string;
  readonly aside: string;
}

const placesOf = (folder: DataFolder, settings: Settings, kept: string) => {
  const inside = (place: string): Place => ({
    place,
    staged: join(folder.restoring, basename(place)),
    aside: join(folder.path, kept, basename(place)),
  });
  const { identityKeys } = settings;
  return {
    cluster: inside(folder.postgres),
    demo: inside(folder.demo),
    // A file elsewhere may lie on another disk: it is made and kept beside itself.
    keys:
      identityKeys === folder.identityKeys
        ? inside(identityKeys)
        : { place: identityKeys, staged: `${identityKeys}.restoring`, aside: `${identityKeys}.${kept}` },
  };
};

const movesOf = (places: readonly Place[]): Move[] => [
  ...places.filter(({ place }) => existsSync(place)).map(({ place, aside }) => ({ from: place, to: aside })),
  ...places.filter(({ staged }) => existsSync(staged)).map(({ place, staged }) => ({ from: staged, to: place })),
];

/**
 * Makes a backup the content of the data folder, all of it or nothing: everything is checked and made beside first, then
 * takes the place of what was there, which is kept.
 * @throws {Refusal} when the backup is not whole or not for this version, when an instance runs, or when there is data in
 * the folder and `replace` is false
 */
export const restore = async (
  { settings, folder, path }: { readonly settings: Settings; readonly folder: DataFolder; readonly path: string },
  {
    replace,
    signal,
    waiting,
  }: { readonly replace: boolean; readonly signal: AbortSignal; readonly waiting: () => void },
): Promise<RestoreOutcome> => {
  const archive = await openArchive(path, signal);
  try {
    await checkMigrations(archive.manifest.migrations);
    const files = await readFiles(archive, path);
    await makeDataFolder(folder);
    return await withFileLock(folder.lock, { signal, waiting }, () =>
      put(archive, files, { settings, folder, replace, signal }),
    );
  } catch (error) {
    if (error instanceof MigrationRefused || error instanceof ContentsRefused || error instanceof PostgresFailure) {
      throw new Refusal(`${path} cannot be restored: ${error.message}`);
    }
    throw error;
  } finally {
    archive.close();
  }
};

const put = async (
  archive: Archive,
  files: Files,
  {
    settings,
    folder,
    replace,
    signal,
  }: {
    readonly settings: Settings;
    readonly folder: DataFolder;
    readonly replace: boolean;
    readonly signal: AbortSignal;
  },
): Promise<RestoreOutcome> => {
  await requireStopped(folder);
  await settleRestore(folder);
  const kept = `replaced-${new Date().toISOString().replaceAll(':', '-').slice(0, 19)}`;
  const { cluster, demo, keys } = placesOf(folder, settings, kept);
  const places = [cluster, demo, keys];
  const there = places.map(({ place }) => place).filter((place) => existsSync(place));
  if (there.length > 0 && !replace) {
    throw new Refusal(
      `There is data already: ${there.join(', ')}. Name another folder by PRODVOR_DATA, or give --replace: what is there ` +
        'is then kept beside.',
    );
  }
  try {
    await mkdir(folder.restoring, { mode: (await stat(folder.path)).mode & 0o777 });
    await fill(cluster.staged, archive, signal);
    if (files.identityKeys !== null) await writePrivateFile(keys.staged, files.identityKeys);
    if (files.demo !== null) await writePrivateFile(demo.staged, files.demo);
    await endServer(folder.postgres);
    signal.throwIfAborted();
    await exchange(folder, movesOf(places));
  } finally {
    await settleRestore(folder);
    await rm(keys.staged, { force: true });
  }
  const { createdAt, version, publicUrl, tables } = archive.manifest;
  return {
    createdAt: new Date(createdAt),
    version,
    publicUrl,
    tables: tables.length,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    replaced: there.length > 0 ? join(folder.path, kept) : null,
  };
};
