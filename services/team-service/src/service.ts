import { defineService } from '@prodvor/service-kit';
import { claimRoutes } from './claims/routes.ts';
import { linkRoutes } from './invitations/link-routes.ts';
import { invitationRoutes } from './invitations/routes.ts';
import { playerRoutes } from './players/routes.ts';
import { requestRoutes } from './requests/routes.ts';
import { teamRoutes } from './teams/routes.ts';
import { venueRoutes } from './venues/routes.ts';

/** Teams with their rosters, how people come into them, and venues. */
export const service = defineService({
  name: 'team-service',
  schema: 'teams',
  config: {},
  routes: (context) => [
    ...teamRoutes(context),
    ...playerRoutes(context),
    ...invitationRoutes(context),
    ...linkRoutes(context),
    ...requestRoutes(context),
    ...claimRoutes(context),
    ...venueRoutes(context),
  ],
});
