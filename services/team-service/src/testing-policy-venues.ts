import type { TestPerson, TestPlatform } from '@prodvor/service-kit/testing';

/** A venue that somebody suggested; answers its id. */
export const suggestVenue = async (
  platform: TestPlatform,
  by: TestPerson,
  state: 'suggested' | 'approved',
): Promise<string> => {
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
      state,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** What the routes of venues are sent. */
export const VENUE_BODIES: Readonly<Record<string, unknown>> = {
  createVenue: { name: 'Поле', city: 'Казань', address: 'ул. Баумана, 1' },
  updateVenue: { name: 'Поле' },
};
