import type { Database } from '@prodvor/database';
import { fail } from '@prodvor/service-kit';
import type { Kysely, Transaction } from 'kysely';
import { withTeams } from '../teams/facts.ts';
import { type InvitationRow, type Invited, selectInvitations } from './selection.ts';

/** An invitation with what its rules look at, undefined for none. `at` tells whether it is open. */
export const findInvitation = async (db: Kysely<Database>, id: string, at: Date): Promise<Invited | undefined> => {
  const row = await selectInvitations(db, at).where('i.id', '=', id).executeTakeFirst();
  return row && (await withTeams(db, [row])).at(0);
};

/**
 * An invitation as it stands now. The lock of its team, which the caller holds, is its lock too.
 * @throws {Failure} not-found when it was deleted meanwhile
 */
export const lockInvitation = async (tx: Transaction<Database>, id: string, at: Date): Promise<InvitationRow> =>
  (await selectInvitations(tx, at).where('i.id', '=', id).executeTakeFirst()) ?? fail('not-found');
