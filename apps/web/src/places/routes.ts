import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.ts';
import { isSport, type Sport } from '../design/sport-name.ts';
import { openCatalogue } from '../i18n/catalogues.ts';

/** What the list shows. `mine`: the reader's own suggestions that nobody has checked. */
export interface PlacesSearch {
  readonly q?: string | undefined;
  readonly sport?: Sport | undefined;
  readonly mine?: 'true' | undefined;
}

export const placesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/places',
  validateSearch: (search: Record<string, unknown>): PlacesSearch => ({
    q: typeof search.q === 'string' && search.q.trim() !== '' ? search.q.slice(0, 120) : undefined,
    sport: isSport(search.sport) ? search.sport : undefined,
    mine: search.mine === 'true' ? 'true' : undefined,
  }),
  loader: () => openCatalogue('places'),
}).lazy(() => import('./places-screen.tsx').then(({ route }) => route));

/** Its matches are written as everywhere. */
export const placeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/places/$venueId',
  loader: () => Promise.all([openCatalogue('places'), openCatalogue('match')]),
}).lazy(() => import('./place-screen.tsx').then(({ route }) => route));

/** Every address of places. */
export const placesRoutes = [placesRoute, placeRoute];
