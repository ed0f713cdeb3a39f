import { createApiClient, unwrap } from '@prodvor/api-client';
import type { Database } from '@prodvor/database';
import { createAccount, findAccountByLogin } from '@prodvor/identity-service/accounts';
import type { Kysely } from 'kysely';
import type { DataFolder } from '../data-folder/folder.ts';
import type { Settings } from '../settings.ts';
import { DEMO_LOGINS, DEMO_PEOPLE, type DemoRecord, makePassword, readDemo, writeDemo } from './accounts.ts';
import { signDemoToken } from './token.ts';

/** Makes the demo accounts that are missing. The password is stored first, so that a crash leaves none without it. */
export const ensureDemoAccounts = async (folder: DataFolder, db: Kysely<Database>): Promise<DemoRecord> => {
  const record = (await readDemo(folder)) ?? { password: makePassword(), accounts: {}, seasons: [] };
  if (DEMO_LOGINS.every((login) => record.accounts[login])) return record;
  await writeDemo(folder, record);
  const accounts = { ...record.accounts };
  for (const login of DEMO_LOGINS) {
    const { name, roles } = DEMO_PEOPLE[login];
    const account =
      (await findAccountByLogin(db, login)) ??
      (await createAccount(db, { login, email: null, name, password: record.password, roles }));
    accounts[login] = account.id;
  }
  const complete = { ...record, accounts };
  await writeDemo(folder, complete);
  return complete;
};

/** Gives every demo account its profile, as the app does after a sign-in. */
export const ensureDemoProfiles = async (folder: DataFolder, settings: Settings, address: string): Promise<void> => {
  for (const login of DEMO_LOGINS) {
    const token = () => signDemoToken(folder, settings, settings.oidc.issuer, login);
    const api = createApiClient({ baseUrl: address, token });
    unwrap(await api.PUT('/api/v1/users/me', { body: {} }));
  }
};
