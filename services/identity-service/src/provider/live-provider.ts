import { stat } from 'node:fs/promises';
import type { Provider } from 'oidc-provider';
import type { Logger } from 'pino';
import { type IdentityKeys, loadOrCreateKeys, nextChange, publishedKeys, type SigningKey } from '../keys.ts';

/** A provider and how it answers a request. */
interface Current {
  readonly provider: Provider;
  readonly answer: ReturnType<Provider['callback']>;
}

export interface LiveProvider {
  readonly current: Current;
  /** The keys of cookies, which stay as they were at the start. */
  readonly cookies: IdentityKeys['cookies'];
  /** To be called before a request is answered. */
  refresh(): Promise<void>;
}

/** What tells one content of the file from another; null without a file. */
const stampOf = async (path: string): Promise<string | null> => {
  const found = await stat(path).catch(() => null);
  return found && `${found.ino} ${found.mtimeMs} ${found.size}`;
};

/**
 * The provider with the keys in the file at `path` as they are now. A provider takes its keys once and keeps everything
 * else in the database, so that another one takes its place when the file was changed, a new key begins to sign, or an old
 * one has ended. With a file that cannot be read the keys stay as they were.
 * @throws {CannotStart} when the file cannot be used at the start
 */
export const createLiveProvider = async ({
  path,
  clock,
  log,
  make,
}: {
  readonly path: string;
  readonly clock: () => Date;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  readonly make: (signing: readonly SigningKey[], cookies: readonly string[]) => Provider;
}): Promise<LiveProvider> => {
  let stamp = await stampOf(path);
  let keys = await loadOrCreateKeys(path);
  stamp ??= await stampOf(path);
  const { cookies } = keys;
  let changesAt = 0;
  const build = (): Current => {
    const now = clock();
    const provider = make(publishedKeys(keys, now), cookies);
    changesAt = nextChange(keys, now);
    return { provider, answer: provider.callback() };
  };
  let current = build();
  return {
    get current() {
      return current;
    },
    cookies,
    refresh: async () => {
      const seen = await stampOf(path);
      if (seen !== null && seen !== stamp) {
        stamp = seen;
        try {
          keys = await loadOrCreateKeys(path);
        } catch (error) {
          log.warn({ err: error }, 'the changed keys cannot be used');
          return;
        }
      } else if (clock().getTime() < changesAt) return;
      current = build();
      log.info({ kids: publishedKeys(keys, clock()).map(({ kid }) => kid) }, 'the signing keys changed');
    },
  };
};
