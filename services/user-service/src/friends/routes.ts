import { FriendPage, PageQuery } from '@prodvor/contracts';
import { actorOf, type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { ownPolicy } from '../people/policy.ts';
import { PersonParams } from '../people/routes.ts';
import { presentCompanion } from './present.ts';
import { friendStore } from './store.ts';

/** The caller's friends. A friendship begins with a friend request. */
export const friendRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const friends = friendStore(db);
  return [
    route({
      operationId: 'listFriends',
      summary: 'My friends, the newest first',
      tag: 'Friends',
      method: 'GET',
      path: '/api/v1/friends',
      access: 'user',
      query: z.strictObject(PageQuery),
      status: 200,
      answer: FriendPage,
      errors: ['invalid-cursor'],
      policy: ownPolicy.to('read'),
      handle: async ({ query, caller }) => {
        const page = await friends.page(caller.userId, query);
        return { items: page.items.map(presentCompanion), next: page.next };
      },
    }),
    route({
      operationId: 'deleteFriend',
      summary: 'End a friendship',
      tag: 'Friends',
      method: 'DELETE',
      path: '/api/v1/friends/:id',
      access: 'user',
      scope: 'profile:write',
      params: PersonParams,
      status: 204,
      answer: null,
      errors: ['not-found'],
      policy: ownPolicy.to('write'),
      handle: async ({ params, caller, requestId }) => friends.end(actorOf(caller, requestId), params.id),
    }),
  ];
};
