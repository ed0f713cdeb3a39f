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
  z.strictObject({ grant: z.string() }),
]);

/** What is no longer valid: all that is known of a user, a personal API token by its id, a session or a grant of the provider. */
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
  /** The same of a grant of the provider. */
  hasGrantEnded(grantId: string): Promise<boolean>;
  /** `null` stands for any: some may have been missed. */
  onRevoked(forget: (revocation: Revocation | null) => void): void;
}

/** How long an access token of the embedded provider lives, seconds. */
export const ACCESS_TOKEN_SECONDS = 300;

/**
 * For so long an ended session or grant has access tokens, milliseconds: the last may be under way at its end, for a minute at
 * most.
 */
export const ENDED_SESSION_MILLIS = (ACCESS_TOKEN_SECONDS + 60) * 1000;

/** Ended sessions, and ended grants, that a process keeps at most. */
const KEPT = 10_000;

const PUBLISHED = {
  session: { view: 'identity.ended_session', id: 'session_id' },
  grant: { view: 'identity.ended_grant', id: 'grant_id' },
} as const;

/** What a process knows of the ends of one kind of thing; `db` is null where no service is mounted. */
const createEnds = (db: Kysely<Database> | null, clock: () => Date, kind: keyof typeof PUBLISHED) => {
  const { view, id } = PUBLISHED[kind];
  const table = sql.table(view);
  const column = sql.ref(id);
  const ended = new LRUCache<string, true>({ max: KEPT, ttl: ENDED_SESSION_MILLIS });
  const add = (one: string): void => {
    ended.set(one, true);
  };
  return {
    add,
    has: (one: string): boolean => ended.has(one),
    /** Learns what ended unheard. */
    catchUp: async (): Promise<void> => {
      if (db === null) return;
      const since = new Date(clock().getTime() - ENDED_SESSION_MILLIS);
      const { rows } = await sql<{ id: string }>`
        select ${column} as id from ${table} where ended_at > ${since} order by ended_at desc limit ${KEPT}`.execute(
        db,
      );
      for (const row of rows) add(row.id);
    },
    isStored: async (one: string): Promise<boolean> => {
      if (db === null) return false;
      const { rows } = await sql`select 1 from ${table} where ${column} = ${one}`.execute(db);
      return rows.length > 0;
    },
  };
};

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
  const sessions = createEnds(db, clock, 'session');
  const grants = createEnds(db, clock, 'grant');
  const listeners: ((revocation: Revocation | null) => void)[] = [];
  let heard = false;
  let count = 0;
  const tell = (revocation: Revocation | null): void => {
    count += 1;
    if (revocation !== null && 'sid' in revocation) sessions.add(revocation.sid);
    if (revocation !== null && 'grant' in revocation) grants.add(revocation.grant);
    for (const forget of listeners) forget(revocation);
  };
  const hasEnded =
    (ends: ReturnType<typeof createEnds>) =>
    async (id: string): Promise<boolean> =>
      ends.has(id) || (!heard && (await ends.isStored(id)));
  const revocations: Revocations = {
    get heard() {
      return heard;
    },
    get count() {
      return count;
    },
    hasEnded: hasEnded(sessions),
    hasGrantEnded: hasEnded(grants),
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
        // Begun when hearing has begun, so that nothing ends between the two.
        await Promise.all([sessions.catchUp(), grants.catchUp()]);
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
