import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const BEAT_MS = 2000;
/** A holder that has not touched its lock for this long is gone, whatever runs under its process id now. */
const STALE_MS = 15_000;

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** The holder's process id, or null when nobody holds the lock any more. */
const holder = (path) => {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    const fresh = Date.now() - statSync(path).mtimeMs < STALE_MS;
    return fresh && (pid === 0 || alive(pid)) ? pid : null;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
};

const take = (path) => {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
};

/** Moves an abandoned lock aside. Only one of several finders succeeds; what it moved is looked at once more. */
const discard = (path) => {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  // Between the look and the move another process may have made the lock its own.
  if (holder(aside) === null) rmSync(aside, { force: true });
  else renameSync(aside, path);
};

/**
 * Does `work` while no other bootstrap of this folder does anything; waits for its turn.
 * @param {string} root
 * @param {() => Promise<void>} work
 */
export const withLock = async (root, work) => {
  const folder = join(root, '.cache');
  const path = join(folder, 'bootstrap.lock');
  mkdirSync(folder, { recursive: true });
  let told = false;
  while (!take(path)) {
    const pid = holder(path);
    if (pid === null) {
      discard(path);
      continue;
    }
    if (!told) process.stderr.write(`Waiting for another command that prepares this folder (process ${pid}) ...\n`);
    told = true;
    await pause(200);
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimesSync(path, now, now);
  }, BEAT_MS);
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    await work();
  } finally {
    clearInterval(beat);
    process.off('exit', release);
    release();
  }
};
