import type { Friend } from '@prodvor/contracts';
import type { Companion } from './store.ts';

/** A friend, or somebody blocked: both stand in a list of the caller's own with a name and a day. */
export const presentCompanion = ({ id, name, since }: Companion): Friend => ({
  user: { id, name },
  since: since.toISOString(),
});
