import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { authorization } from '../testing.ts';
import { createVisitor, type Identity, startIdentity, type Visitor } from '../testing-identity.ts';

const Renewed = z.looseObject({ refresh_token: z.string().default('') });

let identity: Identity;
let visitor: Visitor;

beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.close());
beforeEach(() => {
  identity.setShortage(null);
  visitor = createVisitor(identity, { 'accept-language': 'en', accept: 'text/html' });
});

const renew = async (refreshToken: string) => {
  const form = { client_id: 'prodvor-web', grant_type: 'refresh_token', refresh_token: refreshToken };
  const answer = await fetch(`${identity.url}/auth/token`, { method: 'POST', body: new URLSearchParams(form) });
  return {
    status: answer.status,
    retryAfter: answer.headers.get('retry-after'),
    body: Renewed.parse(await answer.json()),
  };
};

const records = async (): Promise<number> => {
  const rows = await identity.database.db('identity').selectFrom('identity.oidc_record').select('id').execute();
  return rows.length;
};

test('with little room nobody begins a sign-in, is told so by a page, and leaves nothing behind', async () => {
  const { page } = await visitor.begin();
  const { email } = await identity.person();
  const before = await records();
  identity.setShortage('low');
  const paths = [authorization(identity.url).path, authorization(identity.url, { prompt: 'create' }).path, page];
  const answers = await Promise.all(paths.map((path) => visitor.browser.get(path)));
  answers.push(await visitor.browser.post(page, { login: email, password: 'whatever it is' }));
  for (const answer of answers) {
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await answer.text()).toContain('The server is out of room');
  }
  expect(await records()).toBe(before);
});

test('whoever is signed in goes on with little room, and is refused in the words of OAuth when there is none at all', async () => {
  const { email } = await identity.person();
  const { refresh_token } = await visitor.signIn(email);
  identity.setShortage('low');
  const renewed = await renew(refresh_token);
  expect(renewed.status).toBe(200);
  const silent = await visitor.browser.get(authorization(identity.url, { prompt: 'none' }).path);
  expect(new URL(String(silent.headers.get('location'))).searchParams.has('code')).toBe(true);

  identity.setShortage('least');
  expect(await renew(renewed.body.refresh_token)).toMatchObject({
    status: 503,
    retryAfter: '30',
    body: { error: 'temporarily_unavailable' },
  });
  identity.setShortage(null);
  expect((await renew(renewed.body.refresh_token)).status).toBe(200);
});

test('the keys that prove tokens are there whatever the room', async () => {
  identity.setShortage('none');
  for (const path of ['/auth/.well-known/openid-configuration', '/auth/jwks']) {
    expect((await fetch(`${identity.url}${path}`)).status).toBe(200);
  }
});
