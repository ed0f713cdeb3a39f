import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serverLog } from './server-log.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prodvor server log '));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a log is rotated while its server goes on writing, and never is longer than twice the limit', async () => {
  const path = join(folder, 'postgres.log');
  const log = serverLog(path, 100);
  const server = openSync(path, 'a');
  const before = await log.end();
  writeSync(server, 'a'.repeat(60));
  await log.rotate();
  expect(await log.since(before)).toBe('a'.repeat(60));
  writeSync(server, 'b'.repeat(60));
  await log.rotate();
  const marked = 120;
  writeSync(server, 'the last words\n');
  closeSync(server);
  expect(await readFile(path, 'utf8')).toBe('the last words\n');
  expect(await readFile(`${path}.old`, 'utf8')).toBe('a'.repeat(60) + 'b'.repeat(60));
  expect(await log.since(marked)).toBe('the last words');
});

test('without a file there is nothing to say or to rotate', async () => {
  const log = serverLog(join(folder, 'postgres.log'));
  await log.rotate();
  expect([await log.end(), await log.since(0)]).toEqual([0, '']);
});
