import type { VenueCreate, VenueUpdate } from '@prodvor/contracts';
import { type Actor, type Database, type NewEvent, write } from '@prodvor/database';
import { type Failure, fail, requireVersion } from '@prodvor/service-kit';
import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import type { VenueFacts } from './policy.ts';
import { selectVenues, type VenueRow } from './selection.ts';

type State = VenueFacts['state'];

const read = (db: Kysely<Database>, id: string): Promise<VenueRow> =>
  selectVenues(db)
    .where('v.id', '=', id)
    .executeTakeFirstOrThrow((): Failure => fail('not-found'));

/** @throws {Failure} not-found when it was deleted meanwhile */
const lockVenue = async (tx: Transaction<Database>, id: string) => {
  const row = await tx
    .selectFrom('teams.venue')
    .select(['state', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? fail('not-found');
};

/** The columns of a request: a point is two of them. */
const columnsOf = ({ point, ...rest }: z.output<typeof VenueUpdate>) => ({
  ...rest,
  ...(point === undefined ? {} : { latitude: point?.latitude ?? null, longitude: point?.longitude ?? null }),
});

const change = async (
  tx: Transaction<Database>,
  id: string,
  values: ReturnType<typeof columnsOf> & { state?: State; checked_by?: string; checked_at?: Date },
): Promise<number> => {
  const { version } = await tx
    .updateTable('teams.venue')
    .set((eb) => ({ ...values, updated_at: eb.fn<Date>('now'), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
};

/** Venues as they are kept. Every write answers the venue after it. */
export const venueStore = (db: Kysely<Database>) => ({
  find: (id: string): Promise<VenueRow | undefined> => selectVenues(db).where('v.id', '=', id).executeTakeFirst(),

  /** Suggests a venue; `checked` when who suggests it also checks it. */
  create: (
    actor: Actor & { readonly userId: string },
    { point, ...values }: z.output<typeof VenueCreate>,
    checked: boolean,
  ): Promise<VenueRow> =>
    write(db, 'teams', actor, async (tx) => {
      const { id, version } = await tx
        .insertInto('teams.venue')
        .values((eb) => ({
          ...values,
          latitude: point?.latitude ?? null,
          longitude: point?.longitude ?? null,
          suggested_by: actor.userId,
          ...(checked ? { state: 'approved', checked_by: actor.userId, checked_at: eb.fn<Date>('now') } : {}),
        }))
        .returning(['id', 'version'])
        .executeTakeFirstOrThrow();
      const data = { venueId: id, version };
      const events: NewEvent[] = [{ type: 'prodvor.teams.venue.suggested.v1', subject: id, data }];
      if (checked) events.push({ type: 'prodvor.teams.venue.approved.v1', subject: id, data });
      return {
        result: await read(tx, id),
        events,
        audit: { action: 'venue.create', subject: id, details: { checked } },
      };
    }),

  /**
   * `judged` is what the caller's right was judged by: a suggestion that was checked meanwhile is no longer its author's.
   * @throws {Failure} precondition-failed
   */
  update: (
    actor: Actor,
    judged: VenueRow,
    values: z.output<typeof VenueUpdate>,
    ifMatch: number | null,
  ): Promise<VenueRow> =>
    write(db, 'teams', actor, async (tx) => {
      const { id } = judged;
      const { state, version: before } = await lockVenue(tx, id);
      requireVersion(ifMatch, before);
      if (state !== judged.state) fail('precondition-failed');
      if (Object.keys(values).length === 0) return { result: await read(tx, id), audit: null };
      const version = await change(tx, id, columnsOf(values));
      return {
        result: await read(tx, id),
        events: [{ type: 'prodvor.teams.venue.updated.v1', subject: id, data: { venueId: id, version } }],
        audit: { action: 'venue.update', subject: id, details: { version, fields: Object.keys(values) } },
      };
    }),

  /** Approves or rejects. @throws {Failure} transition-not-allowed when it is in that state already, precondition-failed */
  check: (
    actor: Actor & { readonly userId: string },
    id: string,
    to: 'approved' | 'rejected',
    ifMatch: number | null,
  ): Promise<VenueRow> =>
    write(db, 'teams', actor, async (tx) => {
      const before = await lockVenue(tx, id);
      requireVersion(ifMatch, before.version);
      if (before.state === to) fail('transition-not-allowed');
      const version = await change(tx, id, { state: to, checked_by: actor.userId, checked_at: new Date() });
      return {
        result: await read(tx, id),
        events: [{ type: `prodvor.teams.venue.${to}.v1`, subject: id, data: { venueId: id, version } }],
        audit: { action: `venue.${to === 'approved' ? 'approve' : 'reject'}`, subject: id, details: { version } },
      };
    }),

  /** Matches that were to be played there show no venue from then on. @throws {Failure} precondition-failed */
  remove: (actor: Actor, judged: VenueRow, ifMatch: number | null): Promise<undefined> =>
    write(db, 'teams', actor, async (tx) => {
      const { id } = judged;
      const { state, version } = await lockVenue(tx, id);
      requireVersion(ifMatch, version);
      if (state !== judged.state) fail('precondition-failed');
      await tx.deleteFrom('teams.venue').where('id', '=', id).execute();
      return {
        result: undefined,
        events: [{ type: 'prodvor.teams.venue.deleted.v1', subject: id, data: { venueId: id, version } }],
        audit: { action: 'venue.delete', subject: id, details: { state, version } },
      };
    }),
});
