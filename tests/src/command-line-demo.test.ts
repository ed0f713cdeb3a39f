import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiClient, unwrap } from '@prodvor/api-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandLine, launchCommand, type Platform, startPlatform, waitUntil } from './platform.ts';
import { writeSeason } from './season.ts';
import { register, signIn } from './sign-in.ts';
import { readStored } from './stored.ts';

let files: string;
let folder: string;
let platform: Platform | undefined;

beforeEach(async () => {
  files = await mkdtemp(join(tmpdir(), 'prodvor demo '));
  folder = join(files, 'data');
});
afterEach(async () => {
  await platform?.stop();
  platform = undefined;
  await rm(files, { recursive: true, force: true });
});

const start = async (): Promise<Platform> => {
  platform = await startPlatform({ demo: true, folder });
  return platform;
};

const remove = (...args: readonly string[]) => commandLine(folder, ['demo', 'remove', ...args]);

const refusal = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await commandLine(folder, ['demo', ...args]);
  expect([code, stdout]).toEqual([1, '']);
  return stderr;
};

/** What stays of whoever was there: ids without a name, and the mark by which an erased person is not made again. */
const TRACES = /\.(outbox|audit)$|^users\.tombstone$/;

const tablesWithRows = async (): Promise<string[]> => {
  const stored = await readStored(folder);
  const full = Object.keys(stored).filter((table) => stored[table]?.some((row) => row !== ''));
  return full.filter((table) => !TRACES.test(table));
};

test('on a running platform everything of the demo goes and does not come back; what others share stays', async () => {
  const running = await start();
  const { url } = running;
  expect(await refusal('remove')).toContain('still being loaded');
  await waitUntil('the demo', async () => running.running.printed().includes('is running'), 110_000);

  const person = {
    givenName: 'Анна',
    familyName: 'Петрова',
    email: 'anna@example.org',
    password: 'мяч летит в девятку',
  };
  const { accessToken } = await register(url, person);
  const anna = createApiClient({ baseUrl: url, token: () => accessToken });
  const { id: user } = unwrap(await anna.PUT('/api/v1/users/me', { body: {} }));
  const token = await running.token('organizer');
  const organizer = createApiClient({ baseUrl: url, token: () => token });
  const shared = unwrap(
    await organizer.POST('/api/v1/tournaments', { body: { name: 'Общий кубок', sport: 'football' } }),
  );
  unwrap(
    await organizer.PUT('/api/v1/tournaments/{id}/staff/{userId}', {
      params: { path: { id: shared.id, userId: user } },
      body: { role: 'co-organizer' },
    }),
  );
  const before = await readStored(folder);
  const dry = await remove('--dry-run');
  expect(dry).toMatchObject({ code: 0, stderr: '' });
  expect(dry.stdout).toMatch(/^would remove: 6 accounts, \d+ tournaments, \d+ teams, \d+ venues\n/);
  expect(dry.stdout).toContain('World Cup 2018');
  expect(dry.stdout).not.toContain('Общий кубок');
  const after = await readStored(folder);
  for (const table of ['identity.account', 'competitions.tournament', 'teams.team', 'teams.venue']) {
    expect(after[table]).toEqual(before[table]);
  }

  const done = await remove();
  expect(done).toMatchObject({ code: 0, stderr: '', stdout: dry.stdout.replace('would remove', 'removed') });
  const { items } = unwrap(await anna.GET('/api/v1/tournaments'));
  expect(items).toEqual([]);
  const { items: own } = unwrap(await anna.GET('/api/v1/tournaments', { params: { query: { mine: 'true' } } }));
  expect(own.map(({ name, organizer: owner }) => [name, owner?.id])).toEqual([['Общий кубок', user]]);
  expect(unwrap(await anna.GET('/api/v1/teams')).items).toEqual([]);
  expect((await organizer.GET('/api/v1/users/me')).response.ok).toBe(false);
  expect(await refusal('remove')).toBe('The demo is removed already.\n');

  await running.stop();
  const again = await start();
  await waitUntil('the start', async () => again.running.printed().includes('is running'), 60_000);
  expect(again.running.printed()).not.toContain('Demo accounts');
  expect((await commandLine(folder, ['token'])).stderr).toBe('The demo was removed from this platform.\n');
  await signIn(again.url, person.email, person.password);
  const stored = await readStored(folder);
  const rows = (table: string) => stored[table]?.filter((row) => row !== '').length;
  expect(['identity.account', 'users.profile', 'competitions.tournament'].map(rows)).toEqual([1, 1, 1]);
  expect(['teams.team', 'teams.venue', 'competitions.match', 'users.friend'].map(rows)).toEqual([0, 0, 0, 0]);
});

test('on a stopped platform it goes likewise, and a removal that was killed is taken up', async () => {
  expect(await commandLine(folder, ['import', await writeSeason(files)])).toMatchObject({ code: 0 });
  expect(await tablesWithRows()).toContain('competitions.match');
  const killed = launchCommand(folder, ['demo', 'remove']);
  const marked = async () => (await readFile(join(folder, 'demo.json'), 'utf8')).includes('"removed": true');
  await waitUntil('the beginning of the removal', marked, 60_000);
  killed.process.kill('SIGKILL');
  await killed.finished;

  const done = await remove();
  expect(done.code, done.stderr).toBe(0);
  expect(await tablesWithRows()).toEqual([]);
  expect(await refusal('remove')).toBe('The demo is removed already.\n');
});

test('where there is no demo, or nothing is said, nothing is made', async () => {
  expect(await refusal('remove')).toMatch(/^There is no demo in .*PRODVOR_DATA.*\n$/);
  for (const args of [[], ['load'], ['remove', 'all']]) expect(await refusal(...args)).toMatch(/^Say what to do/);
  expect(await readdir(files)).toEqual([]);
});
