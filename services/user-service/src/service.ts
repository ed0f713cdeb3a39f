import { defineService } from '@prodvor/service-kit';
import { profileRoutes } from './profiles/routes.ts';

/** Profiles and the mapping from a provider's identities to users. */
export const service = defineService({
  name: 'user-service',
  schema: 'users',
  config: {},
  routes: (context) => profileRoutes(context),
});
