import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const TOOLS = join(import.meta.dirname, '..');
const NPM = join(import.meta.dirname, 'fixtures/npm.mjs');

let root: string;

const writeLock = (version: string): Promise<void> =>
  writeFile(
    join(root, 'package-lock.json'),
    JSON.stringify({
      packages: {
        '': {},
        'node_modules/needed': { version, integrity: version },
        'node_modules/checker': { version, integrity: version, dev: true },
      },
    }),
  );

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'prodvor bootstrap '));
  await cp(join(TOOLS, 'bootstrap.mjs'), join(root, 'tools/bootstrap.mjs'));
  await cp(join(TOOLS, 'bootstrap'), join(root, 'tools/bootstrap'), { recursive: true });
  await writeLock('1.0.0');
});
afterEach(() => rm(root, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Begins a bootstrap of all packages in a process group of its own; `npm` says what the stand-in for npm does. */
const begin = (npm: 'all' | 'run' | 'fail' | 'hang'): { process: ChildProcess; ended: Promise<Ended> } => {
  const env = { ...process.env, FAKE_NPM: npm, npm_execpath: NPM, npm_node_execpath: process.execPath };
  const child = spawn(process.execPath, ['tools/bootstrap.mjs', 'install'], {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return { process: child, ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, said }))) };
};

const install = (npm: Parameters<typeof begin>[0] = 'all'): Promise<Ended> => begin(npm).ended;

/** What npm was called with, in order. */
const calls = async (): Promise<string[]> => (await readFile(join(root, 'calls.log'), 'utf8')).trim().split('\n');

/** Ends a bootstrap with its npm, the moment that half of the packages is there. */
const killHalfway = async (signal: 'SIGKILL' | 'SIGINT'): Promise<void> => {
  const { process: child, ended } = begin('hang');
  await vi.waitUntil(() => existsSync(join(root, 'node_modules/half')), { timeout: 10_000 });
  process.kill(-(child.pid ?? Number.NaN), signal);
  await ended;
};

test('installs once and then has nothing to say', async () => {
  expect(await install()).toMatchObject({ code: 0 });
  expect(await install()).toEqual({ code: 0, said: '' });
  expect(await calls()).toEqual(['ci']);
});

test('adds the development packages to those that run', async () => {
  expect(await install('run')).toMatchObject({ code: 0 });
  expect(await install('all')).toMatchObject({ code: 0 });
  expect(await calls()).toEqual(['ci', 'install', 'install']);
});

test('installs anew when the lock is another one', async () => {
  await install();
  await writeLock('1.0.1');
  expect(await install()).toMatchObject({ code: 0 });
  expect(await calls()).toEqual(['ci', 'ci']);
});

test.each(['SIGKILL', 'SIGINT'] as const)('what %s left half done is installed anew', async (signal) => {
  await install('run');
  await killHalfway(signal);
  expect(await install('all')).toMatchObject({ code: 0 });
  expect((await calls()).slice(-2)).toEqual(['install', 'ci']);
  expect(await install()).toEqual({ code: 0, said: '' });
});

test('a signal ends it together with its npm', async () => {
  const { process: child, ended } = begin('hang');
  const half = join(root, 'node_modules/half');
  const npm = await vi.waitUntil(() => existsSync(half) && Number(readFileSync(half, 'utf8')), { timeout: 10_000 });
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 143 });
  expect(() => process.kill(npm, 0)).toThrow('ESRCH');
});

test('a failure is told with what to do, and takes nothing away', async () => {
  await install('run');
  const failed = await install('fail');
  expect(failed.code).toBe(1);
  expect(failed.said).toContain('The npm registry cannot be reached');
  expect(failed.said).not.toContain('    at ');
  expect(await install('all')).toMatchObject({ code: 0 });
  expect((await calls()).slice(-2)).toEqual(['install', 'install']);
});

test('two at once take turns, and the second finds everything done', async () => {
  const both = await Promise.all([install(), install()]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(await calls()).toEqual(['ci']);
});
