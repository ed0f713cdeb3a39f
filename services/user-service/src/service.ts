import { defineService } from '@prodvor/service-kit';
import { blockRoutes } from './blocks/routes.ts';
import { friendRequestRoutes } from './friend-requests/routes.ts';
import { friendRoutes } from './friends/routes.ts';
import { personRoutes } from './people/routes.ts';
import { personalDataRoutes } from './personal-data/routes.ts';
import { profileRoutes } from './profiles/routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { tokenRoutes } from './tokens/routes.ts';

/** People: their profiles and privacy, which identity of a provider is which user, friends, blocks, API tokens and reports. */
export const service = defineService({
  name: 'user-service',
  schema: 'users',
  config: {},
  routes: (context) => [
    ...profileRoutes(context),
    ...personRoutes(context),
    ...personalDataRoutes(context),
    ...friendRequestRoutes(context),
    ...friendRoutes(context),
    ...blockRoutes(context),
    ...tokenRoutes(context),
    ...reportRoutes(context),
  ],
});
