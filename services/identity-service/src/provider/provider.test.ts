import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authorization, createBrowser, locationOf } from '../testing.ts';
import { createVisitor, type Identity, PASSWORD, startIdentity, tokensOf, type Visitor } from '../testing-identity.ts';

let identity: Identity;
let visitor: Visitor;

beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.close());
beforeEach(() => {
  visitor = createVisitor(identity);
});

describe('tokens', () => {
  test('a sign-in gives an access token that the published keys verify', async () => {
    const { id, email } = await identity.person();
    const tokens = await visitor.signIn(email);
    const keys = createRemoteJWKSet(new URL(`${identity.url}/auth/jwks`));
    const { payload, protectedHeader } = await jwtVerify(tokens.access_token, keys, {
      issuer: `${identity.url}/auth`,
      audience: 'prodvor-api',
      typ: 'at+jwt',
    });
    expect(protectedHeader.alg).toBe('ES256');
    expect(payload).toMatchObject({ sub: id, name: 'Анна', email, email_verified: false, roles: ['moderator'] });
    // Nobody has split this name.
    expect(Object.keys(payload).filter((claim) => claim.endsWith('_name'))).toEqual([]);
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
    expect(decodeJwt(tokens.id_token)).toMatchObject({ sub: id, name: 'Анна', email });
    expect(await identity.actions(id)).toEqual(['account.create', 'account.sign-in']);
  });

  test('a reload signs in without a question and adds no grant', async () => {
    const { email } = await identity.person();
    await visitor.signIn(email);
    const grants = () =>
      identity.database
        .db('identity')
        .selectFrom('identity.oidc_record')
        .select((row) => row.fn.countAll<number>().as('n'))
        .where('kind', '=', 'Grant')
        .executeTakeFirstOrThrow();
    const before = await grants();
    const { answer, verifier } = await visitor.quiet();
    await visitor.redeem(answer, verifier);
    expect(await grants()).toEqual(before);
  });

  test('a refresh token turns over; an old one used late ends the grant', async () => {
    const { email } = await identity.person();
    const first = await visitor.signIn(email);
    const { refresh } = visitor;
    const second = await tokensOf(await refresh(first.refresh_token));
    expect(second.refresh_token).not.toBe(first.refresh_token);
    const lost = await tokensOf(await refresh(first.refresh_token));
    expect(lost.refresh_token).not.toBe(second.refresh_token);
    identity.later(11_000);
    expect((await refresh(first.refresh_token)).status).toBe(400);
    expect((await refresh(second.refresh_token)).status).toBe(400);
    expect((await refresh(lost.refresh_token)).status).toBe(400);
  });

  test('a code works once', async () => {
    const { email } = await identity.person();
    const { verifier, page } = await visitor.begin();
    const arrival = await visitor.follow(await visitor.browser.post(page, { login: email, password: PASSWORD }));
    await visitor.redeem(arrival, verifier);
    expect((await visitor.exchange(visitor.codeOf(arrival, verifier))).status).toBe(400);
  });

  test('the discovery document names the issuer', async () => {
    const answer = await visitor.browser.request('/auth/.well-known/openid-configuration', {
      headers: { accept: '*/*' },
    });
    expect(await answer.json()).toMatchObject({
      issuer: `${identity.url}/auth`,
      code_challenge_methods_supported: ['S256'],
      prompt_values_supported: expect.arrayContaining(['create', 'login', 'none']),
    });
  });
});

describe('refused requests', () => {
  test('without PKCE', async () => {
    const { path } = authorization(identity.url, { code_challenge: null, code_challenge_method: null });
    const answer = await visitor.browser.get(path);
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
    const answer = await visitor.browser.get(authorization(identity.url, { redirect_uri: spoil(identity.url) }).path);
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
  });

  test('to a foreign address: a page in the reader’s language, no redirect', async () => {
    const { path } = authorization(identity.url, { redirect_uri: 'https://evil.example/callback' });
    const answer = await createBrowser(identity.url, { 'accept-language': 'en' }).get(path);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer.text()).toContain('That did not work');
  });

  test('with characters that no text can hold', async () => {
    const { path } = authorization(identity.url, { login_hint: 'a\0b' });
    const answer = await visitor.browser.get(path);
    expect(answer.status).toBeLessThan(500);
    expect(new URL(locationOf(answer)).searchParams.get('error')).toBe('invalid_request');
  });

  test('nobody is signed in', async () => {
    expect((await visitor.quiet()).error).toBe('login_required');
  });

  test.each([
    ['an interaction that is not there', '/auth/interaction/none', 404, 'Страница устарела'],
    ['an unknown path', '/auth/nothing-here', 404, 'Такой страницы нет'],
  ])('%s', async (_name, path, status, words) => {
    const answer = await visitor.browser.get(path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(words);
  });

  test('a form of another site', async () => {
    const { email } = await identity.person();
    const { page } = await visitor.begin();
    const form = { login: email, password: PASSWORD };
    expect((await visitor.browser.post(page, form, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await visitor.browser.post(page, form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  test('another browser’s interaction', async () => {
    const { page } = await visitor.begin();
    expect((await createBrowser(identity.url).get(page)).status).toBe(404);
  });

  test('a body too large, of another type, or with NUL', async () => {
    const { page } = await visitor.begin();
    expect((await visitor.browser.post(page, { login: 'x'.repeat(20_000), password: 'y' })).status).toBe(413);
    expect(
      (
        await visitor.browser.request(page, {
          method: 'POST',
          body: '<a/>',
          headers: { origin: identity.url, 'content-type': 'text/xml' },
        })
      ).status,
    ).toBe(415);
    expect((await visitor.browser.post(page, { login: 'a\0b', password: 'y\0' })).status).toBe(422);
    expect((await visitor.browser.post(page, {})).status).toBe(422);
  });
});

describe('under https', () => {
  test('every cookie is for TLS alone, and no script reads one', async () => {
    const secure = await identity.another('https://dvor.example');
    const answer = await secure.app.inject({ url: authorization('https://dvor.example').path });
    const cookies = [answer.headers['set-cookie']].flat().map(String);
    expect(answer.statusCode).toBe(303);
    expect(cookies.length).toBeGreaterThan(1);
    for (const line of cookies) expect(line).toMatch(/; samesite=lax; secure; httponly$/i);
    await secure.stop();
  });
});

describe('another name of the host', () => {
  const elsewhere = (headers: Readonly<Record<string, string>>) =>
    identity.platform.app.inject({ url: '/auth/authorize?a=1', headers: { host: 'localhost:1', ...headers } });

  test('a browser is sent to the issuer’s, others are answered', async () => {
    const sent = await elsewhere({ 'sec-fetch-mode': 'navigate' });
    expect([sent.statusCode, sent.headers.location]).toEqual([307, `${identity.url}/auth/authorize?a=1`]);
    const answered = await identity.platform.app.inject({ url: '/auth/jwks', headers: { host: 'localhost:1' } });
    expect(answered.statusCode).toBe(200);
  });

  test('a host that a client made up is never in the provider’s addresses', async () => {
    const answer = await identity.platform.app.inject({
      url: '/auth/.well-known/openid-configuration',
      headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    });
    expect(answer.json()).toMatchObject({
      token_endpoint: `${identity.url}/auth/token`,
      jwks_uri: `${identity.url}/auth/jwks`,
    });
    expect(answer.body).not.toContain('evil.example');
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-request-id': expect.any(String) });
  });
});
