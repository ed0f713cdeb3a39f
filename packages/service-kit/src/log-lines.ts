import { closeSync, openSync, renameSync, statSync, writeSync } from 'node:fs';

/** Takes whole lines, each with its end. */
export interface LogLines {
  write(line: string): void;
}

let lost = 0;
let told = false;

/** Log lines that this process could not write anywhere. */
export const lostLogLines = (): number => lost;

const complain = (error: unknown): void => {
  if (told) return;
  told = true;
  const reason = error instanceof Error ? error.message : String(error);
  try {
    writeSync(2, `The log cannot be written (${reason}): its lines are lost until it can be.\n`);
  } catch {
    // Nobody is there to be told.
  }
};

/**
 * Lines that never throw, so that a full disk fails no request: one that cannot be written is lost and counted, which standard
 * error is told once. `write` is given a whole text and throws when it could not write all of it; when it can again, a line
 * says how many were lost.
 */
export const unfailing = (write: (text: string) => void): LogLines => {
  let missing = 0;
  return {
    write: (line) => {
      try {
        if (missing > 0) {
          const time = new Date().toISOString();
          // The line before may have been cut.
          write(`\n${JSON.stringify({ level: 'warn', time, lost: missing, msg: 'log lines were lost' })}\n`);
          missing = 0;
        }
        write(line);
      } catch (error) {
        missing += 1;
        lost += 1;
        complain(error);
      }
    },
  };
};

const BUSY_MILLIS = 10;
const BUSY_TRIES = 20;
const clock = new Int32Array(new SharedArrayBuffer(4));

const isBusy = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EAGAIN';

/** @throws {Error} when not all of it could be written, be it because a pipe's reader has stopped to read */
const writeAll = (descriptor: number, text: string): void => {
  const bytes = Buffer.from(text);
  for (let [at, tries] = [0, 0]; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      tries += 1;
      if (!isBusy(error) || tries > BUSY_TRIES) throw error;
      Atomics.wait(clock, 0, 0, BUSY_MILLIS);
    }
  }
};

/** Lines on an open file: 1 is standard output. */
export const logLinesOn = (descriptor: number): LogLines => unfailing((text) => writeAll(descriptor, text));

/** Bytes beyond which a log is moved aside. */
const ROTATE_AT = 20 * 1024 * 1024;

/**
 * Lines at the end of the file at `path`, which only its owner reads. A file of more than `rotateAt` bytes is moved to `PATH.old`, in
 * place of an older one, so that both have twice as much at most. One that somebody else moved or removed is made anew. It is
 * opened by the first line.
 */
export const logFile = (path: string, rotateAt = ROTATE_AT): LogLines => {
  let file: { readonly descriptor: number; readonly inode: number } | null = null;
  const open = (): { readonly descriptor: number; readonly inode: number } => {
    const descriptor = openSync(path, 'a', 0o600);
    return { descriptor, inode: statSync(path).ino };
  };
  const close = (): void => {
    if (file !== null) closeSync(file.descriptor);
    file = null;
  };
  return unfailing((text) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found !== undefined && found.size > rotateAt) {
      renameSync(path, `${path}.old`);
      close();
    } else if (found?.ino !== file?.inode) close();
    file ??= open();
    writeAll(file.descriptor, text);
  });
};
