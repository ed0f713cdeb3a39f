import { readFile, writeFile } from 'node:fs/promises';
import { createLocalJWKSet, decodeProtectedHeader, type JWK, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { rotateKeys } from '../keys.ts';
import {
  createVisitor,
  type Identity,
  startIdentity,
  type Tokens,
  tokensOf,
  type Visitor,
} from '../testing-identity.ts';

const MINUTE = 60_000;

let identity: Identity;
let visitor: Visitor;
/** How far the clock of the platform is ahead. */
let ahead = 0;

beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.close());
beforeEach(() => {
  visitor = createVisitor(identity);
});

const later = (millis: number): void => {
  ahead += millis;
  identity.later(millis);
};
const rotate = () => rotateKeys(identity.keysPath, new Date(Date.now() + ahead));

const published = async (): Promise<JWK[]> => {
  const { keys }: { keys: JWK[] } = JSON.parse(await (await visitor.browser.get('/auth/jwks')).text());
  return keys;
};
const kids = async () => (await published()).map(({ kid }) => kid);

const verify = async ({ access_token: token }: Tokens): Promise<string | undefined> => {
  const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: await published() }));
  return payload.sub;
};
const signer = ({ access_token: token }: Tokens) => decodeProtectedHeader(token).kid;

test('a new key is published, then signs, and the old one goes when its last token has ended', async () => {
  const { email, id } = await identity.person();
  const before = await visitor.signIn(email);
  const [old] = await kids();
  expect(signer(before)).toBe(old);

  const { kid } = await rotate();
  expect(await kids()).toEqual([old, kid]);
  const [publishedKey] = await published();
  expect(Object.keys(publishedKey ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
  const meanwhile = await tokensOf(await visitor.refresh(before.refresh_token));
  expect(signer(meanwhile)).toBe(old);

  later(31_000);
  const after = await tokensOf(await visitor.refresh(meanwhile.refresh_token));
  expect([signer(after), signer(await createVisitor(identity).signIn(email))]).toEqual([kid, kid]);
  expect([await verify(before), await verify(after)]).toEqual([id, id]);
  expect((await visitor.quiet()).error).toBeNull();

  later(59 * MINUTE);
  expect(await kids()).toEqual([kid, old]);
  later(MINUTE);
  expect(await kids()).toEqual([kid]);
});

test('two rotations at short notice end with the last key, and lose none that signed', async () => {
  const [first] = await kids();
  const { kid: second } = await rotate();
  later(10_000);
  const { kid: third } = await rotate();
  expect(await kids()).toEqual([first, third, second]);
  later(25_000);
  expect(await kids()).toEqual([second, third, first]);
  later(10_000);
  expect(await kids()).toEqual([third, second, first]);
  later(61 * MINUTE);
  expect(await kids()).toEqual([third]);
});

test('a file that is broken meanwhile changes nothing, until it is whole again', async () => {
  const before = await kids();
  const whole = await readFile(identity.keysPath, 'utf8');
  await writeFile(identity.keysPath, '{');
  expect(await kids()).toEqual(before);
  await expect(rotate()).rejects.toThrow("does not hold the provider's keys");
  await writeFile(identity.keysPath, whole);
  const { kid } = await rotate();
  expect(await kids()).toEqual([...before, kid]);
});
