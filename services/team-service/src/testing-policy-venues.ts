import type { TestPerson, TestPlatform } from '@prodvor/service-kit/testing';
import type { Row } from './testing-policy.ts';

/** A venue that waits for a moderator; answers its id. */
export const suggestVenue = async (platform: TestPlatform, by: TestPerson): Promise<string> => {
  const { id } = await platform.database
    .db('teams')
    .insertInto('teams.venue')
    .values({
      name: 'Двор',
      city: 'Казань',
      address: 'ул. Пушкина, 5',
      surface: 'asphalt',
      sports: [],
      amenities: [],
      zone: 'Europe/Moscow',
      suggested_by: by.userId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

interface VenueCase {
  readonly row: Row;
  /** The route is about one venue, which the stranger has suggested. */
  readonly isOfOne: boolean;
  readonly body?: unknown;
}

/** The routes of venues, which know no team. */
export const VENUES: Readonly<Record<string, VenueCase>> = {
  listVenues: { row: [200, 200, 200, 200, 200, 200, 200, 200], isOfOne: false },
  createVenue: {
    row: [401, 403, 201, 201, 201, 201, 201, 201],
    isOfOne: false,
    body: { name: 'Поле', city: 'Казань', address: 'ул. Баумана, 1' },
  },
  getVenue: { row: [404, 404, 200, 404, 404, 404, 404, 200], isOfOne: true },
  updateVenue: { row: [401, 403, 200, 404, 404, 404, 404, 200], isOfOne: true, body: { name: 'Поле' } },
  deleteVenue: { row: [401, 403, 204, 404, 404, 404, 404, 204], isOfOne: true },
  approveVenue: { row: [401, 403, 403, 404, 404, 404, 404, 200], isOfOne: true },
  rejectVenue: { row: [401, 403, 403, 404, 404, 404, 404, 200], isOfOne: true },
};
