import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mountWebApp } from './app.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = Fastify();
  await mountWebApp(app);
});
afterAll(() => app.close());

test('the page runs what its own nonce names, a new one each time, and nothing else inline', async () => {
  const pages = await Promise.all(['/', '/tournaments/any'].map((url) => app.inject({ url })));
  const nonces = pages.map(({ headers, body }) => {
    const policy = String(headers['content-security-policy']);
    const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(policy).not.toContain('unsafe');
    expect(body).toContain(nonce);
    expect(body).not.toContain('__CSP_NONCE__');
    for (const [tag] of body.matchAll(/<(?:script|style)\b[^>]*>/g)) expect(tag).toMatch(/ (?:src|nonce)="/);
    return nonce;
  });
  expect(new Set(nonces).size).toBe(2);
});

test('the page is kept nowhere, shares its window with nobody and asks for a place at most', async () => {
  const { headers } = await app.inject({ url: '/' });
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(self), microphone=(), payment=(), usb=()',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  });
});
