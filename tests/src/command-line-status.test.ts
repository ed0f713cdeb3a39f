import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandLine, type Platform, startPlatform } from './platform.ts';
import { writeSeason } from './season.ts';

let files: string;
let folder: string;
let platform: Platform | undefined;

beforeEach(async () => {
  files = await mkdtemp(join(tmpdir(), 'prodvor status '));
  folder = join(files, 'data');
});
afterEach(async () => {
  await platform?.stop();
  platform = undefined;
  await rm(files, { recursive: true, force: true });
});

const status = async (): Promise<{ code: number | null; told: Record<string, unknown> }> => {
  const { code, stdout } = await commandLine(folder, ['status', '--json']);
  return { code, told: JSON.parse(stdout) };
};

test('a folder without data is told of, and not made', async () => {
  expect(await status()).toMatchObject({ code: 3, told: { state: 'stopped', url: null, disk: null, stored: null } });
  expect(await readdir(files)).toEqual([]);
});

test('what runs, where, since when and how much there is, then that it ended', async () => {
  await commandLine(folder, ['import', await writeSeason(files)]);
  platform = await startPlatform({ demo: false, folder });
  const { url, running } = platform;
  const { code, told } = await status();
  expect(code).toBe(0);
  expect(told).toMatchObject({
    state: 'running',
    ready: true,
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    url,
    pid: running.process.pid,
    since: expect.stringMatching(/^\d{4}-.*Z$/),
    data: { path: folder },
    stored: {
      migrations: { applied: expect.arrayContaining(['20261124040000_season']), pending: [] },
      counts: { accounts: 6, users: 6, tournaments: 1, matches: 6 },
      outbox: { identity: 6, users: 6 },
    },
  });
  expect(told).toHaveProperty('data.bytes', expect.any(Number));

  const text = await commandLine(folder, ['status']);
  expect(text).toMatchObject({ code: 0, stderr: '' });
  expect(text.stdout).toMatch(
    new RegExp(`^State +running at ${url} since .* \\(process ${running.process.pid}\\)$`, 'm'),
  );
  expect(text.stdout).toMatch(/^Content +6 accounts, 6 users, \d+ teams, 1 tournaments, 6 matches$/m);

  await platform.stop();
  expect(await status()).toMatchObject({
    code: 3,
    told: { state: 'stopped', ready: null, url, pid: null, stored: null },
  });
});
