import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

export interface ListenOptions {
  readonly url: string;
  /** A plain name: `prodvor_revoked`. */
  readonly channel: string;
  readonly onMessage: (payload: string) => void;
  /** Messages are heard from now on; those before are not. When it fails, the connection is made again. */
  readonly onHearing: () => Promise<void>;
  /** Nothing is heard any more; it is tried again until `stop`. */
  readonly onDeaf: (reason: unknown) => void;
  /** Milliseconds after which a silent connection is asked whether it lives; 15 s when left out. */
  readonly beatMillis?: number;
}

const CONNECT_MILLIS = 5_000;
const BEAT_MILLIS = 15_000;
const FIRST_WAIT_MILLIS = 100;
const LONGEST_WAIT_MILLIS = 5_000;

/** One connection, from its LISTEN to its end; rejects with the reason of the end. */
const hear = async (options: ListenOptions, signal: AbortSignal): Promise<never> => {
  const client = new pg.Client({
    connectionString: options.url,
    application_name: 'prodvor-listen',
    connectionTimeoutMillis: CONNECT_MILLIS,
    query_timeout: CONNECT_MILLIS,
    keepAlive: true,
  });
  const lost = Promise.withResolvers<never>();
  client.on('error', lost.reject);
  client.on('end', () => lost.reject(new Error('the connection ended')));
  client.on('notification', ({ payload }) => options.onMessage(payload ?? ''));
  lost.promise.catch(() => undefined);
  try {
    await Promise.race([client.connect(), lost.promise]);
    await client.query(`listen ${client.escapeIdentifier(options.channel)}`);
    await options.onHearing();
    for (;;) {
      await Promise.race([pause(options.beatMillis ?? BEAT_MILLIS, undefined, { signal, ref: false }), lost.promise]);
      // A network that broke without a word keeps the connection open for a long time.
      await client.query('select 1');
    }
  } finally {
    client.end().catch(() => undefined);
  }
};

/**
 * Hears a channel of PostgreSQL's NOTIFY on a connection of its own, which is made again when it breaks: after 100 ms, then
 * each time twice as long, 5 s at most. What is said meanwhile is not heard.
 */
export const listen = (options: ListenOptions): { readonly stop: () => Promise<void> } => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async (): Promise<void> => {
    let wait = FIRST_WAIT_MILLIS;
    const onHearing = async (): Promise<void> => {
      await options.onHearing();
      wait = FIRST_WAIT_MILLIS;
    };
    while (!signal.aborted) {
      await hear({ ...options, onHearing }, signal).catch((reason: unknown) => {
        if (!signal.aborted) options.onDeaf(reason);
      });
      await pause(wait, undefined, { signal, ref: false }).catch(() => undefined);
      wait = Math.min(wait * 2, LONGEST_WAIT_MILLIS);
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
};
