import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiClient, unwrap } from '@prodvor/api-client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandLine, launchCommand, type Platform, startPlatform, waitUntil } from './platform.ts';
import { SEASON_NAME, writeSeason } from './season.ts';

const WORLD_CUP = join(import.meta.dirname, '../../apps/prodvor/data/openfootball/worldcup-2022.json');

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

  test('without the demo it needs a token, be it the demo of the command or of the instance', async () => {
    const file = await writeSeason(files);
    const sentence = /^The demo is off .*PRODVOR_TOKEN\.\n$/;
    expect(await commandLine(folder, ['import', file], { PRODVOR_DEMO: 'off' })).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(sentence),
    });
    await start(false);
    expect(await commandLine(folder, ['import', file])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^The instance that runs has no demo accounts, .*PRODVOR_TOKEN\.\n$/),
    });
  });

  test('the file is looked for where the command was typed', async () => {
    await writeSeason(files);
    await start(true);
    const imported = await commandLine(folder, ['import', 'season.json'], { INIT_CWD: files });
    expect(imported).toMatchObject({ code: 0, stdout: 'imported: 4 teams, 6 matches, 0 events\n' });
  });

  test('a personal API token imports, and one without the scopes is told which they are', async () => {
    const running = await start(true);
    const session = await running.token('player');
    const api = createApiClient({ baseUrl: running.url, token: () => session });
    const command = ['import', await writeSeason(files)];
    const importWith = async (scopes: ('read' | 'teams:write' | 'tournaments:write')[]) => {
      const { token } = unwrap(await api.POST('/api/v1/tokens', { body: { name: scopes.join(), scopes } }));
      return commandLine(folder, command, { PRODVOR_DEMO: 'off', PRODVOR_TOKEN: token });
    };
    const refused = await importWith(['read', 'tournaments:write']);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('read, teams:write and tournaments:write');
    const mine = { params: { query: { mine: 'true' } } } as const;
    expect(unwrap(await api.GET('/api/v1/tournaments', mine)).items).toEqual([]);

    expect(await importWith(['read', 'teams:write', 'tournaments:write'])).toMatchObject({
      code: 0,
      stdout: 'imported: 4 teams, 6 matches, 0 events\n',
    });
    expect(unwrap(await api.GET('/api/v1/tournaments', mine)).items.map(({ entries }) => entries)).toEqual([4]);
  });

  test('two at once take turns, and the second finds nothing new', async () => {
    const running = await start(true);
    const league = join(
      import.meta.dirname,
      '../../apps/prodvor/data/openfootball/russian-premier-league-2018-19.json',
    );
    const command = ['import', league, '--as', 'captain'];
    const both = await Promise.all([commandLine(folder, command), commandLine(folder, command)]);
    expect(both.map(({ code, stdout }) => [code, stdout]).sort()).toEqual([
      [0, 'imported: 16 teams, 240 matches, 0 events\n'],
      [0, 'nothing new\n'],
    ]);
    const token = await running.token('captain');
    const api = createApiClient({ baseUrl: running.url, token: () => token });
    const { items } = unwrap(await api.GET('/api/v1/tournaments', { params: { query: { mine: 'true' } } }));
    expect(items.map(({ entries, matches }) => [entries, matches])).toEqual([[16, 240]]);
  });

  test('a result that differs refuses the file until --update', async () => {
    const running = await start(true);
    const file = await writeSeason(files);
    await commandLine(folder, ['import', file]);
    const changed: { matches: { score?: object }[] } = JSON.parse(await readFile(file, 'utf8'));
    Object.assign(changed.matches[0] ?? {}, { score: { ft: [5, 0] } });
    Object.assign(changed.matches[4] ?? {}, { score: { ft: [0, 1] } });
    await writeFile(file, JSON.stringify(changed));
    const api = createApiClient({ baseUrl: running.url });
    const scores = async () => {
      const q = { params: { query: { q: SEASON_NAME } } };
      const tournament = unwrap(await api.GET('/api/v1/tournaments', q)).items[0]?.id ?? '';
      const { items } = unwrap(await api.GET('/api/v1/matches', { params: { query: { tournament } } }));
      return items.map(({ score }) => (score === null ? '-' : `${score.home}:${score.away}`)).sort();
    };
    const before = await scores();
    const refused = await commandLine(folder, ['import', file]);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/season\.json: matches\[0\] .*5:0 in the file, 2:1 in ProDvor\n.*--update/);
    expect(await scores()).toEqual(before);

    expect(await commandLine(folder, ['import', file, '--update'])).toMatchObject({
      code: 0,
      stdout: 'imported: 0 teams, 0 matches, 0 events\n',
    });
    expect(await scores()).toEqual(expect.arrayContaining(['5:0', '0:1']));
    expect(await commandLine(folder, ['import', file])).toMatchObject({ code: 0, stdout: 'nothing new\n' });
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

  test.each([
    ['stopped', 'SIGINT', 1, 'Stopped.'],
    ['killed', 'SIGKILL', null, ''],
  ] as const)('%s in the middle by %s, a second run finishes it', async (_how, signal, ended, word) => {
    const running = await start(true);
    const token = await running.token('captain');
    const api = createApiClient({ baseUrl: running.url, token: () => token });
    const mine = async () =>
      unwrap(await api.GET('/api/v1/tournaments', { params: { query: { mine: 'true' } } })).items;
    const command = ['import', WORLD_CUP, '--as', 'captain'];
    const stopped = launchCommand(folder, command);
    await waitUntil('the draft of the tournament', async () => (await mine()).length === 1, 30_000);
    stopped.process.kill(signal);
    stopped.process.kill(signal);
    const { code, stderr } = await stopped.finished;
    expect(code).toBe(ended);
    expect(stderr).toContain(word);
    expect((await mine()).map(({ state }) => state)).toEqual(['draft']);

    expect(await commandLine(folder, command)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^imported: /) });
    expect((await mine()).map(({ state, matches }) => [state, matches])).toEqual([['published', 64]]);
    expect(await commandLine(folder, command)).toMatchObject({ code: 0, stdout: 'nothing new\n' });
  });
});
