import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createApiClient, unwrap } from '@prodvor/api-client';
import { startPostgres } from '@prodvor/database/postgres';
import { asSuperuser } from '@prodvor/database/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freePort } from './free-port.ts';
import {
  commandLine,
  type Finished,
  launch,
  launchCommand,
  type Platform,
  startPlatform,
  waitUntil,
} from './platform.ts';
import { SEASON_NAME, writeSeason } from './season.ts';
import { renew, signIn } from './sign-in.ts';
import { readStored } from './stored.ts';

let files: string;
let folder: string;
let archive: string;
let platform: Platform | undefined;

beforeEach(async () => {
  files = await mkdtemp(join(tmpdir(), 'prodvor backup '));
  folder = join(files, 'data');
  archive = join(files, 'backup.zip');
});
afterEach(async () => {
  await platform?.stop();
  platform = undefined;
  await rm(files, { recursive: true, force: true });
});

interface Start {
  readonly at?: string;
  readonly port?: number;
  readonly demo?: boolean;
}

/** Starts the platform; without the demo its accounts, where there are any, stay as they are. */
const start = async ({ at = folder, demo = false, port }: Start = {}): Promise<Platform> => {
  platform = await startPlatform({ demo, folder: at, ...(port === undefined ? {} : { port }) });
  return platform;
};

/** The platform with everything that its first start brings. */
const startWhole = async (): Promise<Platform> => {
  const started = await start({ demo: true });
  await waitUntil('the whole demo', async () => started.running.printed().includes('is running'), 60_000);
  return started;
};

const clientOf = async (running: Platform) => {
  const token = await running.token('organizer');
  return createApiClient({ baseUrl: running.url, token: () => token });
};

const create = async (running: Platform, name: string): Promise<void> => {
  unwrap(await (await clientOf(running)).POST('/api/v1/tournaments', { body: { name, sport: 'football' } }));
};

const refusal = ({ code, stdout, stderr }: Finished): string => {
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).not.toContain('    at ');
  return stderr.trim();
};

const passwordOf = async (at: string): Promise<string> =>
  JSON.parse(await readFile(join(at, 'demo.json'), 'utf8')).password;

test('what was backed up while the platform ran stands elsewhere: rows, passwords, sessions, tokens', async () => {
  const first = await startWhole();
  await commandLine(folder, ['import', await writeSeason(files)]);
  const tokens = await signIn(first.url, 'organizer', await passwordOf(folder));
  const token = await first.token('captain');

  expect(await commandLine(folder, ['backup', archive])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^backed up: \d+ tables, \d{4,} rows, [\d.]+ KB in .*backup\.zip\n$/),
    stderr: '',
  });
  expect((await stat(archive)).mode & 0o777).toBe(0o600);
  const before = await readStored(folder);
  expect(before['competitions.tournament']).toHaveLength(6);
  await first.stop();

  const other = join(files, 'other', 'data');
  const restored = await commandLine(other, ['restore', archive]);
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  expect(restored.stdout).toMatch(/^restored: \d+ tables, \d+ rows of \S+ from http:\/\/localhost:\d+\n$/);
  expect(await readStored(other)).toEqual(before);

  const second = await start({ at: other, port: first.port });
  const me = createApiClient({ baseUrl: second.url, token: () => token });
  expect(unwrap(await me.GET('/api/v1/users/me')).name).toBe('Демо-капитан');
  await renew(second.url, tokens);
  await signIn(second.url, 'organizer', await passwordOf(folder));
  expect(unwrap(await me.GET('/api/v1/tournaments')).items).toHaveLength(5);
});

