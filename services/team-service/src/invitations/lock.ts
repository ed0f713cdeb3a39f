import type { Database } from '@prodvor/database';
import { type Caller, fail, judge } from '@prodvor/service-kit';
import type { Kysely, Transaction } from 'kysely';
import { withTeams } from '../teams/facts.ts';
import { invitationPolicy } from './policy.ts';
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

/**
 * As `lockInvitation`, and judges the caller again: the two may have blocked each other meanwhile, or the team has other managers.
 * @throws {Failure} not-found, forbidden
 */
export const lockInvitationTo = async (
  tx: Transaction<Database>,
  action: Parameters<typeof invitationPolicy.to>[0],
  caller: Caller,
  id: string,
  at: Date,
): Promise<Invited> => judge(invitationPolicy.to(action), caller, await findInvitation(tx, id, at));
