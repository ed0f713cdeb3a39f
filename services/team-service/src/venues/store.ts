import type { VenueCreate, VenueUpdate } from '@prodvor/contracts';
import { type Database, type NewEvent, write } from '@prodvor/database';
import { actorOf, type Failure, fail, judge, moderates, requireVersion, type UserCaller } from '@prodvor/service-kit';
import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import type { Writer } from '../teams/store.ts';
import { type VenueFacts, venuePolicy } from './policy.ts';
import { selectVenues, type VenueRow } from './selection.ts';

type State = VenueFacts['state'];

const read = (db: Kysely<Database>, id: string): Promise<VenueRow> =>
  selectVenues(db)
    .where('v.id', '=', id)
    .executeTakeFirstOrThrow((): Failure => fail('not-found'));

/**
 * Locks a venue until the transaction ends, and judges the caller again: a suggestion that was checked meanwhile is no longer its
 * author's.
 *
 * @throws {Failure} not-found, forbidden
 */
const lockVenueTo = async (
  tx: Transaction<Database>,
  action: Parameters<typeof venuePolicy.to>[0],
  caller: UserCaller,
  id: string,
) => {
  const row = await tx
    .selectFrom('teams.venue')
    .select(['state', 'suggested_by as suggestedBy', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return judge(venuePolicy.to(action), caller, row);
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

  /** Suggests a venue; of who checks venues it is checked at once. */
  create: ({ caller, requestId }: Writer, { point, ...values }: z.output<typeof VenueCreate>): Promise<VenueRow> =>
    write(db, 'teams', actorOf(caller, requestId), async (tx) => {
      const { userId } = caller;
      const checked = moderates(caller, undefined);
      const { id, version } = await tx
        .insertInto('teams.venue')
        .values((eb) => ({
          ...values,
          latitude: point?.latitude ?? null,
          longitude: point?.longitude ?? null,
          suggested_by: userId,
          ...(checked ? { state: 'approved', checked_by: userId, checked_at: eb.fn<Date>('now') } : {}),
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

  /** @throws {Failure} not-found, forbidden, precondition-failed */
  update: (
    { caller, requestId }: Writer,
    id: string,
    values: z.output<typeof VenueUpdate>,
    ifMatch: number | null,
  ): Promise<VenueRow> =>
    write(db, 'teams', actorOf(caller, requestId), async (tx) => {
      const { version: before } = await lockVenueTo(tx, 'update', caller, id);
      requireVersion(ifMatch, before);
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
    { caller, requestId }: Writer,
    id: string,
    to: 'approved' | 'rejected',
    ifMatch: number | null,
  ): Promise<VenueRow> =>
    write(db, 'teams', actorOf(caller, requestId), async (tx) => {
      const before = await lockVenueTo(tx, to === 'approved' ? 'approve' : 'reject', caller, id);
      requireVersion(ifMatch, before.version);
      if (before.state === to) fail('transition-not-allowed');
      const version = await change(tx, id, { state: to, checked_by: caller.userId, checked_at: new Date() });
      return {
        result: await read(tx, id),
        events: [{ type: `prodvor.teams.venue.${to}.v1`, subject: id, data: { venueId: id, version } }],
        audit: { action: `venue.${to === 'approved' ? 'approve' : 'reject'}`, subject: id, details: { version } },
      };
    }),

  /** Matches that were to be played there show no venue from then on. @throws {Failure} precondition-failed */
  remove: ({ caller, requestId }: Writer, id: string, ifMatch: number | null): Promise<undefined> =>
    write(db, 'teams', actorOf(caller, requestId), async (tx) => {
      const { state, version } = await lockVenueTo(tx, 'delete', caller, id);
      requireVersion(ifMatch, version);
      await tx.deleteFrom('teams.venue').where('id', '=', id).execute();
      return {
        result: undefined,
        events: [{ type: 'prodvor.teams.venue.deleted.v1', subject: id, data: { venueId: id, version } }],
        audit: { action: 'venue.delete', subject: id, details: { state, version } },
      };
    }),
});
