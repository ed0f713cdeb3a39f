import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@prodvor/database/testing';
import { createLogger, createPlatform, loadConfig, type Platform } from '@prodvor/service-kit';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createAccount } from './accounts/account.ts';
import { service } from './service.ts';
import { authorization, type Browser, createBrowser, locationOf } from './testing.ts';

const PASSWORD = 'мяч летит в девятку';
const Tokens = z.object({ access_token: z.string(), id_token: z.string(), refresh_token: z.string() });

let folder: string;
let database: TestDatabase;
let platform: Platform;
let url: string;
let browser: Browser;
/** Moves the platform's clock, in milliseconds. */
let ahead = 0;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prodvor-identity-'));
  database = await testDatabase();
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const { settings, own } = loadConfig({
    env: { PRODVOR_URL: url, PRODVOR_IDENTITY_KEYS: join(folder, 'identity.json'), PRODVOR_SIGN_IN_RATE_LIMIT: 'off' },
    services: [service],
  });
  platform = await createPlatform({
    services: [service],
    settings,
    own,
    databaseUrls: database.urls,
    log: createLogger({ level: 'silent' }),
    now: () => new Date(Date.now() + ahead),
  });
  await platform.listen({ port, host: '127.0.0.1' });
});
afterAll(async () => {
  await platform.stop();
  await database.drop();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  ahead = 0;
  browser = createBrowser(url);
});

let people = 0;
const person = async () => {
  people += 1;
  const email = `person-${people}@example.org`;
  const account = await createAccount(database.db('identity'), {
    login: email,
    email,
    name: 'Анна',
    password: PASSWORD,
    roles: ['moderator'],
  });
  return { ...account, email };
};

/** Follows the provider's own redirects until it shows a page or leaves for the app. */
const follow = async (start: Response): Promise<Response> => {
  let response = start;
  while (response.status >= 300 && response.status < 400 && locationOf(response).includes('/auth/')) {
    response = await browser.get(locationOf(response));
  }
  return response;
};

/** Asks to sign in and gives the path of the interaction. */
const begin = async (more: Readonly<Record<string, string | null>> = {}) => {
  const { path, verifier } = authorization(url, more);
  return { verifier, page: new URL(locationOf(await browser.get(path)), url).pathname };
};

const exchange = (form: Readonly<Record<string, string>>) =>
  browser.request('/auth/token', {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'prodvor-web', ...form }),
  });

const redeem = async (arrival: Response, verifier: string) => {
  const code = new URL(locationOf(arrival)).searchParams.get('code') ?? '';
  const answer = await exchange({
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri: `${url}/callback`,
  });
  expect(answer.status).toBe(200);
  return Tokens.parse(await answer.json());
};

const signIn = async (login: string) => {
  const { verifier, page } = await begin();
  return redeem(await follow(await browser.post(page, { login, password: PASSWORD })), verifier);
};

const quiet = async () => {
  const { path, verifier } = authorization(url, { prompt: 'none' });
  const answer = await browser.get(path);
  return { answer, verifier, error: new URL(locationOf(answer)).searchParams.get('error') };
};

const actions = async (subject: string): Promise<string[]> => {
  const rows = await database
    .db('identity')
    .selectFrom('identity.audit')
    .select('action')
    .where('subject', '=', subject)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.action);
};

