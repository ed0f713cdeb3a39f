import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.ts';
import { openCatalogue } from '../i18n/catalogues.ts';

const PARTS = ['friends', 'requests', 'blocked'] as const;

/** What the screen shows: everybody who wants to be found, or the reader's own circle. */
export interface PeopleSearch {
  readonly q?: string | undefined;
  readonly part?: (typeof PARTS)[number] | undefined;
}

export const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  validateSearch: (search: Record<string, unknown>): PeopleSearch => ({
    q: typeof search.q === 'string' && search.q.trim() !== '' ? search.q.slice(0, 80) : undefined,
    part: PARTS.find((part) => part === search.part),
  }),
  loader: () => openCatalogue('people'),
}).lazy(() => import('./people-screen.tsx').then(({ route }) => route));

export const personRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/$userId',
  loader: () => openCatalogue('people'),
}).lazy(() => import('./person-screen.tsx').then(({ route }) => route));

/** Every address of people. */
export const peopleRoutes = [peopleRoute, personRoute];
