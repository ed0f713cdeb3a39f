import { type MatchEvent, type MatchEventRecorded, ProtocolEventData } from '@prodvor/contracts';
import type { Caller } from '@prodvor/service-kit';
import type { z } from 'zod';
import { presentMatch } from '../matches/present.ts';
import type { MatchRow } from '../matches/selection.ts';
import { type NamedRow, named } from './players.ts';

export const presentEvent = (row: NamedRow): MatchEvent => ({
  id: row.id,
  seq: row.seq,
  event: named(ProtocolEventData.parse(row.data), row.playerName),
  takenBack: row.takenBack,
  recordedAt: row.createdAt.toISOString(),
});

export const presentRecorded = (
  { row, match }: { readonly row: NamedRow; readonly match: MatchRow },
  caller: Caller,
): z.input<typeof MatchEventRecorded> => ({ event: presentEvent(row), match: presentMatch(match, caller) });
