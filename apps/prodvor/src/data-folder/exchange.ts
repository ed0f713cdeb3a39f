import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { DataFolder } from './folder.ts';
import { readPrivateFile, writePrivateFile } from './private-file.ts';

/** A file or folder that takes another place; nothing is in that place yet when its turn comes. */
const Move = z.strictObject({ from: z.string(), to: z.string() });
export type Move = z.infer<typeof Move>;

const Exchange = z.strictObject({ moves: z.array(Move) });

/**
 * Ends an exchange that was begun in the folder: all its moves are done, however often it was cut short before. Whoever
 * opens the cluster does this first.
 */
export const finishExchange = async (folder: DataFolder): Promise<void> => {
  const exchange = await readPrivateFile(folder.exchange, Exchange);
  if (!exchange) return;
  for (const { from, to } of exchange.moves) {
    // What was moved is not there any more; where it went, something is.
    if (!existsSync(from) || existsSync(to)) continue;
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await rename(from, to);
  }
  await rm(folder.exchange);
};

/** Moves everything or, when that is cut short, leaves word by which the next one does. */
export const exchange = async (folder: DataFolder, moves: readonly Move[]): Promise<void> => {
  await writePrivateFile(folder.exchange, { moves });
  await finishExchange(folder);
};
