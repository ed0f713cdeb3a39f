import { isDeepStrictEqual } from 'node:util';
import { unwrap } from '@prodvor/api-client';
import type { Database } from '@prodvor/database';
import { changePassword, createAccount, findAccountByLogin } from '@prodvor/identity-service/accounts';
import type { Kysely } from 'kysely';
import type { DataFolder } from '../data-folder/folder.ts';
import { patientClient } from '../import/patient-client.ts';
import type { Settings } from '../settings.ts';
import { DEMO_LOGINS, DEMO_PEOPLE, type DemoRecord, makePassword, readDemo, writeDemo } from './accounts.ts';
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
    accounts[login] = (found ?? (await createAccount(db, { login, email: null, name, password, roles }))).id;
  }
  if (isDeepStrictEqual(accounts, record.accounts)) return record;
  // Another database than the one that the seasons were loaded into.
  const complete = { password, accounts, seasons: [] };
  await writeDemo(folder, complete);
  return complete;
};

/** Gives every demo account its profile, as the app does after a sign-in. */
export const ensureDemoProfiles = async (folder: DataFolder, settings: Settings, address: string): Promise<void> => {
  const tokenOf = demoTokens(folder, settings, settings.oidc.issuer);
  for (const login of DEMO_LOGINS) {
    const api = patientClient({ baseUrl: address, token: () => tokenOf(login) });
    unwrap(await api.PUT('/api/v1/users/me', { body: {} }));
  }
};
