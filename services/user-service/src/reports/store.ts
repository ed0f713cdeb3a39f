import type { Report, ReportCreate, ReportQuery, ReportUpdate } from '@prodvor/contracts';
import { type Database, write } from '@prodvor/database';
import {
  actorOf,
  decodeCursor,
  Failure,
  InstantKey,
  judge,
  type Page,
  pageOf,
  refuseDuplicate,
  requireVersion,
  type UserCaller,
} from '@prodvor/service-kit';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { reportPolicy, reportSubjectPolicy } from './policy.ts';
import { type ReportRow, selectReports } from './selection.ts';
import { findSubject } from './subjects.ts';

const OPEN_KEY = 'report_open_key';

const Position = z.tuple([InstantKey, z.uuid()]);

/** The report `r` is about this person. */
const isAbout = (userId: string) => sql<boolean>`(r.subject_kind = 'user' and r.subject_id = ${userId}::uuid)`;

/** The person whom a report is about. */
const named = ({ kind, id }: Report['subject']): string[] => (kind === 'user' ? [id] : []);

/** Reports as they are kept. Every write answers the report after it. */
export const reportStore = (db: Kysely<Database>) => ({
  /** Whether a report is about a person. */
  async isAbout(id: string, userId: string): Promise<boolean> {
    const row = await db
      .selectFrom('users.report as r')
      .select('r.id')
      .where('r.id', '=', id)
      .where(isAbout(userId))
      .executeTakeFirst();
    return row !== undefined;
  },

  /** Of one state, the oldest first: it waits longest. Those about the reader are left out. @throws {Failure} invalid-cursor */
  async page({ state, limit, cursor }: z.output<typeof ReportQuery>, reader: string): Promise<Page<ReportRow>> {
    const tag = `reports.${state}`;
    const position = decodeCursor(tag, Position, cursor);
    let reports = selectReports(db)
      .where('r.state', '=', state)
      .where(sql<boolean>`not ${isAbout(reader)}`);
    if (position) {
      const [createdAt, id] = position;
      reports = reports.where(sql<boolean>`(r.created_at, r.id) > (${createdAt}::timestamptz, ${id}::uuid)`);
    }
    const found = await reports
      .orderBy('r.created_at')
      .orderBy('r.id')
      .limit(limit + 1)
      .execute();
    return pageOf(found, { limit, tag, keysOf: ({ createdAt, id }) => [createdAt.toISOString(), id] });
  },

  /** @throws {Failure} not-found, forbidden; already-requested while an earlier one of the same person about the same is open */
  create: (caller: UserCaller, requestId: string, { subject, reason, text }: z.output<typeof ReportCreate>) =>
    refuseDuplicate(
      OPEN_KEY,
      () => new Failure('already-requested'),
      write(db, 'users', { ...actorOf(caller, requestId), naming: named(subject) }, async (tx) => {
        judge(reportSubjectPolicy.to('create'), caller, await findSubject(tx, caller, subject));
        const { id, version } = await tx
          .insertInto('users.report')
          .values({ reporter_id: caller.userId, subject_kind: subject.kind, subject_id: subject.id, reason, text })
          .returning(['id', 'version'])
          .executeTakeFirstOrThrow();
        return {
          result: await selectReports(tx).where('r.id', '=', id).executeTakeFirstOrThrow(),
          events: [{ type: 'prodvor.users.report.created.v1', subject: id, data: { reportId: id, version } }],
          audit: { action: 'report.create', subject: id },
        };
      }),
    ),

  /** @throws {Failure} not-found, precondition-failed; already-requested when it opens again beside another open one */
  handle: (
    caller: UserCaller,
    requestId: string,
    id: string,
    { state, note }: z.output<typeof ReportUpdate>,
    ifMatch: number | null,
  ) =>
    refuseDuplicate(
      OPEN_KEY,
      () => new Failure('already-requested'),
      write(db, 'users', actorOf(caller, requestId), async (tx) => {
        const before = await tx
          .selectFrom('users.report as r')
          .select(['r.version', isAbout(caller.userId).as('own')])
          .where('r.id', '=', id)
          .forUpdate()
          .executeTakeFirst();
        const { version: current } = judge(reportPolicy.to('handle'), caller, before);
        requireVersion(ifMatch, current);
        const open = state === 'open';
        const { version } = await tx
          .updateTable('users.report')
          .set((eb) => ({
            state,
            note,
            handled_by: open ? null : caller.userId,
            handled_at: open ? null : eb.fn<Date>('now'),
            version: eb('version', '+', 1),
          }))
          .where('id', '=', id)
          .returning('version')
          .executeTakeFirstOrThrow();
        return {
          result: await selectReports(tx).where('r.id', '=', id).executeTakeFirstOrThrow(),
          events: [{ type: 'prodvor.users.report.handled.v1', subject: id, data: { reportId: id, version } }],
          audit: { action: 'report.handle', subject: id, details: { version, state } },
        };
      }),
    ),
});
