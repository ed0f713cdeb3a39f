import { createPublicKey } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestIssuer, testIssuer } from '../testing.ts';
import { createVerifier, type VerifierOptions } from './verifier.ts';

let issuer: TestIssuer;
let other: TestIssuer;

beforeEach(async () => {
  [issuer, other] = await Promise.all([testIssuer(), testIssuer()]);
});
afterEach(() => Promise.all([issuer.close(), other.close()]));

const verifier = (options: Partial<VerifierOptions> = {}) =>
  createVerifier({
    issuer: issuer.issuer,
    discoveryUrl: issuer.discoveryUrl,
    audience: 'prodvor-api',
    provider: 'test',
    ...options,
  });

const invalid = { slug: 'invalid-token' };

test('a good token speaks for a person', async () => {
  const token = await issuer.token({ subject: 's', name: 'Анна', email: 'a@b.c', roles: ['admin'] });
  expect(await verifier().verify(token)).toEqual({
    provider: 'test',
    subject: 's',
    name: 'Анна',
    givenName: null,
    familyName: null,
    email: 'a@b.c',
    roles: ['admin'],
    minor: false,
    sessionId: null,
  });
});

test('a person who said so at registration is a minor', async () => {
  const minorOf = async (claims: Record<string, unknown>) =>
    (await verifier().verify(await issuer.token({ subject: 's', claims }))).minor;
  expect(await minorOf({ minor: true })).toBe(true);
  expect(await minorOf({ minor: 'yes' })).toBe(false);
});

test('unverified addresses, unknown roles and broken names are left out; Keycloak’s roles count', async () => {
  const claims = { realm_access: { roles: ['moderator', 'offline_access'] }, name: 'a\0b' };
  const token = await issuer.token({ subject: 's', email: 'a@b.c', emailVerified: false, claims });
  expect(await verifier().verify(token)).toMatchObject({ name: null, email: null, roles: ['moderator'] });
});

describe('refused', () => {
  test('expired, not yet valid, foreign audience, foreign issuer, wrong type, no subject', async () => {
    const tokens = await Promise.all([
      issuer.token({ subject: 's', expiresIn: -1 }),
      issuer.token({ subject: 's', claims: { nbf: Math.floor(Date.now() / 1000) + 60 } }),
      issuer.token({ subject: 's', audience: 'another-api' }),
      issuer.token({ subject: 's', issuer: other.issuer }),
      issuer.token({ subject: 's', type: 'JWT' }),
      issuer.token({ subject: '' }),
      other.token({ subject: 's', issuer: issuer.issuer }),
    ]);
    for (const token of tokens) await expect(verifier().verify(token)).rejects.toMatchObject(invalid);
  });

  test('no signature, a signature by the public key as a secret, a changed payload, no token at all', async () => {
    const claims = { iss: issuer.issuer, aud: 'prodvor-api', sub: 's' };
    const unsigned = new UnsecuredJWT(claims).setExpirationTime('5m').encode();
    const pem = await issuer.publicPem();
    expect(createPublicKey(pem).asymmetricKeyType).toBe('rsa');
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .setExpirationTime('5m')
      .sign(new TextEncoder().encode(pem));
    const [header, , signature] = (await issuer.token({ subject: 's' })).split('.');
    const payload = Buffer.from(JSON.stringify({ ...claims, exp: 4_000_000_000, roles: ['admin'] })).toString(
      'base64url',
    );
    for (const token of [unsigned, forged, `${header}.${payload}.${signature}`, 'x', 'a.b.c', '']) {
      await expect(verifier().verify(token)).rejects.toMatchObject(invalid);
    }
  });
});

test('a rotated key is picked up; unknown keys do not make the provider work', async () => {
  const quick = verifier({ cooldownMillis: 0 });
  await quick.verify(await issuer.token({ subject: 's' }));
  await issuer.rotate();
  await expect(quick.verify(await issuer.token({ subject: 's' }))).resolves.toMatchObject({ subject: 's' });

  const calm = verifier();
  await calm.verify(await issuer.token({ subject: 's' }));
  const before = issuer.keyFetches;
  for (let n = 0; n < 20; n += 1) {
    const foreign = await other.token({ subject: String(n), issuer: issuer.issuer });
    await expect(calm.verify(foreign)).rejects.toMatchObject(invalid);
  }
  expect(issuer.keyFetches).toBe(before);
});

test('verified tokens are remembered, boundedly and not beyond their end', async () => {
  let now = Date.now();
  const small = verifier({ cacheSize: 3, now: () => new Date(now) });
  const tokens = await Promise.all(Array.from({ length: 5 }, (_, n) => issuer.token({ subject: `s${n}` })));
  for (const token of tokens) await small.verify(token);
  expect(small.cached).toBe(3);
  const last = tokens.at(-1) ?? '';
  await issuer.close();
  await expect(small.verify(last)).resolves.toMatchObject({ subject: 's4' });
  now += 301_000;
  await expect(small.verify(last)).rejects.toMatchObject(invalid);
  issuer = await testIssuer();
});

test('a token of a session that has ended is refused, remembered or not', async () => {
  const ended = new Set<string>();
  const hearing = verifier({ hasEnded: async (sessionId) => ended.has(sessionId) });
  const [first, second, other] = await Promise.all(
    ['s-1', 's-1', 's-2'].map((sid) => issuer.token({ subject: 's', claims: { sid } })),
  );
  await expect(hearing.verify(first ?? '')).resolves.toMatchObject({ sessionId: 's-1' });
  ended.add('s-1');
  await expect(hearing.verify(first ?? '')).rejects.toMatchObject(invalid);
  await expect(hearing.verify(second ?? '')).rejects.toMatchObject(invalid);
  await expect(hearing.verify(other ?? '')).resolves.toMatchObject({ sessionId: 's-2' });
});

test('a token of a grant that has ended is refused, remembered or not, whatever its session', async () => {
  const ended = new Set<string>();
  const hearing = verifier({ hasEnded: async () => false, hasGrantEnded: async (grantId) => ended.has(grantId) });
  const token = (grant: string) => issuer.token({ subject: 's', claims: { sid: 's-1', grant_id: grant } });
  const [first, second, other] = [await token('g-1'), await token('g-1'), await token('g-2')];
  await hearing.verify(first);
  ended.add('g-1');
  for (const refused of [first, second]) await expect(hearing.verify(refused)).rejects.toMatchObject(invalid);
  await expect(hearing.verify(other)).resolves.toMatchObject({ sessionId: 's-1' });
});

test('a provider that cannot be asked is unavailable, not a bad token, and is asked again', async () => {
  const token = await issuer.token({ subject: 's' });
  let url = 'http://127.0.0.1:1/none';
  const lost = createVerifier({
    issuer: issuer.issuer,
    get discoveryUrl() {
      return url;
    },
    audience: 'prodvor-api',
    provider: 'test',
  });
  await expect(lost.verify(token)).rejects.toMatchObject({ slug: 'unavailable' });
  url = issuer.discoveryUrl;
  await expect(lost.verify(token)).resolves.toMatchObject({ subject: 's' });
  const wrong = verifier({ discoveryUrl: other.discoveryUrl });
  await expect(wrong.verify(token)).rejects.toMatchObject({ slug: 'unavailable' });
});
