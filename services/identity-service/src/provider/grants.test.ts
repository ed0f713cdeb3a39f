import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createVisitor,
  type Identity,
  PASSWORD,
  type Person,
  startIdentity,
  type Tokens,
  tokensOf,
  type Visitor,
} from '../testing-identity.ts';
import { endGrant } from './grants.ts';
import { purgeExpired } from './purge.ts';

let identity: Identity;
let person: Person;
let visitor: Visitor;

beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.close());
beforeEach(async () => {
  person = await identity.person();
  await identity.profile(person.id);
  visitor = createVisitor(identity);
});

const statusOf = async ({ access_token: token }: Tokens): Promise<number> => {
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(`${identity.url}/api/v1/sessions`, { headers })).status;
};
const claimsOf = ({ access_token: token }: Tokens) => {
  const { sid, grant_id: grant } = decodeJwt<{ sid: string; grant_id: string }>(token);
  return { sid, grant };
};
const errorOf = async (answer: Response): Promise<unknown> => {
  const { error }: { error?: unknown } = JSON.parse(await answer.text());
  return error;
};
/** Signs in without a question, as the app does, and gives what the session is then. */
const silently = async (): Promise<Tokens> => {
  const { answer, verifier, error } = await visitor.quiet();
  expect(error).toBeNull();
  return visitor.redeem(answer, verifier);
};
/** What is left of a grant. */
const recordsOf = (grant: string) =>
  identity.database
    .db('identity')
    .selectFrom('identity.oidc_record')
    .select('kind')
    .where('grant_id', '=', grant)
    .execute();

/** The grant and its access tokens are over, the sign-in is not: the next silent one gives another grant. */
const expectGrantEnded = async (tokens: Tokens): Promise<Tokens> => {
  const before = claimsOf(tokens);
  await expect.poll(() => statusOf(tokens)).toBe(401);
  expect(await errorOf(await visitor.refresh(tokens.refresh_token))).toBe('invalid_grant');
  expect(await recordsOf(before.grant)).toEqual([]);
  const anew = await silently();
  const after = claimsOf(anew);
  expect(after.sid).toBe(before.sid);
  expect(after.grant).not.toBe(before.grant);
  expect(await statusOf(anew)).toBe(200);
  expect((await visitor.refresh(anew.refresh_token)).status).toBe(200);
  return anew;
};

describe('a code', () => {
  const arrive = async () => {
    const { verifier, page } = await visitor.begin();
    const arrival = await visitor.follow(await visitor.browser.post(page, { login: person.email, password: PASSWORD }));
    return { form: visitor.codeOf(arrival, verifier), redeem: () => visitor.redeem(arrival, verifier) };
  };

  test('that comes again ends what it was given, and the app goes on by a silent sign-in', async () => {
    const { form, redeem } = await arrive();
    const tokens = await redeem();
    expect(await statusOf(tokens)).toBe(200);
    expect(await errorOf(await visitor.exchange(form))).toBe('invalid_grant');
    await expectGrantEnded(tokens);
    expect(await identity.actions(person.id)).toContain('grant.end');
  });

  test('that comes eight times at once gives one grant at most, and none that lives', async () => {
    for (let round = 0; round < 5; round += 1) {
      visitor = createVisitor(identity);
      const { form } = await arrive();
      const answers = await Promise.all(Array.from({ length: 8 }, () => visitor.exchange(form)));
      const good = answers.filter(({ status }) => status === 200);
      expect(good.length).toBeLessThanOrEqual(1);
      for (const answer of answers) {
        if (answer.status === 200) await expectGrantEnded(await tokensOf(answer));
        else expect([answer.status, await errorOf(answer)]).toEqual([400, 'invalid_grant']);
      }
      await silently();
    }
  });
});

describe('a refresh token', () => {
  test('whose answer was lost is taken again at once; a minute later the person still notices nothing', async () => {
    const tokens = await visitor.signIn(person.email);
    const [lost, again] = [await visitor.refresh(tokens.refresh_token), await visitor.refresh(tokens.refresh_token)];
    expect([lost.status, again.status]).toEqual([200, 200]);
    identity.later(60_000);
    expect(await errorOf(await visitor.refresh(tokens.refresh_token))).toBe('invalid_grant');
    // Whoever has the answer that was lost has nothing.
    for (const answer of [lost, again]) {
      const given = await tokensOf(answer);
      await expect.poll(() => statusOf(given)).toBe(401);
      expect((await visitor.refresh(given.refresh_token)).status).toBe(400);
    }
    await expectGrantEnded(tokens);
  });

  test('that comes eight times at once is renewed each time', async () => {
    const { refresh_token: token } = await visitor.signIn(person.email);
    const answers = await Promise.all(Array.from({ length: 8 }, () => visitor.refresh(token)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    for (const answer of answers) expect(await statusOf(await tokensOf(answer))).toBe(200);
  });

  test('that is given back ends its grant', async () => {
    const tokens = await visitor.signIn(person.email);
    const form = { client_id: 'prodvor-web', token: tokens.refresh_token };
    const answer = await visitor.browser.request('/auth/token/revocation', {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    expect(answer.status).toBe(200);
    await expectGrantEnded(tokens);
  });
});

test('the end of one grant is no other browser’s, and a process that starts afterwards knows it', async () => {
  const elsewhere = await createVisitor(identity).signIn(person.email);
  const tokens = await visitor.signIn(person.email);
  const db = identity.database.db('identity');
  const { grant } = claimsOf(tokens);
  await Promise.all(Array.from({ length: 4 }, () => endGrant({ db, clock: () => new Date() }, grant)));
  expect((await identity.actions(person.id)).filter((action) => action === 'grant.end')).toHaveLength(1);
  const { app, stop } = await identity.another(identity.url);
  const statusThere = async ({ access_token: token }: Tokens) =>
    (await app.inject({ url: '/api/v1/sessions', headers: { authorization: `Bearer ${token}` } })).statusCode;
  expect([await statusThere(tokens), await statusThere(elsewhere)]).toEqual([401, 200]);
  await stop();
  await expectGrantEnded(tokens);
  expect(await statusOf(elsewhere)).toBe(200);

  const ends = () => db.selectFrom('identity.grant_end').select('grant_id').where('grant_id', '=', grant).execute();
  await purgeExpired(db, new Date());
  expect(await ends()).toHaveLength(1);
  await purgeExpired(db, new Date(Date.now() + 7 * 60_000));
  expect(await ends()).toEqual([]);
});
