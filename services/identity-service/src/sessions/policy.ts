import { anyUser, definePolicy } from '@prodvor/service-kit';

/** A person sees and ends their own sessions alone: what is loaded is theirs already. */
export const sessionPolicy = definePolicy<unknown, 'list' | 'end'>('session', () => true, {
  list: anyUser,
  end: anyUser,
});
