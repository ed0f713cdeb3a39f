import { type Account, parseAccount, type SessionState } from './account.ts';

/** What tabs of one browser tell each other. */
export type TabMessage =
  | { readonly type: 'ask' }
  | { readonly type: 'renew' }
  | { readonly type: 'account'; readonly account: Account }
  | { readonly type: 'anonymous' }
  | { readonly type: 'signed-out' };

/** Every other tab; a message never comes back to its sender. */
export interface TabChannel {
  post(message: TabMessage): void;
  listen(listener: (message: unknown) => void): void;
}

export interface TabSessionPorts {
  readonly channel: TabChannel;
  /** Runs `lead` once this tab is the first of the living ones; a tab that closes gives way to the next. */
  readonly lead: (lead: () => void) => void;
  /** Asks the provider without questions: an account, or null when nobody is signed in. Rejects when it cannot be asked. */
  readonly acquire: () => Promise<Account | null>;
  /** Forgets the tokens that `acquire` kept. */
  readonly forget: () => Promise<void>;
  readonly now: () => number;
  /** Calls back after `ms` milliseconds; answers how to cancel. */
  readonly after: (ms: number, run: () => void) => () => void;
}

export interface TabSession {
  state(): SessionState;
  subscribe(changed: () => void): () => void;
  /** Takes part in the browser's session; `expected` is false when nobody has signed in here. */
  start(expected: boolean): void;
  /** An account that this tab has signed in by itself. */
  adopt(account: Account): void;
  /** A token that is valid now, null for nobody; waits for a sign-in or a renewal under way. */
  token(): Promise<string | null>;
  /** The server refuses a token that was sent: the session may have been ended from elsewhere, so the provider is asked. */
  refused(token: string): Promise<void>;
  /** Ends the session in every tab. */
  end(): Promise<void>;
}

/** A token is renewed this long before it ends. */
export const RENEW_AHEAD_MS = 60_000;
/** A token that ends sooner is not sent any more. */
const TOO_LATE_MS = 5_000;
/** First pause after a provider that could not be asked; each next one is twice as long. */
const RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 60_000;
/** How long a tab waits for the leading one before it asks the provider itself: a leader may be frozen. */
export const PATIENCE_MS = 3_000;

/**
 * The session of one tab. Of all tabs one leads: it alone asks the provider and renews, the others are told. A tab whose
 * leader is silent helps itself.
 */
export const createTabSession = ({ channel, lead, acquire, forget, now, after }: TabSessionPorts): TabSession => {
  let state: SessionState = { kind: 'starting' };
  let leading = false;
  let cancelTimer = () => {};
  let asking: Promise<void> | null = null;
  /** Grows when someone signs in or out, so that an answer to an older question is dropped. */
  let era = 0;
  let misses = 0;
  const listeners = new Set<() => void>();
  const settledWaiters = new Set<() => void>();

  const timer = (ms: number, run: () => void): void => {
    cancelTimer();
    cancelTimer = after(Math.max(0, ms), run);
  };

  const set = (next: SessionState): void => {
    state = next;
    for (const waiter of settledWaiters) waiter();
    settledWaiters.clear();
    for (const changed of listeners) changed();
  };

  const plan = (account: Account): void => {
    const margin = leading ? RENEW_AHEAD_MS : RENEW_AHEAD_MS / 2;
    timer(account.expiresAt - now() - margin, () => void renew());
  };

  const become = (account: Account | null): void => {
    cancelTimer();
    if (account !== null) plan(account);
    set(account === null ? { kind: 'anonymous' } : { kind: 'signed-in', account });
  };

  const ask = async (): Promise<void> => {
    const asked = era;
    try {
      const account = await acquire();
      if (asked !== era) return;
      misses = 0;
      if (account !== null) channel.post({ type: 'account', account });
      else channel.post({ type: state.kind === 'signed-in' ? 'signed-out' : 'anonymous' });
      become(account);
    } catch {
      if (asked !== era) return;
      if (state.kind !== 'signed-in' || state.account.expiresAt <= now()) become(null);
      timer(Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** misses), () => void renew());
      misses += 1;
    }
  };

  /** One question at a time. */
  const renew = (): Promise<void> => {
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };

  const settled = (within: number): Promise<void> =>
    new Promise((resolve) => {
      const cancel = after(within, () => {
        settledWaiters.delete(done);
        resolve();
      });
      const done = () => {
        cancel();
        resolve();
      };
      settledWaiters.add(done);
    });

  const usable = (): string | null | undefined => {
    if (state.kind === 'anonymous') return null;
    if (state.kind === 'starting') return undefined;
    return state.account.expiresAt - now() > TOO_LATE_MS ? state.account.accessToken : undefined;
  };

  const hear = (message: unknown): void => {
    if (typeof message !== 'object' || message === null || !('type' in message)) return;
    switch (message.type) {
      case 'ask':
        if (leading && state.kind === 'signed-in') channel.post({ type: 'account', account: state.account });
        else if (leading && state.kind === 'anonymous') channel.post({ type: 'anonymous' });
        return;
      case 'renew':
        if (leading) void renew();
        return;
      case 'account': {
        const account = parseAccount('account' in message ? message.account : null);
        if (account === null) return;
        era += 1;
        if (state.kind !== 'signed-in' || state.account.subject !== account.subject) void forget();
        become(account);
        return;
      }
      case 'anonymous':
        if (state.kind === 'starting') become(null);
        return;
      case 'signed-out':
        era += 1;
        void forget();
        become(null);
        return;
      default:
    }
  };

  return {
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    start: (expected) => {
      channel.listen(hear);
      if (!expected) become(null);
      else {
        channel.post({ type: 'ask' });
        timer(PATIENCE_MS, () => void renew());
      }
      lead(() => {
        leading = true;
        if (state.kind === 'starting') void renew();
        else if (state.kind === 'signed-in') plan(state.account);
      });
    },
    adopt: (account) => {
      era += 1;
      channel.post({ type: 'account', account });
      become(account);
    },
    token: async () => {
      const ready = usable();
      if (ready !== undefined) return ready;
      if (state.kind === 'signed-in') {
        if (leading) await renew();
        else {
          channel.post({ type: 'renew' });
          await settled(PATIENCE_MS);
        }
      } else await settled(PATIENCE_MS * 2);
      if (usable() === undefined) await renew();
      return usable() ?? null;
    },
    refused: async (token) => {
      const held = () => state.kind === 'signed-in' && state.account.accessToken === token;
      if (!held()) return;
      if (!leading) {
        channel.post({ type: 'renew' });
        await settled(PATIENCE_MS);
      }
      if (held()) await renew();
    },
    end: async () => {
      era += 1;
      channel.post({ type: 'signed-out' });
      become(null);
      await forget();
    },
  };
};
