import { ask, askAll } from '../../import/ask.ts';
import { eachBounded } from '../../import/bounded.ts';
import type { League } from './data.ts';
import type { DemoPeople } from './people.ts';

/** Venues are suggested by who the file says, and approved by the moderator where it says so. Answers their ids by name. */
export const loadVenues = async (
  people: DemoPeople,
  { city, venues }: Pick<League, 'city' | 'venues'>,
  step: () => void,
): Promise<ReadonlyMap<string, string>> => {
  const { api } = people.moderator;
  const listed = (state: 'suggested' | 'approved') =>
    askAll('Reading venues', (page) =>
      api.GET('/api/v1/venues', { params: { query: { state, ...(city === null ? {} : { city }), ...page } } }),
    );
  const known = [...(await listed('suggested')), ...(await listed('approved'))];
  const ids = new Map<string, string>();
  await eachBounded(venues, async ({ suggestedBy, state, ...venue }) => {
    const by = people[suggestedBy];
    const stored =
      known.find((other) => other.name === venue.name && other.suggestedBy?.id === by.id) ??
      (await ask(`The venue "${venue.name}"`, by.api.POST('/api/v1/venues', { body: venue })));
    if (stored.state !== state) {
      const path = { id: stored.id };
      await ask(`The venue "${venue.name}"`, api.POST('/api/v1/venues/{id}/approve', { params: { path } }));
    }
    ids.set(venue.name, stored.id);
    step();
  });
  return ids;
};
