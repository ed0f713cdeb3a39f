import { Id, Match, MatchCreate, MatchPage, MatchQuery, MatchUpdate } from '@prodvor/contracts';
import { type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { type TournamentFacts, tournamentPolicy } from '../tournaments/policy.ts';
import { tournamentStore } from '../tournaments/store.ts';
import { matchList } from './list.ts';
import { matchPolicy } from './policy.ts';
import { presentMatch } from './present.ts';
import { matchStore } from './store.ts';

export const MatchParams = z.strictObject({ id: Id });

const readTournament = tournamentPolicy.to('read');

/** Matches; what happens in them is the protocol. */
export const matchRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const tournaments = tournamentStore(db);
  const matches = matchStore(db);
  const list = matchList(db);
  return [
    route({
      operationId: 'listMatches',
      summary: 'Matches of one tournament, or of all published ones, by day',
      tag: 'Matches',
      method: 'GET',
      path: '/api/v1/matches',
      access: 'public',
      query: MatchQuery,
      status: 200,
      answer: MatchPage,
      errors: ['invalid-cursor'],
      load: async ({ query }): Promise<{ tournament: TournamentFacts | null } | undefined> => {
        if (query.tournament === undefined) return { tournament: null };
        const tournament = await tournaments.facts(query.tournament);
        return tournament && { tournament };
      },
      policy: {
        name: 'matches.read',
        decide: (caller, { tournament }) => (tournament ? readTournament.decide(caller, tournament) : 'allow'),
      },
      handle: async ({ query, caller }) => {
        const page = await list.page(query);
        return { items: page.items.map((row) => presentMatch(row, caller)), next: page.next };
      },
    }),
    route({
      operationId: 'createMatch',
      summary: 'Add a match to a round',
      tag: 'Matches',
      method: 'POST',
      path: '/api/v1/matches',
      access: 'user',
      scope: 'tournaments:write',
      body: MatchCreate,
      status: 201,
      answer: Match,
      errors: ['number-taken'],
      load: ({ body }) => tournaments.facts(body.tournament),
      policy: tournamentPolicy.to('structure'),
      contends: ({ body }) => body.tournament,
      location: ({ id }) => `/api/v1/matches/${id}`,
      handle: async ({ body, caller, requestId }) =>
        presentMatch(await matches.create({ caller, requestId }, body), caller),
    }),
    route({
      operationId: 'getMatch',
      summary: 'A match',
      tag: 'Matches',
      method: 'GET',
      path: '/api/v1/matches/:id',
      access: 'public',
      params: MatchParams,
      status: 200,
      answer: Match,
      load: ({ params }) => matches.find(params.id),
      policy: matchPolicy.to('read'),
      handle: async ({ subject, caller }) => presentMatch(subject, caller),
    }),
    route({
      operationId: 'updateMatch',
      summary: 'Change when, where or who; who only before anything was recorded',
      tag: 'Matches',
      method: 'PATCH',
      path: '/api/v1/matches/:id',
      access: 'user',
      scope: 'tournaments:write',
      params: MatchParams,
      body: MatchUpdate,
      status: 200,
      answer: Match,
      errors: ['number-taken', 'protocol-exists', 'precondition-failed'],
      load: ({ params }) => matches.find(params.id),
      policy: matchPolicy.to('update'),
      within: ({ tournamentId }) => tournamentId,
      handle: async ({ subject, body, caller, ifMatch, requestId }) =>
        presentMatch(await matches.update({ caller, requestId }, subject, body, ifMatch), caller),
    }),
    route({
      operationId: 'deleteMatch',
      summary: 'Delete a match that has no protocol; one that has is cancelled',
      tag: 'Matches',
      method: 'DELETE',
      path: '/api/v1/matches/:id',
      access: 'user',
      scope: 'tournaments:write',
      params: MatchParams,
      status: 204,
      answer: null,
      errors: ['protocol-exists', 'precondition-failed'],
      load: ({ params }) => matches.find(params.id),
      policy: matchPolicy.to('delete'),
      within: ({ tournamentId }) => tournamentId,
      handle: async ({ subject, caller, ifMatch, requestId }) =>
        matches.remove({ caller, requestId }, subject, ifMatch),
    }),
  ];
};
