import { Id, LeaveTeam, PageQuery, Player, PlayerCreate, PlayerPage, PlayerUpdate } from '@prodvor/contracts';
import { type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { teamPolicy } from '../teams/policy.ts';
import { TeamParams } from '../teams/routes.ts';
import { teamStore } from '../teams/store.ts';
import { playerList } from './list.ts';
import { playerPolicy } from './policy.ts';
import { presentPlayer } from './present.ts';
import { type PlayerOfTeam, playerStore } from './store.ts';

const PlayerParams = z.strictObject({ id: Id, playerId: Id });

const update = playerPolicy.to('update');
const appoint = playerPolicy.to('appoint');

/** Who is in a team. */
export const playerRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const teams = teamStore(db);
  const players = playerStore(db);
  const list = playerList(db);
  return [
    route({
      operationId: 'listPlayers',
      summary: 'The roster: the captain, vice-captains, players, coaches, each by number',
      tag: 'Players',
      method: 'GET',
      path: '/api/v1/teams/:id/players',
      access: 'public',
      params: TeamParams,
      query: z.strictObject(PageQuery),
      status: 200,
      answer: PlayerPage,
      errors: ['invalid-cursor'],
      load: ({ params }) => teams.facts(params.id),
      policy: teamPolicy.to('read'),
      handle: async ({ params, query, caller, subject }) => {
        const page = await list.page(params.id, query, caller.kind === 'user' ? caller.userId : null);
        return { items: page.items.map((row) => presentPlayer(row, subject, caller)), next: page.next };
      },
    }),
    route({
      operationId: 'addPlayer',
      summary: 'Enter a guest: a player without an account',
      tag: 'Players',
      method: 'POST',
      path: '/api/v1/teams/:id/players',
      access: 'user',
      scope: 'teams:write',
      params: TeamParams,
      body: PlayerCreate,
      status: 201,
      answer: Player,
      errors: ['roster-full', 'number-taken'],
      load: ({ params }) => teams.facts(params.id),
      policy: teamPolicy.to('manage-roster'),
      handle: async ({ params, body, caller, requestId }) => {
        const { team, player } = await players.add({ caller, requestId }, params.id, body);
        return presentPlayer(player, team, caller);
      },
    }),
    route({
      operationId: 'updatePlayer',
      summary: 'Change a player; `role: captain` hands the captaincy over',
      tag: 'Players',
      method: 'PATCH',
      path: '/api/v1/teams/:id/players/:playerId',
      access: 'user',
      scope: 'teams:write',
      params: PlayerParams,
      body: PlayerUpdate,
      status: 200,
      answer: Player,
      errors: ['number-taken', 'precondition-failed'],
      load: async ({ params, caller, body }) => {
        const found = await players.find(params.id, params.playerId, caller.userId);
        return found && { ...found, role: body.role };
      },
      policy: {
        name: update.name,
        decide: (caller, subject: PlayerOfTeam & { role: unknown }) =>
          (subject.role === 'captain' ? appoint : update).decide(caller, subject),
      },
      handle: async ({ body, caller, ifMatch, requestId, subject }) => {
        const { team, player } = await players.update({ caller, requestId }, subject, body, ifMatch);
        return presentPlayer(player, team, caller);
      },
    }),
    route({
      operationId: 'removePlayer',
      summary: 'Take a player out of the roster',
      tag: 'Players',
      method: 'DELETE',
      path: '/api/v1/teams/:id/players/:playerId',
      access: 'user',
      scope: 'teams:write',
      params: PlayerParams,
      status: 204,
      answer: null,
      errors: ['successor-required', 'precondition-failed'],
      load: ({ params, caller }) => players.find(params.id, params.playerId, caller.userId),
      policy: playerPolicy.to('remove'),
      handle: async ({ params, caller, ifMatch, requestId }) =>
        players.remove({ caller, requestId }, params.id, params.playerId, ifMatch),
    }),
    route({
      operationId: 'leaveTeam',
      summary: 'Leave a team; a captain names who takes over',
      tag: 'Players',
      method: 'POST',
      path: '/api/v1/teams/:id/leave',
      access: 'user',
      scope: 'teams:write',
      params: TeamParams,
      body: LeaveTeam,
      status: 204,
      answer: null,
      errors: ['successor-required', 'last-player'],
      load: ({ params }) => teams.facts(params.id),
      policy: teamPolicy.to('leave'),
      handle: async ({ body, caller, requestId, subject }) =>
        players.leave({ caller, requestId }, subject, body.successor),
    }),
  ];
};
