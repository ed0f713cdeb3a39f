import { createHash } from 'node:crypto';
import { type Database, hold, inOneTransaction, type ServiceSchema } from '@prodvor/database';
import { type Locale, translate } from '@prodvor/i18n';
import { type Kysely, sql } from 'kysely';
import type { Logger } from 'pino';
import { z } from 'zod';
import { Failure } from '../failure.ts';
import { purgeHourly } from '../purge-hourly.ts';
import type { Route } from '../route.ts';
import type { Answer } from './answer.ts';

const KEY = /^[\x21-\x7e]{1,255}$/;
const KEPT_MILLIS = 24 * 3_600_000;
const PURGED_AT_ONCE = 5_000;

/** Every POST of somebody with a profile takes `Idempotency-Key`, but for those whose answers must not be kept. */
export const takesKey = ({ method, access, profile, secret }: Route): boolean =>
  method === 'POST' && access === 'user' && profile !== 'optional' && secret !== true;

/**
 * The `Idempotency-Key` of a request, null without one and where a route has no use for it.
 * @throws {Failure} `validation-failed` at `/headers/idempotency-key`
 */
export const parseKey = (route: Route, header: string | string[] | undefined, locale: Locale): string | null => {
  if (header === undefined || (!takesKey(route) && route.secret !== true)) return null;
  const refuse = (detail: 'field.idempotency-key' | 'field.idempotency-key-secret') =>
    new Failure('validation-failed', undefined, [
      { pointer: '/headers/idempotency-key', detail: translate(locale, detail) },
    ]);
  if (route.secret === true) throw refuse('field.idempotency-key-secret');
  if (typeof header !== 'string' || !KEY.test(header)) throw refuse('field.idempotency-key');
  return header;
};

/** The same for the same request, in whichever order its fields were written. */
const hashOf = (request: unknown): string => {
  const sorted = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return createHash('sha256').update(JSON.stringify(request, sorted)).digest('hex');
};

/** How a policy decides about a request, and how well it stands: who may not know of something is told what who asks for nothing is. */
const STANDINGS = { allow: 0, forbid: 1, hide: 2, missing: 2 } as const;
export type Standing = keyof typeof STANDINGS;

/**
 * What is kept of an answer beside its status. The body is text, so that it is answered again to the byte. `standing` is the policy's
 * decision right after the effect, which may itself take the right: who left a team may not leave it. One that was kept without it is
 * answered again to whoever still has the right, and to nobody else.
 */
const Kept = z.object({
  etag: z.string().nullable(),
  location: z.string().nullable(),
  body: z.string().nullable(),
  standing: z.literal(['allow', 'forbid', 'hide', 'missing']).default('allow'),
});

/** What a key makes happen once. */
export interface KeyedWork {
  /** Loads, authorizes and acts. */
  readonly act: () => Promise<Answer>;
  /** How the caller stands to the subject at that moment. */
  readonly stand: () => Promise<Standing>;
  /** Refuses whoever stands so, as the same request without a key is refused. */
  readonly refuse: (standing: Standing) => never;
}

/** A request that its sender wants to take effect once, however often it is sent. */
export interface KeyedRequest {
  readonly userId: string;
  /** The operation's id. */
  readonly route: string;
  readonly key: string;
  /** All of the request that decides what it does. */
  readonly request: unknown;
  readonly now: Date;
}

/**
 * Acts once for a key: the effect and the kept answer are one transaction. For 24 hours the same request is answered with
 * that answer again, unless the caller has lost the right since; a failure is not kept.
 *
 * @throws {Failure} `idempotency-in-flight` while the same key is at work, `idempotency-key-reused` with another request,
 * and whatever `act` and `refuse` throw
 * @throws {PersonGone} of a caller who is erased
 */
export const answerOnce = (
  db: Kysely<Database>,
  schema: ServiceSchema,
  { userId, route, key, request, now }: KeyedRequest,
  { act, stand, refuse }: KeyedWork,
): Promise<{ readonly answer: Answer; readonly replayed: boolean }> => {
  const table = sql.id(schema, 'idempotency');
  const hash = hashOf(request);
  return inOneTransaction(db, async () => {
    // Before all: an answer that is kept is kept of somebody who is there, even where its effect wrote nothing.
    await hold(db, [userId], userId);
    const name = JSON.stringify([schema, userId, route, key]);
    const { rows: locks } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as mine`.execute(db);
    if (locks[0]?.mine !== true) throw new Failure('idempotency-in-flight', undefined, [], 1);

    const oldest = new Date(now.getTime() - KEPT_MILLIS);
    const { rows } = await sql<{ body_hash: string; status: number; response: unknown }>`
      select body_hash, status, response from ${table}
      where user_id = ${userId} and route = ${route} and key = ${key} and created_at > ${oldest}`.execute(db);
    const [kept] = rows;
    if (kept !== undefined) {
      if (kept.body_hash !== hash) throw new Failure('idempotency-key-reused');
      const { standing: before, ...rest } = Kept.parse(kept.response);
      const standing = await stand();
      if (STANDINGS[standing] > STANDINGS[before]) return refuse(standing);
      return { answer: { status: kept.status, ...rest }, replayed: true };
    }

    const { status, ...rest } = await act();
    const response = JSON.stringify({ ...rest, standing: await stand() });
    await sql`
      insert into ${table} (user_id, route, key, body_hash, status, response, created_at)
      values (${userId}, ${route}, ${key}, ${hash}, ${status}, ${response}::jsonb, ${now})
      on conflict (user_id, route, key) do update set
        body_hash = excluded.body_hash, status = excluded.status, response = excluded.response,
        created_at = excluded.created_at`.execute(db);
    return { answer: { status, ...rest }, replayed: false };
  });
};

/** Deletes the answers that are kept no longer; resolves to their number. */
export const purgeAnswers = async (
  db: Kysely<Database>,
  schema: ServiceSchema,
  now: Date,
  signal?: AbortSignal,
): Promise<number> => {
  const table = sql.id(schema, 'idempotency');
  const oldest = new Date(now.getTime() - KEPT_MILLIS);
  for (let total = 0; ; ) {
    const { numAffectedRows = 0n } = await sql`
      delete from ${table} where ctid = any (array(
        select ctid from ${table} where created_at <= ${oldest} limit ${PURGED_AT_ONCE} for update skip locked
      ))`.execute(db);
    total += Number(numAffectedRows);
    if (Number(numAffectedRows) < PURGED_AT_ONCE || signal?.aborted) return total;
  }
};

/** Purges the kept answers of a service's schema each hour. */
export const startPurgingAnswers = (options: {
  readonly db: Kysely<Database>;
  readonly schema: ServiceSchema;
  readonly clock: () => Date;
  readonly log: Logger;
}) =>
  purgeHourly(options.log, 'kept answers', (signal) =>
    purgeAnswers(options.db, options.schema, options.clock(), signal),
  );
