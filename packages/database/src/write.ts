import { EVENTS, type EventData, type EventType } from '@prodvor/contracts';
import { type Kysely, sql, type Transaction } from 'kysely';
import { isInOneTransaction, repeatGivenUp } from './one-transaction.ts';
import type { Database, ServiceSchema } from './schema.ts';

/** An event before it has an id: CloudEvents `type`, `subject` (the id of what it is about) and `data`. */
export type NewEvent = {
  [Type in EventType]: { readonly type: Type; readonly subject: string; readonly data: EventData<Type> };
}[EventType];

type AuditValue = string | number | boolean | null;

/** A line of the audit log. `subject` is the id of what changed; `details` are ids, versions and states, never names or texts. */
export interface NewAudit {
  /** `tournament.publish`. */
  readonly action: string;
  readonly subject: string;
  readonly details?: Readonly<Record<string, AuditValue | readonly AuditValue[]>>;
}

/** Who makes a change: null when the platform itself does. */
export interface Actor {
  readonly userId: string | null;
  readonly requestId: string | null;
}

/** What a change did. `audit` is null when nothing changed; then there are no events either. */
export interface Change<Result> {
  readonly result: Result;
  readonly events?: readonly NewEvent[];
  readonly audit: NewAudit | null;
}

/**
 * The one way to write: the change, its events in the outbox and its audit line commit together or not at all.
 * `change` runs again (three times at most) when PostgreSQL gives the transaction up for another one, so it has no
 * effects outside `tx`. Within `inOneTransaction` it is a part of that, which then runs again as a whole.
 *
 * @throws whatever `change` throws, with nothing written; a `ZodError` or `TypeError` for an event that is not in the
 * catalogue's form, belongs to another schema or comes without an audit line.
 */
export const write = async <Result>(
  db: Kysely<Database>,
  schema: ServiceSchema,
  actor: Actor,
  change: (tx: Transaction<Database>) => Promise<Change<Result>>,
): Promise<Result> => {
  const attempt = () =>
    db.transaction().execute(async (tx) => {
      const { result, events = [], audit } = await change(tx);
      if (audit) await record(tx, schema, actor, events, audit);
      else if (events.length > 0) throw new TypeError('A change with events needs an audit line.');
      return result;
    });
  return isInOneTransaction() ? attempt() : repeatGivenUp(attempt);
};

const checked = (schema: ServiceSchema, event: NewEvent) => {
  if (!event.type.startsWith(`prodvor.${schema}.`)) throw new TypeError(`${event.type} is not an event of ${schema}.`);
  return { type: event.type, subject: event.subject, data: EVENTS[event.type].parse(event.data) };
};

const record = async (
  tx: Transaction<Database>,
  schema: ServiceSchema,
  actor: Actor,
  events: readonly NewEvent[],
  audit: NewAudit,
): Promise<void> => {
  const rows = JSON.stringify(events.map((event) => checked(schema, event)));
  const details = JSON.stringify(audit.details ?? {});
  await sql`
    with event as (
      insert into ${sql.id(schema, 'outbox')} (type, subject, data)
      select type, subject, data from jsonb_to_recordset(${rows}::jsonb) as row (type text, subject text, data jsonb)
    )
    insert into ${sql.id(schema, 'audit')} (actor_id, action, subject, details, request_id)
    values (${actor.userId}, ${audit.action}, ${audit.subject}, ${details}::jsonb, ${actor.requestId})
  `.execute(tx);
};
