import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApiClient, createApiClient, unwrap } from '@prodvor/api-client';
import { afterEach, describe, expect, test } from 'vitest';
import { freePort } from './free-port.ts';
import { launch, type Platform, startPlatform, waitUntil } from './platform.ts';

const folders: string[] = [];
let platform: Platform | undefined;

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'prodvor launcher '));
  folders.push(folder);
  return folder;
};

/** Starts the platform that the test owns; the last one is stopped after it. */
const start = async (folder: string, demo: boolean): Promise<Platform> => {
  platform = await startPlatform({ demo, folder });
  return platform;
};

afterEach(async () => {
  await platform?.stop();
  platform = undefined;
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const clientOf = async (running: Platform, account = 'organizer'): Promise<ApiClient> => {
  const token = await running.token(account);
  return createApiClient({ baseUrl: running.url, token: () => token });
};

const create = async (api: ApiClient, name: string): Promise<string> =>
  unwrap(await api.POST('/api/v1/tournaments', { body: { name, sport: 'football' } })).id;

const nameOf = async (api: ApiClient, id: string): Promise<string> =>
  unwrap(await api.GET('/api/v1/tournaments/{id}', { params: { path: { id } } })).name;

const lines = (text: string): string[] => text.trim().split('\n');

describe('a second start', () => {
  test('keeps all data, the keys and the tokens', async () => {
    const folder = await newFolder();
    const first = await start(folder, true);
    const token = await first.token('organizer');
    const before = createApiClient({ baseUrl: first.url, token: () => token });
    const id = await create(before, 'Двор на двор');
    const accounts = await readFile(join(folder, 'demo.json'), 'utf8');
    await first.stop();

    platform = await startPlatform({ demo: true, folder, port: first.port });
    const after = createApiClient({ baseUrl: platform.url, token: () => token });
    expect(await nameOf(after, id)).toBe('Двор на двор');
    expect(JSON.parse(await readFile(join(folder, 'demo.json'), 'utf8'))).toMatchObject({
      password: JSON.parse(accounts).password,
    });
  });
});

/** A start that is refused with one sentence and nothing else. */
const refused = async (folder: string, settings: Readonly<Record<string, string>>): Promise<string> => {
  const { code, stdout, stderr } = await launch(folder, { PRODVOR_DEMO: 'off', ...settings }).finished;
  expect(code).toBe(1);
  expect(stdout).toBe('');
  const [sentence = '', ...more] = lines(stderr).filter((line) => !line.startsWith('Starting '));
  expect(more).toEqual([]);
  return sentence;
};

describe('what cannot start', () => {
  test('the loser of two first starts on one folder, with a sentence', async () => {
    const folder = await newFolder();
    const rivals = await Promise.all(
      [await freePort(), await freePort()].map((port) => launch(folder, { PRODVOR_DEMO: 'off', PORT: String(port) })),
    );
    const loser = await Promise.race(rivals.map((rival) => rival.finished));
    const winner = rivals.find(({ process: { exitCode } }) => exitCode === null);
    try {
      expect(loser.code).toBe(1);
      const waits = /^(Starting PostgreSQL|Another command has the data folder: waiting for its end)$/;
      const sentence = lines(loser.stderr).filter((line) => !waits.test(line));
      expect(sentence).toEqual([expect.stringContaining(`ProDvor is already running on the data folder ${folder}`)]);
      await waitUntil('the winner', async () => winner?.printed().includes('ProDvor is running.') ?? false, 60_000);
    } finally {
      winner?.process.kill('SIGTERM');
      await winner?.finished;
    }
  });

  test('a second instance on the same folder, on its port and on another one', async () => {
    const { folder, port, url } = await start(await newFolder(), false);
    const sentence = `ProDvor is already running on the data folder ${folder}, at ${url}.`;
    expect(await refused(folder, { PORT: String(port) })).toBe(sentence);
    expect(await refused(folder, { PORT: String(await freePort()) })).toBe(sentence);
  });

  test('a busy port, be it that of the metrics', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
    const busy = String(address.port);
    try {
      const folder = await newFolder();
      const sentence = `Port ${busy} is busy: stop what uses it, or set`;
      expect(await refused(folder, { PORT: busy })).toBe(`${sentence} PORT to another one.`);
      const metrics = { PORT: String(await freePort()), PRODVOR_METRICS_PORT: busy };
      expect(await refused(folder, metrics)).toBe(`${sentence} PRODVOR_METRICS_PORT to another one.`);
    } finally {
      server.close();
    }
  });

  test('a folder that is none, and damaged keys', async () => {
    const folder = await newFolder();
    const PORT = String(await freePort());
    await writeFile(join(folder, 'file'), '');
    expect(await refused(join(folder, 'file'), { PORT })).toContain('The data folder cannot be used');
    await writeFile(join(folder, 'identity-keys.json'), '{');
    expect(await refused(folder, { PORT })).toContain('identity-keys.json');
  });

  test('wrong settings are all named at once', async () => {
    const running = launch(await newFolder(), { PORT: 'many', PRODVOR_DEMO: 'perhaps' });
    const { code, stderr } = await running.finished;
    expect(code).toBe(1);
    expect(stderr).toContain('PORT');
    expect(stderr).toContain('PRODVOR_DEMO');
  });
});

/** A request whose head the server has read, so that it is under way; `finish` sends the rest and resolves to the status. */
const beginRequest = async (port: number, token: string, body: unknown): Promise<{ finish(): Promise<number> }> => {
  const text = JSON.stringify(body);
  const request = httpRequest({
    port,
    host: 'localhost',
    method: 'POST',
    path: '/api/v1/tournaments',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      expect: '100-continue',
    },
  });
  const answered = new Promise<number>((resolve, reject) => {
    request.once('response', (answer) => resolve(answer.resume().statusCode ?? 0)).once('error', reject);
  });
  answered.catch(() => {});
  request.flushHeaders();
  await once(request, 'continue');
  return {
    finish: () => {
      request.end(text);
      return answered;
    },
  };
};

