import { Block, BlockPage, PageQuery } from '@prodvor/contracts';
import { actorOf, type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { presentCompanion } from '../friends/present.ts';
import { ownPolicy, personPolicy } from '../people/policy.ts';
import { PersonParams } from '../people/routes.ts';
import { viewerOf } from '../people/selection.ts';
import { personStore } from '../people/store.ts';
import { blockStore } from './store.ts';

/** Whom the caller has shut out. */
export const blockRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const blocks = blockStore(db);
  const people = personStore(db);
  return [
    route({
      operationId: 'listBlocks',
      summary: 'Whom I blocked, the newest first',
      tag: 'Friends',
      method: 'GET',
      path: '/api/v1/blocks',
      access: 'user',
      query: z.strictObject(PageQuery),
      status: 200,
      answer: BlockPage,
      errors: ['invalid-cursor'],
      policy: ownPolicy.to('read'),
      handle: async ({ query, caller }) => {
        const page = await blocks.page(caller.userId, query);
        return { items: page.items.map(presentCompanion), next: page.next };
      },
    }),
    route({
      operationId: 'putBlock',
      summary: 'Block a person; friendship and requests between the two end',
      tag: 'Friends',
      method: 'PUT',
      path: '/api/v1/blocks/:id',
      access: 'user',
      scope: 'profile:write',
      params: PersonParams,
      status: 200,
      answer: Block,
      load: ({ params, caller }) => people.find(params.id, viewerOf(caller)),
      policy: personPolicy.to('shut-out'),
      handle: async ({ params, caller, requestId }) => presentCompanion(await blocks.put(caller, requestId, params.id)),
    }),
    route({
      operationId: 'deleteBlock',
      summary: 'Let a blocked person in again',
      tag: 'Friends',
      method: 'DELETE',
      path: '/api/v1/blocks/:id',
      access: 'user',
      scope: 'profile:write',
      params: PersonParams,
      status: 204,
      answer: null,
      errors: ['not-found'],
      policy: ownPolicy.to('write'),
      handle: async ({ params, caller, requestId }) => blocks.remove(actorOf(caller, requestId), params.id),
    }),
  ];
};
