import { z } from 'zod';
import { Id, Version } from '../primitives.ts';

const tournament = z.strictObject({ tournamentId: Id, version: Version });
const entry = z.strictObject({ tournamentId: Id, entryId: Id, version: Version });
const stage = z.strictObject({ tournamentId: Id, stageId: Id, version: Version });
const match = z.strictObject({ tournamentId: Id, matchId: Id, version: Version });
const protocol = z.strictObject({ tournamentId: Id, matchId: Id, eventId: Id, version: Version });

/**
 * Every event type and the schema of its data. Events carry ids and versions, never names, addresses or texts.
 * The first segment after `prodvor` is the schema of the service that owns the event.
 */
export const EVENTS = {
  'prodvor.identity.account.created.v1': z.strictObject({ accountId: Id }),
  'prodvor.users.profile.created.v1': z.strictObject({ userId: Id, version: Version }),
  'prodvor.users.profile.updated.v1': z.strictObject({ userId: Id, version: Version }),
  'prodvor.competitions.tournament.created.v1': tournament,
  'prodvor.competitions.tournament.updated.v1': tournament,
  'prodvor.competitions.tournament.published.v1': tournament,
  'prodvor.competitions.tournament.deleted.v1': tournament,
  'prodvor.competitions.entry.created.v1': entry,
  'prodvor.competitions.entry.updated.v1': entry,
  'prodvor.competitions.entry.deleted.v1': entry,
  'prodvor.competitions.stage.created.v1': stage,
  'prodvor.competitions.stage.updated.v1': stage,
  'prodvor.competitions.stage.deleted.v1': stage,
  'prodvor.competitions.match.created.v1': match,
  'prodvor.competitions.match.updated.v1': match,
  'prodvor.competitions.match.deleted.v1': match,
  'prodvor.competitions.match.event-recorded.v1': protocol,
  'prodvor.competitions.match.event-taken-back.v1': protocol,
} as const satisfies Record<`prodvor.${string}.v${number}`, z.ZodType>;

export type EventType = keyof typeof EVENTS;
export type EventData<Type extends EventType> = z.infer<(typeof EVENTS)[Type]>;
