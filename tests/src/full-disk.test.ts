import { writeSync } from 'node:fs';
import { type ApiClient, createApiClient, unwrap } from '@prodvor/api-client';
import { connect } from '@prodvor/database';
import { afterEach, beforeEach, expect, type TestContext, test } from 'vitest';
import { freePort } from './free-port.ts';
import { commandLine, launch, type Platform, startPlatform, waitUntil } from './platform.ts';
import { register, renew } from './sign-in.ts';
import { type SmallDisk, smallDisk } from './small-disk.ts';

const MEBIBYTE = 1024 * 1024;
const RESERVE = { PRODVOR_DISK_RESERVE: '100MB' };
const PERSON = {
  givenName: 'Anna',
  familyName: 'Orlova',
  email: 'anna@example.org',
  password: 'correct horse battery',
};

let disk: SmallDisk | null = null;
let platform: Platform | undefined;

beforeEach(async () => {
  disk = await smallDisk(400);
});
afterEach(async () => {
  await disk?.empty();
  await platform?.stop();
  platform = undefined;
  await disk?.close();
});

const NOT_RUN = 'not run: neither root nor a user namespace may mount a small disk here';

const small = (context: TestContext): SmallDisk => {
  if (disk !== null) return disk;
  // The summary counts what was skipped and does not say why.
  writeSync(2, `${context.task.name}: ${NOT_RUN}\n`);
  return context.skip(NOT_RUN);
};

const begin = async ({ folder, within }: SmallDisk, settings: Readonly<Record<string, string>>): Promise<Platform> => {
  platform = await startPlatform({ demo: false, folder, within, settings });
  return platform;
};

const ready = async (url: string): Promise<{ code: number; status?: string; waiting?: string[]; reason?: string }> => {
  const answer = await fetch(`${url}/readyz`);
  return { code: answer.status, ...JSON.parse(await answer.text()) };
};

const create = async (api: ApiClient, name: string) =>
  api.POST('/api/v1/tournaments', { body: { name, sport: 'football' } });

const statusOf = async ({ folder, within }: SmallDisk) => {
  const { code, stdout } = await commandLine(folder, ['status', '--json'], {}, within);
  return { code, told: JSON.parse(stdout) };
};

/** Writes into PostgreSQL's log of writes until the server ends: what a busy hour does to a full disk. */
const writeUntilItEnds = async ({ folder, shell }: SmallDisk): Promise<void> => {
  const password = await shell(`cat '${folder}/postgres/cluster/superuser-password'`);
  const port = await shell(`sed -n 4p '${folder}/postgres/cluster/postmaster.pid'`);
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/prodvor`;
  const db = connect({ url, schema: 'users', max: 1 });
  const write = () =>
    db
      .selectNoFrom(({ fn, val }) =>
        fn('pg_logical_emit_message', [val(false), val('full'), val('x'.repeat(MEBIBYTE))]).as('at'),
      )
      .execute();
  try {
    for (let megabytes = 0; megabytes < 400; megabytes += 1) {
      const ended = await write().then(
        () => false,
        () => true,
      );
      if (ended) return;
    }
    throw new Error('PostgreSQL did not meet the end of the disk');
  } finally {
    await db.destroy();
  }
};

test('a disk that fills up ends nothing, and nothing that was acknowledged is lost', async (context) => {
  const room = small(context);
  const { url, running } = await begin(room, RESERVE);
  let tokens = await register(url, PERSON);
  const api = createApiClient({ baseUrl: url, token: () => tokens.accessToken, locale: () => 'en' });
  unwrap(await api.PUT('/api/v1/users/me', { body: {} }));
  const acknowledged: string[] = [];
  const store = async (name: string): Promise<string> => {
    const { id } = unwrap(await create(api, name));
    acknowledged.push(id);
    return id;
  };
  const read = async (id: string) => {
    const { response } = await api.GET('/api/v1/tournaments/{id}', { params: { path: { id } } });
    return response.status;
  };
  const first = await store('Кубок двора');
  const gone = unwrap(await create(api, 'Лишний'));
  const notDegraded = await ready(url);
  expect(notDegraded).toEqual({ code: 200, status: 'ready', waiting: [] });

  // The reserve is reached.
  await room.fill(60 * MEBIBYTE);
  await waitUntil('degraded', async () => (await ready(url)).status === 'degraded', 10_000);
  expect(await ready(url)).toMatchObject({ code: 200, waiting: [], reason: expect.stringContaining('little room') });
  const refused = await create(api, 'Не сохранится');
  expect([refused.response.status, refused.response.headers.get('retry-after')]).toEqual([503, '30']);
  expect(refused.response.headers.get('content-type')).toContain('application/problem+json');
  expect(refused.error).toMatchObject({ type: '/docs/errors#no-room', title: expect.stringContaining('out of room') });
  expect(await read(first)).toBe(200);
  const remove = { params: { path: { id: gone.id }, header: { 'If-Match': `"${gone.version}"` } } };
  expect((await api.DELETE('/api/v1/tournaments/{id}', remove)).response.status).toBe(204);
  tokens = await renew(url, tokens);
  expect(await read(first)).toBe(200);
  const signIn = await fetch(`${url}/auth/authorize?client_id=prodvor-web`, { headers: { 'accept-language': 'en' } });
  expect([signIn.status, await signIn.text()]).toEqual([503, expect.stringContaining('The server is out of room')]);
  expect(await statusOf(room)).toMatchObject({
    code: 0,
    told: { ready: true, reason: expect.stringContaining('little room') },
  });

  // The disk is full to its last byte, the log's among them, and PostgreSQL meets the wall.
  await room.fill(0);
  await waitUntil('the end of the reserve', async () => /almost no/.test((await ready(url)).reason ?? ''), 10_000);
  expect(await read(first)).toBe(200);
  await writeUntilItEnds(room);
  await waitUntil('the end of PostgreSQL', async () => (await ready(url)).code === 503, 10_000);
  await waitUntil('its reason', async () => (await ready(url)).waiting?.includes('room') ?? false, 10_000);
  expect((await ready(url)).reason).toContain('PostgreSQL has ended');
  const nothing = await api.GET('/api/v1/tournaments');
  expect([nothing.response.status, nothing.error]).toEqual([
    503,
    expect.objectContaining({ type: '/docs/errors#no-room' }),
  ]);
  expect((await create(api, 'Никуда')).response.status).toBe(503);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/`)).status).toBe(200);
  expect(await statusOf(room)).toMatchObject({
    code: 3,
    told: { ready: false, reason: expect.stringContaining('ended') },
  });

  // Somebody frees some.
  await room.empty();
  await waitUntil('room again', async () => (await ready(url)).status === 'ready', 30_000);
  await store('После пожара');
  for (const id of acknowledged) expect(await read(id)).toBe(200);
  const { items } = unwrap(await api.GET('/api/v1/tournaments', { params: { query: { mine: 'true' } } }));
  expect(items.map(({ name }) => name).toSorted()).toEqual(['Кубок двора', 'После пожара']);
  running.process.kill('SIGTERM');
  expect(await running.finished).toMatchObject({ code: 0, stderr: expect.not.stringContaining('    at ') });
});

