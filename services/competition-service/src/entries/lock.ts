import type { Database } from '@prodvor/database';
import { type Caller, fail } from '@prodvor/service-kit';
import type { Transaction } from 'kysely';
import { type LockedTournament, lockUnderTournament } from '../tournaments/lock.ts';
import { type EntryAction, entryPolicy, newEntryPolicy } from './policy.ts';
import { type EntryRow, selectEntries } from './selection.ts';
import { captainsOf } from './team.ts';

type Tx = Transaction<Database>;

/** What names an entry to a write. */
export interface EntryKey {
  readonly tournamentId: string;
  readonly entryId: string;
}

const find = (tx: Tx, { tournamentId, entryId }: EntryKey): Promise<EntryRow | undefined> =>
  selectEntries(tx).where('e.id', '=', entryId).where('e.tournament_id', '=', tournamentId).executeTakeFirst();

/** An entry of a tournament that the transaction has locked. @throws {Failure} not-found */
export const requireEntry = async (tx: Tx, key: EntryKey): Promise<EntryRow> =>
  (await find(tx, key)) ?? fail('not-found');

/** An entry as it is under the lock of its tournament. */
export interface LockedEntry {
  readonly tournament: LockedTournament;
  readonly entry: EntryRow;
}

/**
 * Locks the tournament of an entry and judges the caller about the entry, whose captains are those of the roster as it is
 * then. @throws {Failure} not-found when either is gone or hidden, forbidden
 */
export const lockEntryTo = async (tx: Tx, action: EntryAction, caller: Caller, key: EntryKey): Promise<LockedEntry> => {
  const { tournament, subject } = await lockUnderTournament(
    tx,
    entryPolicy.to(action),
    caller,
    key.tournamentId,
    async (locked) => {
      const entry = await find(tx, key);
      return entry && { tournament: locked, entry, state: entry.state, captains: entry.captains };
    },
  );
  return { tournament, entry: subject.entry };
};

/** Locks a tournament for one entry more, which names `team` or nobody's. @throws {Failure} not-found, forbidden */
export const lockForNewEntry = async (
  tx: Tx,
  caller: Caller,
  tournamentId: string,
  team: string | null,
): Promise<LockedTournament> => {
  const policy = newEntryPolicy.to('create');
  const { tournament } = await lockUnderTournament(tx, policy, caller, tournamentId, async (locked) => ({
    tournament: locked,
    captains: team === null ? [] : await captainsOf(tx, team),
  }));
  return tournament;
};
