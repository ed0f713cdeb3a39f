import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authorization, createBrowser, locationOf } from '../testing.ts';
import { createVisitor, type Identity, PASSWORD, startIdentity, type Visitor } from '../testing-identity.ts';

let identity: Identity;
let visitor: Visitor;

beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.close());
beforeEach(() => {
  visitor = createVisitor(identity);
});

describe('sign-in', () => {
  test('an unknown login and a wrong password look alike, and the login is kept', async () => {
    const { email } = await identity.person();
    const texts: string[] = [];
    for (const login of [email, 'nobody@example.org']) {
      const { page } = await visitor.begin();
      const answer = await visitor.browser.post(page, { login, password: 'не тот пароль' });
      expect(answer.status).toBe(422);
      const text = await answer.text();
      expect(text).toContain(`value="${login}"`);
      texts.push(text.replaceAll(login, '').replaceAll(page, ''));
    }
    expect(texts[0]).toBe(texts[1]);
  });

  test.each(['an account', 'nobody'])('%s waits after five failures, longer after each', async (who) => {
    const login = who === 'nobody' ? 'stranger@example.org' : (await identity.person()).email;
    const { page } = await visitor.begin();
    const attempt = (password = 'не тот пароль') => visitor.browser.post(page, { login, password });
    for (let n = 1; n <= 5; n += 1) expect((await attempt()).status).toBe(422);
    const locked = await attempt(PASSWORD);
    expect(locked.status).toBe(429);
    expect(locked.headers.get('retry-after')).toBe('1');
    expect(await locked.text()).toContain('через 1 секунду');
    identity.later(1_001);
    expect((await attempt()).status).toBe(422);
    expect((await attempt()).headers.get('retry-after')).toBe('2');
  });

  test('a success forgets the failures', async () => {
    const { email, id } = await identity.person();
    const { page } = await visitor.begin();
    for (let n = 1; n <= 4; n += 1) await visitor.browser.post(page, { login: email, password: 'не тот пароль' });
    await visitor.signIn(` ${email.toUpperCase()} `);
    const row = await identity.database
      .db('identity')
      .selectFrom('identity.account')
      .select(['failed_count', 'locked_until'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ failed_count: 0, locked_until: null });
  });

  test('a browser is known again by a cookie that no script can read', async () => {
    const { email } = await identity.person();
    const { page } = await visitor.begin();
    const answer = await visitor.browser.post(page, { login: email, password: PASSWORD });
    const [device] = answer.headers.getSetCookie().filter((line) => line.startsWith('prodvor_device='));
    expect(device).toMatch(/; Path=\/auth; Max-Age=31536000; HttpOnly; SameSite=Lax$/);
    const stranger = createBrowser(identity.url);
    const { path } = authorization(identity.url);
    const other = new URL(locationOf(await stranger.get(path)), identity.url).pathname;
    for (let n = 1; n <= 5; n += 1) await stranger.post(other, { login: email, password: 'не тот пароль' });
    expect((await stranger.post(other, { login: email, password: PASSWORD })).status).toBe(429);
    const again = await visitor.begin({ prompt: 'login' });
    expect((await visitor.browser.post(again.page, { login: email, password: PASSWORD })).status).toBe(303);
  });

  test('another person’s sign-in is another session', async () => {
    const [first, second] = [await identity.person(), await identity.person()];
    await visitor.signIn(first.email);
    const before = visitor.browser.jar.get('prodvor_session')?.value;
    const { verifier, page } = await visitor.begin({ prompt: 'login' });
    // The provider ends the first session by a form that sends itself.
    const leaving = await visitor.follow(await visitor.browser.post(page, { login: second.email, password: PASSWORD }));
    expect(leaving.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const xsrf = /name="xsrf" value="([\w-]+)"/.exec(await leaving.text())?.[1] ?? '';
    const arrival = await visitor.follow(await visitor.browser.post('/auth/sign-out/confirm', { xsrf, logout: 'yes' }));
    const { access_token: token } = await visitor.redeem(arrival, verifier);
    expect(decodeJwt(token).sub).toBe(second.id);
    expect(visitor.browser.jar.get('prodvor_session')?.value).not.toBe(before);
  });

  test('the language is the cookie’s, else the request’s, else the browser’s, and can be switched', async () => {
    visitor = createVisitor(identity, { 'accept-language': 'ru' });
    const { page } = await visitor.begin({ ui_locales: 'en ru' });
    expect(await (await visitor.browser.get(page)).text()).toContain('<html lang="en"');
    expect((await visitor.browser.get(`${page}?language=ru`)).status).toBe(303);
    expect(await (await visitor.browser.get(page)).text()).toContain('<html lang="ru"');
  });

  test('the app’s choice of theme is worn, anything else is not written', async () => {
    const { page } = await visitor.begin();
    const themed = (theme: string) => {
      visitor.browser.jar.set('prodvor-theme', { value: theme, path: '/' });
      return visitor.browser.get(page).then((answer) => answer.text());
    };
    expect(await themed('dark')).toContain('data-theme="dark"');
    expect(await themed('"><script>')).toContain('data-theme="system"');
  });
});
