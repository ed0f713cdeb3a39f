import type { JoinedTeam } from '@prodvor/contracts';
import { type Database, type NewEvent, write } from '@prodvor/database';
import { actorOf, fail, judge, requireVersion } from '@prodvor/service-kit';
import { type Kysely, sql, type Transaction } from 'kysely';
import { joinRoster } from '../players/join.ts';
import { settle } from '../requests/settle.ts';
import { withTeams } from '../teams/facts.ts';
import { type LockedTeam, lockTeam } from '../teams/lock.ts';
import type { Writer } from '../teams/store.ts';
import { findInvitation, lockInvitationTo } from './lock.ts';
import { type LinkFacts, linkPolicy } from './policy.ts';
import { type InvitationRow, type Invited, selectInvitations } from './selection.ts';
import { hashOf } from './token.ts';

const isMember = ({ members }: LockedTeam, userId: string): boolean =>
  members.some((member) => member.userId === userId);

/** A link serves one person once, even one who left the team since. @throws {Failure} invitation-over */
const noteUse = async (tx: Transaction<Database>, invitationId: string, userId: string): Promise<void> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('teams.invitation_use')
    .values({ invitation_id: invitationId, user_id: userId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) fail('invitation-over');
};

/**
 * The user takes the place that the invitation offers. The caller holds the lock of the team.
 * @throws {Failure} already-member, invitation-over, roster-full
 */
const come = async (tx: Transaction<Database>, team: LockedTeam, invitation: InvitationRow, userId: string) => {
  const { id, teamId, isLink } = invitation;
  if (!invitation.open) fail('invitation-over');
  if (isLink) await noteUse(tx, id, userId);
  const joined = await joinRoster(tx, team, { userId, playerId: invitation.playerId });
  const spent = invitation.uses + 1 >= invitation.maxUses;
  const { version } = await tx
    .updateTable('teams.invitation')
    .set((eb) => ({
      uses: eb('uses', '+', 1),
      state: isLink ? (spent ? 'over' : 'open') : 'accepted',
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  const settled = await settle(tx, { teamId, userId, playerId: joined.playerId, by: userId });
  const accepted: NewEvent = {
    type: 'prodvor.teams.invitation.accepted.v1',
    subject: id,
    data: { teamId, invitationId: id, userId, version },
  };
  return {
    playerId: joined.playerId,
    events: [accepted, ...joined.events, ...settled],
    audit: { action: 'invitation.accept', subject: id, details: { teamId, playerId: joined.playerId } },
  };
};

/** How people come by invitations. Places are given out under the lock of the team, so never more than there are. */
export const acceptance = (db: Kysely<Database>, clock: () => Date) => {
  const selectLinks = (on: Kysely<Database>, callerId: string | null) =>
    selectInvitations(on, clock()).select(
      sql<boolean>`users.may_meet(i.created_by, ${callerId}::uuid)`.as('meetsCaller'),
    );
  return {
    /** The person who is invited by name. @throws {Failure} already-member, already-answered, invitation-over, roster-full, precondition-failed */
    byPerson: ({ caller, requestId }: Writer, { id, teamId }: Invited, ifMatch: number | null): Promise<Invited> =>
      write(db, 'teams', actorOf(caller, requestId), async (tx) => {
        const at = clock();
        const team = await lockTeam(tx, teamId);
        const invitation = await lockInvitationTo(tx, 'accept', caller, id, at);
        requireVersion(ifMatch, invitation.version);
        if (isMember(team, caller.userId)) fail('already-member');
        if (invitation.state === 'accepted' || invitation.state === 'declined') fail('already-answered');
        const { events, audit } = await come(tx, team, invitation, caller.userId);
        return { result: (await findInvitation(tx, id, at)) ?? fail('not-found'), events, audit };
      }),

    /** What a token opens, for the caller (null: somebody without an account). Undefined for no link. */
    async findLink(token: string, callerId: string | null): Promise<(Invited & LinkFacts) | undefined> {
      const row = await selectLinks(db, callerId).where('i.token_hash', '=', hashOf(token)).executeTakeFirst();
      return row && (await withTeams(db, [row])).at(0);
    },

    /** Whoever holds the token, but not who made it. @throws {Failure} own-invitation, already-member, invitation-over, roster-full */
    byLink: ({ caller, requestId }: Writer, link: Invited): Promise<JoinedTeam> =>
      write(db, 'teams', actorOf(caller, requestId), async (tx) => {
        if (link.senderId === caller.userId) fail('own-invitation');
        const team = await lockTeam(tx, link.teamId);
        const found = await selectLinks(tx, caller.userId).where('i.id', '=', link.id).executeTakeFirst();
        const invitation = judge(linkPolicy.to('accept'), caller, found);
        if (isMember(team, caller.userId)) fail('already-member');
        const { playerId, events, audit } = await come(tx, team, invitation, caller.userId);
        return { result: { team: link.teamId, player: playerId }, events, audit };
      }),
  };
};
