import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { accountRoute } from '../account/routes.ts';
import { matchRoutes } from '../match/routes.ts';
import { moderationRoute } from '../moderation/routes.ts';
import { peopleRoutes } from '../people/routes.ts';
import { placesRoutes } from '../places/routes.ts';
import { privacyRoute } from '../privacy/routes.ts';
import { callbackRoute } from '../session/routes.ts';
import { meRoute } from '../settings/routes.ts';
import { teamsRoutes } from '../teams/routes.ts';
import { tournamentRoutes } from '../tournament/routes.ts';
import { tournamentsRoute } from '../tournaments/routes.ts';
import { rootRoute } from './root-route.ts';
import { parseSearch, stringifySearch } from './search.ts';
import { Waiting } from './waiting.tsx';

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/tournaments', replace: true });
  },
});

const routeTree = rootRoute.addChildren([
  startRoute,
  tournamentsRoute,
  ...tournamentRoutes,
  ...matchRoutes,
  ...teamsRoutes,
  ...peopleRoutes,
  ...placesRoutes,
  meRoute,
  accountRoute,
  moderationRoute,
  privacyRoute,
  callbackRoute,
]);

/** Every address of the app; screens load when they are first opened. */
export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  defaultPendingComponent: Waiting,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
