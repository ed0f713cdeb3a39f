import type { Platform } from '@prodvor/service-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authorization } from '../testing.ts';
import { createVisitor, type Identity, startIdentity, type Visitor } from '../testing-identity.ts';

let identity: Identity;
let visitor: Visitor;

beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.close());
beforeEach(() => {
  visitor = createVisitor(identity);
});

describe('while the database is away', () => {
  let lost: Platform;
  /** The other tests' platform, with a database where nobody listens. */
  beforeAll(async () => {
    lost = await identity.another(identity.url, 'postgresql://prodvor_identity:x@127.0.0.1:1/prodvor');
  });
  afterAll(() => lost.stop());

  const ask = (path: string, form?: Readonly<Record<string, string>>) =>
    lost.app.inject({
      url: path,
      method: form ? 'POST' : 'GET',
      headers: {
        host: new URL(identity.url).host,
        cookie: visitor.browser.cookieFor(path),
        accept: form ? 'application/json' : 'text/html',
        'accept-language': 'en',
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { payload: new URLSearchParams(form).toString() } : {}),
    });

  test('pages and tokens are unavailable for a moment', async () => {
    const { page } = await visitor.begin();
    const shown = await ask(page);
    expect(shown).toMatchObject({ statusCode: 503, headers: { 'retry-after': '1' } });
    expect(shown.body).toContain('Signing in is not available right now.');

    const { email } = await identity.person();
    const { refresh_token } = await visitor.signIn(email);
    const token = await ask('/auth/token', { client_id: 'prodvor-web', grant_type: 'refresh_token', refresh_token });
    expect(token).toMatchObject({ statusCode: 503, headers: { 'retry-after': '1' } });
    expect(token.json()).toMatchObject({ error: 'temporarily_unavailable' });

    const leaving = await ask('/auth/sign-out');
    expect(leaving).toMatchObject({ statusCode: 503, headers: { 'retry-after': '1' } });
    expect(leaving.body).toContain('Signing in is not available right now.');
  });

  test('the app is told where it asked for a redirect', async () => {
    await visitor.signIn((await identity.person()).email);
    const answer = await ask(authorization(identity.url, { prompt: 'none' }).path);
    expect(answer.statusCode).toBe(303);
    expect(new URL(String(answer.headers.location)).searchParams.get('error')).toBe('temporarily_unavailable');
  });
});

test('while somebody holds what a token needs, it is unavailable for a moment, and the token is not spent', async () => {
  const { email } = await identity.person();
  const { refresh_token } = await visitor.signIn(email);
  const renewal = { client_id: 'prodvor-web', grant_type: 'refresh_token', refresh_token };
  const platform = await identity.another(identity.url);
  const renew = () =>
    platform.app.inject({
      url: '/auth/token',
      method: 'POST',
      headers: { host: new URL(identity.url).host, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(renewal).toString(),
    });
  try {
    const refused = await identity.database
      .db('identity')
      .transaction()
      .execute(async (tx) => {
        await tx.selectFrom('identity.oidc_record').select('id').forUpdate().execute();
        return renew();
      });
    expect(refused).toMatchObject({ statusCode: 503, headers: { 'retry-after': '1' } });
    expect(refused.json()).toMatchObject({ error: 'temporarily_unavailable' });
    expect((await renew()).statusCode).toBe(200);
  } finally {
    await platform.stop();
  }
});
