import {
  GroupEntryInput,
  GroupInput,
  Id,
  PageQuery,
  RoundInput,
  Stage,
  StageCreate,
  StagePage,
  StageUpdate,
} from '@prodvor/contracts';
import { type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { tournamentPolicy } from '../tournaments/policy.ts';
import { TournamentParams } from '../tournaments/routes.ts';
import { tournamentStore } from '../tournaments/store.ts';
import { presentStage } from './present.ts';
import { stageStore } from './store.ts';

const StageParams = z.strictObject({ id: Id, stageId: Id });
const GroupParams = z.strictObject({ id: Id, stageId: Id, groupId: Id });

/** Stages with their groups and rounds. */
export const stageRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const tournaments = tournamentStore(db);
  const stages = stageStore(db);
  return [
    route({
      operationId: 'listStages',
      summary: 'Stages of a tournament in their order',
      tag: 'Stages',
      method: 'GET',
      path: '/api/v1/tournaments/:id/stages',
      access: 'public',
      params: TournamentParams,
      query: z.strictObject(PageQuery),
      status: 200,
      answer: StagePage,
      errors: ['invalid-cursor'],
      load: ({ params }) => tournaments.facts(params.id),
      policy: tournamentPolicy.to('read'),
      handle: async ({ params, query }) => {
        const page = await stages.page(params.id, query);
        return { items: page.items.map(presentStage), next: page.next };
      },
    }),
    route({
      operationId: 'createStage',
      summary: 'Add a stage after those that exist',
      tag: 'Stages',
      method: 'POST',
      path: '/api/v1/tournaments/:id/stages',
      access: 'user',
      scope: 'tournaments:write',
      params: TournamentParams,
      body: StageCreate,
      status: 201,
      answer: Stage,
      errors: ['name-taken'],
      load: ({ params }) => tournaments.facts(params.id),
      policy: tournamentPolicy.to('structure'),
      handle: async ({ params, body, caller, requestId }) =>
        presentStage(await stages.create({ caller, requestId }, params.id, body)),
    }),
    route({
      operationId: 'updateStage',
      summary: 'Change a stage',
      tag: 'Stages',
      method: 'PATCH',
      path: '/api/v1/tournaments/:id/stages/:stageId',
      access: 'user',
      scope: 'tournaments:write',
      params: StageParams,
      body: StageUpdate,
      status: 200,
      answer: Stage,
      errors: ['name-taken', 'precondition-failed'],
      load: ({ params }) => tournaments.facts(params.id),
      policy: tournamentPolicy.to('structure'),
      handle: async ({ params, body, caller, ifMatch, requestId }) =>
        presentStage(await stages.update({ caller, requestId }, params.id, params.stageId, body, ifMatch)),
    }),
    route({
      operationId: 'deleteStage',
      summary: 'Remove a stage without matches',
      tag: 'Stages',
      method: 'DELETE',
      path: '/api/v1/tournaments/:id/stages/:stageId',
      access: 'user',
      scope: 'tournaments:write',
      params: StageParams,
      status: 204,
      answer: null,
      errors: ['in-use', 'precondition-failed'],
      load: ({ params }) => tournaments.facts(params.id),
      policy: tournamentPolicy.to('structure'),
      handle: async ({ params, caller, ifMatch, requestId }) =>
        stages.remove({ caller, requestId }, params.id, params.stageId, ifMatch),
    }),
    route({
      operationId: 'createGroup',
      summary: 'Add a group to a round-robin stage',
      tag: 'Stages',
      method: 'POST',
      path: '/api/v1/tournaments/:id/stages/:stageId/groups',
      access: 'user',
      scope: 'tournaments:write',
      params: StageParams,
      body: GroupInput,
      status: 201,
      answer: Stage,
      errors: ['name-taken', 'precondition-failed'],
      load: ({ params }) => tournaments.facts(params.id),
      policy: tournamentPolicy.to('structure'),
      handle: async ({ params, body, caller, ifMatch, requestId }) =>
        presentStage(await stages.addGroup({ caller, requestId }, params.id, params.stageId, body, ifMatch)),
    }),
    route({
      operationId: 'createGroupEntry',
      summary: 'Put an entry into a group; one that is in it already stays',
      tag: 'Stages',
      method: 'POST',
      path: '/api/v1/tournaments/:id/stages/:stageId/groups/:groupId/entries',
      access: 'user',
      scope: 'tournaments:write',
      params: GroupParams,
      body: GroupEntryInput,
      status: 201,
      answer: Stage,
      errors: ['precondition-failed'],
      load: ({ params }) => tournaments.facts(params.id),
      policy: tournamentPolicy.to('structure'),
      handle: async ({ params, body, caller, ifMatch, requestId }) =>
        presentStage(await stages.addGroupEntry({ caller, requestId }, params.id, params, body.entry, ifMatch)),
    }),
    route({
      operationId: 'createRound',
      summary: 'Add a round after those that exist',
      tag: 'Stages',
      method: 'POST',
      path: '/api/v1/tournaments/:id/stages/:stageId/rounds',
      access: 'user',
      scope: 'tournaments:write',
      params: StageParams,
      body: RoundInput,
      status: 201,
      answer: Stage,
      errors: ['name-taken', 'precondition-failed'],
      load: ({ params }) => tournaments.facts(params.id),
      policy: tournamentPolicy.to('structure'),
      handle: async ({ params, body, caller, ifMatch, requestId }) =>
        presentStage(await stages.addRound({ caller, requestId }, params.id, params.stageId, body, ifMatch)),
    }),
  ];
};
