import { Claim, ClaimCreate, ClaimPage, Id, OwnRequestQuery, RequestQuery } from '@prodvor/contracts';
import { type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { teamPolicy } from '../teams/policy.ts';
import { TeamParams } from '../teams/routes.ts';
import { teamStore } from '../teams/store.ts';
import { pageOfClaims } from './list.ts';
import { claimPolicy, ownClaimsPolicy } from './policy.ts';
import { presentClaim } from './present.ts';
import { claimStore } from './store.ts';

const ClaimParams = z.strictObject({ id: Id });

/** People who say that a guest of a roster is them, or that a team without a captain is theirs. */
export const claimRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const teams = teamStore(db);
  const claims = claimStore(db);
  const load = ({ params }: { params: z.output<typeof ClaimParams> }) => claims.find(params.id);
  return [
    route({
      operationId: 'createClaim',
      summary:
        'Say that a guest of the roster is oneself, or with `player` null that a team without a captain is one’s own',
      tag: 'Claims',
      method: 'POST',
      path: '/api/v1/teams/:id/claims',
      access: 'user',
      scope: 'teams:write',
      params: TeamParams,
      body: ClaimCreate,
      status: 201,
      answer: Claim,
      errors: ['already-member', 'already-claimed', 'already-requested'],
      load: ({ params }) => teams.facts(params.id),
      policy: teamPolicy.to('claim'),
      handle: async ({ params, body, caller, requestId }) =>
        presentClaim(await claims.create({ caller, requestId }, params.id, body), caller),
    }),
    route({
      operationId: 'listTeamClaims',
      summary: 'Claims of a team and of its guests, newest first; those that wait unless another state is named',
      tag: 'Claims',
      method: 'GET',
      path: '/api/v1/teams/:id/claims',
      access: 'user',
      params: TeamParams,
      query: RequestQuery,
      status: 200,
      answer: ClaimPage,
      errors: ['invalid-cursor'],
      load: ({ params }) => teams.facts(params.id),
      policy: teamPolicy.to('answer-requests'),
      handle: async ({ params, query, caller }) => {
        const page = await pageOfClaims(db, { team: params.id }, query);
        return { items: page.items.map((row) => presentClaim(row, caller)), next: page.next };
      },
    }),
    route({
      operationId: 'listClaims',
      summary: 'The caller’s own claims, newest first; those that wait unless another state is named',
      tag: 'Claims',
      method: 'GET',
      path: '/api/v1/claims',
      access: 'user',
      query: OwnRequestQuery,
      status: 200,
      answer: ClaimPage,
      errors: ['invalid-cursor'],
      policy: ownClaimsPolicy.to('read'),
      handle: async ({ query, caller }) => {
        const page = await pageOfClaims(db, { person: caller.userId, team: query.team }, query);
        return { items: page.items.map((row) => presentClaim(row, caller)), next: page.next };
      },
    }),
    route({
      operationId: 'acceptClaim',
      summary:
        'Give who claims the place of the guest, or the captaincy of the team; the claims of others on it are declined',
      tag: 'Claims',
      method: 'POST',
      path: '/api/v1/claims/:id/accept',
      access: 'user',
      scope: 'teams:write',
      params: ClaimParams,
      status: 200,
      answer: Claim,
      errors: [
        'already-answered',
        'already-member',
        'already-claimed',
        'transition-not-allowed',
        'roster-full',
        'precondition-failed',
      ],
      load,
      policy: claimPolicy.to('accept'),
      within: ({ teamId }) => teamId,
      handle: async ({ subject, caller, ifMatch, requestId }) =>
        presentClaim(await claims.accept({ caller, requestId }, subject, ifMatch), caller),
    }),
    route({
      operationId: 'declineClaim',
      summary: 'Refuse a claim',
      tag: 'Claims',
      method: 'POST',
      path: '/api/v1/claims/:id/decline',
      access: 'user',
      scope: 'teams:write',
      params: ClaimParams,
      status: 200,
      answer: Claim,
      errors: ['already-answered', 'precondition-failed'],
      load,
      policy: claimPolicy.to('decline'),
      within: ({ teamId }) => teamId,
      handle: async ({ subject, caller, ifMatch, requestId }) =>
        presentClaim(await claims.decline({ caller, requestId }, subject, ifMatch), caller),
    }),
    route({
      operationId: 'withdrawClaim',
      summary: 'Take one’s own claim back',
      tag: 'Claims',
      method: 'POST',
      path: '/api/v1/claims/:id/withdraw',
      access: 'user',
      scope: 'teams:write',
      params: ClaimParams,
      status: 200,
      answer: Claim,
      errors: ['already-answered', 'precondition-failed'],
      load,
      policy: claimPolicy.to('withdraw'),
      within: ({ teamId }) => teamId,
      handle: async ({ subject, caller, ifMatch, requestId }) =>
        presentClaim(await claims.withdraw({ caller, requestId }, subject, ifMatch), caller),
    }),
  ];
};
