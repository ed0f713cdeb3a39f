import type { Database } from '@prodvor/database';
import type { InferResult, Kysely } from 'kysely';

/** Reports with the people of them by their full names: only the staff, and a reporter at once, read them. */
export const selectReports = (db: Kysely<Database>) =>
  db
    .selectFrom('users.report as r')
    .leftJoin('users.profile as reporter', 'reporter.id', 'r.reporter_id')
    .leftJoin('users.profile as handler', 'handler.id', 'r.handled_by')
    .select([
      'r.id',
      'r.subject_kind as subjectKind',
      'r.subject_id as subjectId',
      'r.reason',
      'r.text',
      'r.state',
      'r.note',
      'r.created_at as createdAt',
      'r.version',
      'reporter.id as reporterId',
      'reporter.name as reporterName',
      'handler.id as handlerId',
      'handler.name as handlerName',
    ]);

export type ReportRow = InferResult<ReturnType<typeof selectReports>>[number];
