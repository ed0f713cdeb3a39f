import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApiClient, createApiClient, unwrap } from '@prodvor/api-client';
import { afterEach, describe, expect, test } from 'vitest';
import { freePort } from './free-port.ts';
import { launch, type Platform, startPlatform } from './platform.ts';

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

const clientOf = async (running: Platform): Promise<ApiClient> => {
  const token = await running.token('organizer');
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

describe('what cannot start', () => {
  test('a second instance on the same folder is refused with one sentence', async () => {
    const { folder } = await start(await newFolder(), false);
    const second = launch(folder, { PORT: String(await freePort()), PRODVOR_DEMO: 'off' });
    const { code, stderr } = await second.finished;
    expect(code).toBe(1);
    expect(lines(stderr).at(-1)).toMatch(/running/i);
    expect(stderr).not.toContain('    at ');
  });

  test('a busy port is refused with one sentence', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
    try {
      const running = launch(await newFolder(), { PORT: String(address.port), PRODVOR_DEMO: 'off' });
      const { code, stderr } = await running.finished;
      expect(code).toBe(1);
      expect(lines(stderr).at(-1)).toContain(String(address.port));
      expect(stderr).not.toContain('    at ');
    } finally {
      server.close();
    }
  });

  test('wrong settings are all named at once', async () => {
    const running = launch(await newFolder(), { PORT: 'many', PRODVOR_DEMO: 'perhaps' });
    const { code, stderr } = await running.finished;
    expect(code).toBe(1);
    expect(stderr).toContain('PORT');
    expect(stderr).toContain('PRODVOR_DEMO');
  });
});

describe('the end', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s, even twice, ends it within 5 s', async (signal) => {
    const { running } = await start(await newFolder(), false);
    const asked = performance.now();
    running.process.kill(signal);
    running.process.kill(signal);
    const { code } = await running.finished;
    expect(performance.now() - asked).toBeLessThan(5000);
    expect(code).toBe(0);
  });

  test('what is under way is answered', async () => {
    const running = await start(await newFolder(), true);
    const api = await clientOf(running);
    const asked = Array.from({ length: 20 }, (_, number) => create(api, `Турнир ${number}`));
    await Promise.race(asked);
    const ended = running.stop();
    const answers = await Promise.allSettled(asked);
    await ended;

    const stored = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    expect(stored.length).toBeGreaterThan(0);
    const again = await startPlatform({ demo: true, folder: running.folder, port: running.port });
    platform = again;
    const after = await clientOf(again);
    for (const id of stored) expect(await nameOf(after, id)).toMatch(/^Турнир/);
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
