import { Standings } from '@prodvor/contracts';
import { type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { tournamentPolicy } from '../tournaments/policy.ts';
import { TournamentParams } from '../tournaments/routes.ts';
import { tournamentStore } from '../tournaments/store.ts';
import { standingsStore } from './store.ts';

/** The tables of a tournament. */
export const standingsRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const tournaments = tournamentStore(db);
  const standings = standingsStore(db);
  return [
    route({
      operationId: 'getStandings',
      summary: 'The tables of all groups, stage by stage',
      tag: 'Standings',
      method: 'GET',
      path: '/api/v1/tournaments/:id/standings',
      access: 'public',
      params: TournamentParams,
      status: 200,
      answer: Standings,
      load: ({ params }) => tournaments.facts(params.id),
      policy: tournamentPolicy.to('read'),
      handle: ({ subject }) => standings.of(subject),
    }),
  ];
};
