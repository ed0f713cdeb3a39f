import { isDeepStrictEqual } from 'node:util';
import { type ApiClient, ApiProblem, unwrap } from '@prodvor/api-client';
import type { Database } from '@prodvor/database';
import { changePassword, createAccount, findAccountByLogin } from '@prodvor/identity-service/accounts';
import type { Kysely } from 'kysely';
import type { DataFolder } from '../data-folder/folder.ts';
import { patientClient } from '../import/patient-client.ts';
import type { Settings } from '../settings.ts';
import {
  DEMO_LOGINS,
  DEMO_PEOPLE,
  type DemoLogin,
  type DemoRecord,
  makePassword,
  readDemo,
  writeDemo,
} from './accounts.ts';
import { demoTokens } from './token.ts';

/**
 * Makes the demo accounts that the database lacks. The password is stored first, so that a crash leaves none without it;
 * accounts that the record does not know get it too, since their own went with an earlier record.
 */
export const ensureDemoAccounts = async (folder: DataFolder, db: Kysely<Database>): Promise<DemoRecord> => {
  const known = await readDemo(folder);
  const record = known ?? { password: makePassword(), accounts: {}, seasons: [] };
  if (!known) await writeDemo(folder, record);
  const { password } = record;
  const accounts = { ...record.accounts };
  for (const login of DEMO_LOGINS) {
    const { name, roles } = DEMO_PEOPLE[login];
    const found = await findAccountByLogin(db, login);
    if (found && found.id === accounts[login]) continue;
    if (found) await changePassword(db, found.id, password);
    accounts[login] = (found ?? (await createAccount(db, { login, email: null, ...name, password, roles }))).id;
  }
  if (isDeepStrictEqual(accounts, record.accounts)) return record;
  // Another database than the one that the seasons were loaded into.
  const complete = { password, accounts, seasons: [] };
  await writeDemo(folder, complete);
  return complete;
};

/**
 * Gives a demo account its profile, as the app does after a sign-in. A name that is still as an earlier version made it, whole, is
 * split; one that somebody gave is theirs.
 */
export const keepDemoProfile = async (api: ApiClient, login: DemoLogin): Promise<void> => {
  const me = unwrap(await api.PUT('/api/v1/users/me', { body: {} }));
  const { name, givenName, familyName } = DEMO_PEOPLE[login].name;
  if (givenName === null || familyName === null || me.givenName !== null || me.name !== name) return;
  unwrap(await api.PUT('/api/v1/users/me', { body: { givenName, familyName } }));
};

/** Gives every demo account its profile. */
export const ensureDemoProfiles = async (folder: DataFolder, settings: Settings, address: string): Promise<void> => {
  const tokenOf = demoTokens(folder, settings, settings.oidc.issuer);
  for (const login of DEMO_LOGINS) {
    const api = patientClient({ baseUrl: address, token: () => tokenOf(login) });
    try {
      await keepDemoProfile(api, login);
    } catch (error) {
      // Where there is no room nothing new is stored: the next start makes what is missing.
      if (!(error instanceof ApiProblem && error.slug === 'no-room')) throw error;
    }
  }
};
