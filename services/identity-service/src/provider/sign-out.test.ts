import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { locationOf } from '../testing.ts';
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

describe('sign-out', () => {
  test('ends the session and its refresh tokens, and returns to the app', async () => {
    const { email } = await identity.person();
    const tokens = await visitor.signIn(email);
    const { text, xsrf } = await visitor.leave({
      id_token_hint: tokens.id_token,
      post_logout_redirect_uri: `${identity.url}/`,
    });
    expect(text).toContain('data-submit');
    const answer = await visitor.browser.post('/auth/sign-out/confirm', { xsrf, logout: 'yes' });
    expect(locationOf(answer)).toBe(`${identity.url}/`);
    expect((await visitor.quiet()).error).toBe('login_required');
    expect((await visitor.refresh(tokens.refresh_token)).status).toBe(400);
  });

  test('leads nowhere else', async () => {
    const { email } = await identity.person();
    const { id_token: hint } = await visitor.signIn(email);
    for (const foreign of ['https://evil.example/', `${identity.url}/other`]) {
      const query = new URLSearchParams({ id_token_hint: hint, post_logout_redirect_uri: foreign });
      const answer = await visitor.browser.get(`/auth/sign-out?${query}`);
      expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
    }
    expect((await visitor.quiet()).error).toBeNull();
  });

  test('asks first when the app does not say who leaves', async () => {
    const { email } = await identity.person();
    await visitor.signIn(email);
    const { text, xsrf } = await visitor.leave({});
    expect(text).not.toContain('data-submit');
    expect(text).toContain('Остаться');
    const answer = await visitor.follow(await visitor.browser.post('/auth/sign-out/confirm', { xsrf, logout: 'yes' }));
    expect(await answer.text()).toContain('Вы вышли');
  });
});
