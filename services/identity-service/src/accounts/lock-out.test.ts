import { clientOf } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadOrCreateKeys, signAccessToken } from '../keys.ts';
import { createVisitor, type Identity, PASSWORD, startIdentity, type Tokens } from '../testing-identity.ts';
import { forgetPassword, signOutEverywhere } from './lock-out.ts';

let identity: Identity;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.close());

const SID = 'command-line';

test('whoever is locked out is signed in nowhere, and what they began comes to nothing', async () => {
  const person = await identity.person();
  await identity.profile(person.id);
  const [laptop, arriving, redeeming] = [createVisitor(identity), createVisitor(identity), createVisitor(identity)];
  const tokens: Tokens = await laptop.signIn(person.email);
  const login = { login: person.email, password: PASSWORD };
  const first = await arriving.begin();
  const proven = await arriving.browser.post(first.page, login);
  const second = await redeeming.begin();
  const arrived = await redeeming.follow(await redeeming.browser.post(second.page, login));
  const signed = await signAccessToken({
    keys: await loadOrCreateKeys(identity.keysPath),
    issuer: `${identity.url}/auth`,
    audience: 'prodvor-api',
    account: person,
    expiresIn: 300,
    sid: SID,
  });
  const statusOf = async (token: string) =>
    (await clientOf(identity, { authorization: `Bearer ${token}` }).send('GET', '/sessions')).status;
  expect([await statusOf(tokens.access_token), await statusOf(signed)]).toEqual([200, 200]);

  const db = identity.database.db('identity');
  for (const _ of ['once', 'again']) {
    await forgetPassword(db, person.id);
    await signOutEverywhere({ db, clock: () => new Date() }, person.id, SID);
  }
  await expect.poll(() => statusOf(tokens.access_token)).toBe(401);
  await expect.poll(() => statusOf(signed)).toBe(401);
  expect((await laptop.refresh(tokens.refresh_token)).status).toBe(400);
  expect((await laptop.quiet()).error).toBe('login_required');
  const end = await arriving.follow(proven);
  expect(new URL(end.headers.get('location') ?? '/', identity.url).searchParams.get('code')).toBeNull();
  expect((await arriving.quiet()).error).toBe('login_required');
  expect((await redeeming.exchange(redeeming.codeOf(arrived, second.verifier))).status).toBe(400);
  const { page } = await laptop.begin();
  expect((await laptop.browser.post(page, login)).headers.get('location')).toBeNull();
  const living = await db
    .selectFrom('identity.session')
    .select('id')
    .where('account_id', '=', person.id)
    .where('ended_at', 'is', null)
    .execute();
  expect(living).toEqual([]);
});
