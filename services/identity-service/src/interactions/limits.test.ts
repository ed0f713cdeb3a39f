import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testPlatform } from '@prodvor/service-kit/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAccount } from '../accounts/account.ts';
import { service } from '../service.ts';
import { authorization, createBrowser, locationOf } from '../testing.ts';

const HOME = 'http://127.0.0.1:3999';
const PASSWORD = 'мяч летит в девятку';

let folder: string;
let now: Date;
let platform: Awaited<ReturnType<typeof testPlatform>> | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prodvor-identity-'));
  now = new Date();
});
afterEach(async () => {
  await platform?.close();
  platform = null;
  await rm(folder, { recursive: true });
});

const start = async (env: Readonly<Record<string, string>> = {}) => {
  const started = await testPlatform({
    services: [service],
    env: { PRODVOR_URL: HOME, PRODVOR_IDENTITY_KEYS: join(folder, 'identity.json'), ...env },
    now: () => now,
  });
  platform = started;
  return started;
};

const later = (millis: number): void => {
  now = new Date(now.getTime() + millis);
};

test('an address signs in and registers so often, then waits, and loses nothing of what it typed', async () => {
  // A start takes 40, a page or a form 1, an attempt 5 more.
  const { url } = await start({ PRODVOR_SIGN_IN_RATE_LIMIT: '6/60' });
  const browser = createBrowser(url, { 'sec-fetch-mode': 'cors' });
  const page = new URL(locationOf(await browser.get(authorization(HOME).path)), HOME).pathname;
  const origin = { origin: HOME };
  const signIn = () => browser.post(page, { login: 'nobody@example.org', password: 'не тот пароль' }, origin);
  const register = () =>
    browser.post(`${page}/register`, { name: 'Анна', email: 'anna@example.org', password: 'x' }, origin);

  expect([(await signIn()).status, (await register()).status, (await signIn()).status]).toEqual([422, 422, 422]);
  // One is left for the page, and no attempt.
  for (const attempt of [signIn, register]) {
    const answer = await attempt();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '1']);
    const text = await answer.text();
    expect(text).toContain('через 1 секунду');
    expect(text).toMatch(/value="(nobody|anna)@example\.org"/);
  }
  later(2_000);
  expect((await signIn()).status).toBe(422);
  expect((await signIn()).status).toBe(422);
  expect((await signIn()).status).toBe(429);
});
