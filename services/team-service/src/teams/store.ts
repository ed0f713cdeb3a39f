import type { TeamUpdate } from '@prodvor/contracts';
import { type Database, json, write } from '@prodvor/database';
import { actorOf, type Failure, fail, refuseField, requireVersion, type UserCaller } from '@prodvor/service-kit';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { z } from 'zod';
import { inSquad } from '../players/selection.ts';
import { teamCreation } from './create.ts';
import { findTeamFacts } from './facts.ts';
import { lockTeamTo } from './lock.ts';
import { selectTeams, type TeamRow } from './selection.ts';

/** Who writes, and by which request. */
export interface Writer {
  readonly caller: UserCaller;
  readonly requestId: string;
}

const read = (db: Kysely<Database>, id: string, viewer: string): Promise<TeamRow> =>
  selectTeams(db, viewer)
    .where('t.id', '=', id)
    .executeTakeFirstOrThrow((): Failure => fail('not-found'));

/** Columns that `undefined` leaves as they are. */
const change = async (
  tx: Transaction<Database>,
  id: string,
  { colours, rosterLimit, ...values }: z.output<typeof TeamUpdate>,
): Promise<number> => {
  const { version } = await tx
    .updateTable('teams.team')
    .set((eb) => ({
      ...values,
      ...(rosterLimit === undefined ? {} : { roster_limit: rosterLimit }),
      ...(colours === undefined ? {} : { colours: colours === null ? null : json(colours) }),
      updated_at: eb.fn<Date>('now'),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
};

/** Squads go on to show the players of a team that goes, as they are shown now. */
const keepShownNames = async (tx: Transaction<Database>, id: string): Promise<void> => {
  await tx
    .insertInto('teams.former_player')
    .columns(['player_id', 'user_id', 'public_name'])
    .expression((eb) =>
      eb
        .selectFrom('teams.player as p')
        .select(['p.id', 'p.user_id', 'p.public_name'])
        .where('p.team_id', '=', id)
        .where((is) => is.or([is('p.user_id', 'is not', null), is('p.public_name', 'is not', null)]))
        .where(inSquad(sql.ref('p.id'))),
    )
    .execute();
};

/** Teams as they are kept. */
export const teamStore = (db: Kysely<Database>) => ({
  /** `viewer` is who looks, null for somebody without an account. */
  find: (id: string, viewer: string | null): Promise<TeamRow | undefined> =>
    selectTeams(db, viewer).where('t.id', '=', id).executeTakeFirst(),

  facts: (id: string) => findTeamFacts(db, id),

  create: teamCreation(db),

  /** @throws {Failure} validation-failed when more players are in the roster than the new limit has room for, precondition-failed */
  update: (
    { caller, requestId }: Writer,
    id: string,
    values: z.output<typeof TeamUpdate>,
    ifMatch: number | null,
  ): Promise<TeamRow> =>
    write(db, 'teams', actorOf(caller, requestId), async (tx) => {
      const team = await lockTeamTo(tx, 'update', caller, id);
      requireVersion(ifMatch, team.version);
      if (Object.keys(values).length === 0) return { result: await read(tx, id, caller.userId), audit: null };
      if ((values.rosterLimit ?? team.players) < team.players)
        refuseField('/body/rosterLimit', 'team.limit-below-players');
      const version = await change(tx, id, values);
      return {
        result: await read(tx, id, caller.userId),
        events: [{ type: 'prodvor.teams.team.updated.v1', subject: id, data: { teamId: id, version } }],
        audit: { action: 'team.update', subject: id, details: { version, fields: Object.keys(values) } },
      };
    }),

  /** The roster, invitations, requests and claims go with it; entries of tournaments stay under their own names. @throws {Failure} precondition-failed */
  remove: ({ caller, requestId }: Writer, id: string, ifMatch: number | null): Promise<undefined> =>
    write(db, 'teams', actorOf(caller, requestId), async (tx) => {
      const { version } = await lockTeamTo(tx, 'delete', caller, id);
      requireVersion(ifMatch, version);
      await keepShownNames(tx, id);
      await tx.deleteFrom('teams.team').where('id', '=', id).execute();
      return {
        result: undefined,
        events: [{ type: 'prodvor.teams.team.deleted.v1', subject: id, data: { teamId: id, version } }],
        audit: { action: 'team.delete', subject: id, details: { version } },
      };
    }),
});
