import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.ts';
import { openCatalogue } from '../i18n/catalogues.ts';

/** One match. */
export const matchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/matches/$matchId',
  loader: () => openCatalogue('match'),
}).lazy(() => import('./match-screen.tsx').then(({ route }) => route));

/** Every address of a match. */
export const matchRoutes = [matchRoute];