test('a backup under writes holds one moment, with everything acknowledged before it', async () => {
  const running = await start({ demo: true });
  const api = await clientOf(running);
  let acknowledged = 0;
  let writing = true;
  const write = async (): Promise<void> => {
    while (writing) {
      const name = crypto.randomUUID();
      const { id } = unwrap(await api.POST('/api/v1/tournaments', { body: { name, sport: 'football' } }));
      const path = { id };
      const { version } = unwrap(await api.GET('/api/v1/tournaments/{id}', { params: { path } }));
      const header = { 'If-Match': `"${version}"` };
      unwrap(await api.PATCH('/api/v1/tournaments/{id}', { params: { path, header }, body: { city: 'Зеленодольск' } }));
      acknowledged += 1;
    }
  };
  const writers = Promise.all([write(), write(), write()]);
  await waitUntil('the first writes', async () => acknowledged > 5, 30_000);
  const before = acknowledged;
  expect(await commandLine(folder, ['backup', archive])).toMatchObject({ code: 0 });
  const after = acknowledged;
  writing = false;
  await writers;
  await running.stop();
  expect(after).toBeGreaterThan(before);

  const other = join(files, 'other');
  expect(await commandLine(other, ['restore', archive])).toMatchObject({ code: 0 });
  const stored = await readStored(other);
  const tournaments = stored['competitions.tournament']?.filter((row) => row !== '') ?? [];
  const updated = tournaments.filter((row) => row.includes('Зеленодольск'));
  const lines = (table: string, word: string) => stored[table]?.filter((row) => row.includes(word)).length;
  expect(updated.length).toBeGreaterThanOrEqual(before);
  // A change, its event and its audit line are in it together or not at all.
  for (const table of ['competitions.audit', 'competitions.outbox']) {
    expect([lines(table, 'tournament.create'), lines(table, 'tournament.update')]).toEqual([
      tournaments.length,
      updated.length,
    ]);
  }
});

describe('restore', () => {
  /** A folder with a tournament and its backup. */
  const backedUp = async (): Promise<void> => {
    expect(await commandLine(folder, ['import', await writeSeason(files)])).toMatchObject({ code: 0 });
    expect(await commandLine(folder, ['backup', archive])).toMatchObject({ code: 0 });
  };

  test('waits for a stop, asks before it replaces, and keeps what was there', async () => {
    await backedUp();
    const running = await start();
    await create(running, 'Новый кубок');
    expect(refusal(await commandLine(folder, ['restore', archive, '--replace']))).toBe(
      `ProDvor is running on ${folder}, at ${running.url}. Stop it first, by Ctrl-C in its terminal or \`kill ${running.running.process.pid}\`, then give the same command again.`,
    );
    await running.stop();
    const before = await readStored(folder);
    expect(refusal(await commandLine(folder, ['restore', archive]))).toMatch(/^There is data already: .*--replace/);
    expect(await readStored(folder)).toEqual(before);

    const { code, stdout } = await commandLine(folder, ['restore', archive, '--replace']);
    expect(code).toBe(0);
    const kept = /^what was there is kept in (.*)$/m.exec(stdout)?.[1] ?? '';
    expect(await readStored(kept)).toEqual(before);
    const names = async (at: string) => {
      const api = await clientOf(await start({ at }));
      const { items } = unwrap(await api.GET('/api/v1/tournaments', { params: { query: { mine: 'true' } } }));
      return items.map(({ name }) => name).sort();
    };
    expect(await names(folder)).toEqual([SEASON_NAME]);
    await platform?.stop();
    expect(await names(kept)).toEqual([SEASON_NAME, 'Новый кубок']);
  });

  test('of a part of a backup changes nothing', async () => {
    await backedUp();
    await truncate(archive, (await stat(archive)).size - 1);
    const [before, there] = [await readStored(folder), await readdir(folder)];
    expect(refusal(await commandLine(folder, ['restore', archive, '--replace']))).toContain('only a part of one');
    expect([await readStored(folder), await readdir(folder)]).toEqual([before, there]);
    const empty = join(files, 'empty');
    expect(refusal(await commandLine(empty, ['restore', archive]))).toContain('only a part of one');
    expect(await readdir(files)).not.toContain('empty');
  });

  test.each(['SIGINT', 'SIGKILL'] as const)('ended by %s leaves the folder as it was', async (signal) => {
    await backedUp();
    const before = await readStored(folder);
    const command = launchCommand(folder, ['restore', archive, '--replace']);
    const made = join(folder, 'restoring', 'postgres', 'cluster');
    await waitUntil(
      'the new cluster',
      () =>
        stat(made).then(
          () => true,
          () => false,
        ),
      30_000,
    );
    command.process.kill(signal);
    expect((await command.finished).code).toBe(signal === 'SIGINT' ? 1 : null);
    expect(await readStored(folder)).toEqual(before);
    await (await start()).stop();
    expect(await readdir(folder)).not.toContain('restoring');
    expect(await commandLine(folder, ['restore', archive, '--replace'])).toMatchObject({ code: 0 });
  });
});

