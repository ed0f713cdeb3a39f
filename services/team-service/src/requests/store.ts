import type { JoinRequestCreate } from '@prodvor/contracts';
import { type Database, type NewEvent, write } from '@prodvor/database';
import { actorOf, fail, judge, requireVersion, type UserCaller } from '@prodvor/service-kit';
import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import { joinRoster } from '../players/join.ts';
import { lockTeam, lockTeamTo } from '../teams/lock.ts';
import { memberOf } from '../teams/policy.ts';
import type { Writer } from '../teams/store.ts';
import { requestPolicy } from './policy.ts';
import { findRequest, type RequestRow } from './selection.ts';
import { settle } from './settle.ts';

const ACTIONS = { accepted: 'accept', declined: 'decline', withdrawn: 'withdraw' } as const;

/**
 * Answers a pending request, which the caller may still answer. The caller holds the lock of the team, which is the lock of its
 * requests too.
 *
 * @throws {Failure} not-found, forbidden, already-answered, precondition-failed
 */
const answer = async (
  tx: Transaction<Database>,
  { id, teamId, userId }: RequestRow,
  to: 'accepted' | 'declined' | 'withdrawn',
  caller: UserCaller,
  ifMatch: number | null,
): Promise<NewEvent> => {
  const before = judge(requestPolicy.to(ACTIONS[to]), caller, await findRequest(tx, id));
  requireVersion(ifMatch, before.version);
  if (before.state !== 'pending') fail('already-answered');
  const { version } = await tx
    .updateTable('teams.join_request')
    .set((eb) => ({
      state: to,
      answered_by: to === 'withdrawn' ? null : caller.userId,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  const data = { teamId, requestId: id, userId, version };
  return { type: `prodvor.teams.join-request.${to}.v1`, subject: id, data };
};

const read = async (tx: Transaction<Database>, id: string): Promise<RequestRow> =>
  (await findRequest(tx, id)) ?? fail('not-found');

/** Join requests as they are kept. */
export const requestStore = (db: Kysely<Database>) => ({
  find: (id: string): Promise<RequestRow | undefined> => findRequest(db, id),

  /** @throws {Failure} already-member, already-requested */
  create: (
    { caller, requestId }: Writer,
    teamId: string,
    { message }: z.output<typeof JoinRequestCreate>,
  ): Promise<RequestRow> =>
    write(db, 'teams', actorOf(caller, requestId), async (tx) => {
      const { userId } = caller;
      const team = await lockTeamTo(tx, 'request', caller, teamId);
      if (memberOf(caller, team) !== undefined) fail('already-member');
      const waiting = await tx
        .selectFrom('teams.join_request')
        .select('id')
        .where('team_id', '=', teamId)
        .where('user_id', '=', userId)
        .where('state', '=', 'pending')
        .executeTakeFirst();
      if (waiting !== undefined) fail('already-requested');
      const { id, version } = await tx
        .insertInto('teams.join_request')
        .values({ team_id: teamId, user_id: userId, message })
        .returning(['id', 'version'])
        .executeTakeFirstOrThrow();
      const data = { teamId, requestId: id, userId, version };
      return {
        result: await read(tx, id),
        events: [{ type: 'prodvor.teams.join-request.created.v1', subject: id, data }],
        audit: { action: 'join-request.create', subject: id, details: { teamId } },
      };
    }),

  /** Makes who asks a player. @throws {Failure} already-answered, roster-full, precondition-failed */
  accept: ({ caller, requestId }: Writer, request: RequestRow, ifMatch: number | null): Promise<RequestRow> =>
    write(db, 'teams', { ...actorOf(caller, requestId), naming: [request.userId] }, async (tx) => {
      const { id, teamId, userId } = request;
      const team = await lockTeam(tx, teamId);
      const accepted = await answer(tx, request, 'accepted', caller, ifMatch);
      const { playerId, events } = await joinRoster(tx, team, { userId, playerId: null });
      const settled = await settle(tx, { teamId, userId, playerId, by: caller.userId });
      return {
        result: await read(tx, id),
        events: [accepted, ...events, ...settled],
        audit: { action: 'join-request.accept', subject: id, details: { teamId, playerId } },
      };
    }),

  /** @throws {Failure} already-answered, precondition-failed */
  decline: ({ caller, requestId }: Writer, request: RequestRow, ifMatch: number | null): Promise<RequestRow> =>
    write(db, 'teams', actorOf(caller, requestId), async (tx) => {
      const { id, teamId } = request;
      await lockTeam(tx, teamId);
      return {
        events: [await answer(tx, request, 'declined', caller, ifMatch)],
        result: await read(tx, id),
        audit: { action: 'join-request.decline', subject: id, details: { teamId } },
      };
    }),

  /** Who asked no longer does. @throws {Failure} already-answered, precondition-failed */
  withdraw: ({ caller, requestId }: Writer, request: RequestRow, ifMatch: number | null): Promise<RequestRow> =>
    write(db, 'teams', actorOf(caller, requestId), async (tx) => {
      const { id, teamId } = request;
      await lockTeam(tx, teamId);
      return {
        events: [await answer(tx, request, 'withdrawn', caller, ifMatch)],
        result: await read(tx, id),
        audit: { action: 'join-request.withdraw', subject: id, details: { teamId } },
      };
    }),
});
