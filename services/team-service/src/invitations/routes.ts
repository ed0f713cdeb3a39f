import {
  Id,
  Invitation,
  InvitationCreate,
  InvitationCreated,
  InvitationPage,
  InvitationQuery,
  PageQuery,
} from '@prodvor/contracts';
import { type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { teamPolicy } from '../teams/policy.ts';
import { TeamParams } from '../teams/routes.ts';
import { teamStore } from '../teams/store.ts';
import { acceptance } from './accept.ts';
import { invitationList } from './list.ts';
import { invitationPolicy, ownInvitationsPolicy } from './policy.ts';
import { presentInvitation } from './present.ts';
import { invitationStore } from './store.ts';

const InvitationParams = z.strictObject({ id: Id });

/** Places in rosters that are offered to people by name, or by a link; `link-routes.ts` has what its holder does. */
export const invitationRoutes = ({ db, clock }: Pick<ServiceContext, 'db' | 'clock'>): readonly Route[] => {
  const teams = teamStore(db);
  const invitations = invitationStore(db, clock);
  const accept = acceptance(db, clock);
  const list = invitationList(db, clock);
  const load = ({ params }: { params: z.output<typeof InvitationParams> }) => invitations.find(params.id);
  return [
    route({
      operationId: 'createInvitation',
      summary: 'Invite a person by name, or make a link; its token is told this once',
      tag: 'Invitations',
      method: 'POST',
      path: '/api/v1/teams/:id/invitations',
      access: 'user',
      scope: 'teams:write',
      secret: true,
      params: TeamParams,
      body: InvitationCreate,
      status: 201,
      answer: InvitationCreated,
      errors: ['own-invitation', 'already-member', 'already-requested', 'already-claimed'],
      load: ({ params }) => teams.facts(params.id),
      policy: teamPolicy.to('invite'),
      location: ({ id }) => `/api/v1/invitations/${id}`,
      handle: async ({ params, body, caller, requestId }) => {
        const { invitation, token } = await invitations.create({ caller, requestId }, params.id, body);
        return { ...presentInvitation(invitation, caller), token };
      },
    }),
    route({
      operationId: 'listTeamInvitations',
      summary: 'Invitations of a team, those that are open first',
      tag: 'Invitations',
      method: 'GET',
      path: '/api/v1/teams/:id/invitations',
      access: 'user',
      params: TeamParams,
      query: z.strictObject(PageQuery),
      status: 200,
      answer: InvitationPage,
      errors: ['invalid-cursor'],
      load: ({ params }) => teams.facts(params.id),
      policy: teamPolicy.to('invite'),
      handle: async ({ params, query, caller }) => {
        const page = await list.ofTeam(params.id, query);
        return { items: page.items.map((row) => presentInvitation(row, caller)), next: page.next };
      },
    }),
    route({
      operationId: 'listInvitations',
      summary: 'Invitations that wait for the caller’s answer, newest first',
      tag: 'Invitations',
      method: 'GET',
      path: '/api/v1/invitations',
      access: 'user',
      query: InvitationQuery,
      status: 200,
      answer: InvitationPage,
      errors: ['invalid-cursor'],
      policy: ownInvitationsPolicy.to('read'),
      handle: async ({ query, caller }) => {
        const page = await list.ofPerson(caller.userId, query);
        return { items: page.items.map((row) => presentInvitation(row, caller)), next: page.next };
      },
    }),
    route({
      operationId: 'getInvitation',
      summary: 'An invitation, for whom it invites by name and for those who manage the team',
      tag: 'Invitations',
      method: 'GET',
      path: '/api/v1/invitations/:id',
      access: 'user',
      params: InvitationParams,
      status: 200,
      answer: Invitation,
      load,
      policy: invitationPolicy.to('read'),
      handle: async ({ subject, caller }) => presentInvitation(subject, caller),
    }),
    route({
      operationId: 'acceptInvitation',
      summary: 'Come into the team; a guest whom the invitation names becomes the caller',
      tag: 'Invitations',
      method: 'POST',
      path: '/api/v1/invitations/:id/accept',
      access: 'user',
      scope: 'teams:write',
      params: InvitationParams,
      status: 200,
      answer: Invitation,
      errors: ['already-member', 'already-answered', 'invitation-over', 'roster-full', 'precondition-failed'],
      load,
      policy: invitationPolicy.to('accept'),
      within: ({ teamId }) => teamId,
      handle: async ({ subject, caller, ifMatch, requestId }) =>
        presentInvitation(await accept.byPerson({ caller, requestId }, subject, ifMatch), caller),
    }),
    route({
      operationId: 'declineInvitation',
      summary: 'Say no to an invitation',
      tag: 'Invitations',
      method: 'POST',
      path: '/api/v1/invitations/:id/decline',
      access: 'user',
      scope: 'teams:write',
      params: InvitationParams,
      status: 200,
      answer: Invitation,
      errors: ['already-answered', 'invitation-over', 'precondition-failed'],
      load,
      policy: invitationPolicy.to('decline'),
      within: ({ teamId }) => teamId,
      handle: async ({ subject, caller, ifMatch, requestId }) =>
        presentInvitation(await invitations.decline({ caller, requestId }, subject, ifMatch), caller),
    }),
    route({
      operationId: 'revokeInvitation',
      summary: 'Take an invitation back; who came by it stays',
      tag: 'Invitations',
      method: 'POST',
      path: '/api/v1/invitations/:id/revoke',
      access: 'user',
      scope: 'teams:write',
      params: InvitationParams,
      status: 200,
      answer: Invitation,
      errors: ['already-answered', 'invitation-over', 'precondition-failed'],
      load,
      policy: invitationPolicy.to('revoke'),
      within: ({ teamId }) => teamId,
      handle: async ({ subject, caller, ifMatch, requestId }) =>
        presentInvitation(await invitations.revoke({ caller, requestId }, subject, ifMatch), caller),
    }),
  ];
};
