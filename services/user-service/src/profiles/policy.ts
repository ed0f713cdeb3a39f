import { anyUser, definePolicy, type Predicate } from '@prodvor/service-kit';

const signedIn: Predicate<unknown> = (caller) => caller.kind !== 'anonymous';

/** A person sees and keeps their own profile alone, so there is no subject: it is the caller. */
export const profilePolicy = definePolicy<unknown, 'read' | 'keep'>('profile', () => true, {
  read: anyUser,
  keep: signedIn,
});
