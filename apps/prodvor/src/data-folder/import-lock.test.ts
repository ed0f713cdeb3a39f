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

test('one at a time, the second one is told that it waits', async () => {
  const order: string[] = [];
  const first = Promise.withResolvers<void>();
  const waits = Promise.withResolvers<void>();
  const one = withImportLock(folder, silent, async () => {
    order.push('first begins');
    await first.promise;
    order.push('first ends');
  });
  const two = withImportLock(folder, { signal, waiting: waits.resolve }, async () => order.push('second begins'));
  await waits.promise;
  first.resolve();
  await Promise.all([one, two]);
  expect(order).toEqual(['first begins', 'first ends', 'second begins']);
});

test('a failure frees it, and who waits may give up', async () => {
  await expect(withImportLock(folder, silent, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  const giveUp = new AbortController();
  const end = Promise.withResolvers<void>();
  const holder = withImportLock(folder, silent, () => end.promise);
  const waiter = withImportLock(folder, { signal: giveUp.signal, waiting: () => giveUp.abort() }, async () => 'in');
  await expect(waiter).rejects.toMatchObject({ name: 'AbortError' });
  end.resolve();
  await holder;
});

test('a holder that is killed leaves it free', async () => {
  const module = new URL('./import-lock.ts', import.meta.url).href;
  const folders = new URL('./folder.ts', import.meta.url).href;
  const script = `
    const { withImportLock } = await import(${JSON.stringify(module)});
    const { dataFolder } = await import(${JSON.stringify(folders)});
    const options = { signal: new AbortController().signal, waiting: () => {} };
    await withImportLock(dataFolder(${JSON.stringify(folder.path)}), options, async () => {
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
  const turn = withImportLock(folder, { signal, waiting: waits.resolve }, async () => 'mine');
  await waits.promise;
  holder.kill('SIGKILL');
  expect(await turn).toBe('mine');
});
