import { InvitationPreview, InvitationToken, JoinedTeam } from '@prodvor/contracts';
import { type Caller, type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { acceptance } from './accept.ts';
import { linkPolicy } from './policy.ts';
import { presentLink } from './present.ts';

const LinkParams = z.strictObject({ token: InvitationToken });

/** What the holder of an invitation link does; the token is all that it takes to see the link. */
export const linkRoutes = ({ db, clock }: Pick<ServiceContext, 'db' | 'clock'>): readonly Route[] => {
  const accept = acceptance(db, clock);
  const load = ({ params, caller }: { params: z.output<typeof LinkParams>; caller: Caller }) =>
    accept.findLink(params.token, caller.kind === 'user' ? caller.userId : null);
  return [
    route({
      operationId: 'getInvitationLink',
      summary: 'What an invitation link leads to',
      tag: 'Invitations',
      method: 'GET',
      path: '/api/v1/invitation-links/:token',
      access: 'public',
      params: LinkParams,
      status: 200,
      answer: InvitationPreview,
      load,
      policy: linkPolicy.to('read'),
      handle: async ({ subject, caller }) => presentLink(subject, caller),
    }),
    route({
      operationId: 'acceptInvitationLink',
      summary: 'Come into the team by a link; a guest whom the link names becomes the caller',
      tag: 'Invitations',
      method: 'POST',
      path: '/api/v1/invitation-links/:token/accept',
      access: 'user',
      scope: 'teams:write',
      params: LinkParams,
      status: 200,
      answer: JoinedTeam,
      errors: ['own-invitation', 'already-member', 'invitation-over', 'roster-full'],
      load,
      policy: linkPolicy.to('accept'),
      contends: ({ params }) => params.token,
      within: ({ teamId }) => teamId,
      handle: async ({ subject, caller, requestId }) => accept.byLink({ caller, requestId }, subject),
    }),
  ];
};
