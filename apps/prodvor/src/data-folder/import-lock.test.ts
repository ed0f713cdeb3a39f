import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DataFolder, dataFolder } from './folder.ts';
import { withImportLock } from './import-lock.ts';

let folder: DataFolder;

beforeEach(async () => {
  folder = dataFolder(join(await mkdtemp(join(tmpdir(), 'prodvor lock ')), 'data'));
});
afterEach(() => rm(join(folder.path, '..'), { recursive: true, force: true }));

const signal = new AbortController().signal;
const silent = { signal, waiting: () => {} };

/** Takes the lock and keeps it until `release`; resolves once it has it. */
const hold = async (): Promise<{ release: () => void; ended: Promise<void> }> => {
  const held = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const ended = withImportLock(folder, 'Cup', silent, () => {
    held.resolve();
    return end.promise;
  });
  await Promise.race([held.promise, ended]);
  return { release: end.resolve, ended };
};

test('one at a time for each season, the second one is told that it waits', async () => {
  const first = await hold();
  const waits = Promise.withResolvers<void>();
  let begun = false;
  const second = withImportLock(folder, 'Cup', { signal, waiting: waits.resolve }, async () => {
    begun = true;
  });
  await waits.promise;
  expect(await withImportLock(folder, 'League', silent, async () => 'another season')).toBe('another season');
  expect(begun).toBe(false);
  first.release();
  await Promise.all([first.ended, second]);
  expect(begun).toBe(true);
});

test('a failure frees it, and who waits may give up', async () => {
  await expect(withImportLock(folder, 'Cup', silent, () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  );
  const holder = await hold();
  const giveUp = new AbortController();
  const waiter = withImportLock(
    folder,
    'Cup',
    { signal: giveUp.signal, waiting: () => giveUp.abort() },
    async () => 'in',
  );
  await expect(waiter).rejects.toMatchObject({ name: 'AbortError' });
  holder.release();
  await holder.ended;
});

test('a holder that is killed leaves it free', async () => {
  const module = new URL('./import-lock.ts', import.meta.url).href;
  const folders = new URL('./folder.ts', import.meta.url).href;
  const script = `
    const { withImportLock } = await import(${JSON.stringify(module)});
    const { dataFolder } = await import(${JSON.stringify(folders)});
    const options = { signal: new AbortController().signal, waiting: () => {} };
    await withImportLock(dataFolder(${JSON.stringify(folder.path)}), 'Cup', options, async () => {
      process.stdout.write('held');
      // Until the test ends: a promise that nothing refers to would be collected, and the lock with it.
      process.stdin.resume();
      await new Promise((resolve) => process.stdin.once('end', resolve));
    });`;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  const waits = Promise.withResolvers<void>();
  const turn = withImportLock(folder, 'Cup', { signal, waiting: waits.resolve }, async () => 'mine');
  await waits.promise;
  holder.kill('SIGKILL');
  expect(await turn).toBe('mine');
});
