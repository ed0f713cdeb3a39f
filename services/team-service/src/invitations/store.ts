import type { InvitationCreate } from '@prodvor/contracts';
import { type Database, type NewEvent, PersonGone, write } from '@prodvor/database';
import { actorOf, fail, refuseField, requireVersion, type UserCaller } from '@prodvor/service-kit';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { z } from 'zod';
import { requireGuest } from '../players/guest.ts';
import { type LockedTeam, lockTeam, lockTeamTo } from '../teams/lock.ts';
import type { Writer } from '../teams/store.ts';
import { findInvitation, lockInvitation, lockInvitationTo } from './lock.ts';
import type { Invited } from './selection.ts';
import { createToken, hashOf } from './token.ts';

type Values = z.output<typeof InvitationCreate>;

const DAY = 24 * 60 * 60 * 1000;
/** How long an invitation by name waits for its answer. */
const PERSON_DAYS = 7;

/**
 * A person whom one of the two has blocked is nobody to the other.
 * @throws {Failure} validation-failed, own-invitation, already-member, already-requested
 */
const requireInvitable = async (
  tx: Transaction<Database>,
  team: LockedTeam,
  senderId: string,
  userId: string,
  at: Date,
): Promise<void> => {
  if (userId === senderId) fail('own-invitation');
  const person = await tx
    .selectFrom('users.card')
    .select('user_id')
    .where('user_id', '=', userId)
    .where(sql<boolean>`users.may_meet(${senderId}::uuid, user_id)`)
    .executeTakeFirst();
  if (person === undefined) refuseField('/body/user', 'team.no-such-person');
  if (team.members.some((member) => member.userId === userId)) fail('already-member');
  const before = await tx
    .selectFrom('teams.invitation')
    .select('id')
    .where('team_id', '=', team.id)
    .where('user_id', '=', userId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (before === undefined) return;
  if ((await lockInvitation(tx, before.id, at)).open) fail('already-requested');
  await tx.updateTable('teams.invitation').set({ state: 'over' }).where('id', '=', before.id).execute();
};

const namedBy = (values: Values): string[] => (values.kind === 'person' ? [values.user] : []);

/** A person who is gone is nobody to invite. @throws {Failure} validation-failed */
const refusingNobody = async <Result>(work: Promise<Result>): Promise<Result> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof PersonGone && !error.isActor) return refuseField('/body/user', 'team.no-such-person');
    throw error;
  }
};

/** Invitations as they are kept; `accept.ts` has how people come by them. */
export const invitationStore = (db: Kysely<Database>, clock: () => Date) => ({
  find: (id: string): Promise<Invited | undefined> => findInvitation(db, id, clock()),

  /**
   * Answers the token of a link, which is stored nowhere; null for a person.
   * @throws {Failure} validation-failed, own-invitation, already-member, already-requested, already-claimed
   */
  create: (
    { caller, requestId }: Writer,
    teamId: string,
    values: Values,
  ): Promise<{ invitation: Invited; token: string | null }> =>
    refusingNobody(
      write(db, 'teams', { ...actorOf(caller, requestId), naming: namedBy(values) }, async (tx) => {
        const at = clock();
        const team = await lockTeamTo(tx, 'invite', caller, teamId);
        if (values.player !== null) await requireGuest(tx, teamId, values.player);
        if (values.kind === 'person') await requireInvitable(tx, team, caller.userId, values.user, at);
        else if (values.player !== null && values.maxUses > 1) refuseField('/body/maxUses', 'team.guest-is-one');
        const token = values.kind === 'link' ? createToken() : null;
        const { id, version } = await tx
          .insertInto('teams.invitation')
          .values({
            team_id: teamId,
            player_id: values.player,
            created_by: caller.userId,
            ...(values.kind === 'person' ? { user_id: values.user } : { max_uses: values.maxUses }),
            token_hash: token === null ? null : hashOf(token),
            expires_at: new Date(at.getTime() + (values.kind === 'person' ? PERSON_DAYS : values.days) * DAY),
          })
          .returning(['id', 'version'])
          .executeTakeFirstOrThrow();
        const userId = values.kind === 'person' ? values.user : null;
        return {
          result: { invitation: (await findInvitation(tx, id, at)) ?? fail('not-found'), token },
          events: [
            {
              type: 'prodvor.teams.invitation.created.v1',
              subject: id,
              data: { teamId, invitationId: id, userId, version },
            },
          ],
          audit: { action: 'invitation.create', subject: id, details: { teamId, kind: values.kind } },
        };
      }),
    ),

  /** The invited person says no. @throws {Failure} already-answered, invitation-over, precondition-failed */
  decline: ({ caller, requestId }: Writer, { id, teamId }: Invited, ifMatch: number | null): Promise<Invited> =>
    write(db, 'teams', actorOf(caller, requestId), async (tx) => {
      await lockTeam(tx, teamId);
      return end(tx, caller, id, 'declined', ifMatch, clock());
    }),

  /** Who manages the team takes it back. @throws {Failure} already-answered, invitation-over, precondition-failed */
  revoke: ({ caller, requestId }: Writer, { id, teamId }: Invited, ifMatch: number | null): Promise<Invited> =>
    write(db, 'teams', actorOf(caller, requestId), async (tx) => {
      await lockTeam(tx, teamId);
      return end(tx, caller, id, 'revoked', ifMatch, clock());
    }),
});

const end = async (
  tx: Transaction<Database>,
  caller: UserCaller,
  id: string,
  to: 'declined' | 'revoked',
  ifMatch: number | null,
  at: Date,
) => {
  const before = await lockInvitationTo(tx, to === 'declined' ? 'decline' : 'revoke', caller, id, at);
  requireVersion(ifMatch, before.version);
  if (before.state === 'accepted' || before.state === 'declined') fail('already-answered');
  if (!before.open) fail('invitation-over');
  const { version } = await tx
    .updateTable('teams.invitation')
    .set((eb) => ({ state: to, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  const data = { teamId: before.teamId, invitationId: id, userId: before.userId, version };
  const event: NewEvent = { type: `prodvor.teams.invitation.${to}.v1`, subject: id, data };
  return {
    result: (await findInvitation(tx, id, at)) ?? fail('not-found'),
    events: [event],
    audit: {
      action: `invitation.${to === 'declined' ? 'decline' : 'revoke'}`,
      subject: id,
      details: { teamId: before.teamId, version },
    },
  };
};
