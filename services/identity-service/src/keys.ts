import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CannotStart } from '@prodvor/service-kit';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { z } from 'zod';

const ALGORITHM = 'ES256';

const SigningKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string().min(1),
  alg: z.literal(ALGORITHM),
  use: z.literal('sig'),
});

const IdentityKeys = z.strictObject({
  /** The first signs; the others are published so that older tokens stay valid. */
  signing: z.tuple([SigningKey]).rest(SigningKey),
  /** The first signs cookies; all verify them. */
  cookies: z.tuple([z.string().min(32)]).rest(z.string().min(32)),
});

/** The provider's secrets: private keys in JWK and the keys of its cookies. */
export type IdentityKeys = z.infer<typeof IdentityKeys>;

/** Reads the document of a key file. @throws {Error} when it is something else */
export const parseKeys = (document: unknown): IdentityKeys => IdentityKeys.parse(document);

const isCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

const read = async (path: string): Promise<IdentityKeys | null> => {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
  try {
    return parseKeys(JSON.parse(text));
  } catch {
    // The cause would quote the file, and the file is secret.
    throw new CannotStart(
      `${path} does not hold the provider's keys. Restore the file, or move it away to make new keys.`,
    );
  }
};

const make = async (): Promise<IdentityKeys> => {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk: JWK = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: ALGORITHM, use: 'sig' };
  return IdentityKeys.parse({ signing: [jwk], cookies: [randomBytes(48).toString('base64url')] });
};

const loadOrCreate = async (path: string): Promise<IdentityKeys> => {
  const known = await read(path);
  if (known !== null) {
    await chmod(path, 0o600);
    return known;
  }
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  const keys = await make();
  await writeFile(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    await link(draft, path);
    return keys;
  } catch (error) {
    const theirs = isCode(error, 'EEXIST') ? await read(path) : null;
    if (theirs === null) throw error;
    return theirs;
  } finally {
    await rm(draft, { force: true });
  }
};

/**
 * The keys in the file at `path`; without the file new keys are made and stored there, readable by its owner alone.
 * Of several processes that start at once, one makes the keys and all use these.
 * @throws {CannotStart} when the file holds something else, or can be neither read nor made
 */
export const loadOrCreateKeys = (path: string): Promise<IdentityKeys> =>
  loadOrCreate(path).catch((error: unknown) => {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new CannotStart(`The provider's keys cannot be kept in ${path}: ${error.message}.`);
  });

/** The person a token is about. */
export interface TokenAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly roles: readonly string[];
  readonly minor?: boolean;
}

/** What an access token says of its person, beside `sub`. */
export const tokenClaims = (account: TokenAccount) => ({
  name: account.name,
  ...(account.email === null ? {} : { email: account.email, email_verified: account.emailVerified }),
  roles: [...account.roles],
  ...(account.minor === true ? { minor: true } : {}),
});

/** An access token as the provider makes them. `expiresIn` is in seconds. */
export const signAccessToken = async (options: {
  readonly keys: IdentityKeys;
  readonly issuer: string;
  readonly audience: string;
  readonly account: TokenAccount;
  readonly expiresIn: number;
}): Promise<string> => {
  const [key] = options.keys.signing;
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...tokenClaims(options.account), client_id: 'prodvor-cli' })
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt' })
    .setSubject(options.account.id)
    .setIssuer(options.issuer)
    .setAudience(options.audience)
    .setIssuedAt(now)
    .setJti(randomUUID())
    .setExpirationTime(now + options.expiresIn)
    .sign(await importJWK(key, key.alg));
};
