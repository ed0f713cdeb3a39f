import type { Database } from '@prodvor/database';
import type { Kysely } from 'kysely';
import { tournamentStore } from '../tournaments/store.ts';
import type { EntryFacts } from './policy.ts';
import { entryStore } from './store.ts';

/** Loads what the rules of an entry look at, for the routes under it. */
export const entrySubject = (db: Kysely<Database>) => {
  const tournaments = tournamentStore(db);
  const entries = entryStore(db);
  return async ({
    params: { id, entryId },
  }: {
    readonly params: { readonly id: string; readonly entryId: string };
  }): Promise<EntryFacts | undefined> => {
    const [tournament, entry] = await Promise.all([tournaments.facts(id), entries.find(id, entryId)]);
    return tournament && entry && { tournament, state: entry.state, captains: entry.captains };
  };
};
