import { PRIVACY_EDITION } from '@prodvor/contracts/privacy';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findAccountByLogin } from '../accounts/account.ts';
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

describe('registration', () => {
  const good = { name: 'Ильдар <b>Ахметов</b>', email: 'Ildar@Example.org', password: PASSWORD, consent: 'yes' };

  test('makes the account and signs it in', async () => {
    const { verifier, page } = await visitor.begin({ prompt: 'create' });
    expect(await (await visitor.browser.get(page)).text()).toContain('autocomplete="new-password"');
    const tokens = await visitor.redeem(
      await visitor.follow(await visitor.browser.post(`${page}/register`, good)),
      verifier,
    );
    const { sub, ...claims } = decodeJwt(tokens.access_token);
    expect(claims).toMatchObject({ name: good.name, email: 'ildar@example.org', email_verified: false, roles: [] });
    expect(claims).not.toHaveProperty('minor');
    const events = await identity.database
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
    ['consent', { consent: '' }, 'Без согласия аккаунт создать нельзя'],
    ['consent', { consent: 'on' }, 'Без согласия аккаунт создать нельзя'],
  ])('says what to do about the %s %j', async (field, wrong, words) => {
    const { page } = await visitor.begin();
    const answer = await visitor.browser.post(`${page}/register`, { ...good, email: 'new@example.org', ...wrong });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toMatch(new RegExp(`id="field-${field}-error">[^<]*${words}`));
    if (!('name' in wrong)) expect(text).toContain('value="Ильдар &lt;b&gt;Ахметов&lt;/b&gt;"');
    expect(text).not.toContain(good.password);
  });

  test('keeps what was agreed to and when, and that the person is a minor', async () => {
    const { verifier, page } = await visitor.begin();
    const form = { ...good, email: 'young@example.org', minor: 'yes' };
    const began = Date.now();
    const arrival = await visitor.follow(await visitor.browser.post(`${page}/register`, form));
    const { sub = '', ...claims } = decodeJwt((await visitor.redeem(arrival, verifier)).access_token);
    expect(claims).toMatchObject({ minor: true });
    const account = await identity.database
      .db('identity')
      .selectFrom('identity.account')
      .select(['minor', 'consent', 'consented_at'])
      .where('id', '=', sub)
      .executeTakeFirstOrThrow();
    expect(account).toMatchObject({ minor: true, consent: PRIVACY_EDITION });
    expect(account.consented_at?.getTime()).toBeGreaterThanOrEqual(began);
  });

  test('without consent nothing is made, and nothing is lost of what was filled in', async () => {
    visitor = createVisitor(identity, { 'accept-language': 'en' });
    const { page } = await visitor.begin();
    const form = { name: 'Lena', email: 'lena@example.org', password: PASSWORD, minor: 'yes' };
    const answer = await visitor.browser.post(`${page}/register`, form);
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toMatch(/id="field-consent-error">An account needs your agreement/);
    expect(text).toMatch(/<input id="field-consent" [^>]* required aria-invalid="true" autofocus>/);
    expect(text).toMatch(/<input id="field-minor" [^>]* checked>/);
    expect(text).toContain(`<a href="${identity.url}/privacy" target="_blank"`);
    expect(text).toContain('value="lena@example.org"');
    expect(await findAccountByLogin(identity.database.db('identity'), form.email)).toBeUndefined();
  });

  test('says that an e-mail is taken', async () => {
    const { email } = await identity.person();
    const { page } = await visitor.begin();
    const answer = await visitor.browser.post(`${page}/register`, { ...good, email: email.toUpperCase() });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Аккаунт с этой почтой уже есть');
  });
});
