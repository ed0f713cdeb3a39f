import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { NameParts } from '@prodvor/contracts';
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

/** A key signs from its time on, until a newer one does, and is published until its end. */
const StoredKey = z.strictObject({
  ...SigningKey.shape,
  from: z.iso.datetime().optional(),
  until: z.iso.datetime().optional(),
});

const IdentityKeys = z.strictObject({
  /** The newest first. All are published, so that who verifies knows a new one in time and tokens of an old one stay valid. */
  signing: z.tuple([StoredKey]).rest(StoredKey),
  /** The first signs cookies; all verify them. */
  cookies: z.tuple([z.string().min(32)]).rest(z.string().min(32)),
});

/** Seconds that the longest-lived of what the keys sign is valid: an ID token. */
export const LONGEST_TOKEN_SECONDS = 3600;

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

export type SigningKey = z.infer<typeof SigningKey>;
type StoredKey = z.infer<typeof StoredKey>;

/** The keys that are published at a moment; the one that signs comes first. */
export const publishedKeys = ({ signing }: IdentityKeys, now: Date): readonly [SigningKey, ...SigningKey[]] => {
  const has = (time: string | undefined) => time !== undefined && Date.parse(time) <= now.getTime();
  const signs = signing.find(({ from }) => from === undefined || has(from)) ?? signing[0];
  const others = signing.filter((key) => key !== signs && !has(key.until));
  const bare = ({ from: _, until: __, ...key }: StoredKey): SigningKey => key;
  return [bare(signs), ...others.map(bare)];
};

/** When `publishedKeys` answers otherwise, in milliseconds; Infinity when never. */
export const nextChange = ({ signing }: IdentityKeys, now: Date): number =>
  Math.min(
    ...signing
      .flatMap(({ from, until }) => [from, until])
      .map((time) => (time === undefined ? Number.POSITIVE_INFINITY : Date.parse(time)))
      .filter((time) => time > now.getTime()),
    Number.POSITIVE_INFINITY,
  );

/** Seconds that a new key is published before it signs: longer than who verifies waits between two looks at the keys. */
const SETTLE_SECONDS = 30;

/** Makes a new signing key in the file at `path`. @throws {CannotStart} when there is no file or it cannot be written */
export const rotateKeys = async (path: string, now: Date): Promise<{ readonly kid: string; readonly from: Date }> => {
  const keys = await explained(path, read(path));
  if (keys === null) throw new CannotStart(`There are no keys in ${path}: they are made at the first start.`);
  const [first] = (await make()).signing;
  const from = new Date(now.getTime() + SETTLE_SECONDS * 1000);
  const end = new Date(from.getTime() + LONGEST_TOKEN_SECONDS * 1000).toISOString();
  const kept = keys.signing.filter(({ until }) => until === undefined || Date.parse(until) > now.getTime());
  const old = kept.map((key) => ({ ...key, until: key.until ?? end }));
  const renewed = { ...keys, signing: [{ ...first, from: from.toISOString() }, ...old] } satisfies IdentityKeys;
  await explained(
    path,
    writeDraft(path, renewed).then((draft) => rename(draft, path)),
  );
  return { kid: first.kid, from };
};

const make = async (): Promise<IdentityKeys> => {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk: JWK = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: ALGORITHM, use: 'sig' };
  return IdentityKeys.parse({ signing: [jwk], cookies: [randomBytes(48).toString('base64url')] });
};

/** A file beside `path` with the keys, on the disk and for its owner alone. */
const writeDraft = async (path: string, keys: IdentityKeys): Promise<string> => {
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return draft;
};

const loadOrCreate = async (path: string): Promise<IdentityKeys> => {
  const known = await read(path);
  if (known !== null) {
    await chmod(path, 0o600);
    return known;
  }
  await mkdir(dirname(path), { recursive: true });
  const keys = await make();
  const draft = await writeDraft(path, keys);
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
export const loadOrCreateKeys = (path: string): Promise<IdentityKeys> => explained(path, loadOrCreate(path));

const explained = <Result>(path: string, work: Promise<Result>): Promise<Result> =>
  work.catch((error: unknown) => {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new CannotStart(`The provider's keys cannot be kept in ${path}: ${error.message}.`);
  });

/** The person a token is about. */
export interface TokenAccount extends Pick<NameParts, 'name'>, Partial<Omit<NameParts, 'name'>> {
  readonly id: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly roles: readonly string[];
  readonly minor?: boolean;
}

/**
 * What an access token says of its person, beside `sub`. The name in two parts is left out while nobody has split it, and the family
 * name of who has none: a claim is not stated empty (OpenID Connect Core 1.0, 5.3.2).
 */
export const tokenClaims = (account: TokenAccount) => ({
  name: account.name,
  ...(account.givenName ? { given_name: account.givenName } : {}),
  ...(account.familyName ? { family_name: account.familyName } : {}),
  ...(account.email === null ? {} : { email: account.email, email_verified: account.emailVerified }),
  roles: [...account.roles],
  ...(account.minor === true ? { minor: true } : {}),
});

/** An access token as the provider makes them. `expiresIn` is in seconds; by `sid`, where it is named, the token can be ended. */
export const signAccessToken = async (options: {
  readonly keys: IdentityKeys;
  readonly issuer: string;
  readonly audience: string;
  readonly account: TokenAccount;
  readonly expiresIn: number;
  readonly sid?: string;
}): Promise<string> => {
  const [key] = publishedKeys(options.keys, new Date());
  const now = Math.floor(Date.now() / 1000);
  const session = options.sid === undefined ? {} : { sid: options.sid };
  return new SignJWT({ ...tokenClaims(options.account), ...session, client_id: 'prodvor-cli' })
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt' })
    .setSubject(options.account.id)
    .setIssuer(options.issuer)
    .setAudience(options.audience)
    .setIssuedAt(now)
    .setJti(randomUUID())
    .setExpirationTime(now + options.expiresIn)
    .sign(await importJWK(key, key.alg));
};
