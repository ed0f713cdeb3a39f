import { EVENTS, type EventData, type EventType } from '@prodvor/contracts';
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { hold, holdAlone, refusingGone } from './hold.ts';
import { isInOneTransaction, repeatGivenUp } from './one-transaction.ts';
import { type Placing, prepare } from './prepare.ts';
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
  /** The users whom the change newly names: whoever is invited, appointed, linked, asked. */
  readonly naming?: readonly string[];
  /** The user whom the change erases: held alone, by `write`. */
  readonly erasing?: string;
}

/**
 * Whom a change holds: the person of a request, and whom it newly names. An actor without a request is the actor of an event that
 * happened, who may be gone since.
 */
const heldBy = ({ userId, requestId, naming = [], erasing }: Actor): string[] =>
  [...(userId !== null && requestId !== null ? [userId] : []), ...naming].filter((id) => id !== erasing);

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
 * Before anything else it holds the people of the change (`hold`): an erasure that began earlier is waited for, a later one waits.
 *
 * @throws {PersonGone} when one of them is not there
 * @throws whatever `change` throws, with nothing written; a `ZodError` or `TypeError` for an event that is not in the
 * catalogue's form, belongs to another schema or comes without an audit line.
 */
export const write = async <Result>(
  db: Kysely<Database>,
  schema: ServiceSchema,
  actor: Actor,
  change: (tx: Transaction<Database>) => Promise<Change<Result>>,
): Promise<Result> => {
  const held = heldBy(actor);
  const attempt = () =>
    db.transaction().execute(async (tx) => {
      if (actor.erasing !== undefined) await holdAlone(tx, actor.erasing);
      await hold(tx, held, actor.userId);
      const { result, events = [], audit } = await change(tx);
      if (audit) await record(tx, schema, actor, events, audit);
      else if (events.length > 0) throw new TypeError('A change with events needs an audit line.');
      return result;
    });
  return isInOneTransaction() ? attempt() : repeatGivenUp(attempt);
};

/** A change by one statement, with what is known before it runs: who makes it makes the ids. */
export interface Writing<Values> {
  readonly values: Values;
  readonly events: readonly NewEvent[];
  readonly audit: NewAudit;
}

/**
 * `write` for a change that is one statement: one message to PostgreSQL and back instead of four. `build` joins `recorded`,
 * the queries which hold the people and write the events and the audit line, to the queries of its `with`. What the statement reads
 * of others, it sees as of before it waited for an erasure: it locks no rows but those it makes.
 *
 * @throws {PersonGone} like `write`
 */
export const prepareWrite = <Values, Row>(
  db: Kysely<Database>,
  schema: ServiceSchema,
  build: (place: Placing<Values>, recorded: RawBuilder<unknown>) => RawBuilder<Row>,
): ((actor: Actor, writing: Writing<Values>) => Promise<Row[]>) => {
  const run = prepare<{ readonly values: Values; readonly line: Line }, Row>(db, (place) =>
    build(
      (of) => place(({ values }) => of(values)),
      holding(schema, (of) => place(({ line }) => of(line))),
    ).compile(db),
  );
  return async (actor, { values, events, audit }) => {
    const line = lineOf(schema, actor, events, audit);
    const attempt = () => refusingGone(actor.userId, () => run({ values, line }));
    return isInOneTransaction() ? attempt() : repeatGivenUp(attempt);
  };
};

const checked = (schema: ServiceSchema, event: NewEvent) => {
  if (!event.type.startsWith(`prodvor.${schema}.`)) throw new TypeError(`${event.type} is not an event of ${schema}.`);
  return { type: event.type, subject: event.subject, data: EVENTS[event.type].parse(event.data) };
};

/** What a change leaves in the outbox and the audit log; `events` and `details` are JSON. */
interface Line {
  readonly userId: string | null;
  readonly requestId: string | null;
  readonly held: readonly string[];
  readonly events: string;
  readonly action: string;
  readonly subject: string;
  readonly details: string;
}

const lineOf = (schema: ServiceSchema, actor: Actor, events: readonly NewEvent[], audit: NewAudit): Line => ({
  userId: actor.userId,
  requestId: actor.requestId,
  held: heldBy(actor),
  events: JSON.stringify(events.map((event) => checked(schema, event))),
  action: audit.action,
  subject: audit.subject,
  details: JSON.stringify(audit.details ?? {}),
});

/** The queries of a `with` that hold people and write a line. The line asks who is held: what nothing asks for is not run. */
const holding = (schema: ServiceSchema, place: Placing<Line>): RawBuilder<unknown> => sql`
  held as materialized (select users.hold(${place(({ held }) => held)}::uuid[])),
  ${recording(schema, place, sql`from held`)}
`;

/** The queries of a `with` that write a line. */
const recording = (
  schema: ServiceSchema,
  place: Placing<Line>,
  from: RawBuilder<unknown> = sql``,
): RawBuilder<unknown> => sql`
  event as (
    insert into ${sql.id(schema, 'outbox')} (type, subject, data)
    select type, subject, data
    from jsonb_to_recordset(${place(({ events }) => events)}::jsonb) as row (type text, subject text, data jsonb)
  ), line as (
    insert into ${sql.id(schema, 'audit')} (actor_id, action, subject, details, request_id)
    select
      ${place(({ userId }) => userId)}::uuid, ${place(({ action }) => action)}, ${place(({ subject }) => subject)},
      ${place(({ details }) => details)}::jsonb, ${place(({ requestId }) => requestId)}
    ${from}
  )
`;

const record = async (
  tx: Transaction<Database>,
  schema: ServiceSchema,
  actor: Actor,
  events: readonly NewEvent[],
  audit: NewAudit,
): Promise<void> => {
  const line = lineOf(schema, actor, events, audit);
  await sql`with ${recording(schema, (of) => of(line))} select`.execute(tx);
};
