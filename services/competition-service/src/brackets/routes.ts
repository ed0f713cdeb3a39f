import { Bracket } from '@prodvor/contracts';
import { type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { tournamentPolicy } from '../tournaments/policy.ts';
import { TournamentParams } from '../tournaments/routes.ts';
import { tournamentStore } from '../tournaments/store.ts';
import { presentBracket } from './present.ts';
import { bracketStore } from './store.ts';

/** The knock-outs of a tournament. */
export const bracketRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const tournaments = tournamentStore(db);
  const brackets = bracketStore(db);
  return [
    route({
      operationId: 'getBracket',
      summary: 'The knock-out stages, round by round',
      tag: 'Standings',
      method: 'GET',
      path: '/api/v1/tournaments/:id/bracket',
      access: 'public',
      params: TournamentParams,
      status: 200,
      answer: Bracket,
      load: ({ params }) => tournaments.facts(params.id),
      policy: tournamentPolicy.to('read'),
      handle: async ({ params, caller }) => presentBracket(await brackets.of(params.id), caller),
    }),
  ];
};
