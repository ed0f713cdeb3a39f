import type { Database } from '@prodvor/database';
import { forgetPassword, signOutEverywhere } from '@prodvor/identity-service/lock-out';
import type { Kysely } from 'kysely';
import { askAll, askIfAny } from '../import/ask.ts';
import type { DemoRecord } from './accounts.ts';
import type { LeavingPerson } from './possessions.ts';
import { commandLineSession } from './token.ts';

/** Nobody signs in to a demo account any more. */
export const forgetPasswords = async (identity: Kysely<Database>, { accounts }: DemoRecord): Promise<void> => {
  for (const account of Object.values(accounts)) await forgetPassword(identity, account);
};

/** Ends all that others act by as the people of the demo: sessions, tokens of the command line and personal API tokens. */
export const lockOut = async (
  identity: Kysely<Database>,
  { accounts }: DemoRecord,
  people: readonly LeavingPerson[],
): Promise<void> => {
  for (const account of Object.values(accounts)) {
    await signOutEverywhere({ db: identity, clock: () => new Date() }, account, commandLineSession(account));
  }
  for (const { api } of people) {
    const tokens = await askAll('Reading API tokens', (query) => api.GET('/api/v1/tokens', { params: { query } }));
    for (const { id } of tokens) {
      await askIfAny('Ending an API token', api.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } }));
    }
  }
};
