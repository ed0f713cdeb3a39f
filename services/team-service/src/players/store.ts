import { nameFrom, type PlayerCreate, type PlayerUpdate } from '@prodvor/contracts';
import { type Database, type NewEvent, write } from '@prodvor/database';
import { actorOf, fail, type MessageKey, refuseField, requireVersion } from '@prodvor/service-kit';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { z } from 'zod';
import { findTeamFacts, type TeamFacts } from '../teams/facts.ts';
import { type LockedTeam, lockTeamTo } from '../teams/lock.ts';
import type { Writer } from '../teams/store.ts';
import { appointCaptain } from './captaincy.ts';
import { guestName, joinRoster, refuseNumberTaken } from './join.ts';
import { inSquad, type PlayerRow, selectPlayers } from './selection.ts';

/** A player with the team that judges who may do what with them. */
export interface PlayerOfTeam {
  readonly team: TeamFacts;
  readonly player: PlayerRow;
}

type Changes = z.output<typeof PlayerUpdate>;

const find = async (
  db: Kysely<Database>,
  teamId: string,
  id: string,
  viewer: string | null,
): Promise<PlayerOfTeam | undefined> => {
  const player = await selectPlayers(db, viewer)
    .where('p.id', '=', id)
    .where('p.team_id', '=', teamId)
    .executeTakeFirst();
  const team = player && (await findTeamFacts(db, teamId));
  return team && { team, player };
};

const lockPlayer = async (tx: Transaction<Database>, team: LockedTeam, id: string) => {
  const row = await tx
    .selectFrom('teams.player')
    .select(['id', 'user_id', 'name', 'given_name', 'family_name', 'minor', 'full_name', 'role', 'version'])
    .where('id', '=', id)
    .where('team_id', '=', team.id)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return row ?? fail('not-found');
};
type LockedPlayer = Awaited<ReturnType<typeof lockPlayer>>;

/** @throws {Failure} validation-failed for what only a guest has, or a role that the player cannot get or lose like this */
const refuseMisplaced = ({ role, ...values }: Changes, before: LockedPlayer): void => {
  if (before.user_id !== null) {
    for (const field of ['name', 'givenName', 'familyName', 'minor', 'fullName'] as const) {
      if (values[field] !== undefined) refuseField(`/body/${field}`, 'team.guest-only');
    }
  }
  if (role === undefined || role === before.role) return;
  if (role === 'captain' && before.user_id === null) refuseField('/body/role', 'team.captain-not-user');
  if (before.role === 'captain') refuseField('/body/role', 'team.captain-hands-over');
};

/** All but the captaincy, by one statement. */
const change = async (
  tx: Transaction<Database>,
  teamId: string,
  before: LockedPlayer,
  { number, position, role, minor = before.minor, fullName = before.full_name, ...names }: Changes,
): Promise<NewEvent> => {
  const kept =
    before.name === null ? null : { name: before.name, givenName: before.given_name, familyName: before.family_name };
  const named = nameFrom(names) ?? kept;
  const { version } = await refuseNumberTaken(
    tx
      .updateTable('teams.player')
      .set((eb) => ({
        ...(number === undefined ? {} : { number }),
        ...(position === undefined ? {} : { position }),
        ...(named === null ? {} : guestName(named, { minor, fullName })),
        ...(role === undefined || role === 'captain' ? {} : { role }),
        version: eb('version', '+', 1),
      }))
      .where('id', '=', before.id)
      .returning('version')
      .executeTakeFirstOrThrow(),
  );
  const data = { teamId, playerId: before.id, userId: before.user_id, version };
  return { type: 'prodvor.teams.player.updated.v1', subject: before.id, data };
};

