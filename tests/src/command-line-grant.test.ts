import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiClient, unwrap } from '@prodvor/api-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandLine, type Platform, startPlatform } from './platform.ts';
import { writeSeason } from './season.ts';
import { claimsOf, renew, signIn, type Tokens } from './sign-in.ts';

let files: string;
let folder: string;
let platform: Platform | undefined;

beforeEach(async () => {
  files = await mkdtemp(join(tmpdir(), 'prodvor grant '));
  folder = join(files, 'data');
});
afterEach(async () => {
  await platform?.stop();
  platform = undefined;
  await rm(files, { recursive: true, force: true });
});

/** Makes the demo accounts, and starts the platform with them. */
const start = async (): Promise<{ url: string; enter: () => Promise<Tokens> }> => {
  await commandLine(folder, ['import', await writeSeason(files)]);
  const { password }: { password: string } = JSON.parse(await readFile(join(folder, 'demo.json'), 'utf8'));
  platform = await startPlatform({ demo: false, folder });
  const { url } = platform;
  return { url, enter: () => signIn(url, 'player', password) };
};

const roles = (tokens: Tokens) => claimsOf(tokens).roles;

test('a role holds from the next sign-in or renewal on, and is taken likewise, with the platform running', async () => {
  const { url, enter } = await start();
  const before = await enter();
  expect(roles(before)).toEqual([]);
  expect(await commandLine(folder, ['grant', 'Player', 'moderator'])).toMatchObject({
    code: 0,
    stdout: 'Player has the role moderator from the next sign-in on, or within 5 minutes when signed in\n',
    stderr: '',
  });
  expect(roles(await enter())).toEqual(['moderator']);
  const renewed = await renew(url, before);
  expect(roles(renewed)).toEqual(['moderator']);
  const api = createApiClient({ baseUrl: url, token: () => renewed.accessToken });
  expect(unwrap(await api.GET('/api/v1/users/me')).roles).toEqual(['moderator']);
  expect((await commandLine(folder, ['grant', 'player', 'moderator'])).stdout).toBe(
    'player has the role moderator already\n',
  );

  expect(await commandLine(folder, ['grant', 'player', 'moderator', '--revoke'])).toMatchObject({ code: 0 });
  expect(roles(await renew(url, renewed))).toEqual([]);
});

test('with the platform stopped it holds after the start', async () => {
  await commandLine(folder, ['import', await writeSeason(files)]);
  expect(await commandLine(folder, ['grant', 'player', 'admin'])).toMatchObject({ code: 0, stderr: '' });
  const { enter } = await start();
  expect(roles(await enter())).toEqual(['admin']);
});

test('without an account, a role or a platform it says what to do and changes nothing', async () => {
  const refused = async (args: readonly string[]) => {
    const { code, stdout, stderr } = await commandLine(folder, ['grant', ...args]);
    expect([code, stdout]).toEqual([1, '']);
    return stderr;
  };
  expect(await refused(['player', 'admin'])).toMatch(/^There is no data of ProDvor in .*PRODVOR_DATA.*\n$/);
  expect(await readdir(files)).toEqual([]);
  const { url } = await start();
  expect(await refused(['anna@example.org', 'admin'])).toBe(
    `There is no account "anna@example.org". The person registers at ${url} first; then give the same command again.\n`,
  );
  for (const args of [[], ['player'], ['player', 'captain'], ['player', 'admin', 'admin']]) {
    expect(await refused(args)).toMatch(/^Name an account and a role: .*admin\|moderator\n$/);
  }
  expect(await refused(['player', 'admin', '--forever'])).toContain('--forever');
});
