import { Id, Team, TeamCreate, TeamPage, TeamQuery, TeamUpdate } from '@prodvor/contracts';
import { type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { teamList } from './list.ts';
import { teamListPolicy, teamPolicy } from './policy.ts';
import { presentTeam } from './present.ts';
import { teamStore } from './store.ts';
import { findTournament } from './tournament.ts';

/** Parameters of every path under a team. */
export const TeamParams = z.strictObject({ id: Id });

/** The team itself; what stands under it has routes of its own. */
export const teamRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const teams = teamStore(db);
  const list = teamList(db);
  return [
    route({
      operationId: 'listTeams',
      summary: 'Teams, newest first; with `q` the exact name first',
      tag: 'Teams',
      method: 'GET',
      path: '/api/v1/teams',
      access: 'public',
      query: TeamQuery,
      status: 200,
      answer: TeamPage,
      errors: ['invalid-cursor'],
      load: async () => null,
      policy: teamListPolicy.to('read'),
      handle: async ({ query, caller }) => {
        const page = await list.page(query, caller);
        return { items: page.items.map((row) => presentTeam(row, caller)), next: page.next };
      },
    }),
    route({
      operationId: 'createTeam',
      summary: 'Create a team; the caller becomes its captain, unless it is made for a tournament',
      tag: 'Teams',
      method: 'POST',
      path: '/api/v1/teams',
      access: 'user',
      scope: 'teams:write',
      body: TeamCreate,
      status: 201,
      answer: Team,
      load: async ({ body }) => (body.tournament === null ? null : findTournament(db, body.tournament)),
      policy: teamListPolicy.to('create'),
      location: ({ id }) => `/api/v1/teams/${id}`,
      handle: async ({ body, caller, requestId, subject }) =>
        presentTeam(await teams.create(caller, requestId, body, subject), caller),
    }),
    route({
      operationId: 'getTeam',
      summary: 'A team',
      tag: 'Teams',
      method: 'GET',
      path: '/api/v1/teams/:id',
      access: 'public',
      params: TeamParams,
      status: 200,
      answer: Team,
      load: ({ params, caller }) => teams.find(params.id, caller.kind === 'user' ? caller.userId : null),
      policy: teamPolicy.to('read'),
      handle: async ({ subject, caller }) => presentTeam(subject, caller),
    }),
    route({
      operationId: 'updateTeam',
      summary: 'Change a team',
      tag: 'Teams',
      method: 'PATCH',
      path: '/api/v1/teams/:id',
      access: 'user',
      scope: 'teams:write',
      params: TeamParams,
      body: TeamUpdate,
      status: 200,
      answer: Team,
      errors: ['precondition-failed'],
      load: ({ params }) => teams.facts(params.id),
      policy: teamPolicy.to('update'),
      handle: async ({ params, body, caller, ifMatch, requestId }) =>
        presentTeam(await teams.update({ caller, requestId }, params.id, body, ifMatch), caller),
    }),
    route({
      operationId: 'deleteTeam',
      summary: 'Delete a team with its roster; entries of tournaments keep their names',
      tag: 'Teams',
      method: 'DELETE',
      path: '/api/v1/teams/:id',
      access: 'user',
      scope: 'teams:write',
      params: TeamParams,
      status: 204,
      answer: null,
      errors: ['precondition-failed'],
      load: ({ params }) => teams.facts(params.id),
      policy: teamPolicy.to('delete'),
      handle: async ({ params, caller, ifMatch, requestId }) => teams.remove({ caller, requestId }, params.id, ifMatch),
    }),
  ];
};
