import type { Report, UserRef } from '@prodvor/contracts';
import type { ReportRow } from './selection.ts';

const person = (id: string | null, name: string | null): UserRef | null =>
  id === null || name === null ? null : { id, name };

export const presentReport = (row: ReportRow): Report => ({
  id: row.id,
  reporter: person(row.reporterId, row.reporterName),
  subject: { kind: row.subjectKind, id: row.subjectId },
  reason: row.reason,
  text: row.text,
  state: row.state,
  note: row.note,
  handledBy: person(row.handlerId, row.handlerName),
  createdAt: row.createdAt.toISOString(),
  version: row.version,
});
