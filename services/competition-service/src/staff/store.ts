import type { StaffInput } from '@prodvor/contracts';
import { type Database, write } from '@prodvor/database';
import { actorOf, type Caller, fail, refuseField } from '@prodvor/service-kit';
import { type InferResult, type Kysely, sql, type Transaction } from 'kysely';
import type { z } from 'zod';
import { type LockedTournament, lockUnderTournament, type Writer } from '../tournaments/lock.ts';
import { type StaffAction, staffPolicy } from './policy.ts';

type Tx = Transaction<Database>;

/** Enough for a city's cup; the list is answered whole. */
const MAX_MEMBERS = 100;

const selectStaff = (db: Kysely<Database>) =>
  db
    .selectFrom('competitions.staff as member')
    .innerJoin('users.card as card', 'card.user_id', 'member.user_id')
    .select(['member.user_id as userId', 'card.public_name as name', 'member.role', 'member.created_at as since']);

export type StaffRow = InferResult<ReturnType<typeof selectStaff>>[number];

const memberOf = (tx: Tx, tournamentId: string, userId: string): Promise<StaffRow | undefined> =>
  selectStaff(tx)
    .where('member.tournament_id', '=', tournamentId)
    .where('member.user_id', '=', userId)
    .executeTakeFirst();

/** Which part of whose staff a write is about. */
interface StaffKey {
  readonly tournamentId: string;
  readonly userId: string;
}

/** Locks the tournament and judges the caller about a member of its staff. @throws {Failure} not-found, forbidden */
const lockStaffTo = async (
  tx: Tx,
  action: StaffAction,
  caller: Caller,
  { tournamentId, userId }: StaffKey,
): Promise<LockedTournament> => {
  const of = async (tournament: LockedTournament) => ({ tournament, userId });
  return (await lockUnderTournament(tx, staffPolicy.to(action), caller, tournamentId, of)).tournament;
};

/**
 * Somebody whom the appointer may appoint: neither has blocked the other, and the owner has the tournament already.
 *
 * @throws {Failure} not-found, validation-failed
 */
const requirePerson = async (tx: Tx, appointer: string, ownerId: string | null, userId: string): Promise<void> => {
  if (userId === ownerId) refuseField('/params/userId', 'competition.staff-owner');
  const person = await tx
    .selectFrom('users.card')
    .select('user_id')
    .where('user_id', '=', userId)
    .where(sql<boolean>`users.may_meet(${appointer}::uuid, user_id)`)
    .executeTakeFirst();
  if (!person) fail('not-found');
};

/** A member, with the tournament as it was under the lock. */
interface Appointed {
  readonly member: StaffRow;
  readonly tournament: LockedTournament;
}

/** Who helps to run a tournament. */
export const staffStore = (db: Kysely<Database>) => ({
  /** Those who have helped the longest first. */
  list: (tournamentId: string): Promise<StaffRow[]> =>
    selectStaff(db)
      .where('member.tournament_id', '=', tournamentId)
      .orderBy('member.created_at')
      .orderBy('member.user_id')
      .execute(),

  /** Appoints a person, or gives a member another role. @throws {Failure} not-found, validation-failed */
  appoint: (
    { caller, requestId }: Writer,
    key: StaffKey,
    { role }: z.output<typeof StaffInput>,
  ): Promise<Appointed> => {
    const { tournamentId, userId } = key;
    return write(db, 'competitions', { ...actorOf(caller, requestId), naming: [userId] }, async (tx) => {
      const tournament = await lockStaffTo(tx, 'update', caller, key);
      const before = await memberOf(tx, tournamentId, userId);
      if (before?.role === role) return { result: { member: before, tournament }, audit: null };
      if (before === undefined) {
        await requirePerson(tx, caller.userId, tournament.ownerId, userId);
        const { members } = await tx
          .selectFrom('competitions.staff')
          .select(({ fn }) => fn.countAll<number>().as('members'))
          .where('tournament_id', '=', tournamentId)
          .executeTakeFirstOrThrow();
        if (members >= MAX_MEMBERS) refuseField('/params/userId', 'competition.staff-many');
      }
      await tx
        .insertInto('competitions.staff')
        .values({ tournament_id: tournamentId, user_id: userId, role })
        .onConflict((oc) => oc.columns(['tournament_id', 'user_id']).doUpdateSet({ role }))
        .execute();
      return {
        result: { member: (await memberOf(tx, tournamentId, userId)) ?? fail('not-found'), tournament },
        events: [
          { type: 'prodvor.competitions.staff.added.v1', subject: tournamentId, data: { tournamentId, userId } },
        ],
        audit: { action: 'staff.appoint', subject: tournamentId, details: { userId, role } },
      };
    });
  },

  /** @throws {Failure} not-found */
  remove: ({ caller, requestId }: Writer, key: StaffKey): Promise<undefined> =>
    write(db, 'competitions', actorOf(caller, requestId), async (tx) => {
      await lockStaffTo(tx, 'remove', caller, key);
      const { tournamentId, userId } = key;
      const { numDeletedRows } = await tx
        .deleteFrom('competitions.staff')
        .where('tournament_id', '=', tournamentId)
        .where('user_id', '=', userId)
        .executeTakeFirstOrThrow();
      if (numDeletedRows === 0n) fail('not-found');
      return {
        result: undefined,
        events: [
          { type: 'prodvor.competitions.staff.removed.v1', subject: tournamentId, data: { tournamentId, userId } },
        ],
        audit: { action: 'staff.remove', subject: tournamentId, details: { userId } },
      };
    }),
});
