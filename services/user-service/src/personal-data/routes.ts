import { PersonExport } from '@prodvor/contracts';
import { actorOf, type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { ownPolicy, personPolicy } from '../people/policy.ts';
import { PersonParams } from '../people/routes.ts';
import { viewerOf } from '../people/selection.ts';
import { personStore } from '../people/store.ts';
import { personalDataStore } from './store.ts';

/** A person takes their data along, or goes. Both are for sessions alone. */
export const personalDataRoutes = ({ db, clock }: Pick<ServiceContext, 'db' | 'clock'>): readonly Route[] => {
  const people = personStore(db);
  const personalData = personalDataStore(db);
  return [
    route({
      operationId: 'exportMe',
      summary: 'All that the platform keeps of me',
      tag: 'Users',
      method: 'GET',
      path: '/api/v1/users/me/export',
      access: 'user',
      scope: null,
      status: 200,
      answer: PersonExport,
      policy: ownPolicy.to('read'),
      handle: async ({ caller }) => ({
        format: 'prodvor-person-export' as const,
        formatVersion: 1 as const,
        userId: caller.userId,
        exportedAt: clock().toISOString(),
        data: await personalData.export(caller.userId),
      }),
    }),
    route({
      operationId: 'deleteUser',
      summary: 'Erase me: results and rosters stay without my name',
      tag: 'Users',
      method: 'DELETE',
      path: '/api/v1/users/:id',
      access: 'user',
      params: PersonParams,
      status: 204,
      answer: null,
      errors: ['precondition-failed'],
      load: ({ params, caller }) => people.find(params.id, viewerOf(caller)),
      policy: personPolicy.to('delete'),
      handle: async ({ params, caller, ifMatch, requestId }) =>
        personalData.erase(actorOf(caller, requestId), params.id, ifMatch),
    }),
  ];
};
