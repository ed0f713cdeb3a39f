import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiClient, unwrap } from '@prodvor/api-client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandLine, launchCommand, type Platform, startPlatform, waitUntil } from './platform.ts';
import { writeSeason } from './season.ts';

const WORLD_CUP = join(import.meta.dirname, '../../apps/prodvor/data/openfootball/worldcup-2018.json');

let folder: string;
let files: string;
let platform: Platform | undefined;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'prodvor command ')), 'data');
  files = join(folder, '..');
});

afterEach(async () => {
  await platform?.stop();
  platform = undefined;
  await rm(files, { recursive: true, force: true });
});

const start = async (demo: boolean): Promise<Platform> => {
  platform = await startPlatform({ demo, folder });
  return platform;
};

/** The file of a season with the given content. */
const fileOf = async (content: string | Uint8Array): Promise<string> => {
  const path = join(files, 'file.json');
  await writeFile(path, content);
  return path;
};

describe('token', () => {
  test('prints one token and nothing else; it works at once and over a restart', async () => {
    const first = await start(true);
    const { stdout, stderr } = await commandLine(folder, ['token', '--as', 'captain']);
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect(stderr).toBe('');
    const api = createApiClient({ baseUrl: first.url, token: () => stdout.trim() });
    const { id } = unwrap(await api.GET('/api/v1/users/me'));
    await first.stop();
    platform = await startPlatform({ demo: true, folder, port: first.port });
    expect(unwrap(await api.GET('/api/v1/users/me')).id).toBe(id);
  });

  test.each([
    ['before the first start', [], {}, /npm start/],
    ['with the demo off', [], { PRODVOR_DEMO: 'off' }, /PRODVOR_DEMO/],
    ['for an unknown name', ['--as', 'nobody'], {}, /"nobody".*organizer/],
  ])('%s it is refused with one sentence', async (_when, args, settings, sentence) => {
    const { code, stdout, stderr } = await commandLine(folder, ['token', ...args], settings);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(sentence)]);
  });
});

describe('import', () => {
  test.each([
    ['no JSON', '{"name": "x", ', /not JSON.*line 1/],
    ['another shape', '{"name":"x","matches":[{"round":"1","team1":"A"}]}', /matches\[0\]\.team2/],
    ['another encoding', Uint8Array.of(0x22, 0xca, 0xf3, 0x22), /UTF-8/],
  ])('a file with %s is refused before anything starts', async (_what, content, reason) => {
    const { code, stdout, stderr } = await commandLine(folder, ['import', await fileOf(content)]);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(reason);
    expect(stderr).not.toContain('    at ');
    expect(await readdir(files)).toEqual(['file.json']);
  });

  test('without the demo it needs a token', async () => {
    const { code, stderr } = await commandLine(folder, ['import', await writeSeason(files)], { PRODVOR_DEMO: 'off' });
    expect(code).toBe(1);
    expect(stderr).toContain('PRODVOR_TOKEN');
    expect(stderr).not.toContain('    at ');
  });

  test('a token that is not accepted and a damaged data folder are told in a sentence', async () => {
    const file = await writeSeason(files);
    const settings = { PRODVOR_DEMO: 'off', PRODVOR_TOKEN: 'of.another.time' };
    const refused = await commandLine(folder, ['import', file], settings);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/token .* not accepted/);
    await writeFile(join(folder, 'instance.json'), '{');
    const damaged = await commandLine(folder, ['import', file]);
    expect(damaged.code).toBe(1);
    expect(damaged.stderr).toContain('instance.json is damaged');
    expect(refused.stderr + damaged.stderr).not.toContain('    at ');
  });

  test('with no instance it starts one, which takes the tokens of the last one', async () => {
    const file = await writeSeason(files);
    const first = await commandLine(folder, ['import', file]);
    expect(first).toMatchObject({
      code: 0,
      stdout: 'imported: 4 teams, 6 matches, 0 events\n',
      stderr: 'season.json\n',
    });

    const running = await start(true);
    const token = await running.token('organizer');
    await running.stop();
    const settings = { PRODVOR_DEMO: 'off', PRODVOR_TOKEN: token };
    expect(await commandLine(folder, ['import', file], settings)).toMatchObject({ code: 0, stdout: 'nothing new\n' });
  });

  test('stopped in the middle it says so, and a second run finishes', async () => {
    const running = await start(true);
    const token = await running.token('captain');
    const api = createApiClient({ baseUrl: running.url, token: () => token });
    const mine = async () =>
      unwrap(await api.GET('/api/v1/tournaments', { params: { query: { mine: 'true' } } })).items;
    const command = ['import', WORLD_CUP, '--as', 'captain'];
    const stopped = launchCommand(folder, command);
    await waitUntil('the draft of the tournament', async () => (await mine()).length === 1, 30_000);
    stopped.process.kill('SIGINT');
    stopped.process.kill('SIGINT');
    const { code, stderr } = await stopped.finished;
    expect(code).toBe(1);
    expect(stderr).toContain('Stopped.');
    expect((await mine()).map(({ state }) => state)).toEqual(['draft']);

    expect(await commandLine(folder, command)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^imported: /) });
    expect((await mine()).map(({ state, matches }) => [state, matches])).toEqual([['published', 64]]);
    expect(await commandLine(folder, command)).toMatchObject({ code: 0, stdout: 'nothing new\n' });
  });
});