/** Runs a statement on the data of a folder that nobody uses. */
const change = async (statement: string): Promise<void> => {
  const server = await startPostgres({ dataDir: join(folder, 'postgres') });
  try {
    await asSuperuser(server.superuserUrl('prodvor'), statement);
  } finally {
    await server.stop();
  }
};

test('data of an unreleased version is refused with the way out, which leads to all of it', async () => {
  expect(await commandLine(folder, ['import', await writeSeason(files)])).toMatchObject({ code: 0 });
  // The last but one content of the migration made the same tables as the present one.
  await change(
    `update public._prisma_migrations
     set checksum = '1f20bc31433250432ff7542a5a7e31a07ab0655297c3cb78627e17a23b51f04f'
     where migration_name = '20261125011903_users_and_teams'`,
  );
  const before = await readStored(folder);
  const said = refusal(await launch(folder, { PORT: String(await freePort()), PRODVOR_DEMO: 'off' }).finished);
  expect(said).toMatch(
    /^Starting PostgreSQL\nThe database was made by an unreleased version, .* in another folder by PRODVOR_DATA\.$/,
  );

  expect(await commandLine(folder, ['backup', archive])).toMatchObject({ code: 0 });
  expect(await commandLine(folder, ['restore', archive, '--replace'])).toMatchObject({ code: 0 });
  expect(await readStored(folder)).toEqual(before);
  const api = await clientOf(await start());
  const { items } = unwrap(await api.GET('/api/v1/tournaments', { params: { query: { mine: 'true' } } }));
  expect(items.map(({ name }) => name)).toEqual([SEASON_NAME]);
});

describe('a backup is refused', () => {
  test('when the disk takes no more, and leaves nothing', async () => {
    await startWhole();
    const full = spawn(
      'sh',
      ['-c', 'ulimit -f 40; exec "$0" apps/prodvor/src/cli.ts backup "$1"', process.execPath, archive],
      {
        cwd: join(import.meta.dirname, '../..'),
        env: { ...process.env, PRODVOR_DATA: folder },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    const [said, [code]] = await Promise.all([text(full.stderr), once(full, 'close')]);
    expect([code, said]).toEqual([1, expect.stringMatching(/backup\.zip cannot be written: EFBIG/)]);
    expect(await readdir(files)).toEqual(['data']);
    expect(await commandLine(folder, ['backup', archive])).toMatchObject({ code: 0 });
  });

  test('where nothing is, where something is, and where nothing can be written', async () => {
    expect(refusal(await commandLine(folder, ['backup', archive]))).toMatch(/^There is no data of ProDvor in .*data:/);
    expect(refusal(await commandLine(folder, ['backup']))).toContain('Name one file');
    expect(await readdir(files)).toEqual([]);
    await (await start()).stop();
    await writeFile(archive, 'mine');
    expect(refusal(await commandLine(folder, ['backup', archive]))).toContain('is there already');
    expect(await readFile(archive, 'utf8')).toBe('mine');
    expect(await commandLine(folder, ['backup', archive, '--force'])).toMatchObject({ code: 0 });
    expect(refusal(await commandLine(folder, ['backup', files]))).toContain('is a folder');
    expect(refusal(await commandLine(folder, ['backup', join(files, 'none', 'x.zip')]))).toContain('cannot be written');
  });
});