describe('tokens', () => {
  test('a sign-in gives an access token that the published keys verify', async () => {
    const { id, email } = await person();
    const tokens = await signIn(email);
    const keys = createRemoteJWKSet(new URL(`${url}/auth/jwks`));
    const { payload, protectedHeader } = await jwtVerify(tokens.access_token, keys, {
      issuer: `${url}/auth`,
      audience: 'prodvor-api',
      typ: 'at+jwt',
    });
    expect(protectedHeader.alg).toBe('ES256');
    expect(payload).toMatchObject({ sub: id, name: 'Анна', email, email_verified: false, roles: ['moderator'] });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
    expect(decodeJwt(tokens.id_token)).toMatchObject({ sub: id, name: 'Анна', email });
    expect(await actions(id)).toEqual(['account.create', 'account.sign-in']);
  });

  test('a reload signs in without a question and adds no grant', async () => {
    const { email } = await person();
    await signIn(email);
    const grants = () =>
      database
        .db('identity')
        .selectFrom('identity.oidc_record')
        .select((row) => row.fn.countAll<number>().as('n'))
        .where('kind', '=', 'Grant')
        .executeTakeFirstOrThrow();
    const before = await grants();
    const { answer, verifier } = await quiet();
    await redeem(answer, verifier);
    expect(await grants()).toEqual(before);
  });

  test('a refresh token turns over; an old one used late ends the grant', async () => {
    const { email } = await person();
    const first = await signIn(email);
    const refresh = (token: string) => exchange({ grant_type: 'refresh_token', refresh_token: token });
    const second = Tokens.parse(await (await refresh(first.refresh_token)).json());
    expect(second.refresh_token).not.toBe(first.refresh_token);
    const lost = Tokens.parse(await (await refresh(first.refresh_token)).json());
    expect(lost.refresh_token).not.toBe(second.refresh_token);
    ahead = 11_000;
    expect((await refresh(first.refresh_token)).status).toBe(400);
    expect((await refresh(second.refresh_token)).status).toBe(400);
    expect((await refresh(lost.refresh_token)).status).toBe(400);
  });

  test('a code works once', async () => {
    const { email } = await person();
    const { verifier, page } = await begin();
    const arrival = await follow(await browser.post(page, { login: email, password: PASSWORD }));
    await redeem(arrival, verifier);
    const code = new URL(locationOf(arrival)).searchParams.get('code') ?? '';
    const form = { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: `${url}/callback` };
    expect((await exchange(form)).status).toBe(400);
  });

  test('the discovery document names the issuer', async () => {
    const answer = await browser.request('/auth/.well-known/openid-configuration', { headers: { accept: '*/*' } });
    expect(await answer.json()).toMatchObject({
      issuer: `${url}/auth`,
      code_challenge_methods_supported: ['S256'],
      prompt_values_supported: expect.arrayContaining(['create', 'login', 'none']),
    });
  });
});

