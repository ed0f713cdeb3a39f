import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authorization, locationOf } from '../testing.ts';
import { createVisitor, type Identity, startIdentity, type Visitor } from '../testing-identity.ts';

let identity: Identity;
let visitor: Visitor;

beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.close());
beforeEach(async () => {
  visitor = createVisitor(identity);
  await identity.database.db('identity').deleteFrom('identity.oidc_record').execute();
});

const stored = () =>
  identity.database
    .db('identity')
    .selectFrom('identity.oidc_record')
    .select(['kind', 'payload', 'network', 'expires_at'])
    .execute();

/** Minutes until the record is no more. */
const minutesLeft = (record: { expires_at: Date | null }): number =>
  record.expires_at === null ? Number.POSITIVE_INFINITY : (record.expires_at.getTime() - Date.now()) / 60_000;

describe('what a stranger has stored', () => {
  test('is one record for minutes, by a mark of the network that is not its address', async () => {
    await visitor.begin({ state: 's'.repeat(256), nonce: 'n'.repeat(256), login_hint: 'h'.repeat(254) });
    const records = await stored();
    expect(records.map(({ kind }) => kind)).toEqual(['Interaction']);
    for (const record of records) {
      expect(minutesLeft(record)).toBeLessThanOrEqual(20);
      expect(record.network).toMatch(/^[\w-]{22}$/);
      expect(JSON.stringify(record)).not.toContain('127.0.0.1"');
      expect(JSON.stringify(record.payload).length).toBeLessThan(2_000);
    }
    await createVisitor(identity).begin();
    expect(new Set((await stored()).map(({ network }) => network)).size).toBe(1);
  });

  test('is nothing where the browser has a session that is over', async () => {
    const { email } = await identity.person();
    await visitor.signIn(email);
    await identity.database.db('identity').deleteFrom('identity.oidc_record').execute();
    expect((await visitor.quiet()).error).toBe('login_required');
    expect(await stored()).toEqual([]);
  });

  test('at the page of sign-out is a question for minutes', async () => {
    await visitor.browser.get(`/auth/sign-out?client_id=prodvor-web&state=${'s'.repeat(256)}`);
    const [question, ...more] = await stored();
    expect([question?.kind, more]).toEqual(['Session', []]);
    expect(question?.network).toMatch(/^[\w-]{22}$/);
    expect(question && minutesLeft(question)).toBeLessThanOrEqual(10);
    expect(await (await visitor.browser.get(`/auth/sign-out?state=${'s'.repeat(257)}`)).text()).toContain(
      'invalid_request',
    );
  });
});

test.each([
  ['state', 257],
  ['nonce', 257],
  ['login_hint', 255],
  ['ui_locales', 65],
  ['acr_values', 65],
  ['claims_locales', 65],
  ['max_age', 17],
  ['resource', 129],
  ['code_challenge', 129],
  ['display', 17],
  ['scope', 129],
])('%s has a length', async (name, length) => {
  const value =
    name === 'max_age'
      ? `${'0'.repeat(length - 1)}1`
      : name === 'resource'
        ? `urn:${'r'.repeat(length - 4)}`
        : 'x'.repeat(length);
  const answer = await visitor.browser.get(
    authorization(identity.url, { [name]: name === 'scope' ? `openid ${value}` : value }).path,
  );
  const error = new URL(locationOf(answer)).searchParams.get('error');
  expect(error).toMatch(/^invalid_(request|scope)$/);
  expect(await stored()).toEqual([]);
});

test('a query or a form beyond all sense is refused, and what nobody knows is not stored', async () => {
  const long = await visitor.browser.get(authorization(identity.url, { unknown: 'x'.repeat(9_000) }).path);
  expect([long.status, await long.text()]).toEqual([400, expect.stringContaining('invalid_request')]);
  expect(await stored()).toEqual([]);
  const form = await visitor.exchange({ grant_type: 'refresh_token', refresh_token: 'x'.repeat(17_000) });
  expect([form.status, await form.json()]).toMatchObject([413, { error: 'invalid_request' }]);
  await visitor.begin({ unknown: 'unknown-value', claims: '{"id_token":{}}' });
  expect(JSON.stringify(await stored())).not.toMatch(/unknown-value|id_token/);
});
