import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authorization, locationOf } from '../testing.ts';
import {
  createVisitor,
  type Identity,
  PASSWORD,
  type Person,
  startIdentity,
  type Visitor,
} from '../testing-identity.ts';
import { findAccountByLogin } from './account.ts';

let identity: Identity;
let person: Person;
let visitor: Visitor;

beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.close());
beforeEach(async () => {
  person = await identity.person();
  visitor = createVisitor(identity);
});

/** As the service of people erases somebody. */
const erase = async () => {
  const userId = await identity.profile(person.id);
  await sql`select identity.erase_person(${userId}::uuid, ${[person.id]}::text[])`.execute(
    identity.database.db('users'),
  );
};

const register = async () => {
  const { verifier, page } = await visitor.begin();
  const form = { givenName: 'Анна', familyName: 'Снова', email: person.email, password: PASSWORD, consent: 'yes' };
  const arrival = await visitor.follow(await visitor.browser.post(`${page}/register`, form));
  return visitor.redeem(arrival, verifier);
};

describe('of an erased account', () => {
  test('the browser is signed out, and its tokens and codes are worth nothing', async () => {
    const tokens = await visitor.signIn(person.email);
    const { answer: arrival, verifier } = await visitor.quiet();
    await erase();
    expect((await visitor.refresh(tokens.refresh_token)).status).toBe(400);
    expect((await visitor.exchange(visitor.codeOf(arrival, verifier))).status).toBe(400);
    expect((await visitor.quiet()).error).toBe('login_required');
    const { page } = await visitor.begin();
    expect((await visitor.browser.post(page, { login: person.email, password: PASSWORD })).status).toBe(422);
  });

  test('the page of sign-out still works', async () => {
    const tokens = await visitor.signIn(person.email);
    await erase();
    const back = { id_token_hint: tokens.id_token, post_logout_redirect_uri: `${identity.url}/` };
    const { xsrf } = await visitor.leave(back);
    expect(locationOf(await visitor.browser.post('/auth/sign-out/confirm', { xsrf, logout: 'yes' }))).toBe(
      `${identity.url}/`,
    );
  });

  test('nothing is left, and the same e-mail makes another account in the same browser', async () => {
    await visitor.signIn(person.email);
    await erase();
    const db = identity.database.db('identity');
    const { rows } = await sql<{ kind: string }>`
      select kind from identity.oidc_record where strpos(payload::text, ${person.id}) > 0
      union all select 'session' from identity.session where account_id = ${person.id}`.execute(db);
    expect(rows).toEqual([]);
    await register();
    const anew = await findAccountByLogin(db, person.email);
    expect(anew).toMatchObject({ name: 'Анна Снова' });
    expect(anew?.id).not.toBe(person.id);
    expect((await visitor.quiet()).error).toBeNull();
  });

  test('a sign-in under way ends without an account', async () => {
    const { page } = await visitor.begin();
    const signedIn = await visitor.browser.post(page, { login: person.email, password: PASSWORD });
    await erase();
    expect((await visitor.browser.get(locationOf(signedIn))).status).toBe(400);
    expect((await visitor.quiet()).error).toBe('login_required');
  });
});

test('an account that goes within a request of its own ends the sign-in', async () => {
  const { page } = await visitor.begin();
  const signedIn = await visitor.browser.post(page, { login: person.email, password: PASSWORD });
  await identity.database.db('identity').deleteFrom('identity.account').where('id', '=', person.id).execute();
  const arrival = await visitor.browser.get(locationOf(signedIn));
  expect(new URL(locationOf(arrival)).searchParams.get('error')).toBe('login_required');
  const next = await visitor.browser.get(authorization(identity.url).path);
  expect(locationOf(next)).toContain('/auth/interaction/');
});