test('without a reserve what PostgreSQL refuses for want of room is refused alike', async (context) => {
  const room = small(context);
  const { url } = await begin(room, { PRODVOR_DISK_RESERVE: 'off', PRODVOR_RATE_LIMIT: 'off' });
  const tokens = await register(url, PERSON);
  const api = createApiClient({ baseUrl: url, token: () => tokens.accessToken });
  unwrap(await api.PUT('/api/v1/users/me', { body: {} }));
  await room.fill(0);
  let number = 0;
  const refusal = async (): Promise<unknown> => {
    for (; number < 5_000; number += 1) {
      const { response, error } = await create(api, `Кубок ${number}`);
      if (response.status !== 201) return error;
    }
    return 'none';
  };
  expect(await refusal()).toMatchObject({ status: 503, type: '/docs/errors#no-room' });
  const { response } = await api.GET('/api/v1/tournaments');
  expect(response.status).toBe(200);
  await room.empty();
  expect((await create(api, 'Место есть')).response.status).toBe(201);
});

test('a demo that does not fit any more is left for the next start, and the platform serves', async (context) => {
  const room = small(context);
  // More than the reserve, and less than the reserve and an empty database together.
  await room.fill(120 * MEBIBYTE);
  const { folder, within } = room;
  platform = await startPlatform({ demo: true, folder, within, settings: RESERVE });
  const { url, running } = platform;
  await waitUntil('the end of the start', async () => running.printed().includes('ProDvor is running.'), 60_000);
  expect(await ready(url)).toMatchObject({ code: 200, status: 'degraded' });
  await room.empty();
  await waitUntil('room', async () => (await ready(url)).status === 'ready', 10_000);
  const { code, stderr } = await platform.stop();
  expect(code).toBe(0);
  expect(stderr).toContain('warning: the demo is not complete, the next start takes up the rest');
  expect(stderr).toContain('There is little room on the disk');
});

/** A start that is refused with one sentence and nothing else. */
const refusedStart = async (room: SmallDisk, settings: Readonly<Record<string, string>>): Promise<string> => {
  const given = { PRODVOR_DEMO: 'off', PORT: String(await freePort()), ...settings };
  const { code, stdout, stderr } = await launch(room.folder, given, room.within).finished;
  const said = stderr
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('Starting '));
  expect({ code, stdout, said }).toEqual({ code: 1, stdout: '', said: [expect.any(String)] });
  return said[0] ?? '';
};

test('a start on a full disk ends with a sentence, and leaves nothing that the next one stumbles over', async (context) => {
  const room = small(context);
  await room.fill(20 * MEBIBYTE);
  expect(await refusedStart(room, {})).toMatch(/has \d+ MB free, less than PRODVOR_DISK_RESERVE \(256 MB\)/);
  // PostgreSQL's first files do not fit.
  expect(await refusedStart(room, { PRODVOR_DISK_RESERVE: 'off' })).toContain('has no room');
  await room.fill(0);
  expect(await refusedStart(room, { PRODVOR_DISK_RESERVE: 'off' })).toMatch(/no room|no space/);
  expect(await room.shell(`find '${room.folder}' -name 'draft-*' -o -name '*.json.*'`)).toBe('');

  await room.empty();
  const { url } = await begin(room, RESERVE);
  const tokens = await register(url, PERSON);
  await platform?.stop();
  await room.fill(0);
  expect(await refusedStart(room, RESERVE)).toContain('room');
  await room.empty();
  const again = await begin(room, RESERVE);
  expect((await fetch(`${again.url}/readyz`)).status).toBe(200);
  expect(tokens.accessToken).not.toBe('');
});
