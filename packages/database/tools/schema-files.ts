import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of a Prisma schema as the schema engine takes it. */
export interface SchemaFile {
  readonly path: string;
  readonly content: string;
}

/** The `.prisma` files of a folder in order of name; none when there is no such folder. */
export const readSchema = async (folder: string): Promise<SchemaFile[]> => {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(files.map(async (path) => ({ path, content: await readFile(join(folder, path), 'utf8') })));
};
