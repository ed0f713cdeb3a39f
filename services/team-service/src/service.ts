import { defineService } from '@prodvor/service-kit';
import { venueRoutes } from './venues/routes.ts';

/** Teams with their rosters, how people come into them, and venues. */
export const service = defineService({
  name: 'team-service',
  schema: 'teams',
  config: {},
  routes: (context) => [...venueRoutes(context)],
});
