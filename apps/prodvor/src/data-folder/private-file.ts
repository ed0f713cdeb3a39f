import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { Refusal } from '../refusal.ts';

/**
 * Reads a JSON file of the data folder.
 * @returns undefined when there is none
 * @throws {Refusal} naming the file when it cannot be read or its content is not what the schema says
 */
export const readPrivateFile = async <Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.output<Schema> | undefined> => {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Refusal(`${path} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new Refusal(`${path} is damaged: restore it from a copy, or remove it to have it made anew.`);
  }
};

/** Writes a JSON file that only its owner may read; a crash leaves the old or the new content, never half of one. */
export const writePrivateFile = async (path: string, value: unknown): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(value, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
};
