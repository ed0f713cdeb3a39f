import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.ts';
import { openCatalogue } from '../i18n/catalogues.ts';

const STATES = ['resolved', 'dismissed'] as const;

/** Venues wait for a look unless `part` says reports; `state` is that of the reports, open where it is left out. */
export interface ModerationSearch {
  readonly part?: 'reports' | undefined;
  readonly state?: (typeof STATES)[number] | undefined;
}

export const moderationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/moderation',
  validateSearch: (search: Record<string, unknown>): ModerationSearch => ({
    part: search.part === 'reports' ? 'reports' : undefined,
    state: STATES.find((state) => state === search.state),
  }),
  loader: () => openCatalogue('moderation'),
}).lazy(() => import('./moderation-screen.tsx').then(({ route }) => route));
