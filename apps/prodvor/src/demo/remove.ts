import { ApiProblem, unwrap } from '@prodvor/api-client';
import { removeTournament } from '@prodvor/competition-service/removal';
import type { Database } from '@prodvor/database';
import type { Kysely } from 'kysely';
import type { DataFolder } from '../data-folder/folder.ts';
import { askIfAny } from '../import/ask.ts';
import { patientClient } from '../import/patient-client.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { DEMO_LOGINS, type DemoLogin, type DemoRecord, readDemo, writeDemo } from './accounts.ts';
import { forgetPasswords, lockOut } from './lock-out.ts';
import { distinct, findPossessions, type LeavingPerson, type Possession, type Possessions } from './possessions.ts';
import { removalTokens } from './token.ts';

export interface RemovalContext {
  readonly folder: DataFolder;
  readonly settings: Settings;
  /** Where the platform is reached. */
  readonly address: string;
  readonly issuer: string;
  /** With the role of identity-service. */
  readonly identity: Kysely<Database>;
  /** With the role of competition-service. */
  readonly competitions: Kysely<Database>;
  readonly signal: AbortSignal;
}

export interface Removal extends Possessions {
  readonly accounts: readonly DemoLogin[];
}

/**
 * Looks at most for what is left. What was under way at the lock-out is there at the second one; more are needed only while
 * somebody outside the demo makes it the owner of things.
 */
const LOOKS = 20;

/** Whoever was erased before is not made again, and has nothing. */
const isErased = (error: unknown): boolean => error instanceof ApiProblem && error.slug === 'account-erased';

/** The people of the demo that are left. */
const findPeople = async ({ folder, settings, address, issuer, signal }: RemovalContext): Promise<LeavingPerson[]> => {
  const record = await readDemo(folder);
  const tokenOf = removalTokens(folder, settings, issuer);
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

/** Deletes what a look has found. */
const deletePossessions = async (
  { competitions, signal }: Pick<RemovalContext, 'competitions' | 'signal'>,
  { teams, tournaments, venues }: Possessions,
): Promise<void> => {
  await deleteAll('/api/v1/teams/{id}', teams);
  for (const { id } of tournaments) {
    signal.throwIfAborted();
    await removeTournament(competitions, id);
  }
  await deleteAll('/api/v1/venues/{id}', venues);
};

/**
 * Deletes what the people have until a look finds nothing more, since what they began before they were locked out may end after
 * a look. Resolves to all that was found. @throws {Refusal} when there is always more
 */
const deleteUntilNone = async (
  context: RemovalContext,
  record: DemoRecord,
  people: readonly LeavingPerson[],
): Promise<Possessions> => {
  let found: Possessions = { tournaments: [], teams: [], venues: [] };
  for (let look = 1; look <= LOOKS; look += 1) {
    // Each time: a sign-in that was under way may have ended in a session.
    await lockOut(context.identity, record, people);
    const { tournaments, teams, venues } = await findPossessions(people);
    if (tournaments.length + teams.length + venues.length === 0) return found;
    await deletePossessions(context, { tournaments, teams, venues });
    found = {
      tournaments: distinct([...found.tournaments, ...tournaments]),
      teams: distinct([...found.teams, ...teams]),
      venues: distinct([...found.venues, ...venues]),
    };
  }
  throw new Refusal('The demo people get new things all the time: give the same command again.');
};

/**
 * Removes the people of the demo with all that is theirs alone, in every schema, and lets no start make them again. They are
 * locked out first, so that nobody makes as one of them what would stay without an owner. A removal that was cut short is taken
 * up by the next one.
 */
export const removeDemo = async (context: RemovalContext, record: DemoRecord): Promise<Removal> => {
  const { folder, identity } = context;
  await writeDemo(folder, { ...record, removed: true });
  await forgetPasswords(identity, record);
  const people = await findPeople(context);
  const possessions = await deleteUntilNone(context, record, people);
  for (const { userId, api } of people) {
    await askIfAny('Erasing a demo account', api.DELETE('/api/v1/users/{id}', { params: { path: { id: userId } } }));
  }
  await writeDemo(folder, { password: record.password, accounts: {}, seasons: [], removed: true });
  return { accounts: DEMO_LOGINS.filter((login) => people.some((person) => person.login === login)), ...possessions };
};
