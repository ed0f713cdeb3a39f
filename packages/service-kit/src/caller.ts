import type { Scope } from '@prodvor/contracts';
import type { Actor } from '@prodvor/database';

/** Realm roles carried by the token. Everything else a person may be is a fact in the database. */
export type Role = 'moderator' | 'admin';

/** Who the provider says is calling: the pair that `users.identity` maps to a user. */
export interface Principal {
  readonly provider: string;
  readonly subject: string;
  readonly name: string | null;
  /** The two parts of the name (claims `given_name`, `family_name`), null where the provider does not know them. */
  readonly givenName: string | null;
  readonly familyName: string | null;
  /** Null unless the provider verified it. */
  readonly email: string | null;
  readonly roles: readonly Role[];
  /** Said by the person at registration (claim `minor`): under 18. */
  readonly minor: boolean;
  /** The provider's session that the token belongs to (claim `sid`), null where it names none. */
  readonly sessionId: string | null;
}

export interface AnonymousCaller {
  readonly kind: 'anonymous';
}

export interface UserCaller {
  readonly kind: 'user';
  readonly userId: string;
  readonly roles: readonly Role[];
  readonly principal: Principal;
  /** What a personal API token may do, null for a session, which may do all that its person may. */
  readonly scopes: readonly Scope[] | null;
}

/** Signed in, but without a profile yet; only a route with `profile: 'optional'` meets one. */
export interface NewcomerCaller {
  readonly kind: 'newcomer';
  readonly roles: readonly Role[];
  readonly principal: Principal;
}

/** Who a policy judges. */
export type Caller = AnonymousCaller | UserCaller | NewcomerCaller;

/** Who the audit log names for a request. */
export const actorOf = ({ userId }: UserCaller, requestId: string): Actor & { readonly userId: string } => ({
  userId,
  requestId,
});
