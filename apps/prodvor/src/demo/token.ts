import { signAccessToken } from '@prodvor/identity-service/keys';
import type { DataFolder } from '../data-folder/folder.ts';
import { identityKeys } from '../data-folder/identity-keys.ts';
import { lastInstance } from '../data-folder/instance.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { DEMO_LOGINS, DEMO_PEOPLE, type DemoLogin, isDemoLogin, readDemo } from './accounts.ts';

/** Seconds that a demo token is valid, and for which one is used again. */
const LIFETIME = 15 * 60;
const USED_FOR = 10 * 60;

/** @throws {Refusal} when nobody of the demo has that name */
export const demoLogin = (name: string): DemoLogin => {
  if (isDemoLogin(name)) return name;
  throw new Refusal(`There is no demo account "${name}". The demo accounts are ${DEMO_LOGINS.join(', ')}.`);
};

/** By what the tokens of an account that the command line makes can be ended; the provider has no such session. */
export const commandLineSession = (accountId: string): string => `command-line ${accountId}`;

interface TokenMaking {
  readonly folder: DataFolder;
  readonly settings: Settings;
  /** The address of the embedded provider that is to have made them. */
  readonly issuer: string;
  /** Whether it is the removal of the demo that acts: it alone does once that has begun, and locks out all others. */
  readonly removing: boolean;
}

/** An access token of a demo account, as the embedded provider makes them. */
const signDemoToken = async (
  { folder, settings, issuer, removing }: TokenMaking,
  login: DemoLogin,
): Promise<string> => {
  const record = await readDemo(folder);
  const id = record?.accounts[login];
  if (record?.removed && !(id && removing)) throw new Refusal('The demo was removed from this platform.');
  if (!id) throw new Refusal('The demo accounts are not made yet: run `npm start` once with the demo on.');
  const { name, roles } = DEMO_PEOPLE[login];
  return signAccessToken({
    keys: await identityKeys(settings.identityKeys),
    issuer,
    audience: settings.oidc.audience,
    account: { id, ...name, email: null, emailVerified: false, roles },
    expiresIn: LIFETIME,
    ...(removing ? {} : { sid: commandLineSession(id) }),
  });
};

type TokensOf = (login: DemoLogin) => Promise<string>;

const keptTokens = (making: TokenMaking): TokensOf => {
  const made = new Map<DemoLogin, { readonly token: Promise<string>; readonly until: number }>();
  return (login) => {
    const known = made.get(login);
    if (known !== undefined && performance.now() < known.until) return known.token;
    const token = signDemoToken(making, login);
    made.set(login, { token, until: performance.now() + USED_FOR * 1000 });
    token.catch(() => made.delete(login));
    return token;
  };
};

/**
 * Tokens of demo accounts for many requests: one is used as long as it is far from its end. None are made once the demo was
 * removed, be it in part, and those that are made end with that.
 */
export const demoTokens = (folder: DataFolder, settings: Settings, issuer: string): TokensOf =>
  keptTokens({ folder, settings, issuer, removing: false });

/** The same for the removal of the demo, which acts as people who are locked out. */
export const removalTokens = (folder: DataFolder, settings: Settings, issuer: string): TokensOf =>
  keptTokens({ folder, settings, issuer, removing: true });

/**
 * A token for the instance that runs on the data folder, or ran there last.
 * @throws {Refusal} with the demo off, before the first start, or for an unknown name
 */
export const demoToken = async (folder: DataFolder, settings: Settings, name: string): Promise<string> => {
  if (!settings.demo) throw new Refusal('The demo is off (PRODVOR_DEMO=off), so there are no demo accounts to act as.');
  const url = (await lastInstance(folder))?.url ?? settings.publicUrl;
  return signDemoToken({ folder, settings, issuer: `${url}/auth`, removing: false }, demoLogin(name));
};
