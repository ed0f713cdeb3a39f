import { Entry, EntryInput, EntryPage, Id, PageQuery } from '@prodvor/contracts';
import { actorOf, type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { tournamentPolicy } from '../tournaments/policy.ts';
import { TournamentParams } from '../tournaments/routes.ts';
import { tournamentStore } from '../tournaments/store.ts';
import { presentEntry } from './present.ts';
import { entryStore } from './store.ts';

const EntryParams = z.strictObject({ id: Id, entryId: Id });

/** Who takes part in a tournament. */
export const entryRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const tournaments = tournamentStore(db);
  const entries = entryStore(db);
  return [
    route({
      operationId: 'listEntries',
      summary: 'Entries of a tournament in the order in which they were added',
      tag: 'Entries',
      method: 'GET',
      path: '/api/v1/tournaments/:id/entries',
      access: 'public',
      params: TournamentParams,
      query: z.strictObject(PageQuery),
      status: 200,
      answer: EntryPage,
      errors: ['invalid-cursor'],
      load: ({ params }) => tournaments.facts(params.id),
      policy: tournamentPolicy.to('read'),
      handle: async ({ params, query }) => {
        const page = await entries.page(params.id, query);
        return { items: page.items.map(presentEntry), next: page.next };
      },
    }),
    route({
      operationId: 'createEntry',
      summary: 'Add an entry',
      tag: 'Entries',
      method: 'POST',
      path: '/api/v1/tournaments/:id/entries',
      access: 'user',
      params: TournamentParams,
      body: EntryInput,
      status: 201,
      answer: Entry,
      errors: ['name-taken'],
      load: ({ params }) => tournaments.facts(params.id),
      policy: tournamentPolicy.to('structure'),
      handle: async ({ params, body, caller, requestId }) =>
        presentEntry(await entries.create(actorOf(caller, requestId), params.id, body)),
    }),
    route({
      operationId: 'updateEntry',
      summary: 'Rename an entry',
      tag: 'Entries',
      method: 'PATCH',
      path: '/api/v1/tournaments/:id/entries/:entryId',
      access: 'user',
      params: EntryParams,
      body: EntryInput,
      status: 200,
      answer: Entry,
      errors: ['name-taken', 'precondition-failed'],
      load: ({ params }) => tournaments.facts(params.id),
      policy: tournamentPolicy.to('structure'),
      handle: async ({ params, body, caller, ifMatch, requestId }) =>
        presentEntry(await entries.update(actorOf(caller, requestId), params.id, params.entryId, body, ifMatch)),
    }),
    route({
      operationId: 'deleteEntry',
      summary: 'Remove an entry that no group and no match uses',
      tag: 'Entries',
      method: 'DELETE',
      path: '/api/v1/tournaments/:id/entries/:entryId',
      access: 'user',
      params: EntryParams,
      status: 204,
      answer: null,
      errors: ['in-use', 'precondition-failed'],
      load: ({ params }) => tournaments.facts(params.id),
      policy: tournamentPolicy.to('structure'),
      handle: async ({ params, caller, ifMatch, requestId }) =>
        entries.remove(actorOf(caller, requestId), params.id, params.entryId, ifMatch),
    }),
  ];
};
