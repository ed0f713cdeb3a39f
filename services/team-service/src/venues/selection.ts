import type { Database } from '@prodvor/database';
import type { InferResult, Kysely } from 'kysely';

/** Venues with all that their answer shows. */
export const selectVenues = (db: Kysely<Database>) =>
  db
    .selectFrom('teams.venue as v')
    .leftJoin('users.card as suggester', 'suggester.user_id', 'v.suggested_by')
    .select([
      'v.id',
      'v.name',
      'v.city',
      'v.address',
      'v.latitude',
      'v.longitude',
      'v.surface',
      'v.sports',
      'v.amenities',
      'v.zone',
      'v.description',
      'v.state',
      'v.suggested_by as suggestedBy',
      'v.created_at as createdAt',
      'v.version',
      'suggester.public_name as suggesterName',
    ]);

export type VenueRow = InferResult<ReturnType<typeof selectVenues>>[number];
