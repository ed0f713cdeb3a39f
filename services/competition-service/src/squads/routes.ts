import { Id, PageQuery, SquadPlayer, SquadPlayerCreate, SquadPlayerPage } from '@prodvor/contracts';
import { type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { entrySubject } from '../entries/load.ts';
import { entryPolicy, organizesOrSpeaks } from '../entries/policy.ts';
import { EntryParams } from '../entries/routes.ts';
import { presentSquadPlayer } from './present.ts';
import { squadStore } from './store.ts';

const SquadPlayerParams = EntryParams.extend({ squadPlayerId: Id });

/** The players of an entry. */
export const squadRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const squads = squadStore(db);
  const load = entrySubject(db);
  return [
    route({
      operationId: 'listSquad',
      summary: 'The squad of an entry by number, as it was frozen on confirmation',
      tag: 'Entries',
      method: 'GET',
      path: '/api/v1/tournaments/:id/entries/:entryId/squad',
      access: 'public',
      params: EntryParams,
      query: z.strictObject(PageQuery),
      status: 200,
      answer: SquadPlayerPage,
      errors: ['invalid-cursor'],
      load,
      policy: entryPolicy.to('read'),
      handle: async ({ params, query, subject, caller }) => {
        const viewer = { id: caller.kind === 'user' ? caller.userId : null, all: organizesOrSpeaks(caller, subject) };
        const page = await squads.page(params.entryId, query, viewer);
        return { items: page.items.map(presentSquadPlayer), next: page.next };
      },
    }),
    route({
      operationId: 'addSquadPlayer',
      summary: 'Add a player who came to the roster later, or a name to an entry without a team',
      tag: 'Entries',
      method: 'POST',
      path: '/api/v1/tournaments/:id/entries/:entryId/squad',
      access: 'user',
      scope: 'tournaments:write',
      params: EntryParams,
      body: SquadPlayerCreate,
      status: 201,
      answer: SquadPlayer,
      errors: ['already-member', 'roster-full', 'transition-not-allowed', 'precondition-failed'],
      load,
      policy: entryPolicy.to('squad'),
      handle: async ({ params: { id, entryId }, body, caller, ifMatch, requestId }) =>
        presentSquadPlayer(await squads.add({ caller, requestId }, { tournamentId: id, entryId }, body, ifMatch)),
    }),
    route({
      operationId: 'removeSquadPlayer',
      summary: 'Remove a player whom no protocol names',
      tag: 'Entries',
      method: 'DELETE',
      path: '/api/v1/tournaments/:id/entries/:entryId/squad/:squadPlayerId',
      access: 'user',
      scope: 'tournaments:write',
      params: SquadPlayerParams,
      status: 204,
      answer: null,
      errors: ['in-use', 'transition-not-allowed', 'precondition-failed'],
      load,
      policy: entryPolicy.to('squad'),
      handle: async ({ params: { id, entryId, squadPlayerId }, caller, ifMatch, requestId }) =>
        squads.remove({ caller, requestId }, { tournamentId: id, entryId }, squadPlayerId, ifMatch),
    }),
  ];
};
