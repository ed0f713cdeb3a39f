import { useSyncExternalStore } from 'react';
import type { Account, SessionState } from './account.ts';
import { forgetNamePutOff } from './name-put-off.ts';
import { acquire, arrive, forget, leaveToRegister, leaveToSignIn, leaveToSignOut } from './provider.ts';
import { createTabSession, type TabChannel } from './tabs.ts';

/** Says that someone signed in on this device, so that a reload asks the provider; it holds nothing about whom. */
const HINT = 'prodvor-signed-in';

const openChannel = (): TabChannel => {
  const channel = new BroadcastChannel('prodvor-session');
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener) => channel.addEventListener('message', (event) => listener(event.data)),
  };
};

const tabs = createTabSession({
  channel: openChannel(),
  lead: (lead) => {
    // Web Locks need a secure context; without one there is no sign-in either.
    if (!('locks' in navigator)) return lead();
    void navigator.locks.request('prodvor-session', () => {
      lead();
      return new Promise(() => {});
    });
  },
  acquire: async () => {
    const account = await acquire();
    if (account === null) localStorage.removeItem(HINT);
    return account;
  },
  forget,
  now: Date.now,
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
});

tabs.subscribe(() => {
  if (tabs.state().kind === 'signed-in') localStorage.setItem(HINT, '1');
});

const here = (): string => location.pathname + location.search + location.hash;

/** The session of the person who reads this page. */
export const session = {
  state: tabs.state,
  subscribe: tabs.subscribe,
  /** An access token that is valid now, null for an anonymous reader. */
  token: tabs.token,
  /** For a token that the server refused. */
  refused: tabs.refused,
  start: (): void => tabs.start(localStorage.getItem(HINT) !== null),
  /** Leaves for the sign-in page; the person comes back to this address. */
  signIn: (returnTo: string = here()): Promise<void> => leaveToSignIn({ returnTo }),
  register: (returnTo: string = here()): Promise<void> => leaveToRegister({ returnTo }),
  /**
   * Finishes a sign-in; answers where the person was going.
   * @param welcome runs before the session begins in any tab
   */
  complete: async (url: string, welcome: (account: Account) => Promise<void>): Promise<string> => {
    const { account, returnTo } = await arrive(url);
    await welcome(account);
    forgetNamePutOff();
    tabs.adopt(account);
    return returnTo;
  },
  /** Signs out here, in the other tabs and at the provider. */
  signOut: async (): Promise<void> => {
    const state = tabs.state();
    localStorage.removeItem(HINT);
    const idToken = state.kind === 'signed-in' ? state.account.idToken : null;
    await tabs.end();
    await leaveToSignOut(idToken);
  },
};

/** The session's state; the component is drawn again when it changes. */
export const useSession = (): SessionState => useSyncExternalStore(session.subscribe, session.state);
