import { copyFile, open, stat, truncate } from 'node:fs/promises';

/** What a server says, in a file that it appends to. */
export interface ServerLog {
  readonly path: string;
  /** The length of the file, in bytes. */
  end(): Promise<number>;
  /** What was said after that length; all that there is when the file was emptied meanwhile. */
  since(length: number): Promise<string>;
  /** Moves what is there to `PATH.old` when it is longer than 4 MB, while a server writes. */
  rotate(): Promise<void>;
}

const LOG_BYTES = 4_000_000;

export const serverLog = (path: string, limit = LOG_BYTES): ServerLog => {
  const end = (): Promise<number> =>
    stat(path).then(
      ({ size }) => size,
      () => 0,
    );
  return {
    path,
    end,
    since: async (length) => {
      const size = await end();
      const from = size < length ? 0 : length;
      const file = await open(path).catch(() => null);
      if (file === null) return '';
      try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
        return buffer.toString('utf8', 0, bytesRead).trim();
      } finally {
        await file.close();
      }
    },
    rotate: async () => {
      if ((await end()) <= limit) return;
      // The server holds the file open, so its content moves, not the file. On a full disk the bound matters more than the copy,
      // which first frees what the older one took.
      await copyFile(path, `${path}.old`).catch(() => undefined);
      await truncate(path);
    },
  };
};
