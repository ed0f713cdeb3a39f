import { ApiProblem, unwrap } from '@prodvor/api-client';
import { removeTournament } from '@prodvor/competition-service/removal';
import type { Database } from '@prodvor/database';
import type { Kysely } from 'kysely';
import type { DataFolder } from '../data-folder/folder.ts';
import { askIfAny } from '../import/ask.ts';
import { patientClient } from '../import/patient-client.ts';
import type { Settings } from '../settings.ts';
import { DEMO_LOGINS, type DemoLogin, type DemoRecord, readDemo, writeDemo } from './accounts.ts';
import { findPossessions, type LeavingPerson, type Possession, type Possessions } from './possessions.ts';
import { demoTokens } from './token.ts';

export interface RemovalContext {
  readonly folder: DataFolder;
  readonly settings: Settings;
  /** Where the platform is reached. */
  readonly address: string;
  readonly issuer: string;
  /** With the role of competition-service. */
  readonly competitions: Kysely<Database>;
  readonly signal: AbortSignal;
}

export interface Removal extends Possessions {
  readonly accounts: readonly DemoLogin[];
}

/** Whoever was erased before is not made again, and has nothing. */
const isErased = (error: unknown): boolean => error instanceof ApiProblem && error.slug === 'account-erased';

/** The people of the demo that are left. */
const findPeople = async ({ folder, settings, address, issuer, signal }: RemovalContext): Promise<LeavingPerson[]> => {
  const record = await readDemo(folder);
  const tokenOf = demoTokens(folder, settings, issuer);
  const people: LeavingPerson[] = [];
  for (const login of DEMO_LOGINS) {
    if (record?.accounts[login] === undefined) continue;
    const api = patientClient({
      baseUrl: address,
      token: () => tokenOf(login),
      locale: () => 'en',
      fetch: (request) => fetch(request, { signal }),
    });
    try {
      // An account without its profile gets one: a person is erased by the profile.
      const { id } = unwrap(await api.PUT('/api/v1/users/me', { body: {} }));
      people.push({ login, userId: id, api });
    } catch (error) {
      if (!isErased(error)) throw error;
    }
  }
  return people;
};

/** What is gone already is no failure: a removal that was cut short is taken up. */
const deleteAll = async (
  path: '/api/v1/teams/{id}' | '/api/v1/venues/{id}',
  possessions: readonly Possession[],
): Promise<void> => {
  for (const { id, name, by } of possessions) {
    await askIfAny(`Deleting "${name}"`, by.api.DELETE(path, { params: { path: { id } } }));
  }
};

/** What `removeDemo` would remove. */
export const findDemo = async (context: RemovalContext): Promise<Removal> => {
  const people = await findPeople(context);
  const accounts = DEMO_LOGINS.filter((login) => people.some((person) => person.login === login));
  return { accounts, ...(await findPossessions(people)) };
};

/**
 * Removes the people of the demo with all that is theirs alone, in every schema, and lets no start make them again. A
 * removal that was cut short is taken up by the next one.
 */
export const removeDemo = async (context: RemovalContext, record: DemoRecord): Promise<Removal> => {
  const { folder, competitions, signal } = context;
  await writeDemo(folder, { ...record, removed: true });
  const people = await findPeople(context);
  const possessions = await findPossessions(people);
  await deleteAll('/api/v1/teams/{id}', possessions.teams);
  for (const { id } of possessions.tournaments) {
    signal.throwIfAborted();
    await removeTournament(competitions, id);
  }
  await deleteAll('/api/v1/venues/{id}', possessions.venues);
  for (const { userId, api } of people) {
    await askIfAny('Erasing a demo account', api.DELETE('/api/v1/users/{id}', { params: { path: { id: userId } } }));
  }
  await writeDemo(folder, { password: record.password, accounts: {}, seasons: [], removed: true });
  return { accounts: DEMO_LOGINS.filter((login) => people.some((person) => person.login === login)), ...possessions };
};
