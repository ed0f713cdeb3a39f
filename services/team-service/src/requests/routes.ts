import { Id, JoinRequest, JoinRequestCreate, JoinRequestPage, OwnRequestQuery, RequestQuery } from '@prodvor/contracts';
import { type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { teamPolicy } from '../teams/policy.ts';
import { TeamParams } from '../teams/routes.ts';
import { teamStore } from '../teams/store.ts';
import { pageOfRequests } from './list.ts';
import { ownRequestsPolicy, requestPolicy } from './policy.ts';
import { presentRequest } from './present.ts';
import { requestStore } from './store.ts';

const RequestParams = z.strictObject({ id: Id });

/** People who ask to join. */
export const requestRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const teams = teamStore(db);
  const requests = requestStore(db);
  const load = ({ params }: { params: z.output<typeof RequestParams> }) => requests.find(params.id);
  return [
    route({
      operationId: 'createJoinRequest',
      summary: 'Ask to join; a team that comes together by invitation alone forbids it',
      tag: 'Join requests',
      method: 'POST',
      path: '/api/v1/teams/:id/join-requests',
      access: 'user',
      scope: 'teams:write',
      params: TeamParams,
      body: JoinRequestCreate,
      status: 201,
      answer: JoinRequest,
      errors: ['already-member', 'already-requested'],
      load: ({ params }) => teams.facts(params.id),
      policy: teamPolicy.to('request'),
      handle: async ({ params, body, caller, requestId }) =>
        presentRequest(await requests.create({ caller, requestId }, params.id, body), caller),
    }),
    route({
      operationId: 'listTeamJoinRequests',
      summary: 'Who asks to join a team, newest first; those that wait unless another state is named',
      tag: 'Join requests',
      method: 'GET',
      path: '/api/v1/teams/:id/join-requests',
      access: 'user',
      params: TeamParams,
      query: RequestQuery,
      status: 200,
      answer: JoinRequestPage,
      errors: ['invalid-cursor'],
      load: ({ params }) => teams.facts(params.id),
      policy: teamPolicy.to('answer-requests'),
      handle: async ({ params, query, caller }) => {
        const page = await pageOfRequests(db, { team: params.id }, query);
        return { items: page.items.map((row) => presentRequest(row, caller)), next: page.next };
      },
    }),
    route({
      operationId: 'listJoinRequests',
      summary: 'The caller’s own join requests, newest first; those that wait unless another state is named',
      tag: 'Join requests',
      method: 'GET',
      path: '/api/v1/join-requests',
      access: 'user',
      query: OwnRequestQuery,
      status: 200,
      answer: JoinRequestPage,
      errors: ['invalid-cursor'],
      policy: ownRequestsPolicy.to('read'),
      handle: async ({ query, caller }) => {
        const page = await pageOfRequests(db, { person: caller.userId, team: query.team }, query);
        return { items: page.items.map((row) => presentRequest(row, caller)), next: page.next };
      },
    }),
    route({
      operationId: 'acceptJoinRequest',
      summary: 'Take who asks into the roster',
      tag: 'Join requests',
      method: 'POST',
      path: '/api/v1/join-requests/:id/accept',
      access: 'user',
      scope: 'teams:write',
      params: RequestParams,
      status: 200,
      answer: JoinRequest,
      errors: ['already-answered', 'roster-full', 'precondition-failed'],
      load,
      policy: requestPolicy.to('accept'),
      within: ({ teamId }) => teamId,
      handle: async ({ subject, caller, ifMatch, requestId }) =>
        presentRequest(await requests.accept({ caller, requestId }, subject, ifMatch), caller),
    }),
    route({
      operationId: 'declineJoinRequest',
      summary: 'Say no to who asks',
      tag: 'Join requests',
      method: 'POST',
      path: '/api/v1/join-requests/:id/decline',
      access: 'user',
      scope: 'teams:write',
      params: RequestParams,
      status: 200,
      answer: JoinRequest,
      errors: ['already-answered', 'precondition-failed'],
      load,
      policy: requestPolicy.to('decline'),
      within: ({ teamId }) => teamId,
      handle: async ({ subject, caller, ifMatch, requestId }) =>
        presentRequest(await requests.decline({ caller, requestId }, subject, ifMatch), caller),
    }),
    route({
      operationId: 'withdrawJoinRequest',
      summary: 'Take one’s own join request back',
      tag: 'Join requests',
      method: 'POST',
      path: '/api/v1/join-requests/:id/withdraw',
      access: 'user',
      scope: 'teams:write',
      params: RequestParams,
      status: 200,
      answer: JoinRequest,
      errors: ['already-answered', 'precondition-failed'],
      load,
      policy: requestPolicy.to('withdraw'),
      within: ({ teamId }) => teamId,
      handle: async ({ subject, caller, ifMatch, requestId }) =>
        presentRequest(await requests.withdraw({ caller, requestId }, subject, ifMatch), caller),
    }),
  ];
};
