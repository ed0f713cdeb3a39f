import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { readContents, type Snapshot } from '@prodvor/database/postgres';
import type { DataFolder } from '../data-folder/folder.ts';
import { lastInstance } from '../data-folder/instance.ts';
import { DATABASE, withServer } from '../data-folder/postgres.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { VERSION } from '../version.ts';
import { FORMAT, type Manifest, type Part, type TablePart } from './manifest.ts';
import { type ArchiveWriter, writeArchive } from './write-archive.ts';

/** The files beside the database, by their names in the archive. */
export const FILES = { identityKeys: 'identity-keys.json', demo: 'demo.json' } as const;

export interface BackupOutcome {
  readonly tables: number;
  readonly rows: number;
  /** The size of the archive. */
  readonly bytes: number;
}

/** Resolves to null where there is no file. */
const readIfThere = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new Refusal(`${path} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
};

const addTables = async (writer: ArchiveWriter, snapshot: Snapshot): Promise<TablePart[]> => {
  const parts: TablePart[] = [];
  for (const table of snapshot.tables) {
    const { lines, ...part } = await writer.add(`tables/${table.name}.copy`, snapshot.rows(table));
    parts.push({ ...part, table: table.name, columns: [...table.columns], rows: lines });
  }
  return parts;
};

/**
 * Writes everything that an instance needs to stand elsewhere into one file: all rows as of one moment, the keys of the
 * provider and the record of the demo. The platform may run and be written to meanwhile.
 * @throws {Refusal} when there is nothing to back up or the file cannot be written
 */
export const backUp = async (
  { settings, folder, path }: { readonly settings: Settings; readonly folder: DataFolder; readonly path: string },
  { force, signal, waiting }: { readonly force: boolean; readonly signal: AbortSignal; readonly waiting: () => void },
): Promise<BackupOutcome> => {
  // Before the rows: a demo season that is loaded meanwhile is then found there by the next start.
  const [identityKeys, demo] = await Promise.all([readIfThere(settings.identityKeys), readIfThere(folder.demo)]);
  const publicUrl = (await lastInstance(folder))?.url ?? settings.publicUrl;
  const pack = (snapshot: Snapshot) =>
    writeArchive(path, { force, signal }, async (writer): Promise<Manifest> => {
      const files: Part[] = [];
      for (const [name, text] of [
        [FILES.identityKeys, identityKeys],
        [FILES.demo, demo],
      ] as const) {
        if (text === null) continue;
        const { lines: _, ...part } = await writer.add(name, Readable.from([Buffer.from(text)]));
        files.push(part);
      }
      const tables = await addTables(writer, snapshot);
      return {
        product: 'prodvor',
        format: FORMAT,
        version: VERSION,
        createdAt: new Date().toISOString(),
        publicUrl,
        migrations: [...snapshot.migrations],
        tables,
        sequences: [...(await snapshot.sequences())],
        files,
      };
    });
  const { manifest, bytes } = await withServer(folder, { signal, waiting }, (server) =>
    readContents(server.superuserUrl(DATABASE), pack),
  );
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  return { tables: manifest.tables.length, rows, bytes };
};
