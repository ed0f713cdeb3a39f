import { Id, User, UserPage, UserQuery, UserUpdate } from '@prodvor/contracts';
import { actorOf, fail, type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { profileStore } from '../profiles/store.ts';
import { peoplePolicy, personPolicy } from './policy.ts';
import { presentUser } from './present.ts';
import { viewerOf } from './selection.ts';
import { personStore } from './store.ts';

/** Parameters of every path about one person. */
export const PersonParams = z.strictObject({ id: Id });

/** People, as their privacy shows them to the caller. */
export const personRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const people = personStore(db);
  const profiles = profileStore(db);
  return [
    route({
      operationId: 'listUsers',
      summary: 'People whom the caller may find',
      tag: 'Users',
      method: 'GET',
      path: '/api/v1/users',
      access: 'public',
      query: UserQuery,
      status: 200,
      answer: UserPage,
      errors: ['invalid-cursor'],
      policy: peoplePolicy.to('read'),
      handle: async ({ query, caller }) => {
        const page = await people.page(query, viewerOf(caller));
        return { items: page.items.map((row) => presentUser(row, caller)), next: page.next };
      },
    }),
    route({
      operationId: 'getUser',
      summary: 'A person',
      tag: 'Users',
      method: 'GET',
      path: '/api/v1/users/:id',
      access: 'public',
      params: PersonParams,
      status: 200,
      answer: User,
      load: ({ params, caller }) => people.find(params.id, viewerOf(caller)),
      policy: personPolicy.to('read'),
      handle: async ({ subject, caller }) => presentUser(subject, caller),
    }),
    route({
      operationId: 'updateUser',
      summary: 'Change my own profile',
      tag: 'Users',
      method: 'PATCH',
      path: '/api/v1/users/:id',
      access: 'user',
      scope: 'profile:write',
      params: PersonParams,
      body: UserUpdate,
      status: 200,
      answer: User,
      errors: ['precondition-failed'],
      load: ({ params, caller }) => people.find(params.id, viewerOf(caller)),
      policy: personPolicy.to('update'),
      handle: async ({ params, body, caller, ifMatch, requestId }) => {
        await profiles.update(actorOf(caller, requestId), params.id, body, ifMatch);
        return presentUser((await people.find(params.id, viewerOf(caller))) ?? fail('not-found'), caller);
      },
    }),
  ];
};
