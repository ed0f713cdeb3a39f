import { ProtocolEventData } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import type { ProtocolEntry } from '@prodvor/sport';
import type { InferResult, Kysely } from 'kysely';

/** What was recorded, each with whether it was taken back. */
export const selectRecorded = (db: Kysely<Database>) =>
  db
    .selectFrom('competitions.protocol_event as e')
    .leftJoin('competitions.protocol_event as back', (join) =>
      join.onRef('back.match_id', '=', 'e.match_id').onRef('back.target_id', '=', 'e.id'),
    )
    .where('e.kind', '=', 'recorded')
    .select((eb) => [
      'e.id',
      'e.seq',
      'e.data',
      'e.created_at as createdAt',
      eb('back.seq', 'is not', null).$castTo<boolean>().as('takenBack'),
    ]);

export type RecordedRow = InferResult<ReturnType<typeof selectRecorded>>[number];

/** A row as the fold reads it. */
export const entryOf = ({ id, seq, takenBack, data }: RecordedRow): ProtocolEntry => ({
  id,
  seq,
  takenBack,
  event: ProtocolEventData.parse(data),
});
