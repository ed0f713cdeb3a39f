import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.ts';
import { isSport, type Sport } from '../design/sport-name.ts';

/** What the list shows; all of it stands in the address, as the text it is there: so a link knows whether it is the open one. */
export interface TournamentsSearch {
  readonly q?: string | undefined;
  readonly sport?: Sport | undefined;
  readonly mine?: 'true' | undefined;
}

/** The list of tournaments. */
export const tournamentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tournaments',
  validateSearch: (search: Record<string, unknown>): TournamentsSearch => ({
    q: typeof search.q === 'string' && search.q.trim() !== '' ? search.q.slice(0, 120) : undefined,
    sport: isSport(search.sport) ? search.sport : undefined,
    mine: search.mine === 'true' ? 'true' : undefined,
  }),
}).lazy(() => import('./tournaments-screen.tsx').then(({ route }) => route));
