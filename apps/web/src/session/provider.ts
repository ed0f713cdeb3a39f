import type { User, UserManager } from 'oidc-client-ts';
import type { Account } from './account.ts';
import { acquireBy } from './acquire.ts';

/** Where a person goes after the provider's pages. */
interface Journey {
  readonly returnTo: string;
}

const journeyOf = (state: unknown): string => {
  const returnTo = typeof state === 'object' && state !== null && 'returnTo' in state ? state.returnTo : null;
  return typeof returnTo === 'string' && returnTo.startsWith('/') && !returnTo.startsWith('//') ? returnTo : '/';
};

const accountOf = (user: User): Account => ({
  subject: user.profile.sub,
  name: user.profile.name ?? user.profile.preferred_username ?? null,
  email: user.profile.email ?? null,
  accessToken: user.access_token,
  idToken: user.id_token ?? null,
  expiresAt: (user.expires_at ?? 0) * 1000,
});

let manager: Promise<UserManager> | null = null;

/** Loaded when it is first needed: a visitor who never signs in never pays for it. */
const open = (): Promise<UserManager> => {
  manager ??= import('oidc-client-ts').then(
    ({ InMemoryWebStorage, UserManager: Manager, WebStorageStateStore }) =>
      new Manager({
        authority: `${location.origin}/auth`,
        client_id: 'prodvor-web',
        scope: 'openid profile email offline_access',
        redirect_uri: `${location.origin}/callback`,
        silent_redirect_uri: `${location.origin}/silent.html`,
        post_logout_redirect_uri: `${location.origin}/`,
        userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
        // The verifier of a sign-in under way must outlive the visit to the provider's pages, in this tab alone.
        stateStore: new WebStorageStateStore({ store: sessionStorage }),
        automaticSilentRenew: false,
        monitorSession: false,
        silentRequestTimeoutInSeconds: 10,
      }),
  );
  return manager;
};

/** Leaves for the provider's sign-in page. */
export const leaveToSignIn = async (journey: Journey): Promise<void> => {
  await (await open()).signinRedirect({ state: journey });
};

/** Leaves for the provider's registration page (OpenID Connect: Initiating User Registration). */
export const leaveToRegister = async (journey: Journey): Promise<void> => {
  await (await open()).signinRedirect({ state: journey, prompt: 'create' });
};

/** Finishes a sign-in on the redirect page. @throws when the provider refused or the answer is not ours */
export const arrive = async (url: string): Promise<{ account: Account; returnTo: string }> => {
  const user = await (await open()).signinRedirectCallback(url);
  return { account: accountOf(user), returnTo: journeyOf(user.state) };
};

/** Signs in without questions, by the refresh token or the provider's session; null when nobody is signed in there. */
export const acquire = async (): Promise<Account | null> => {
  const users = await open();
  const { ErrorResponse } = await import('oidc-client-ts');
  return acquireBy({
    signIn: async () => {
      const user = await users.signinSilent();
      return user === null ? null : accountOf(user);
    },
    refusalOf: (error) => (error instanceof ErrorResponse ? error.error : null),
    hasTokens: async () => (await users.getUser()) !== null,
    dropTokens: () => users.removeUser(),
  });
};

/** Drops the tokens of this tab. */
export const forget = async (): Promise<void> => {
  if (manager !== null) await (await manager).removeUser();
};

/** Leaves for the provider to end its session too (RP-initiated logout). */
export const leaveToSignOut = async (idToken: string | null): Promise<void> => {
  await (await open()).signoutRedirect(idToken === null ? {} : { id_token_hint: idToken });
};
