import { defineService } from '@prodvor/service-kit';

/** Teams with their rosters, how people come into them, and venues. */
export const service = defineService({
  name: 'team-service',
  schema: 'teams',
  config: {},
  routes: () => [],
});
