import { ApiTokenCreate, ApiTokenCreated, ApiTokenPage, Id, PageQuery } from '@prodvor/contracts';
import { actorOf, type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { ownPolicy } from '../people/policy.ts';
import { presentToken } from './present.ts';
import { tokenStore } from './store.ts';

const TokenParams = z.strictObject({ id: Id });

/** The caller's personal API tokens: a session makes and ends them, a token does not. */
export const tokenRoutes = ({ db, clock }: Pick<ServiceContext, 'db' | 'clock'>): readonly Route[] => {
  const tokens = tokenStore(db, clock);
  return [
    route({
      operationId: 'listTokens',
      summary: 'My API tokens, the newest first',
      tag: 'Tokens',
      method: 'GET',
      path: '/api/v1/tokens',
      access: 'user',
      scope: null,
      query: z.strictObject(PageQuery),
      status: 200,
      answer: ApiTokenPage,
      errors: ['invalid-cursor'],
      policy: ownPolicy.to('read'),
      handle: async ({ query, caller }) => {
        const page = await tokens.page(caller.userId, query);
        return { items: page.items.map(presentToken), next: page.next };
      },
    }),
    route({
      operationId: 'createToken',
      summary: 'Make an API token; the answer tells it this once',
      tag: 'Tokens',
      method: 'POST',
      path: '/api/v1/tokens',
      access: 'user',
      secret: true,
      body: ApiTokenCreate,
      status: 201,
      answer: ApiTokenCreated,
      errors: ['name-taken', 'too-many-tokens'],
      policy: ownPolicy.to('write'),
      handle: async ({ body, caller, requestId }) => {
        const { row, token } = await tokens.create(actorOf(caller, requestId), body);
        return { ...presentToken(row), token };
      },
    }),
    route({
      operationId: 'endToken',
      summary: 'End an API token',
      tag: 'Tokens',
      method: 'DELETE',
      path: '/api/v1/tokens/:id',
      access: 'user',
      params: TokenParams,
      status: 204,
      answer: null,
      errors: ['not-found'],
      policy: ownPolicy.to('write'),
      handle: async ({ params, caller, requestId }) => tokens.end(actorOf(caller, requestId), params.id),
    }),
  ];
};
