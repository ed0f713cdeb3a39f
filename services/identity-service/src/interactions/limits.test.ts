import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testPlatform } from '@prodvor/service-kit/testing';
import { expect, test } from 'vitest';
import { service } from '../service.ts';
import { authorization, createBrowser, locationOf } from '../testing.ts';

test('an address signs in and registers so often, then waits, and loses nothing of what it typed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'prodvor-identity-'));
  const home = 'http://127.0.0.1:3999';
  let now = new Date();
  const platform = await testPlatform({
    services: [service],
    env: {
      PRODVOR_URL: home,
      PRODVOR_IDENTITY_KEYS: join(folder, 'identity.json'),
      PRODVOR_SIGN_IN_RATE_LIMIT: '1/3',
    },
    now: () => now,
  });
  try {
    const browser = createBrowser(platform.url, { 'sec-fetch-mode': 'cors' });
    const { path } = authorization(home);
    const page = new URL(locationOf(await browser.get(path)), home).pathname;
    const origin = { origin: home };
    const signIn = () => browser.post(page, { login: 'nobody@example.org', password: 'не тот пароль' }, origin);
    const register = () =>
      browser.post(`${page}/register`, { givenName: 'Анна', email: 'anna@example.org', password: 'x' }, origin);

    expect([(await signIn()).status, (await register()).status, (await signIn()).status]).toEqual([422, 422, 422]);
    for (const answer of [await signIn(), await register()]) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '1']);
      const text = await answer.text();
      expect(text).toContain('через 1 секунду');
      expect(text).toMatch(/value="(nobody|anna)@example\.org"/);
    }
    now = new Date(now.getTime() + 1_000);
    expect((await signIn()).status).toBe(422);
    expect((await signIn()).status).toBe(429);
  } finally {
    await platform.close();
    await rm(folder, { recursive: true });
  }
});
