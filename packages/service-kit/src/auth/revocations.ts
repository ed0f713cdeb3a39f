import { type Database, listen } from '@prodvor/database';
import { sql, type Transaction } from 'kysely';
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
  /** False while they are not heard; nothing may be remembered then. */
  readonly heard: boolean;
  /** Grows with each revocation and each time that hearing begins: what was read before may be stale. */
  readonly count: number;
  /** Whether the provider's session has ended, as far as this process was told. */
  hasEnded(sessionId: string): boolean;
  /** `null` stands for any: some may have been missed. */
  onRevoked(forget: (revocation: Revocation | null) => void): void;
}

/** Sessions that ended and whose access tokens may still be around. */
const ENDED_SESSIONS = 10_000;

const parse = (payload: string): Revocation | null => {
  try {
    return Revocation.parse(JSON.parse(payload));
  } catch {
    return null;
  }
};

/** The revocations of all processes that share a database. They are heard from `hear` on, until its `stop`. */
export const createRevocations = (log: Logger) => {
  const ended = new LRUCache<string, true>({ max: ENDED_SESSIONS });
  const listeners: ((revocation: Revocation | null) => void)[] = [];
  let heard = false;
  let count = 0;
  const tell = (revocation: Revocation | null): void => {
    count += 1;
    if (revocation !== null && 'sid' in revocation) ended.set(revocation.sid, true);
    for (const forget of listeners) forget(revocation);
  };
  const revocations: Revocations = {
    get heard() {
      return heard;
    },
    get count() {
      return count;
    },
    hasEnded: (sessionId) => ended.has(sessionId),
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
      onHearing: () => {
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
