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
  const good = {
    givenName: 'Ильдар',
    familyName: '<b>Ахметов</b>',
    email: 'Ildar@Example.org',
    password: PASSWORD,
    consent: 'yes',
  };

  test('makes the account and signs it in', async () => {
    const { verifier, page } = await visitor.begin({ prompt: 'create' });
    expect(await (await visitor.browser.get(page)).text()).toContain('autocomplete="new-password"');
    const tokens = await visitor.redeem(
      await visitor.follow(await visitor.browser.post(`${page}/register`, good)),
      verifier,
    );
    const { sub, ...claims } = decodeJwt(tokens.access_token);
    expect(claims).toMatchObject({
      name: 'Ильдар <b>Ахметов</b>',
      given_name: good.givenName,
      family_name: good.familyName,
      email: 'ildar@example.org',
      email_verified: false,
      roles: [],
    });
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
    ['givenName', { givenName: '  ' }, 'Напишите, как вас зовут'],
    ['givenName', { givenName: 'я'.repeat(41) }, 'Не длиннее 40'],
    ['familyName', { familyName: 'я'.repeat(41) }, 'Не длиннее 40'],
    ['givenName', { givenName: 'Иль\0дар' }, 'Не длиннее 40'],
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
    if (!('familyName' in wrong)) expect(text).toContain('value="&lt;b&gt;Ахметов&lt;/b&gt;"');
    if (!('givenName' in wrong)) expect(text).toContain('value="Ильдар"');
    expect(text).not.toContain(good.password);
  });

  test('takes an empty family name', async () => {
    const { verifier, page } = await visitor.begin();
    const form = { ...good, givenName: ' Пеле ', familyName: ' ', email: 'pele@example.org' };
    const text = await (await visitor.browser.get(`${page}/register`)).text();
    expect(text).toMatch(/name="givenName"[^>]* autocomplete="given-name"[^>]* required/);
    expect(text).toMatch(/name="familyName"[^>]* autocomplete="family-name"/);
    expect(text).not.toMatch(/name="familyName"[^>]* required/);
    const arrival = await visitor.follow(await visitor.browser.post(`${page}/register`, form));
    const tokens = await visitor.redeem(arrival, verifier);
    for (const token of [tokens.access_token, tokens.id_token]) {
      expect(decodeJwt(token)).toMatchObject({ name: 'Пеле', given_name: 'Пеле' });
      expect(decodeJwt(token)).not.toHaveProperty('family_name');
    }
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
    const form = { givenName: 'Lena', email: 'lena@example.org', password: PASSWORD, minor: 'yes' };
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
