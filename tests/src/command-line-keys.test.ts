import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiClient, unwrap } from '@prodvor/api-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandLine, type Platform, startPlatform } from './platform.ts';
import { writeSeason } from './season.ts';
import { headerOf, renew, signIn, type Tokens } from './sign-in.ts';

let files: string;
let folder: string;
let platform: Platform | undefined;

beforeEach(async () => {
  files = await mkdtemp(join(tmpdir(), 'prodvor keys '));
  folder = join(files, 'data');
});
afterEach(async () => {
  await platform?.stop();
  platform = undefined;
  await rm(files, { recursive: true, force: true });
});

const start = async (port?: number): Promise<Platform> => {
  platform = await startPlatform({ demo: false, folder, ...(port === undefined ? {} : { port }) });
  return platform;
};

const enter = async (url: string): Promise<Tokens> => {
  const { password }: { password: string } = JSON.parse(await readFile(join(folder, 'demo.json'), 'utf8'));
  return signIn(url, 'player', password);
};

const rotate = async (): Promise<string> => {
  const { code, stdout, stderr } = await commandLine(folder, ['keys', 'rotate']);
  expect([code, stderr]).toEqual([0, '']);
  return /^the new key (\S+) signs from \S+Z on; the old one is valid an hour longer\n$/.exec(stdout)?.[1] ?? '';
};

/** The time until the new key signs is over. */
const settle = async (): Promise<void> => {
  const path = join(folder, 'identity-keys.json');
  const keys: { signing: { from?: string }[] } = JSON.parse(await readFile(path, 'utf8'));
  for (const key of keys.signing) if (key.from) key.from = '2026-01-01T00:00:00.000Z';
  await writeFile(path, JSON.stringify(keys));
};

const published = async (url: string): Promise<unknown[]> => {
  const { keys }: { keys: { kid: string }[] } = JSON.parse(await (await fetch(`${url}/auth/jwks`)).text());
  return keys.map(({ kid }) => kid);
};

/** Whom the API takes the holder of a token for. */
const nameAt = async (url: string, accessToken: string): Promise<string> => {
  const api = createApiClient({ baseUrl: url, token: () => accessToken });
  return unwrap(await api.GET('/api/v1/users/me')).name;
};

test('while the platform runs the new key is published, then signs; tokens of both are good', async () => {
  await commandLine(folder, ['import', await writeSeason(files)]);
  const { url } = await start();
  const before = await enter(url);
  const old = headerOf(before).kid;
  expect(await nameAt(url, before.accessToken)).toBe('Демо-игрок');

  const kid = await rotate();
  expect(await published(url)).toEqual([old, kid]);
  expect(headerOf(await enter(url)).kid).toBe(old);
  await settle();
  expect(await published(url)).toEqual([kid, old]);
  const renewed = await renew(url, before);
  expect(headerOf(renewed).kid).toBe(kid);
  const made = (await commandLine(folder, ['token', '--as', 'captain'])).stdout.trim();
  await expect.poll(() => nameAt(url, renewed.accessToken).catch(String), { timeout: 30_000 }).toBe('Демо-игрок');
  expect(await Promise.all([nameAt(url, before.accessToken), nameAt(url, made)])).toEqual([
    'Демо-игрок',
    'Демо-капитан',
  ]);
});

test('while it is stopped likewise, and nobody is signed out', async () => {
  await commandLine(folder, ['import', await writeSeason(files)]);
  const first = await start();
  const before = await enter(first.url);
  await first.stop();
  const kid = await rotate();
  await settle();
  const { url } = await start(first.port);
  expect(await nameAt(url, before.accessToken)).toBe('Демо-игрок');
  const renewed = await renew(url, before);
  expect(headerOf(renewed).kid).toBe(kid);
  expect(await nameAt(url, renewed.accessToken)).toBe('Демо-игрок');
});

test('without keys or without a word what to do it is refused, and makes nothing', async () => {
  for (const [args, reason] of [
    [['rotate'], /^There are no keys in .*first start\.\n$/],
    [[], /^Say what to do with the keys: .*keys rotate\n$/],
    [['drop'], /^Say what to do with the keys/],
  ] as const) {
    const { code, stdout, stderr } = await commandLine(folder, ['keys', ...args]);
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringMatching(reason)]);
  }
  expect(await readdir(files)).toEqual([]);
});
