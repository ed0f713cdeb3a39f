import type { StaffInput } from '@prodvor/contracts';
import { type Actor, type Database, write } from '@prodvor/database';
import { fail, refuseField } from '@prodvor/service-kit';
import { type InferResult, type Kysely, sql, type Transaction } from 'kysely';
import type { z } from 'zod';
import { lockTournament } from '../tournaments/lock.ts';

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

/**
 * Somebody whom the actor may appoint: neither has blocked the other, and the owner has the tournament already.
 *
 * @throws {Failure} not-found, validation-failed
 */
const requirePerson = async (tx: Tx, actor: Actor, ownerId: string | null, userId: string): Promise<void> => {
  if (userId === ownerId) refuseField('/params/userId', 'competition.staff-owner');
  const person = await tx
    .selectFrom('users.card')
    .select('user_id')
    .where('user_id', '=', userId)
    .where(sql<boolean>`users.may_meet(${actor.userId}::uuid, user_id)`)
    .executeTakeFirst();
  if (!person) fail('not-found');
};

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
    actor: Actor,
    tournamentId: string,
    userId: string,
    { role }: z.output<typeof StaffInput>,
  ): Promise<StaffRow> =>
    write(db, 'competitions', actor, async (tx) => {
      const { owner_id: ownerId } = await lockTournament(tx, tournamentId);
      const before = await memberOf(tx, tournamentId, userId);
      if (before?.role === role) return { result: before, audit: null };
      if (before === undefined) {
        await requirePerson(tx, actor, ownerId, userId);
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
        result: (await memberOf(tx, tournamentId, userId)) ?? fail('not-found'),
        events: [
          { type: 'prodvor.competitions.staff.added.v1', subject: tournamentId, data: { tournamentId, userId } },
        ],
        audit: { action: 'staff.appoint', subject: tournamentId, details: { userId, role } },
      };
    }),

  /** @throws {Failure} not-found */
  remove: (actor: Actor, tournamentId: string, userId: string): Promise<undefined> =>
    write(db, 'competitions', actor, async (tx) => {
      await lockTournament(tx, tournamentId);
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
