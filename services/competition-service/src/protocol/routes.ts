import {
  Id,
  Match,
  MatchEventCreate,
  MatchEventPage,
  MatchEventRecorded,
  MatchTransition,
  PageQuery,
} from '@prodvor/contracts';
import { type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { matchPolicy } from '../matches/policy.ts';
import { presentMatch } from '../matches/present.ts';
import { MatchParams } from '../matches/routes.ts';
import { matchStore } from '../matches/store.ts';
import { presentEvent, presentRecorded } from './present.ts';
import { protocolStore } from './store.ts';

const EventParams = z.strictObject({ id: Id, eventId: Id });

/** What happened in a match. Every write here is one more line of the protocol, also a correction and a take-back. */
export const protocolRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const matches = matchStore(db);
  const protocol = protocolStore(db);
  return [
    route({
      operationId: 'transitionMatch',
      summary: 'Start, postpone, cancel or abandon a match',
      tag: 'Protocol',
      method: 'POST',
      path: '/api/v1/matches/:id/transitions',
      access: 'user',
      scope: 'tournaments:write',
      params: MatchParams,
      body: MatchTransition,
      status: 200,
      answer: Match,
      errors: ['transition-not-allowed', 'sides-unknown', 'precondition-failed'],
      load: ({ params }) => matches.find(params.id),
      policy: matchPolicy.to('transition'),
      within: ({ tournamentId }) => tournamentId,
      handle: async ({ subject, body, caller, ifMatch, requestId }) =>
        presentMatch(await protocol.transition({ caller, requestId }, subject, body, ifMatch), caller),
    }),
    route({
      operationId: 'listMatchEvents',
      summary: 'The protocol in the order in which it was recorded',
      tag: 'Protocol',
      method: 'GET',
      path: '/api/v1/matches/:id/events',
      access: 'public',
      params: MatchParams,
      query: z.strictObject(PageQuery),
      status: 200,
      answer: MatchEventPage,
      errors: ['invalid-cursor'],
      load: ({ params }) => matches.find(params.id),
      policy: matchPolicy.to('read'),
      handle: async ({ params, query }) => {
        const page = await protocol.page(params.id, query);
        return { items: page.items.map(presentEvent), next: page.next };
      },
    }),
    route({
      operationId: 'recordMatchEvent',
      summary: 'Record an event; a result where one stands corrects it and needs If-Match',
      tag: 'Protocol',
      method: 'POST',
      path: '/api/v1/matches/:id/events',
      access: 'user',
      scope: 'tournaments:write',
      params: MatchParams,
      body: MatchEventCreate,
      status: 201,
      answer: MatchEventRecorded,
      errors: ['transition-not-allowed', 'sides-unknown', 'id-taken', 'precondition-failed', 'precondition-required'],
      load: ({ params }) => matches.find(params.id),
      policy: matchPolicy.to('record'),
      within: ({ tournamentId }) => tournamentId,
      etag: ({ match }) => match.version,
      handle: async ({ subject, body, caller, ifMatch, requestId }) =>
        presentRecorded(await protocol.record({ caller, requestId }, subject, body, ifMatch), caller),
    }),
    route({
      operationId: 'takeBackMatchEvent',
      summary: 'Take an event back; it stays in the protocol and counts for nothing',
      tag: 'Protocol',
      method: 'DELETE',
      path: '/api/v1/matches/:id/events/:eventId',
      access: 'user',
      scope: 'tournaments:write',
      params: EventParams,
      status: 200,
      answer: MatchEventRecorded,
      errors: ['already-taken-back', 'precondition-failed'],
      load: ({ params }) => matches.find(params.id),
      policy: matchPolicy.to('record'),
      within: ({ tournamentId }) => tournamentId,
      etag: ({ match }) => match.version,
      handle: async ({ subject, params, caller, ifMatch, requestId }) =>
        presentRecorded(await protocol.takeBack({ caller, requestId }, subject, params.eventId, ifMatch), caller),
    }),
  ];
};
