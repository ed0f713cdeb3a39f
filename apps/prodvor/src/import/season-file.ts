import { createReadStream } from 'node:fs';
import { Refusal } from '../refusal.ts';

/** A file larger than this is no season. */
const MAX_BYTES = 20 * 1024 * 1024;

/** Why a file cannot be read, by the code of the failure. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not in UTF-8',
};

/** No more of the file than tells that it is too large: some have no end. */
const readBytes = async (path: string): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(path)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES) throw new Refusal(`${path} cannot be read: it is larger than ${MAX_BYTES / 1024 / 1024} MB.`);
  }
  return Buffer.concat(chunks);
};

/** The text of the file of a season. @throws {Refusal} with the reason when it cannot be read */
export const readSeasonFile = async (path: string): Promise<string> => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(path));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Refusal(`${path} cannot be read: ${REASONS[code] ?? error}.`);
  }
};