describe('refused requests', () => {
  test('without PKCE', async () => {
    const { path } = authorization(url, { code_challenge: null, code_challenge_method: null });
    const answer = await browser.get(path);
    expect(new URL(locationOf(answer)).searchParams.get('error')).toBe('invalid_request');
  });

  test.each([
    (own: string) => `${own}/callback/../callback2`,
    (own: string) => `${own}/callback/`,
    (own: string) => `${own}/callback?next=/`,
    (own: string) => `${own}/Callback`,
    (own: string) => `${own}/`,
    (own: string) => own.replace('http:', 'https:'),
    (own: string) => own.replace('//', '//evil@'),
    (own: string) => `${own}.evil.example/callback`,
    () => 'javascript:alert(1)',
  ])('to an address that is nearly the app’s (%#)', async (spoil) => {
    const answer = await browser.get(authorization(url, { redirect_uri: spoil(url) }).path);
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
  });

  test('to a foreign address: a page in the reader’s language, no redirect', async () => {
    const { path } = authorization(url, { redirect_uri: 'https://evil.example/callback' });
    const answer = await createBrowser(url, { 'accept-language': 'en' }).get(path);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer.text()).toContain('That did not work');
  });

  test('with characters that no text can hold', async () => {
    const { path } = authorization(url, { login_hint: 'a\0b' });
    const answer = await browser.get(path);
    expect(answer.status).toBeLessThan(500);
    expect(new URL(locationOf(answer)).searchParams.get('error')).toBe('invalid_request');
  });

  test('nobody is signed in', async () => {
    expect((await quiet()).error).toBe('login_required');
  });

  test.each([
    ['an interaction that is not there', '/auth/interaction/none', 404, 'Страница устарела'],
    ['an unknown path', '/auth/nothing-here', 404, 'Такой страницы нет'],
  ])('%s', async (_name, path, status, words) => {
    const answer = await browser.get(path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(words);
  });

  test('a form of another site', async () => {
    const { email } = await person();
    const { page } = await begin();
    const form = { login: email, password: PASSWORD };
    expect((await browser.post(page, form, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await browser.post(page, form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  test('another browser’s interaction', async () => {
    const { page } = await begin();
    expect((await createBrowser(url).get(page)).status).toBe(404);
  });

  test('a body too large, of another type, or with NUL', async () => {
    const { page } = await begin();
    expect((await browser.post(page, { login: 'x'.repeat(20_000), password: 'y' })).status).toBe(413);
    expect(
      (
        await browser.request(page, {
          method: 'POST',
          body: '<a/>',
          headers: { origin: url, 'content-type': 'text/xml' },
        })
      ).status,
    ).toBe(415);
    expect((await browser.post(page, { login: 'a\0b', password: 'y\0' })).status).toBe(422);
    expect((await browser.post(page, {})).status).toBe(422);
  });
});

describe('sign-in', () => {
  test('an unknown login and a wrong password look alike, and the login is kept', async () => {
    const { email } = await person();
    const texts: string[] = [];
    for (const login of [email, 'nobody@example.org']) {
      const { page } = await begin();
      const answer = await browser.post(page, { login, password: 'не тот пароль' });
      expect(answer.status).toBe(422);
      const text = await answer.text();
      expect(text).toContain(`value="${login}"`);
      texts.push(text.replaceAll(login, '').replaceAll(page, ''));
    }
    expect(texts[0]).toBe(texts[1]);
  });

  test.each(['an account', 'nobody'])('%s waits after five failures, longer after each', async (who) => {
    const login = who === 'nobody' ? 'stranger@example.org' : (await person()).email;
    const { page } = await begin();
    const attempt = (password = 'не тот пароль') => browser.post(page, { login, password });
    for (let n = 1; n <= 5; n += 1) expect((await attempt()).status).toBe(422);
    const locked = await attempt(PASSWORD);
    expect(locked.status).toBe(429);
    expect(locked.headers.get('retry-after')).toBe('1');
    expect(await locked.text()).toContain('через 1 секунду');
    ahead += 1_001;
    expect((await attempt()).status).toBe(422);
    expect((await attempt()).headers.get('retry-after')).toBe('2');
  });

  test('a success forgets the failures', async () => {
    const { email, id } = await person();
    const { page } = await begin();
    for (let n = 1; n <= 4; n += 1) await browser.post(page, { login: email, password: 'не тот пароль' });
    await signIn(` ${email.toUpperCase()} `);
    const row = await database
      .db('identity')
      .selectFrom('identity.account')
      .select(['failed_count', 'locked_until'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ failed_count: 0, locked_until: null });
  });

  test('a browser is known again by a cookie that no script can read', async () => {
    const { email } = await person();
    const { page } = await begin();
    const answer = await browser.post(page, { login: email, password: PASSWORD });
    const [device] = answer.headers.getSetCookie().filter((line) => line.startsWith('prodvor_device='));
    expect(device).toMatch(/; Path=\/auth; Max-Age=31536000; HttpOnly; SameSite=Lax$/);
    const stranger = createBrowser(url);
    const { path } = authorization(url);
    const other = new URL(locationOf(await stranger.get(path)), url).pathname;
    for (let n = 1; n <= 5; n += 1) await stranger.post(other, { login: email, password: 'не тот пароль' });
    expect((await stranger.post(other, { login: email, password: PASSWORD })).status).toBe(429);
    const again = await begin({ prompt: 'login' });
    expect((await browser.post(again.page, { login: email, password: PASSWORD })).status).toBe(303);
  });

  test('another person’s sign-in is another session', async () => {
    const [first, second] = [await person(), await person()];
    await signIn(first.email);
    const before = browser.jar.get('prodvor_session')?.value;
    const { verifier, page } = await begin({ prompt: 'login' });
    // The provider ends the first session by a form that sends itself.
    const leaving = await follow(await browser.post(page, { login: second.email, password: PASSWORD }));
    expect(leaving.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const xsrf = /name="xsrf" value="([\w-]+)"/.exec(await leaving.text())?.[1] ?? '';
    const arrival = await follow(await browser.post('/auth/sign-out/confirm', { xsrf, logout: 'yes' }));
    const { access_token: token } = await redeem(arrival, verifier);
    expect(decodeJwt(token).sub).toBe(second.id);
    expect(browser.jar.get('prodvor_session')?.value).not.toBe(before);
  });

  test('the language is the cookie’s, else the request’s, else the browser’s, and can be switched', async () => {
    browser = createBrowser(url, { 'accept-language': 'ru' });
    const { page } = await begin({ ui_locales: 'en ru' });
    expect(await (await browser.get(page)).text()).toContain('<html lang="en"');
    expect((await browser.get(`${page}?language=ru`)).status).toBe(303);
    expect(await (await browser.get(page)).text()).toContain('<html lang="ru"');
  });

  test('the app’s choice of theme is worn, anything else is not written', async () => {
    const { page } = await begin();
    const themed = (theme: string) => {
      browser.jar.set('prodvor-theme', { value: theme, path: '/' });
      return browser.get(page).then((answer) => answer.text());
    };
    expect(await themed('dark')).toContain('data-theme="dark"');
    expect(await themed('"><script>')).toContain('data-theme="system"');
  });
});

describe('registration', () => {
  const good = { name: 'Ильдар <b>Ахметов</b>', email: 'Ildar@Example.org', password: PASSWORD };

  test('makes the account and signs it in', async () => {
    const { verifier, page } = await begin({ prompt: 'create' });
    expect(await (await browser.get(page)).text()).toContain('autocomplete="new-password"');
    const tokens = await redeem(await follow(await browser.post(`${page}/register`, good)), verifier);
    const { sub, ...claims } = decodeJwt(tokens.access_token);
    expect(claims).toMatchObject({ name: good.name, email: 'ildar@example.org', email_verified: false, roles: [] });
    const events = await database
      .db('identity')
      .selectFrom('identity.outbox')
      .select(['type', 'data'])
      .where('subject', '=', sub ?? '')
      .execute();
    expect(events).toEqual([{ type: 'prodvor.identity.account.created.v1', data: { accountId: sub } }]);
  });

  test.each([
    ['name', { name: '  ' }, 'Напишите, как вас зовут'],
    ['name', { name: 'я'.repeat(81) }, 'Не длиннее 80'],
    ['name', { name: 'Иль\0дар' }, 'Не длиннее 80'],
    ['email', { email: 'ildar' }, 'Нужен адрес'],
    ['email', { email: 'il\0dar@example.org' }, 'Нужен адрес'],
    ['email', { email: `${'x'.repeat(250)}@example.org` }, 'Нужен адрес'],
    ['password', { password: 'девять 12' }, 'короче 10'],
    ['password', { password: 'ы'.repeat(257) }, 'длиннее 256'],
    ['password', { email: 'long-name@example.org', password: 'Long-Name@example.org' }, 'совпадает с почтой'],
    ['password', { password: 'десять знаков\0' }, 'недопустимый знак'],
  ])('says what to do about the %s %j', async (field, wrong, words) => {
    const { page } = await begin();
    const answer = await browser.post(`${page}/register`, { ...good, email: 'new@example.org', ...wrong });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toMatch(new RegExp(`id="field-${field}-error">[^<]*${words}`));
    if (!('name' in wrong)) expect(text).toContain('value="Ильдар &lt;b&gt;Ахметов&lt;/b&gt;"');
    expect(text).not.toContain(good.password);
  });

  test('says that an e-mail is taken', async () => {
    const { email } = await person();
    const { page } = await begin();
    const answer = await browser.post(`${page}/register`, { ...good, email: email.toUpperCase() });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Аккаунт с этой почтой уже есть');
  });
});

describe('sign-out', () => {
  const leave = async (query: Readonly<Record<string, string>>) => {
    const answer = await browser.get(`/auth/sign-out?${new URLSearchParams(query)}`);
    const text = await answer.text();
    return { text, xsrf: /name="xsrf" value="(\w+)"/.exec(text)?.[1] ?? '' };
  };

  test('ends the session and its refresh tokens, and returns to the app', async () => {
    const { email } = await person();
    const tokens = await signIn(email);
    const { text, xsrf } = await leave({
      id_token_hint: tokens.id_token,
      post_logout_redirect_uri: `${url}/`,
    });
    expect(text).toContain('data-submit');
    const answer = await browser.post('/auth/sign-out/confirm', { xsrf, logout: 'yes' });
    expect(locationOf(answer)).toBe(`${url}/`);
    expect((await quiet()).error).toBe('login_required');
    const refreshed = await exchange({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token });
    expect(refreshed.status).toBe(400);
  });

  test('leads nowhere else', async () => {
    const { email } = await person();
    const { id_token: hint } = await signIn(email);
    for (const foreign of ['https://evil.example/', `${url}/other`]) {
      const query = new URLSearchParams({ id_token_hint: hint, post_logout_redirect_uri: foreign });
      const answer = await browser.get(`/auth/sign-out?${query}`);
      expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
    }
    expect((await quiet()).error).toBeNull();
  });

  test('asks first when the app does not say who leaves', async () => {
    const { email } = await person();
    await signIn(email);
    const { text, xsrf } = await leave({});
    expect(text).not.toContain('data-submit');
    expect(text).toContain('Остаться');
    const answer = await follow(await browser.post('/auth/sign-out/confirm', { xsrf, logout: 'yes' }));
    expect(await answer.text()).toContain('Вы вышли');
  });
});

describe('under https', () => {
  test('every cookie is for TLS alone, and no script reads one', async () => {
    const { settings, own } = loadConfig({
      env: { PRODVOR_URL: 'https://dvor.example', PRODVOR_IDENTITY_KEYS: join(folder, 'identity.json') },
      services: [service],
    });
    const secure = await createPlatform({
      services: [service],
      settings,
      own,
      databaseUrls: database.urls,
      log: createLogger({ level: 'silent' }),
    });
    const answer = await secure.app.inject({ url: authorization('https://dvor.example').path });
    const cookies = [answer.headers['set-cookie']].flat().map(String);
    expect(answer.statusCode).toBe(303);
    expect(cookies.length).toBeGreaterThan(1);
    for (const line of cookies) expect(line).toMatch(/; samesite=lax; secure; httponly$/i);
    await secure.stop();
  });
});

describe('while the database is away', () => {
  let lost: Platform;
  /** The other tests' platform, with a database where nobody listens. */
  beforeAll(async () => {
    const { settings, own } = loadConfig({
      env: {
        PRODVOR_URL: url,
        PRODVOR_IDENTITY_KEYS: join(folder, 'identity.json'),
        PRODVOR_SIGN_IN_RATE_LIMIT: 'off',
      },
      services: [service],
    });
    lost = await createPlatform({
      services: [service],
      settings,
      own,
      databaseUrls: { identity: 'postgresql://prodvor_identity:x@127.0.0.1:1/prodvor' },
      log: createLogger({ level: 'silent' }),
    });
  });
  afterAll(() => lost.stop());

  const ask = (path: string, form?: Readonly<Record<string, string>>) =>
    lost.app.inject({
      url: path,
      method: form ? 'POST' : 'GET',
      headers: {
        host: new URL(url).host,
        cookie: browser.cookieFor(path),
        accept: form ? 'application/json' : 'text/html',
        'accept-language': 'en',
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { payload: new URLSearchParams(form).toString() } : {}),
    });

  test('pages and tokens are unavailable for a moment', async () => {
    const { page } = await begin();
    const shown = await ask(page);
    expect(shown).toMatchObject({ statusCode: 503, headers: { 'retry-after': '1' } });
    expect(shown.body).toContain('Signing in is not available right now.');

    const { email } = await person();
    const { refresh_token } = await signIn(email);
    const token = await ask('/auth/token', { client_id: 'prodvor-web', grant_type: 'refresh_token', refresh_token });
    expect(token).toMatchObject({ statusCode: 503, headers: { 'retry-after': '1' } });
    expect(token.json()).toMatchObject({ error: 'temporarily_unavailable' });

    const leaving = await ask('/auth/sign-out');
    expect(leaving).toMatchObject({ statusCode: 503, headers: { 'retry-after': '1' } });
    expect(leaving.body).toContain('Signing in is not available right now.');
  });

  test('the app is told where it asked for a redirect', async () => {
    await signIn((await person()).email);
    const answer = await ask(authorization(url, { prompt: 'none' }).path);
    expect(answer.statusCode).toBe(303);
    expect(new URL(String(answer.headers.location)).searchParams.get('error')).toBe('temporarily_unavailable');
  });
});

describe('another name of the host', () => {
  const elsewhere = (headers: Readonly<Record<string, string>>) =>
    platform.app.inject({ url: '/auth/authorize?a=1', headers: { host: 'localhost:1', ...headers } });

  test('a browser is sent to the issuer’s, others are answered', async () => {
    const sent = await elsewhere({ 'sec-fetch-mode': 'navigate' });
    expect([sent.statusCode, sent.headers.location]).toEqual([307, `${url}/auth/authorize?a=1`]);
    const answered = await platform.app.inject({ url: '/auth/jwks', headers: { host: 'localhost:1' } });
    expect(answered.statusCode).toBe(200);
  });

  test('a host that a client made up is never in the provider’s addresses', async () => {
    const answer = await platform.app.inject({
      url: '/auth/.well-known/openid-configuration',
      headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    });
    expect(answer.json()).toMatchObject({ token_endpoint: `${url}/auth/token`, jwks_uri: `${url}/auth/jwks` });
    expect(answer.body).not.toContain('evil.example');
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-request-id': expect.any(String) });
  });
});
