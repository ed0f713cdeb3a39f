import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test, vi } from 'vitest';
import { loadConfig } from './config.ts';
import { Failure } from './failure.ts';
import { gate, notesService, PUBLIC_NOTE, WAITING_NOTE } from './fixtures/notes-service.ts';
import { createLanes, LANE_LIMITS } from './http/lanes.ts';
import { defineService } from './index.ts';
import { CannotStart, installSignals, within } from './lifecycle.ts';
import { createLogger } from './logger.ts';
import { createMetrics } from './metrics.ts';
import { openapiDocument } from './openapi/document.ts';
import { createPlatform } from './platform.ts';
import { testPlatform } from './testing.ts';

const quiet = createLogger({ level: 'silent' });

test('readiness follows the checks, and the drain answers what is under way', async () => {
  const events: string[] = [];
  const working = defineService({
    ...notesService,
    start: async () => ({
      stop: async () => {
        events.push('stop');
      },
    }),
  });
  let ready = false;
  const { url, platform, close } = await testPlatform({
    services: [working],
    extra: { ready: { demo: async () => ready } },
  });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const waiting = await fetch(`${url}/readyz`);
  expect([waiting.status, await waiting.json()]).toEqual([503, { status: 'waiting', waiting: ['demo'] }]);
  ready = true;
  expect((await fetch(`${url}/readyz`)).status).toBe(200);

  const underWay = fetch(`${url}/api/v1/notes/${WAITING_NOTE}`);
  await gate.entered.promise;
  const stopped = platform.stop();
  await expect(fetch(`${url}/api/v1/notes/${PUBLIC_NOTE}`)).rejects.toThrow();
  events.push('let go');
  gate.open.resolve();
  const response = await underWay;
  expect([response.status, response.headers.get('connection')]).toEqual([200, 'close']);
  expect(await stopped).toBe(true);
  expect(await platform.stop()).toBe(true);
  expect(events).toEqual(['let go', 'stop']);
  await close();
});

test('without its database a service lives and is not ready', async () => {
  const { url, platform, database, issuer } = await testPlatform({ services: [notesService] });
  await database.drop();
  const waiting = await fetch(`${url}/readyz`);
  expect([waiting.status, await waiting.json()]).toEqual([503, { status: 'waiting', waiting: ['database:users'] }]);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  await platform.stop();
  await issuer.close();
});

test('work that does not end is left behind at the deadline', async () => {
  const stuck = defineService({
    ...notesService,
    start: async () => ({ stop: () => new Promise<void>(() => undefined) }),
  });
  const { platform, database, issuer } = await testPlatform({ services: [stuck] });
  expect(await platform.stop(50)).toBe(false);
  await issuer.close();
  await database.drop();
});

test('repeated signals stop once', async () => {
  const exit = Promise.withResolvers<number>();
  const stop = vi.fn(async () => undefined);
  const remove = installSignals({ stop, log: quiet, exit: exit.resolve });
  process.emit('SIGTERM', 'SIGTERM');
  process.emit('SIGINT', 'SIGINT');
  process.emit('SIGTERM', 'SIGTERM');
  expect(await exit.promise).toBe(0);
  expect(stop).toHaveBeenCalledOnce();
  remove();
});

test('a stop that hangs is forced', async () => {
  const exit = Promise.withResolvers<number>();
  const remove = installSignals({
    stop: () => new Promise(() => undefined),
    log: quiet,
    deadlineMillis: 10,
    exit: exit.resolve,
  });
  process.emit('SIGINT', 'SIGINT');
  expect(await exit.promise).toBe(1);
  remove();
  expect(await within(1_000, Promise.resolve())).toBe(true);
});

test('metrics count requests by route on the loopback', async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  probe.close();
  await once(probe, 'close');
  const metrics = createMetrics();
  metrics.http.observe({ method: 'GET', route: '/api/v1/notes/:id', status: 200, seconds: 0.004 });
  const lanes = createLanes({ ...LANE_LIMITS, writes: { atWork: 1, waiting: 1 } });
  metrics.observeLanes(lanes.all);
  const writes = lanes.personal({ method: 'POST' });
  const waiter = () => Object.assign(new EventEmitter(), { destroyed: false });
  expect(writes.take('somebody', waiter())).toBeNull();
  const waiting = writes.take('somebody', waiter());
  expect(() => writes.refuseFull('somebody')).toThrow(Failure);
  await metrics.listen(port);
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/api/v1/notes/:id",status="200"} 1');
  expect(text).toContain('process_resident_memory_bytes');
  expect(text).toContain('http_lane_waiting{lane="person-writes"} 1');
  expect(text).toContain('http_lane_refused_total{lane="person-writes",reason="full"} 1');
  writes.end('somebody');
  await waiting;
  await metrics.close();
});

test('a port that is taken is named with its setting', async () => {
  const { platform, url, close } = await testPlatform({ services: [notesService] });
  const taken = Number(new URL(url).port);
  const alone = (env: Record<string, string>) =>
    createPlatform({ services: [], settings: loadConfig({ env }).settings, databaseUrls: {}, log: quiet });
  const second = await alone({ PORT: String(taken), HOST: '127.0.0.1' });
  await expect(second.listen()).rejects.toThrow(
    new CannotStart(`Port ${taken} is taken: stop what uses it or set PORT to another one.`),
  );
  await second.stop();
  const third = await alone({ PRODVOR_METRICS_PORT: String(taken) });
  await expect(third.listen()).rejects.toThrow('set PRODVOR_METRICS_PORT');
  expect(await third.stop()).toBe(true);
  expect(await platform.stop()).toBe(true);
  await close();
});

test('the document is made without a database, the same each time, with plain names', () => {
  const document = openapiDocument([notesService]);
  expect(JSON.stringify(openapiDocument([notesService]))).toBe(JSON.stringify(document));
  expect(Object.keys(document.components.schemas as object)).toEqual([
    'Note',
    'NoteCreate',
    'NoteMinute',
    'NotePage',
    'Problem',
  ]);
  expect(document.paths['/api/v1/notes/{id}']?.patch).toMatchObject({
    operationId: 'updateNote',
    'x-access': 'public',
    'x-policy': 'note.update',
    'x-scope': null,
    security: [{}, { bearer: [] }],
    parameters: [
      { name: 'id', in: 'path', required: true },
      { name: 'If-Match', in: 'header', required: false },
      { $ref: '#/components/parameters/AcceptLanguage' },
    ],
    responses: { 200: { headers: { ETag: {} } }, 412: {}, 428: {}, 503: { headers: { 'Retry-After': {} } } },
  });
});
