import type { TeamUpdate } from '@prodvor/contracts';
import { type Database, json, write } from '@prodvor/database';
import { actorOf, type Failure, fail, refuseField, requireVersion, type UserCaller } from '@prodvor/service-kit';
import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import { teamCreation } from './create.ts';
import { findTeamFacts } from './facts.ts';
import { lockTeamTo } from './lock.ts';
import { selectTeams, type TeamRow } from './selection.ts';

/** Who writes, and by which request. */
export interface Writer {
  readonly caller: UserCaller;
  readonly requestId: string;
}

const read = (db: Kysely<Database>, id: string): Promise<TeamRow> =>
  selectTeams(db)
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

/** Teams as they are kept. */
export const teamStore = (db: Kysely<Database>) => ({
  find: (id: string): Promise<TeamRow | undefined> => selectTeams(db).where('t.id', '=', id).executeTakeFirst(),

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
      if (Object.keys(values).length === 0) return { result: await read(tx, id), audit: null };
      if ((values.rosterLimit ?? team.players) < team.players)
        refuseField('/body/rosterLimit', 'team.limit-below-players');
      const version = await change(tx, id, values);
      return {
        result: await read(tx, id),
        events: [{ type: 'prodvor.teams.team.updated.v1', subject: id, data: { teamId: id, version } }],
        audit: { action: 'team.update', subject: id, details: { version, fields: Object.keys(values) } },
      };
    }),

  /** The roster, invitations, requests and claims go with it; entries of tournaments stay under their own names. @throws {Failure} precondition-failed */
  remove: ({ caller, requestId }: Writer, id: string, ifMatch: number | null): Promise<undefined> =>
    write(db, 'teams', actorOf(caller, requestId), async (tx) => {
      const { version } = await lockTeamTo(tx, 'delete', caller, id);
      requireVersion(ifMatch, version);
      await tx.deleteFrom('teams.team').where('id', '=', id).execute();
      return {
        result: undefined,
        events: [{ type: 'prodvor.teams.team.deleted.v1', subject: id, data: { teamId: id, version } }],
        audit: { action: 'team.delete', subject: id, details: { version } },
      };
    }),
});
