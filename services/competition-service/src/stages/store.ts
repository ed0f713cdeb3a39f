import type { GroupInput, RoundInput, StageCreate, StageUpdate } from '@prodvor/contracts';
import { type Database, json, type NewEvent, write } from '@prodvor/database';
import {
  actorOf,
  decodeCursor,
  fail,
  nameTaken,
  type Page,
  pageOf,
  refuseDuplicate,
  refuseField,
  requireVersion,
} from '@prodvor/service-kit';
import { pointsTable, SPORT_RULES } from '@prodvor/sport';
import { type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { settleSlots } from '../matches/slots.ts';
import { bumpResults, lockTournamentTo, type Writer } from '../tournaments/lock.ts';
import { type StageRow, selectStages } from './selection.ts';
import { insertGroup, insertGroupEntries, insertRound, requireEntries } from './structure.ts';

const STAGE_KEY = 'stage_tournament_id_name_key';
const GROUP_KEY = 'stage_group_stage_id_name_key';
const ROUND_KEY = 'round_stage_id_name_key';

const Position = z.tuple([z.int32()]);

type Tx = Transaction<Database>;

const lockStage = async (tx: Tx, tournamentId: string, id: string) => {
  const row = await tx
    .selectFrom('competitions.stage')
    .select(['id', 'format', 'version'])
    .where('id', '=', id)
    .where('tournament_id', '=', tournamentId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? fail('not-found');
};

const read = (tx: Tx, id: string): Promise<StageRow> =>
  selectStages(tx).where('s.id', '=', id).executeTakeFirstOrThrow();

const event = (
  kind: 'created' | 'updated' | 'deleted',
  stage: { readonly id: string; readonly version: number },
  tournamentId: string,
): NewEvent => ({
  type: `prodvor.competitions.stage.${kind}.v1`,
  subject: stage.id,
  data: { tournamentId, stageId: stage.id, version: stage.version },
});

/** Stages with their groups and rounds. Every write answers the whole stage after it. */
export const stageStore = (db: Kysely<Database>) => {
  /**
   * A change of a stage that exists: lock, compare the version, change, count the version up. Points and groups decide
   * places, so the slots of matches follow. `change` answers whether it changed anything.
   */
  const revise = (
    { caller, requestId }: Writer,
    { tournamentId, stageId, ifMatch, action }: StageChange,
    change: (tx: Tx, stage: Awaited<ReturnType<typeof lockStage>>) => Promise<boolean>,
  ): Promise<StageRow> =>
    write(db, 'competitions', actorOf(caller, requestId), async (tx) => {
      await lockTournamentTo(tx, 'structure', caller, tournamentId);
      const stage = await lockStage(tx, tournamentId, stageId);
      requireVersion(ifMatch, stage.version);
      if (!(await change(tx, stage))) return { result: await read(tx, stageId), audit: null };
      await tx
        .updateTable('competitions.stage')
        .set((eb) => ({ version: eb('version', '+', 1) }))
        .where('id', '=', stageId)
        .execute();
      const settled = await settleSlots(tx, tournamentId);
      await bumpResults(tx, tournamentId);
      const after = await read(tx, stageId);
      return {
        result: after,
        events: [event('updated', after, tournamentId), ...settled],
        audit: { action, subject: stageId, details: { tournamentId, version: after.version } },
      };
    });

  return {
    /** In their order. @throws {Failure} invalid-cursor */
    async page(
      tournamentId: string,
      { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
    ): Promise<Page<StageRow>> {
      const position = decodeCursor('stages', Position, cursor);
      let rows = selectStages(db).where('s.tournament_id', '=', tournamentId);
      if (position) rows = rows.where('s.number', '>', position[0]);
      const found = await rows
        .orderBy('s.number')
        .limit(limit + 1)
        .execute();
      return pageOf(found, { limit, tag: 'stages', keysOf: ({ number }) => [number] });
    },

    /** @throws {Failure} name-taken, validation-failed */
    create: (
      { caller, requestId }: Writer,
      tournamentId: string,
      body: z.output<typeof StageCreate>,
    ): Promise<StageRow> => {
      if (body.format === 'knock-out' && body.groups.length > 0)
        refuseField('/body/groups', 'competition.no-groups-in-knock-out');
      refuseRepeated(
        '/body/groups',
        body.groups.map(({ name }) => name),
      );
      refuseRepeated(
        '/body/rounds',
        body.rounds.map(({ name }) => name),
      );
      return refuseDuplicate(
        STAGE_KEY,
        nameTaken(),
        write(db, 'competitions', actorOf(caller, requestId), async (tx) => {
          const { sport } = await lockTournamentTo(tx, 'structure', caller, tournamentId);
          await requireEntries(
            tx,
            tournamentId,
            body.groups.map(({ entries }, at) => ({ entries, pointer: `/body/groups/${at}/entries` })),
          );
          const { id } = await tx
            .insertInto('competitions.stage')
            .values((eb) => ({
              tournament_id: tournamentId,
              name: body.name,
              format: body.format,
              points: json(body.points ?? pointsTable(SPORT_RULES[sport].outcomes)),
              number: eb
                .selectFrom('competitions.stage')
                .where('tournament_id', '=', tournamentId)
                .select(sql<number>`coalesce(max(number), 0) + 1`.as('next')),
            }))
            .returning('id')
            .executeTakeFirstOrThrow();
          for (const group of body.groups) await insertGroup(tx, id, group);
          for (const round of body.rounds) await insertRound(tx, id, round.name);
          await bumpResults(tx, tournamentId);
          const stage = await read(tx, id);
          return {
            result: stage,
            events: [event('created', stage, tournamentId)],
            audit: { action: 'stage.create', subject: id, details: { tournamentId } },
          };
        }),
      );
    },

    /** @throws {Failure} not-found, name-taken, precondition-failed */
    update: (
      writer: Writer,
      tournamentId: string,
      stageId: string,
      { name, points }: z.output<typeof StageUpdate>,
      ifMatch: number | null,
    ): Promise<StageRow> =>
      refuseDuplicate(
        STAGE_KEY,
        nameTaken(),
        revise(writer, { tournamentId, stageId, ifMatch, action: 'stage.update' }, async (tx) => {
          if (name === undefined && points === undefined) return false;
          await tx
            .updateTable('competitions.stage')
            .set({ ...(name === undefined ? {} : { name }), ...(points === undefined ? {} : { points: json(points) }) })
            .where('id', '=', stageId)
            .execute();
          return true;
        }),
      ),

    /** @throws {Failure} not-found, in-use, precondition-failed */
    remove: (
      { caller, requestId }: Writer,
      tournamentId: string,
      stageId: string,
      ifMatch: number | null,
    ): Promise<undefined> =>
      write(db, 'competitions', actorOf(caller, requestId), async (tx) => {
        await lockTournamentTo(tx, 'structure', caller, tournamentId);
        const stage = await lockStage(tx, tournamentId, stageId);
        requireVersion(ifMatch, stage.version);
        const match = await tx
          .selectFrom('competitions.match')
          .select('id')
          .where('stage_id', '=', stageId)
          .limit(1)
          .executeTakeFirst();
        if (match) fail('in-use');
        await tx.deleteFrom('competitions.stage').where('id', '=', stageId).execute();
        const settled = await settleSlots(tx, tournamentId);
        await bumpResults(tx, tournamentId);
        return {
          result: undefined,
          events: [event('deleted', stage, tournamentId), ...settled],
          audit: { action: 'stage.delete', subject: stageId, details: { tournamentId } },
        };
      }),

    /** @throws {Failure} not-found, name-taken, validation-failed, precondition-failed */
    addGroup: (
      writer: Writer,
      tournamentId: string,
      stageId: string,
      group: z.output<typeof GroupInput>,
      ifMatch: number | null,
    ): Promise<StageRow> =>
      refuseDuplicate(
        GROUP_KEY,
        nameTaken(),
        revise(writer, { tournamentId, stageId, ifMatch, action: 'stage.add-group' }, async (tx, { format }) => {
          if (format === 'knock-out') refuseField('/body/name', 'competition.no-groups-in-knock-out');
          await requireEntries(tx, tournamentId, [{ entries: group.entries, pointer: '/body/entries' }]);
          await insertGroup(tx, stageId, group);
          return true;
        }),
      ),

    /** An entry that is in the group already stays where it is. @throws {Failure} not-found, validation-failed, precondition-failed */
    addGroupEntry: (
      writer: Writer,
      tournamentId: string,
      { stageId, groupId }: { readonly stageId: string; readonly groupId: string },
      entry: string,
      ifMatch: number | null,
    ): Promise<StageRow> =>
      revise(writer, { tournamentId, stageId, ifMatch, action: 'stage.add-group-entry' }, async (tx) => {
        const group = await tx
          .selectFrom('competitions.stage_group')
          .select('id')
          .where('id', '=', groupId)
          .where('stage_id', '=', stageId)
          .executeTakeFirst();
        if (!group) fail('not-found');
        await requireEntries(tx, tournamentId, [{ entries: [entry], pointer: '/body/entry' }]);
        return (await insertGroupEntries(tx, groupId, [entry])) > 0;
      }),

    /** @throws {Failure} not-found, name-taken, precondition-failed */
    addRound: (
      writer: Writer,
      tournamentId: string,
      stageId: string,
      { name }: z.output<typeof RoundInput>,
      ifMatch: number | null,
    ): Promise<StageRow> =>
      refuseDuplicate(
        ROUND_KEY,
        nameTaken(),
        revise(writer, { tournamentId, stageId, ifMatch, action: 'stage.add-round' }, async (tx) => {
          await insertRound(tx, stageId, name);
          return true;
        }),
      ),
  };
};

interface StageChange {
  readonly tournamentId: string;
  readonly stageId: string;
  readonly ifMatch: number | null;
  readonly action: `stage.${string}`;
}

/** Names of groups and of rounds are unique within their stage; so is the group without a name. */
const refuseRepeated = (pointer: string, names: readonly (string | null)[]): void => {
  const at = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (at >= 0) refuseField(`${pointer}/${at}/name`, 'competition.name-twice');
};
