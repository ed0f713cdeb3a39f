import { Amenity, SportSlug, type Venue } from '@prodvor/contracts';
import type { Caller } from '@prodvor/service-kit';
import { seesSuggester, venueActions, venuePolicy } from './policy.ts';
import type { VenueRow } from './selection.ts';

export const presentVenue = (row: VenueRow, caller: Caller): Venue => ({
  id: row.id,
  name: row.name,
  city: row.city,
  address: row.address,
  point: row.latitude === null || row.longitude === null ? null : { latitude: row.latitude, longitude: row.longitude },
  surface: row.surface,
  sports: SportSlug.array().parse(row.sports),
  amenities: Amenity.array().parse(row.amenities),
  zone: row.zone,
  description: row.description,
  state: row.state,
  suggestedBy:
    row.suggestedBy === null || row.suggesterName === null || !seesSuggester(caller, row)
      ? null
      : { id: row.suggestedBy, name: row.suggesterName },
  createdAt: row.createdAt.toISOString(),
  version: row.version,
  can: venuePolicy.can(caller, row, venueActions(row)),
});
