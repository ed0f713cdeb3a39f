import {
  Id,
  Tournament,
  TournamentCreate,
  TournamentPage,
  TournamentQuery,
  TournamentUpdate,
} from '@prodvor/contracts';
import { fail, type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { tournamentList } from './list.ts';
import { tournamentListPolicy, tournamentPolicy } from './policy.ts';
import { presentTournament } from './present.ts';
import { tournamentStore } from './store.ts';

/** Parameters of every path under a tournament. */
export const TournamentParams = z.strictObject({ id: Id });

const readList = tournamentListPolicy.to('read');
const readOwn = tournamentListPolicy.to('read-own');

/** The tournament itself; what stands under it has routes of its own. */
export const tournamentRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const tournaments = tournamentStore(db);
  const list = tournamentList(db);
  return [
    route({
      operationId: 'listTournaments',
      summary: 'Published tournaments, or with `mine` those that the caller owns, co-organizes or referees',
      tag: 'Tournaments',
      method: 'GET',
      path: '/api/v1/tournaments',
      access: 'public',
      query: TournamentQuery,
      status: 200,
      answer: TournamentPage,
      errors: ['authentication-required', 'profile-required', 'invalid-cursor'],
      load: async ({ query, caller }) => {
        if (query.mine && caller.kind === 'newcomer') fail('profile-required');
        return { mine: query.mine };
      },
      policy: {
        name: readList.name,
        decide: (caller, { mine }) => (mine ? readOwn : readList).decide(caller, undefined),
      },
      handle: async ({ query, caller }) => {
        const page = await list.page(query, query.mine && caller.kind === 'user' ? caller.userId : null);
        return { items: page.items.map((row) => presentTournament(row, caller)), next: page.next };
      },
    }),
    route({
      operationId: 'createTournament',
      summary: 'Create a tournament as a draft',
      tag: 'Tournaments',
      method: 'POST',
      path: '/api/v1/tournaments',
      access: 'user',
      scope: 'tournaments:write',
      body: TournamentCreate,
      status: 201,
      answer: Tournament,
      errors: ['name-taken'],
      policy: tournamentListPolicy.to('create'),
      location: ({ id }) => `/api/v1/tournaments/${id}`,
      handle: async ({ body, caller, requestId }) =>
        presentTournament(await tournaments.create({ caller, requestId }, body), caller),
    }),
    route({
      operationId: 'getTournament',
      summary: 'A tournament',
      tag: 'Tournaments',
      method: 'GET',
      path: '/api/v1/tournaments/:id',
      access: 'public',
      params: TournamentParams,
      status: 200,
      answer: Tournament,
      load: ({ params }) => tournaments.find(params.id),
      policy: tournamentPolicy.to('read'),
      handle: async ({ subject, caller }) => presentTournament(subject, caller),
    }),
    route({
      operationId: 'updateTournament',
      summary: 'Change a tournament',
      tag: 'Tournaments',
      method: 'PATCH',
      path: '/api/v1/tournaments/:id',
      access: 'user',
      scope: 'tournaments:write',
      params: TournamentParams,
      body: TournamentUpdate,
      status: 200,
      answer: Tournament,
      errors: ['name-taken', 'precondition-failed'],
      load: ({ params }) => tournaments.facts(params.id),
      policy: tournamentPolicy.to('update'),
      handle: async ({ params, body, caller, ifMatch, requestId }) =>
        presentTournament(await tournaments.update({ caller, requestId }, params.id, body, ifMatch), caller),
    }),
    route({
      operationId: 'deleteTournament',
      summary: 'Delete a draft, or a published tournament whose matches have no protocol',
      tag: 'Tournaments',
      method: 'DELETE',
      path: '/api/v1/tournaments/:id',
      access: 'user',
      scope: 'tournaments:write',
      params: TournamentParams,
      status: 204,
      answer: null,
      errors: ['protocol-exists', 'precondition-failed'],
      load: ({ params }) => tournaments.facts(params.id),
      policy: tournamentPolicy.to('delete'),
      handle: async ({ params, caller, ifMatch, requestId }) =>
        tournaments.remove({ caller, requestId }, params.id, ifMatch),
    }),
    route({
      operationId: 'publishTournament',
      summary: 'Show a draft to everyone',
      tag: 'Tournaments',
      method: 'POST',
      path: '/api/v1/tournaments/:id/publish',
      access: 'user',
      scope: 'tournaments:write',
      params: TournamentParams,
      status: 200,
      answer: Tournament,
      errors: ['transition-not-allowed', 'precondition-failed'],
      load: ({ params }) => tournaments.facts(params.id),
      policy: tournamentPolicy.to('publish'),
      handle: async ({ params, caller, ifMatch, requestId }) =>
        presentTournament(await tournaments.publish({ caller, requestId }, params.id, ifMatch), caller),
    }),
  ];
};
