import { Me, MeUpdate } from '@prodvor/contracts';
import { type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { profilePolicy } from './policy.ts';
import { presentMe } from './present.ts';
import { profileStore } from './store.ts';

/** The signed-in person's own profile. The roles in the answers are those of the token. */
export const profileRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const profiles = profileStore(db);
  return [
    route({
      operationId: 'getMe',
      summary: 'My profile',
      tag: 'Users',
      method: 'GET',
      path: '/api/v1/users/me',
      access: 'user',
      status: 200,
      answer: Me,
      load: ({ caller }) => profiles.find(caller.userId),
      policy: profilePolicy.to('read'),
      handle: async ({ caller, subject }) => presentMe(subject, caller),
    }),
    route({
      operationId: 'putMe',
      summary: 'Create my profile after the first sign-in, or change it',
      tag: 'Users',
      method: 'PUT',
      path: '/api/v1/users/me',
      access: 'user',
      scope: 'profile:write',
      profile: 'optional',
      body: MeUpdate,
      status: 200,
      answer: Me,
      errors: ['account-erased', 'precondition-failed'],
      policy: profilePolicy.to('keep'),
      handle: async ({ caller, body, ifMatch, requestId }) =>
        presentMe(await profiles.keep(caller, body, ifMatch, requestId), caller),
    }),
  ];
};
