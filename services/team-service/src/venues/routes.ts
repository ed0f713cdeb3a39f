import { Id, Venue, VenueCreate, VenuePage, VenueQuery, VenueUpdate } from '@prodvor/contracts';
import { fail, moderates, type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { venueList } from './list.ts';
import { venueListPolicy, venuePolicy } from './policy.ts';
import { presentVenue } from './present.ts';
import { venueStore } from './store.ts';

const VenueParams = z.strictObject({ id: Id });

const readList = venueListPolicy.to('read');
const readUnchecked = venueListPolicy.to('read-unchecked');

/** Where one plays: suggested by anyone, checked by a moderator. */
export const venueRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const venues = venueStore(db);
  const list = venueList(db);
  const load = ({ params }: { params: z.output<typeof VenueParams> }) => venues.find(params.id);
  return [
    route({
      operationId: 'listVenues',
      summary: 'Approved venues; in another state the caller’s own suggestions, or all of them for a moderator',
      tag: 'Venues',
      method: 'GET',
      path: '/api/v1/venues',
      access: 'public',
      query: VenueQuery,
      status: 200,
      answer: VenuePage,
      errors: ['authentication-required', 'profile-required', 'invalid-cursor'],
      load: async ({ query, caller }) => {
        const unchecked = query.state !== 'approved';
        if (unchecked && caller.kind === 'newcomer') fail('profile-required');
        return { unchecked };
      },
      policy: {
        name: readList.name,
        decide: (caller, { unchecked }) => (unchecked ? readUnchecked : readList).decide(caller, undefined),
      },
      handle: async ({ query, caller, subject }) => {
        const own = subject.unchecked && caller.kind === 'user' && !moderates(caller, undefined);
        const page = await list.page(query, own ? caller.userId : null);
        return { items: page.items.map((row) => presentVenue(row, caller)), next: page.next };
      },
    }),
    route({
      operationId: 'createVenue',
      summary: 'Suggest a venue; of a moderator it is approved at once',
      tag: 'Venues',
      method: 'POST',
      path: '/api/v1/venues',
      access: 'user',
      scope: 'teams:write',
      body: VenueCreate,
      status: 201,
      answer: Venue,
      policy: venueListPolicy.to('create'),
      location: ({ id }) => `/api/v1/venues/${id}`,
      handle: async ({ body, caller, requestId }) => {
        const row = await venues.create({ caller, requestId }, body);
        return presentVenue(row, caller);
      },
    }),
    route({
      operationId: 'getVenue',
      summary: 'A venue',
      tag: 'Venues',
      method: 'GET',
      path: '/api/v1/venues/:id',
      access: 'public',
      params: VenueParams,
      status: 200,
      answer: Venue,
      load,
      policy: venuePolicy.to('read'),
      handle: async ({ subject, caller }) => presentVenue(subject, caller),
    }),
    route({
      operationId: 'updateVenue',
      summary: 'Change a venue',
      tag: 'Venues',
      method: 'PATCH',
      path: '/api/v1/venues/:id',
      access: 'user',
      scope: 'teams:write',
      params: VenueParams,
      body: VenueUpdate,
      status: 200,
      answer: Venue,
      errors: ['precondition-failed'],
      load,
      policy: venuePolicy.to('update'),
      handle: async ({ params, body, caller, ifMatch, requestId }) =>
        presentVenue(await venues.update({ caller, requestId }, params.id, body, ifMatch), caller),
    }),
    route({
      operationId: 'deleteVenue',
      summary: 'Delete a venue; matches that named it show none from then on',
      tag: 'Venues',
      method: 'DELETE',
      path: '/api/v1/venues/:id',
      access: 'user',
      scope: 'teams:write',
      params: VenueParams,
      status: 204,
      answer: null,
      errors: ['precondition-failed'],
      load,
      policy: venuePolicy.to('delete'),
      handle: async ({ params, caller, ifMatch, requestId }) =>
        venues.remove({ caller, requestId }, params.id, ifMatch),
    }),
    route({
      operationId: 'approveVenue',
      summary: 'Show a venue to everyone',
      tag: 'Venues',
      method: 'POST',
      path: '/api/v1/venues/:id/approve',
      access: 'user',
      scope: 'teams:write',
      params: VenueParams,
      status: 200,
      answer: Venue,
      errors: ['transition-not-allowed', 'precondition-failed'],
      load,
      policy: venuePolicy.to('approve'),
      handle: async ({ params, caller, ifMatch, requestId }) =>
        presentVenue(await venues.check({ caller, requestId }, params.id, 'approved', ifMatch), caller),
    }),
    route({
      operationId: 'rejectVenue',
      summary: 'Refuse a suggested venue, or take an approved one back',
      tag: 'Venues',
      method: 'POST',
      path: '/api/v1/venues/:id/reject',
      access: 'user',
      scope: 'teams:write',
      params: VenueParams,
      status: 200,
      answer: Venue,
      errors: ['transition-not-allowed', 'precondition-failed'],
      load,
      policy: venuePolicy.to('reject'),
      handle: async ({ params, caller, ifMatch, requestId }) =>
        presentVenue(await venues.check({ caller, requestId }, params.id, 'rejected', ifMatch), caller),
    }),
  ];
};
