import type { Account } from './account.ts';

/** Answers that mean "nobody is signed in", not "something broke". */
const NOBODY = new Set([
  'login_required',
  'interaction_required',
  'consent_required',
  'account_selection_required',
  'invalid_grant',
]);

/** A tab's way to the provider. */
export interface SilentProvider {
  /** Signs in without questions: by the refresh token where there is one, else by the provider's session. */
  readonly signIn: () => Promise<Account | null>;
  /** What the provider answered, null for an error that is no answer of it. */
  readonly refusalOf: (error: unknown) => string | null;
  readonly hasTokens: () => Promise<boolean>;
  readonly dropTokens: () => Promise<void>;
}

/**
 * Signs in without questions; null when nobody is signed in at the provider. A grant may end while the session goes on (a
 * renewal whose answer was lost is tried too late, RFC 9700 4.14.2): then the session gives another one, before anybody is told
 * to sign in.
 * @throws what is no refusal: the provider could not be asked
 */
export const acquireBy = async (provider: SilentProvider): Promise<Account | null> => {
  // By the refresh token, by the session, and once more for a code whose grant ended on its way.
  for (let tries = 0; ; tries += 1) {
    try {
      return await provider.signIn();
    } catch (error) {
      const refusal = provider.refusalOf(error);
      if (refusal === null || !NOBODY.has(refusal)) throw error;
      const goesOn = refusal === 'invalid_grant' || (await provider.hasTokens());
      await provider.dropTokens();
      if (!goesOn || tries === 2) return null;
    }
  }
};
