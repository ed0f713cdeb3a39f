import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '@prodvor/service-kit';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadOrCreateKeys, rotateKeys, signAccessToken } from './keys.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prodvor keys '));
});
afterEach(() => rm(folder, { recursive: true }));

test('the file is made once, for its owner alone, and used again', async () => {
  const path = join(folder, 'deeper', 'identity.json');
  const [first, rival] = await Promise.all([loadOrCreateKeys(path), loadOrCreateKeys(path)]);
  expect(rival).toEqual(first);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await loadOrCreateKeys(path)).toEqual(first);
});

test('a file with something else is refused, kept, and not quoted', async () => {
  const path = join(folder, 'identity.json');
  await writeFile(path, '{"signing":["secret words"]}');
  await expect(loadOrCreateKeys(path)).rejects.toThrow(/^(?!.*secret words).*does not hold the provider's keys/s);
  expect(await readFile(path, 'utf8')).toContain('secret words');
});

test('a place that holds no file is refused in one sentence', async () => {
  await writeFile(join(folder, 'file'), '');
  const refusal = await loadOrCreateKeys(join(folder, 'file', 'identity.json')).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(CannotStart);
  expect(String(refusal)).toMatch(/The provider's keys cannot be kept in .*: ENOTDIR/);
});

test('a token tells who it is about and is verified by the published half of the key', async () => {
  const keys = await loadOrCreateKeys(join(folder, 'identity.json'));
  const account = { id: 'a-1', name: 'Мария', email: null, emailVerified: false, roles: ['admin'] };
  const issuer = 'http://localhost:1/auth';
  const token = await signAccessToken({ keys, issuer, audience: 'prodvor-api', account, expiresIn: 300 });
  const { d: _, ...published } = keys.signing[0];
  const options = { issuer, audience: 'prodvor-api', typ: 'at+jwt' };
  const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: [published] }), options);
  expect(payload).toMatchObject({ sub: 'a-1', name: 'Мария', roles: ['admin'] });
  expect(payload).not.toHaveProperty('email');
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
});

test('a rotation needs keys, and leaves a file for its owner alone', async () => {
  const path = join(folder, 'identity.json');
  await expect(rotateKeys(path, new Date())).rejects.toThrow(
    /^There are no keys in .*identity\.json: .*first start\.$/,
  );
  expect(await readdir(folder)).toEqual([]);
  const { cookies, signing } = await loadOrCreateKeys(path);
  const { kid } = await rotateKeys(path, new Date());
  const rotated = await loadOrCreateKeys(path);
  expect(rotated.cookies).toEqual(cookies);
  expect(rotated.signing.map((key) => key.kid)).toEqual([kid, signing[0].kid]);
  expect([(await stat(path)).mode & 0o777, await readdir(folder)]).toEqual([0o600, ['identity.json']]);
});
