import { defineService } from '@prodvor/service-kit';
import { bracketRoutes } from './brackets/routes.ts';
import { entryRoutes } from './entries/routes.ts';
import { matchRoutes } from './matches/routes.ts';
import { protocolRoutes } from './protocol/routes.ts';
import { squadRoutes } from './squads/routes.ts';
import { staffRoutes } from './staff/routes.ts';
import { stageRoutes } from './stages/routes.ts';
import { standingsRoutes } from './standings/routes.ts';
import { tournamentRoutes } from './tournaments/routes.ts';

/** Tournaments with their structure, matches with their protocol, and what follows from it: standings and brackets. */
export const service = defineService({
  name: 'competition-service',
  schema: 'competitions',
  config: {},
  routes: (context) => [
    ...tournamentRoutes(context),
    ...staffRoutes(context),
    ...entryRoutes(context),
    ...squadRoutes(context),
    ...stageRoutes(context),
    ...standingsRoutes(context),
    ...bracketRoutes(context),
    ...matchRoutes(context),
    ...protocolRoutes(context),
  ],
});
