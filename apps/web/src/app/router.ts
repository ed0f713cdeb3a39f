import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { matchRoutes } from '../match/routes.ts';
import { callbackRoute } from '../session/routes.ts';
import { meRoute } from '../settings/routes.ts';
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
  meRoute,
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
