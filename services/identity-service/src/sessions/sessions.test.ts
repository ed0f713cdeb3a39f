import { SessionList } from '@prodvor/contracts';
import { ENDED_SESSION_MILLIS } from '@prodvor/service-kit';
import { clientOf } from '@prodvor/service-kit/testing';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { purgeExpired } from '../provider/purge.ts';
import { createSessionAdapter } from '../provider/session-adapter.ts';
import {
  createVisitor,
  type Identity,
  type Person,
  startIdentity,
  type Tokens,
  type Visitor,
} from '../testing-identity.ts';

const LAPTOP = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0';
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';

let identity: Identity;
let person: Person;
let laptop: Visitor;
let phone: Visitor;
let onLaptop: Tokens;
let onPhone: Tokens;

beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.close());
beforeEach(async () => {
  person = await identity.person();
  await identity.profile(person.id);
  laptop = createVisitor(identity, { 'user-agent': LAPTOP });
  phone = createVisitor(identity, { 'user-agent': PHONE });
  onLaptop = await laptop.signIn(person.email);
  onPhone = await phone.signIn(person.email);
});

const as = ({ access_token }: Tokens) => clientOf(identity, { authorization: `Bearer ${access_token}` });
const list = async (tokens: Tokens) => (await as(tokens).must(SessionList, 'GET', '/sessions')).items;
const sidOf = ({ access_token }: Tokens): string => String(decodeJwt(access_token).sid);
/** What the API says to an access token. */
const statusOf = async (tokens: Tokens) => (await as(tokens).send('GET', '/sessions')).status;

/** Nobody is signed in by the browser any more, and what it has is worth nothing. */
const expectEnded = async (visitor: Visitor, tokens: Tokens): Promise<void> => {
  await expect.poll(() => statusOf(tokens)).toBe(401);
  expect((await visitor.refresh(tokens.refresh_token)).status).toBe(400);
  expect((await visitor.quiet()).error).toBe('login_required');
};

test('a person sees where they are signed in, and from where they ask', async () => {
  const sessions = await list(onLaptop);
  expect(sessions.map(({ device, current }) => [device, current]).sort()).toEqual([
    ['Firefox, Windows', true],
    ['Safari, iOS', false],
  ]);
  expect(sessions.find(({ current }) => current)?.id).toBe(sidOf(onLaptop));
  const { answer, verifier } = await laptop.quiet();
  const reloaded = await laptop.redeem(answer, verifier);
  expect(sidOf(reloaded)).toBe(sidOf(onLaptop));
  expect(await list(reloaded)).toHaveLength(2);
});

test('the id of a session does not open it', async () => {
  const cookie = laptop.browser.jar.get('prodvor_session')?.value;
  expect(cookie).toBeDefined();
  expect((await list(onLaptop)).map(({ id }) => id)).not.toContain(cookie);
});

