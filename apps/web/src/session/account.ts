/** Who is signed in, as one tab knows it and tells the others. It lives in memory and nowhere else. */
export interface Account {
  /** The provider's name for the person (`sub`). */
  readonly subject: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly accessToken: string;
  /** Proves to the provider who wants to sign out. */
  readonly idToken: string | null;
  /** When the access token ends, in milliseconds since the epoch. */
  readonly expiresAt: number;
}

export type SessionState =
  /** The provider is being asked whether someone is signed in. */
  | { readonly kind: 'starting' }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'signed-in'; readonly account: Account };

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';

/** Reads an account that came from another tab; null when it is not one. */
export const parseAccount = (value: unknown): Account | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { subject, name, email, accessToken, idToken, expiresAt } = value as Partial<Record<keyof Account, unknown>>;
  if (typeof subject !== 'string' || typeof accessToken !== 'string' || typeof expiresAt !== 'number') return null;
  if (!isTextOrNull(name) || !isTextOrNull(email) || !isTextOrNull(idToken)) return null;
  return { subject, name, email, accessToken, idToken, expiresAt };
};