const refusesConnections = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: 'localhost' });
    socket.once('connect', () => resolve(socket.destroy() === null)).once('error', () => resolve(true));
  });

describe('the end', () => {
  // A stop that takes longer than 5 s is forced, and then the code is 1.
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s, even twice, ends it in time', async (signal) => {
    const { running } = await start(await newFolder(), false);
    running.process.kill(signal);
    running.process.kill(signal);
    expect(await running.finished).toMatchObject({ code: 0, stderr: expect.not.stringContaining('    at ') });
  });

  test('what is under way is answered and stored', async () => {
    const running = await start(await newFolder(), true);
    // The organizer's lane is full: the demo is being loaded in their name, and who waits in a lane is not under way.
    const token = await running.token('captain');
    const request = await beginRequest(running.port, token, { name: 'Под занавес', sport: 'football' });
    const ended = running.stop();
    await waitUntil('the end of new connections', () => refusesConnections(running.port), 5_000);
    expect(await request.finish()).toBe(201);
    expect(await ended).toMatchObject({ code: 0 });

    platform = await startPlatform({ demo: true, folder: running.folder, port: running.port });
    const api = await clientOf(platform, 'captain');
    const { items } = unwrap(await api.GET('/api/v1/tournaments', { params: { query: { mine: 'true' } } }));
    expect(items.map(({ name }) => name)).toContain('Под занавес');
  });
});

describe('after kill -9', () => {
  test.each(['killNode', 'killAll'] as const)('%s: every acknowledged write is there', async (kill) => {
    const folder = await newFolder();
    const running = await start(folder, true);
    const api = await clientOf(running);
    const acknowledged: string[] = [];
    for (let number = 0; number < 10; number += 1) acknowledged.push(await create(api, `Кубок ${number}`));
    await running[kill]();

    const again = await startPlatform({ demo: true, folder });
    platform = again;
    const after = await clientOf(again);
    const names = await Promise.all(acknowledged.map((id) => nameOf(after, id)));
    expect(names).toEqual(acknowledged.map((_, number) => `Кубок ${number}`));
  });
});
