import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testPlatform } from '@prodvor/service-kit/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashPassword } from '../accounts/password.ts';
import { service } from '../service.ts';
import { authorization, createBrowser, locationOf } from '../testing.ts';
import { createVisitor, PASSWORD, type Tokens, tokensOf, type Visitor } from '../testing-identity.ts';

const HOME = 'http://127.0.0.1:3999';
const MINUTE = 60_000;

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

const started = () => {
  if (platform === null) throw new Error('nothing was started');
  return platform;
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
    browser.post(`${page}/register`, { givenName: 'Анна', email: 'anna@example.org', password: 'x' }, origin);

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

/** A tenth of three hundred people, who have a tenth of what a network has. */
const PEOPLE = 30;
const TENTH = '10/1800';

const signedIn = async (): Promise<{ visitor: Visitor; tokens: Tokens }[]> => {
  const { url, database } = await start({ PRODVOR_SIGN_IN_RATE_LIMIT: TENTH, PRODVOR_TRUST_PROXY: 'on' });
  const password_hash = await hashPassword(PASSWORD);
  const logins = Array.from({ length: PEOPLE }, (_, number) => `person-${number}@example.org`);
  await database
    .db('identity')
    .insertInto('identity.account')
    .values(logins.map((login) => ({ login, email: login, name: 'Анна', password_hash })))
    .execute();
  return Promise.all(
    logins.map(async (login) => {
      const visitor = createVisitor({ url }, { 'sec-fetch-mode': 'cors' }, HOME);
      await visitor.browser.get('/auth/.well-known/openid-configuration');
      const { verifier, page } = await visitor.begin();
      await visitor.browser.get(page);
      const origin = { origin: HOME };
      const wrong = await visitor.browser.post(page, { login, password: 'не тот пароль' }, origin);
      expect(wrong.status).toBe(422);
      const right = await visitor.browser.post(page, { login, password: PASSWORD }, origin);
      return { visitor, tokens: await visitor.redeem(await visitor.follow(right), verifier) };
    }),
  );
};

test('everybody behind one address signs in at once and renews for an hour', async () => {
  const people = await signedIn();
  for (let minutes = 4; minutes <= 60; minutes += 4) {
    later(4 * MINUTE);
    for (const person of people) {
      const answer = await person.visitor.refresh(person.tokens.refresh_token);
      expect(answer.status).toBe(200);
      person.tokens = await tokensOf(answer);
    }
  }
}, 60_000);

test('a flood from one address keeps nobody there from renewing, and nobody elsewhere from anything', async () => {
  const [person] = await signedIn();
  if (person === undefined) throw new Error('there are people');
  const { visitor } = person;
  const { url } = started();
  const flood = async () => {
    const stranger = createBrowser(url, { 'sec-fetch-mode': 'cors', 'accept-language': 'en' });
    return stranger.get(authorization(HOME).path);
  };
  let refused = await flood();
  for (let n = 0; refused.status === 303; n += 1) {
    expect(n).toBeLessThan(46);
    refused = await flood();
  }
  expect([refused.status, refused.headers.get('location')]).toEqual([429, null]);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.text()).toContain('Too many requests have come from your network.');

  // What is left is less than a start; the rest of it goes to pages.
  let page = await visitor.browser.get('/auth/nothing-here');
  while (page.status === 404) page = await visitor.browser.get('/auth/nothing-here');
  expect([page.status, await page.text()]).toEqual([429, expect.stringContaining('Из вашей сети')]);
  expect((await visitor.browser.get('/auth/assets/page.css')).status).toBe(200);

  const renewed = await visitor.refresh(person.tokens.refresh_token);
  expect(renewed.status).toBe(200);
  const { answer, verifier, error } = await visitor.quiet();
  expect(error).toBeNull();
  await visitor.redeem(answer, verifier);

  for (const form of [
    { grant_type: 'refresh_token', refresh_token: 'nobody-has-this-one' },
    { grant_type: 'authorization_code', code: 'nor-this', redirect_uri: `${HOME}/callback`, code_verifier: 'x' },
    { grant_type: 'nonsense' },
    {},
  ]) {
    const bad = await visitor.exchange(form);
    expect([bad.status, await bad.json()]).toMatchObject([429, { error: 'temporarily_unavailable' }]);
    expect(Number(bad.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  const elsewhere = createBrowser(url, { 'sec-fetch-mode': 'cors', 'x-forwarded-for': '198.51.100.7' });
  expect((await elsewhere.get(authorization(HOME).path)).status).toBe(303);
  later(10_000);
  expect((await flood()).status).toBe(303);
  expect((await visitor.exchange({ grant_type: 'refresh_token', refresh_token: 'nobody-has-this-one' })).status).toBe(
    400,
  );
}, 60_000);

test('one person does not renew without end', async () => {
  const [person] = await signedIn();
  if (person === undefined) throw new Error('there are people');
  const renew = () => person.visitor.refresh(person.tokens.refresh_token);
  let answer = await renew();
  for (let n = 0; answer.status === 200; n += 1) {
    expect(n).toBeLessThan(120);
    answer = await renew();
  }
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '5']);
  expect(await answer.json()).toMatchObject({ error: 'temporarily_unavailable' });
  const silent = await person.visitor.quiet();
  expect(silent.error).toBe('temporarily_unavailable');
}, 60_000);
