import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.ts';
import { isSport, type Sport } from '../design/sport-name.ts';
import { openCatalogue } from '../i18n/catalogues.ts';

/** What the list shows; `mine`: the reader's own teams. */
export interface TeamsSearch {
  readonly q?: string | undefined;
  readonly sport?: Sport | undefined;
  readonly mine?: 'true' | undefined;
}

export const teamsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/teams',
  validateSearch: (search: Record<string, unknown>): TeamsSearch => ({
    q: typeof search.q === 'string' && search.q.trim() !== '' ? search.q.slice(0, 80) : undefined,
    sport: isSport(search.sport) ? search.sport : undefined,
    mine: search.mine === 'true' ? 'true' : undefined,
  }),
  loader: () => openCatalogue('teams'),
}).lazy(() => import('./teams-screen.tsx').then(({ route }) => route));

const PARTS = ['matches', 'desk'] as const;

/** The roster stands first. */
export interface TeamSearch {
  readonly part?: (typeof PARTS)[number] | undefined;
}

export const teamRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/teams/$teamId',
  validateSearch: (search: Record<string, unknown>): TeamSearch => ({
    part: PARTS.find((part) => part === search.part),
  }),
  loader: () => Promise.all([openCatalogue('teams'), openCatalogue('people'), openCatalogue('match')]),
}).lazy(() => import('./team-screen.tsx').then(({ route }) => route));

/** Where a link that a captain gave away leads. */
export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitations/$token',
  loader: () => openCatalogue('teams'),
}).lazy(() => import('./invitation-screen.tsx').then(({ route }) => route));

/** Every address of teams. */
export const teamsRoutes = [teamsRoute, teamRoute, invitationRoute];
