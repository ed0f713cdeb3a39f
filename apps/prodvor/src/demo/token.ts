import { signAccessToken } from '@prodvor/identity-service/keys';
import type { DataFolder } from '../data-folder/folder.ts';
import { identityKeys } from '../data-folder/identity-keys.ts';
import { lastInstance } from '../data-folder/instance.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { DEMO_LOGINS, DEMO_PEOPLE, type DemoLogin, isDemoLogin, readDemo } from './accounts.ts';

/** Seconds that a demo token is valid. */
const LIFETIME = 15 * 60;

/** @throws {Refusal} when nobody of the demo has that name */
export const demoLogin = (name: string): DemoLogin => {
  if (isDemoLogin(name)) return name;
  throw new Refusal(`There is no demo account "${name}". The demo accounts are ${DEMO_LOGINS.join(', ')}.`);
};

/** An access token of a demo account, as the embedded provider with the given issuer makes them. */
export const signDemoToken = async (
  folder: DataFolder,
  settings: Settings,
  issuer: string,
  login: DemoLogin,
): Promise<string> => {
  const id = (await readDemo(folder))?.accounts[login];
  if (!id) throw new Refusal('The demo accounts are not made yet: run `npm start` once with the demo on.');
  const { name, roles } = DEMO_PEOPLE[login];
  return signAccessToken({
    keys: await identityKeys(settings.identityKeys),
    issuer,
    audience: settings.oidc.audience,
    account: { id, name, email: null, emailVerified: false, roles },
    expiresIn: LIFETIME,
  });
};

/**
 * A token for the instance that runs on the data folder, or ran there last.
 * @throws {Refusal} with the demo off, before the first start, or for an unknown name
 */
export const demoToken = async (folder: DataFolder, settings: Settings, name: string): Promise<string> => {
  if (!settings.demo) throw new Refusal('The demo is off (PRODVOR_DEMO=off), so there are no demo accounts to act as.');
  const url = (await lastInstance(folder))?.url ?? settings.publicUrl;
  return signDemoToken(folder, settings, `${url}/auth`, demoLogin(name));
};