describe('ending', () => {
  test('one session stops its tokens and its browser at once, and leaves the others', async () => {
    expect((await as(onLaptop).send('DELETE', `/sessions/${sidOf(onPhone)}`)).status).toBe(204);
    await expectEnded(phone, onPhone);
    expect(await list(onLaptop)).toMatchObject([{ current: true }]);
    expect((await laptop.refresh(onLaptop.refresh_token)).status).toBe(200);
    expect((await laptop.quiet()).error).toBeNull();
    expect((await as(onLaptop).send('DELETE', `/sessions/${sidOf(onPhone)}`)).status).toBe(404);
  });

  test('all others leaves the current one', async () => {
    const tablet = createVisitor(identity);
    const onTablet = await tablet.signIn(person.email);
    expect((await as(onLaptop).send('DELETE', '/sessions')).status).toBe(204);
    await expectEnded(phone, onPhone);
    await expectEnded(tablet, onTablet);
    expect(await list(onLaptop)).toMatchObject([{ id: sidOf(onLaptop), current: true }]);
    expect((await laptop.refresh(onLaptop.refresh_token)).status).toBe(200);
  });

  test('the current one signs out; the browser signs in anew', async () => {
    expect((await as(onLaptop).send('DELETE', `/sessions/${sidOf(onLaptop)}`)).status).toBe(204);
    await expectEnded(laptop, onLaptop);
    const anew = await laptop.signIn(person.email);
    expect(sidOf(anew)).not.toBe(sidOf(onLaptop));
    expect(await statusOf(anew)).toBe(200);
  });

  test('a request that was under way does not bring the session back', async () => {
    const db = identity.database.db('identity');
    const sessions = createSessionAdapter({ db, clock: () => new Date(), userAgent: () => PHONE });
    const cookie = phone.browser.jar.get('prodvor_session')?.value ?? '';
    const loaded = await sessions.find(cookie);
    if (!loaded) throw new Error('the phone is signed in');
    await as(onLaptop).send('DELETE', `/sessions/${sidOf(onPhone)}`);
    // As the provider does at the end of every request.
    await sessions.upsert(cookie, loaded, 3600);
    await expectEnded(phone, onPhone);
    expect(await list(onLaptop)).toHaveLength(1);
  });

  test('somebody else’s session is not there', async () => {
    const other = await identity.person();
    const theirs = await createVisitor(identity).signIn(other.email);
    expect(await as(onLaptop).send('DELETE', `/sessions/${sidOf(theirs)}`)).toMatchObject({ status: 404 });
    await as(onLaptop).send('DELETE', '/sessions');
    await identity.profile(other.id);
    expect(await statusOf(theirs)).toBe(200);
  });

  test('is known to a process that starts afterwards', async () => {
    await as(onLaptop).send('DELETE', `/sessions/${sidOf(onPhone)}`);
    const { app, stop } = await identity.another(identity.url);
    const statusThere = async ({ access_token }: Tokens) => {
      const headers = { authorization: `Bearer ${access_token}` };
      return (await app.inject({ url: '/api/v1/sessions', headers })).statusCode;
    };
    expect([await statusThere(onPhone), await statusThere(onLaptop)]).toEqual([401, 200]);
    await stop();
  });

  test('is told by an event and an audit line with ids alone', async () => {
    await as(onLaptop).send('DELETE', `/sessions/${sidOf(onPhone)}`);
    const db = identity.database.db('identity');
    const events = await db
      .selectFrom('identity.outbox')
      .select(['type', 'data'])
      .where('subject', '=', person.id)
      .where('type', '=', 'prodvor.identity.session.ended.v1')
      .execute();
    expect(events).toEqual([{ type: 'prodvor.identity.session.ended.v1', data: { accountId: person.id } }]);
    const audit = await db
      .selectFrom('identity.audit')
      .select(['actor_id', 'details'])
      .where('subject', '=', person.id)
      .where('action', '=', 'session.end')
      .execute();
    expect(audit).toEqual([{ actor_id: expect.any(String), details: { sessions: [sidOf(onPhone)] } }]);
  });
});

test('a sign-out ends the session for its access tokens too', async () => {
  const { xsrf } = await phone.leave({ id_token_hint: onPhone.id_token, post_logout_redirect_uri: `${identity.url}/` });
  await phone.browser.post('/auth/sign-out/confirm', { xsrf, logout: 'yes' });
  await expectEnded(phone, onPhone);
  expect(await list(onLaptop)).toHaveLength(1);
  expect(await identity.actions(person.id)).toContain('session.end');
});

test('a session that has expired is not listed, and is purged', async () => {
  const db = identity.database.db('identity');
  const soon = new Date(Date.now() + 15 * 86_400_000);
  expect(await purgeExpired(db, new Date())).toBe(0);
  await db
    .updateTable('identity.session')
    .set({ expires_at: new Date(0) })
    .where('id', '=', sidOf(onPhone))
    .execute();
  expect(await list(onLaptop)).toHaveLength(1);
  // As long as an access token of a session that ended just before its time.
  await purgeExpired(db, new Date(ENDED_SESSION_MILLIS));
  expect(await db.selectFrom('identity.session').select('id').where('id', '=', sidOf(onPhone)).execute()).toHaveLength(
    1,
  );
  await purgeExpired(db, soon);
  const { left } = await db
    .selectFrom('identity.session')
    .select((row) => row.fn.countAll<number>().as('left'))
    .executeTakeFirstOrThrow();
  expect(left).toBe(0);
});
