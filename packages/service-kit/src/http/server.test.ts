import dns from 'node:dns';
import { connect, isIP } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLogger } from '../logger.ts';
import { createServer, type HttpServer } from './server.ts';

const nobody = { verify: () => Promise.reject(new Error('not asked')), cached: 0 };
const create = (trustProxy = false): Promise<HttpServer> =>
  createServer({
    log: createLogger({ level: 'silent' }),
    settings: { trustProxy, corsOrigins: [], publicUrl: 'http://localhost' },
    verifier: nobody,
    apiTokens: nobody,
    limiter: null,
    metrics: null,
    room: { shortage: null },
  });

describe('the address of a client', () => {
  const addressOf = async (trustProxy: boolean): Promise<string> => {
    const { app } = await create(trustProxy);
    app.get('/ip', async (request) => request.ip);
    const headers = { 'x-forwarded-for': '198.51.100.7, 203.0.113.9' };
    return (await app.inject({ url: '/ip', remoteAddress: '10.0.0.1', headers })).body;
  };

  test('is what the nearest proxy saw, not what the client says of itself', async () => {
    expect(await addressOf(true)).toBe('203.0.113.9');
    expect(await addressOf(false)).toBe('10.0.0.1');
  });
});

describe('the drain', () => {
  let server: HttpServer;
  let entered: PromiseWithResolvers<void>;
  let open: PromiseWithResolvers<void>;

  beforeEach(async () => {
    server = await create();
    entered = Promise.withResolvers<void>();
    open = Promise.withResolvers<void>();
    server.app.get('/slow', async (_request, reply) => {
      // A page that writes its answer by itself, and keeps the connection.
      reply.hijack();
      reply.raw.setHeader('content-length', '4');
      reply.raw.flushHeaders();
      entered.resolve();
      await open.promise;
      reply.raw.end('done');
    });
  });
  /** Waits until the port is closed. */
  const refused = (port: number) =>
    expect.poll(() => fetch(`http://127.0.0.1:${port}/slow`).then(String, () => 'refused')).toBe('refused');
  afterEach(() => vi.restoreAllMocks());

  test('does not wait for the next request of a connection that an answer left open', async () => {
    const port = Number(new URL(await server.app.listen({ port: 0, host: '127.0.0.1' })).port);
    const socket = connect(port, '127.0.0.1');
    socket.write('GET /slow HTTP/1.1\r\nhost: x\r\n\r\n');
    await entered.promise;
    const drained = server.drain();
    await refused(port);
    open.resolve();
    expect(await text(socket)).toMatch(/done$/);
    await drained;
  });

  test('waits for requests on every address that it listens on', async () => {
    // As on a machine whose `localhost` has an address of each family.
    const lookup = (host: string, _options: unknown, done: (error: null, found: readonly object[]) => void) => {
      const names = host === 'localhost' ? ['127.0.0.1', '::1'] : [host];
      done(
        null,
        names.map((address) => ({ address, family: isIP(address) })),
      );
    };
    vi.spyOn(dns, 'lookup').mockImplementation(lookup as typeof dns.lookup);
    const port = Number(new URL(await server.app.listen({ port: 0, host: 'localhost' })).port);
    vi.restoreAllMocks();
    const underWay = fetch(`http://[::1]:${port}/slow`);
    await entered.promise;
    let drained = false;
    const drain = server.drain().then(() => {
      drained = true;
    });
    await refused(port);
    expect(drained).toBe(false);
    open.resolve();
    expect(await (await underWay).text()).toBe('done');
    await drain;
  });
});
