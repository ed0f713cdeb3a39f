import { type MatchEvent, type MatchEventRecorded, ProtocolEventData } from '@prodvor/contracts';
import type { Caller } from '@prodvor/service-kit';
import type { z } from 'zod';
import { presentMatch } from '../matches/present.ts';
import type { MatchRow } from '../matches/selection.ts';
import type { RecordedRow } from './entries.ts';

export const presentEvent = (row: RecordedRow): MatchEvent => ({
  id: row.id,
  seq: row.seq,
  event: ProtocolEventData.parse(row.data),
  takenBack: row.takenBack,
  recordedAt: row.createdAt.toISOString(),
});

export const presentRecorded = (
  { row, match }: { readonly row: RecordedRow; readonly match: MatchRow },
  caller: Caller,
): z.input<typeof MatchEventRecorded> => ({ event: presentEvent(row), match: presentMatch(match, caller) });