/** Takes a player out of the roster; the name of a guest goes with them, but for the shown one while a squad shows it. */
const takeOut = async (tx: Transaction<Database>, teamId: string, id: string): Promise<NewEvent> => {
  const { user_id: userId, version } = await tx
    .updateTable('teams.player')
    .set((eb) => ({
      left_at: eb.fn<Date>('now'),
      name: null,
      given_name: null,
      family_name: null,
      public_name: sql<string | null>`case when ${inSquad(sql.ref('teams.player.id'))} then public_name end`,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning(['user_id', 'version'])
    .executeTakeFirstOrThrow();
  const data = { teamId, playerId: id, userId, version };
  return { type: 'prodvor.teams.player.left.v1', subject: id, data };
};

/** Who takes over from a captain who leaves. @throws {Failure} last-player, successor-required, validation-failed */
const succeed = async (tx: Transaction<Database>, team: LockedTeam, captain: string, successor: string | null) => {
  if (team.players === 1) fail('last-player');
  if (team.members.length === 1) fail('last-player', 'team.no-successor' satisfies MessageKey);
  if (successor === null) return fail('successor-required');
  if (!team.members.some(({ playerId }) => playerId === successor && playerId !== captain)) {
    refuseField('/body/successor', 'team.no-such-successor');
  }
  return appointCaptain(tx, team, successor);
};

/** The players of a team. */
export const playerStore = (db: Kysely<Database>) => ({
  find: (teamId: string, id: string, viewer: string) => find(db, teamId, id, viewer),

  /** Enters a guest. @throws {Failure} roster-full, number-taken */
  add: ({ caller, requestId }: Writer, teamId: string, guest: z.output<typeof PlayerCreate>): Promise<PlayerOfTeam> =>
    write(db, 'teams', actorOf(caller, requestId), async (tx) => {
      const team = await lockTeamTo(tx, 'manage-roster', caller, teamId);
      const { playerId, events } = await joinRoster(tx, team, { guest });
      return {
        result: (await find(tx, teamId, playerId, caller.userId)) ?? fail('not-found'),
        events,
        audit: { action: 'player.add', subject: playerId, details: { teamId } },
      };
    }),

  /** @throws {Failure} validation-failed, number-taken, precondition-failed */
  update: (
    { caller, requestId }: Writer,
    { team: { id: teamId }, player: { id, userId } }: PlayerOfTeam,
    values: Changes,
    ifMatch: number | null,
  ): Promise<PlayerOfTeam> => {
    const actor = actorOf(caller, requestId);
    const naming = values.role === 'captain' && userId !== null ? [userId] : [];
    return write(db, 'teams', { ...actor, naming }, async (tx) => {
      const team = await lockTeamTo(tx, values.role === 'captain' ? 'appoint' : 'manage-roster', caller, teamId);
      const before = await lockPlayer(tx, team, id);
      requireVersion(ifMatch, before.version);
      refuseMisplaced(values, before);
      const events: NewEvent[] = [];
      const { role, ...rest } = values;
      if (role === 'captain') events.push(...(await appointCaptain(tx, team, id)));
      if (Object.keys(rest).length > 0 || (role !== undefined && role !== 'captain')) {
        events.push(await change(tx, teamId, before, values));
      }
      return {
        result: (await find(tx, teamId, id, caller.userId)) ?? fail('not-found'),
        events,
        audit:
          events.length === 0
            ? null
            : { action: 'player.update', subject: id, details: { teamId, fields: Object.keys(values) } },
      };
    });
  },

  /** Anyone but the captain, who hands over first. @throws {Failure} successor-required, precondition-failed */
  remove: ({ caller, requestId }: Writer, teamId: string, id: string, ifMatch: number | null): Promise<undefined> =>
    write(db, 'teams', actorOf(caller, requestId), async (tx) => {
      const team = await lockTeamTo(tx, 'manage-roster', caller, teamId);
      const { role, version } = await lockPlayer(tx, team, id);
      requireVersion(ifMatch, version);
      if (role === 'captain') fail('successor-required');
      return {
        result: undefined,
        events: [await takeOut(tx, teamId, id)],
        audit: { action: 'player.remove', subject: id, details: { teamId } },
      };
    }),

  /**
   * The caller leaves. A captain names who takes over, by the player's id.
   * @throws {Failure} successor-required, last-player, validation-failed
   */
  leave: (
    { caller, requestId }: Writer,
    { id: teamId, members }: TeamFacts,
    successor: string | null,
  ): Promise<undefined> => {
    const naming = members.flatMap(({ playerId, userId }) => (playerId === successor ? [userId] : []));
    return write(db, 'teams', { ...actorOf(caller, requestId), naming }, async (tx) => {
      const team = await lockTeamTo(tx, 'leave', caller, teamId);
      const { playerId, role } = team.members.find(({ userId }) => userId === caller.userId) ?? fail('forbidden');
      if (role !== 'captain' && successor !== null) refuseField('/body/successor', 'team.not-captain');
      const succession = role === 'captain' ? await succeed(tx, team, playerId, successor) : [];
      const left = await takeOut(tx, teamId, playerId);
      return {
        result: undefined,
        events: [...succession, left],
        audit: { action: 'player.leave', subject: playerId, details: { teamId, successor } },
      };
    });
  },
});
