import { type Database, listen } from '@prodvor/database';
import { type Kysely, sql, type Transaction } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { z } from 'zod';

const CHANNEL = 'prodvor_revoked';

const Revocation = z.union([
  z.strictObject({ user: z.string() }),
  z.strictObject({ token: z.string() }),
  z.strictObject({ sid: z.string() }),
]);

/** What is no longer valid: all that is known of a user, a personal API token by its id, a session of the provider. */
export type Revocation = Readonly<z.infer<typeof Revocation>>;

/** Tells every process of a revocation once `tx`, which makes it, commits. */
export const announceRevocation = async (tx: Transaction<Database>, revocation: Revocation): Promise<void> => {
  await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(revocation)})`.execute(tx);
};

/** The revocations that a process hears. */
export interface Revocations {
  /** False while they are not heard, or what was not heard is not made up for; nothing may be remembered then. */
  readonly heard: boolean;
  /** Grows with each revocation and each time that hearing begins: what was read before may be stale. */
  readonly count: number;
  /** Whether the provider's session has ended. While revocations are not heard, the database is asked. */
  hasEnded(sessionId: string): Promise<boolean>;
  /** `null` stands for any: some may have been missed. */
  onRevoked(forget: (revocation: Revocation | null) => void): void;
}

/** How long an access token of the embedded provider lives, seconds. */
export const ACCESS_TOKEN_SECONDS = 300;

/** For so long an ended session has access tokens, milliseconds: the last may be under way at its end, for a minute at most. */
export const ENDED_SESSION_MILLIS = (ACCESS_TOKEN_SECONDS + 60) * 1000;

/** Ended sessions that a process keeps at most. */
const ENDED_SESSIONS = 10_000;

const parse = (payload: string): Revocation | null => {
  try {
    return Revocation.parse(JSON.parse(payload));
  } catch {
    return null;
  }
};

/**
 * The revocations of all processes that share a database. They are heard from `hear` on, until its `stop`. `db` is null where no
 * service is mounted.
 */
export const createRevocations = (options: {
  readonly db: Kysely<Database> | null;
  readonly clock: () => Date;
  readonly log: Logger;
}) => {
  const { db, clock, log } = options;
  const ended = new LRUCache<string, true>({ max: ENDED_SESSIONS, ttl: ENDED_SESSION_MILLIS });
  const listeners: ((revocation: Revocation | null) => void)[] = [];
  let heard = false;
  let count = 0;
  const tell = (revocation: Revocation | null): void => {
    count += 1;
    if (revocation !== null && 'sid' in revocation) ended.set(revocation.sid, true);
    for (const forget of listeners) forget(revocation);
  };
  /** Learns which sessions ended unheard. Begun when hearing has begun, so that none ends between the two. */
  const catchUp = async (): Promise<void> => {
    const sessions = await db
      ?.selectFrom('identity.ended_session')
      .select('session_id')
      .where('ended_at', '>', new Date(clock().getTime() - ENDED_SESSION_MILLIS))
      .orderBy('ended_at', 'desc')
      .limit(ENDED_SESSIONS)
      .execute();
    for (const { session_id: sessionId } of sessions ?? []) ended.set(sessionId, true);
  };
  const isEnded = async (sessionId: string): Promise<boolean> => {
    const session = await db
      ?.selectFrom('identity.ended_session')
      .select('session_id')
      .where('session_id', '=', sessionId)
      .executeTakeFirst();
    return session !== undefined;
  };
  const revocations: Revocations = {
    get heard() {
      return heard;
    },
    get count() {
      return count;
    },
    hasEnded: async (sessionId) => ended.has(sessionId) || (!heard && (await isEnded(sessionId))),
    onRevoked: (forget) => {
      listeners.push(forget);
    },
  };
  const hear = (url: string): { readonly stop: () => Promise<void> } =>
    listen({
      url,
      channel: CHANNEL,
      onMessage: (payload) => {
        const revocation = parse(payload);
        if (revocation === null) log.error('a revocation of unknown form was told');
        // Whatever it was about, nothing of it is used any longer.
        tell(revocation);
      },
      onHearing: async () => {
        await catchUp();
        heard = true;
        tell(null);
      },
      onDeaf: (reason) => {
        if (heard) log.warn({ err: reason }, 'revocations are not heard, so nothing is remembered');
        heard = false;
        tell(null);
      },
    });
  return { revocations, hear };
};
