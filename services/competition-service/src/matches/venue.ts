import type { Database } from '@prodvor/database';
import { refuseField } from '@prodvor/service-kit';
import type { Transaction } from 'kysely';

/** A match is played at a venue that a moderator has approved, or at none. @throws {Failure} validation-failed */
export const requireVenue = async (tx: Transaction<Database>, venue: string | null): Promise<void> => {
  if (venue === null) return;
  const found = await tx
    .selectFrom('teams.venue_card')
    .select('venue_id')
    .where('venue_id', '=', venue)
    .where('state', '=', 'approved')
    .executeTakeFirst();
  if (!found) refuseField('/body/venue', 'competition.no-venue');
};
