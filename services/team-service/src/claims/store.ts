import type { ClaimCreate } from '@prodvor/contracts';
import { type Database, type NewEvent, write } from '@prodvor/database';
import { actorOf, type Caller, fail, judge, requireVersion } from '@prodvor/service-kit';
import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import { appointCaptain } from '../players/captaincy.ts';
import { requireGuest } from '../players/guest.ts';
import { joinRoster } from '../players/join.ts';
import { settle } from '../requests/settle.ts';
import { type LockedTeam, lockTeam, lockTeamTo } from '../teams/lock.ts';
import { isCaptainless, memberOf } from '../teams/policy.ts';
import type { Writer } from '../teams/store.ts';
import { answerClaims } from './answer.ts';
import { claimPolicy } from './policy.ts';
import { type ClaimRow, findClaim } from './selection.ts';

const read = async (tx: Transaction<Database>, id: string): Promise<ClaimRow> =>
  (await findClaim(tx, id)) ?? fail('not-found');

/**
 * A claim that still waits, and that the caller may still answer. The lock of its team, which the caller holds, is its lock too.
 * @throws {Failure} not-found, forbidden, already-answered, precondition-failed
 */
const lockPendingTo = async (
  tx: Transaction<Database>,
  action: Parameters<typeof claimPolicy.to>[0],
  caller: Caller,
  id: string,
  ifMatch: number | null,
): Promise<ClaimRow> => {
  const claim = judge(claimPolicy.to(action), caller, await findClaim(tx, id));
  requireVersion(ifMatch, claim.version);
  if (claim.state !== 'pending') fail('already-answered');
  return claim;
};

/** The guest becomes the user. @throws {Failure} already-member, already-claimed, transition-not-allowed when the guest has left */
const giveGuest = async (
  tx: Transaction<Database>,
  team: LockedTeam,
  { userId, open }: ClaimRow,
  playerId: string,
  by: string,
): Promise<NewEvent[]> => {
  if (team.members.some((member) => member.userId === userId)) fail('already-member');
  if (!open) fail('transition-not-allowed');
  const { events } = await joinRoster(tx, team, { userId, playerId });
  return [...events, ...(await settle(tx, { teamId: team.id, userId, playerId, by }))];
};

/** The user becomes the captain, a player first where they were none. @throws {Failure} already-claimed, roster-full */
const giveTeam = async (
  tx: Transaction<Database>,
  team: LockedTeam,
  { userId }: ClaimRow,
  by: string,
): Promise<NewEvent[]> => {
  if (!isCaptainless(team)) fail('already-claimed');
  const events: NewEvent[] = [];
  let playerId = team.members.find((member) => member.userId === userId)?.playerId;
  if (playerId === undefined) {
    const joined = await joinRoster(tx, team, { userId, playerId: null });
    playerId = joined.playerId;
    events.push(...joined.events, ...(await settle(tx, { teamId: team.id, userId, playerId, by })));
  }
  events.push(...(await appointCaptain(tx, team, playerId)));
  const others = await answerClaims(tx, { teamId: team.id, by }, 'declined', (eb) => eb('player_id', 'is', null));
  return [...events, ...others];
};

/** Claims as they are kept. */
export const claimStore = (db: Kysely<Database>) => ({
  find: (id: string): Promise<ClaimRow | undefined> => findClaim(db, id),

  /** Of a guest (`player`) or of a team without a captain. @throws {Failure} validation-failed, already-member, already-claimed, already-requested */
  create: (
    { caller, requestId }: Writer,
    teamId: string,
    { player, message }: z.output<typeof ClaimCreate>,
  ): Promise<ClaimRow> =>
    write(db, 'teams', actorOf(caller, requestId), async (tx) => {
      const { userId } = caller;
      const team = await lockTeamTo(tx, 'claim', caller, teamId);
      if (player === null) {
        if (!isCaptainless(team)) fail('already-claimed');
      } else {
        if (memberOf(caller, team) !== undefined) fail('already-member');
        await requireGuest(tx, teamId, player);
      }
      const waiting = await tx
        .selectFrom('teams.claim')
        .select('id')
        .where('team_id', '=', teamId)
        .where('user_id', '=', userId)
        .where('state', '=', 'pending')
        .executeTakeFirst();
      if (waiting !== undefined) fail('already-requested');
      const { id, version } = await tx
        .insertInto('teams.claim')
        .values({ team_id: teamId, player_id: player, user_id: userId, message })
        .returning(['id', 'version'])
        .executeTakeFirstOrThrow();
      const data = { teamId, claimId: id, playerId: player, userId, version };
      return {
        result: await read(tx, id),
        events: [{ type: 'prodvor.teams.claim.created.v1', subject: id, data }],
        audit: { action: 'claim.create', subject: id, details: { teamId, playerId: player } },
      };
    }),

  /**
   * Gives who claims what they claim; what others claim of it is declined.
   * @throws {Failure} already-answered, already-member, already-claimed, transition-not-allowed, roster-full, precondition-failed
   */
  accept: (
    { caller, requestId }: Writer,
    { id, teamId, userId }: ClaimRow,
    ifMatch: number | null,
  ): Promise<ClaimRow> =>
    write(db, 'teams', { ...actorOf(caller, requestId), naming: [userId] }, async (tx) => {
      const by = caller.userId;
      const team = await lockTeam(tx, teamId);
      const claim = await lockPendingTo(tx, 'accept', caller, id, ifMatch);
      const { playerId } = claim;
      const accepted = await answerClaims(tx, { teamId, by }, 'accepted', (eb) => eb('id', '=', id));
      const given = await (playerId === null
        ? giveTeam(tx, team, claim, by)
        : giveGuest(tx, team, claim, playerId, by));
      return {
        result: await read(tx, id),
        events: [...accepted, ...given],
        audit: { action: 'claim.accept', subject: id, details: { teamId, playerId } },
      };
    }),

  /** @throws {Failure} already-answered, precondition-failed */
  decline: ({ caller, requestId }: Writer, { id, teamId }: ClaimRow, ifMatch: number | null): Promise<ClaimRow> =>
    write(db, 'teams', actorOf(caller, requestId), async (tx) => {
      await lockTeam(tx, teamId);
      await lockPendingTo(tx, 'decline', caller, id, ifMatch);
      return {
        events: await answerClaims(tx, { teamId, by: caller.userId }, 'declined', (eb) => eb('id', '=', id)),
        result: await read(tx, id),
        audit: { action: 'claim.decline', subject: id, details: { teamId } },
      };
    }),

  /** Who claimed no longer does. @throws {Failure} already-answered, precondition-failed */
  withdraw: ({ caller, requestId }: Writer, { id, teamId }: ClaimRow, ifMatch: number | null): Promise<ClaimRow> =>
    write(db, 'teams', actorOf(caller, requestId), async (tx) => {
      await lockTeam(tx, teamId);
      await lockPendingTo(tx, 'withdraw', caller, id, ifMatch);
      return {
        events: await answerClaims(tx, { teamId, by: caller.userId }, 'withdrawn', (eb) => eb('id', '=', id)),
        result: await read(tx, id),
        audit: { action: 'claim.withdraw', subject: id, details: { teamId } },
      };
    }),
});
