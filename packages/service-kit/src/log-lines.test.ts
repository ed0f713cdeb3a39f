import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { logFile, logLinesOn, lostLogLines, unfailing } from './log-lines.ts';
import { createLogger } from './logger.ts';
import { createMetrics } from './metrics.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prodvor log '));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a line that cannot be written fails nothing, is counted, and lines appear again when they can', async () => {
  const written: string[] = [];
  let full = false;
  const destination = unfailing((text) => {
    if (full) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    written.push(text);
  });
  const log = createLogger({ level: 'info', destination });
  const before = lostLogLines();
  log.info('one');
  full = true;
  log.warn('two');
  log.child({ service: 'users' }).error('three');
  full = false;
  log.info('four');
  expect(written.map((text) => JSON.parse(text))).toMatchObject([
    { msg: 'one' },
    { level: 'warn', lost: 2, msg: 'log lines were lost' },
    { msg: 'four' },
  ]);
  expect(lostLogLines() - before).toBe(2);
  expect(await createMetrics().text()).toContain(`prodvor_log_lines_lost_total ${lostLogLines()}`);
});

test.runIf(existsSync('/dev/full'))('a full device is told of once, on standard error', async () => {
  const program = `
    const { logLinesOn, lostLogLines } = await import(process.argv[1]);
    const { createLogger } = await import(process.argv[2]);
    const { openSync } = await import('node:fs');
    const log = createLogger({ level: 'info', destination: logLinesOn(openSync('/dev/full', 'w')) });
    for (let line = 0; line < 5; line += 1) log.info('nowhere');
    console.log(lostLogLines());
  `;
  const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  const words = ['--input-type=module', '--eval', program, path('./log-lines.ts'), path('./logger.ts')];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, said] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  expect({ code, out }).toEqual({ code: 0, out: '5\n' });
  expect(said).toMatch(/^The log cannot be written \(ENOSPC[^\n]*\n$/);
});

test('a closed descriptor fails nothing', () => {
  const before = lostLogLines();
  logLinesOn(1_000_000).write('nowhere\n');
  expect(lostLogLines() - before).toBe(1);
});

test('a log is moved aside while it is written, without losing a line, and both are bounded', async () => {
  const path = join(folder, 'prodvor.log');
  const lines = logFile(path, 1_000);
  const numbers = Array.from({ length: 250 }, (_, number) => number);
  const seen = new Set<string>();
  const look = async (): Promise<void> => {
    for (const file of [path, `${path}.old`]) {
      for (const line of (await readFile(file, 'utf8').catch(() => '')).split('\n')) seen.add(line);
    }
  };
  for (const number of numbers) {
    lines.write(`${number}\n`);
    if (number % 50 === 0) await look();
    const sizes = await Promise.all([path, `${path}.old`].map((file) => stat(file).catch(() => ({ size: 0 }))));
    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(2_100);
  }
  await look();
  expect(numbers.filter((number) => !seen.has(String(number)))).toEqual([]);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('a log that somebody moved or removed is made anew', async () => {
  const path = join(folder, 'prodvor.log');
  const lines = logFile(path);
  lines.write('one\n');
  await rename(path, `${path}.mine`);
  lines.write('two\n');
  expect(await readFile(path, 'utf8')).toBe('two\n');
  await rm(path);
  lines.write('three\n');
  expect(await readFile(path, 'utf8')).toBe('three\n');
});
