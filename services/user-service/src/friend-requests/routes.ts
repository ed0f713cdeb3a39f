import { FriendRequest, FriendRequestCreate, FriendRequestPage, FriendRequestQuery, Id } from '@prodvor/contracts';
import { type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { ownPolicy, personPolicy } from '../people/policy.ts';
import { viewerOf } from '../people/selection.ts';
import { personStore } from '../people/store.ts';
import { requestPolicy } from './policy.ts';
import { presentRequest } from './present.ts';
import { requestStore } from './store.ts';

const RequestParams = z.strictObject({ id: Id });

const ANSWERS = [
  { action: 'accept', state: 'accepted', operationId: 'acceptFriendRequest', summary: 'Become friends' },
  { action: 'decline', state: 'declined', operationId: 'declineFriendRequest', summary: 'Decline a friend request' },
  { action: 'withdraw', state: 'withdrawn', operationId: 'withdrawFriendRequest', summary: 'Take my request back' },
] as const;

/** Who wants to be friends with whom. */
export const friendRequestRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const requests = requestStore(db);
  const people = personStore(db);
  return [
    route({
      operationId: 'listFriendRequests',
      summary: 'The pending requests that the caller got, or sent, newest first',
      tag: 'Friends',
      method: 'GET',
      path: '/api/v1/friend-requests',
      access: 'user',
      query: FriendRequestQuery,
      status: 200,
      answer: FriendRequestPage,
      errors: ['invalid-cursor'],
      policy: ownPolicy.to('read'),
      handle: async ({ query, caller }) => {
        const page = await requests.page(query, viewerOf(caller));
        return { items: page.items.map((row) => presentRequest(row, caller)), next: page.next };
      },
    }),
    route({
      operationId: 'createFriendRequest',
      summary: 'Ask a person to be friends; whose own request waits for the caller becomes a friend at once',
      tag: 'Friends',
      method: 'POST',
      path: '/api/v1/friend-requests',
      access: 'user',
      scope: 'profile:write',
      body: FriendRequestCreate,
      status: 201,
      answer: FriendRequest,
      errors: ['already-friends', 'already-requested'],
      load: ({ body, caller }) => people.find(body.user, viewerOf(caller)),
      policy: personPolicy.to('ask'),
      handle: async ({ body, caller, requestId }) =>
        presentRequest(await requests.send(caller, requestId, body.user), caller),
    }),
    ...ANSWERS.map(({ action, state, operationId, summary }) =>
      route({
        operationId,
        summary,
        tag: 'Friends',
        method: 'POST',
        path: `/api/v1/friend-requests/:id/${action}`,
        access: 'user',
        scope: 'profile:write',
        params: RequestParams,
        status: 200,
        answer: FriendRequest,
        errors: ['already-answered', 'precondition-failed'],
        load: ({ params, caller }) => requests.find(params.id, viewerOf(caller)),
        policy: requestPolicy.to(action),
        handle: async ({ subject, caller, ifMatch, requestId }) =>
          presentRequest(await requests.answer(caller, requestId, subject, state, ifMatch), caller),
      }),
    ),
  ];
};
