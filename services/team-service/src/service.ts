import { defineService } from '@prodvor/service-kit';
import { playerRoutes } from './players/routes.ts';
import { teamRoutes } from './teams/routes.ts';
import { venueRoutes } from './venues/routes.ts';

/** Teams with their rosters, how people come into them, and venues. */
export const service = defineService({
  name: 'team-service',
  schema: 'teams',
  config: {},
  routes: (context) => [...teamRoutes(context), ...playerRoutes(context), ...venueRoutes(context)],
});
