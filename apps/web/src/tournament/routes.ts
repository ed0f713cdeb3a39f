import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.ts';
import { openCatalogue } from '../i18n/catalogues.ts';

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, 120) : undefined;

/** The frame of a tournament: its name and its tabs. Its lines speak of matches too. */
export const tournamentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tournaments/$tournamentId',
  loader: () => Promise.all([openCatalogue('tournament'), openCatalogue('match'), openCatalogue('people')]),
}).lazy(() => import('./tournament-screen.tsx').then(({ route }) => route));

/** What stands first. */
export const overviewRoute = createRoute({ getParentRoute: () => tournamentRoute, path: '/' }).lazy(() =>
  import('./overview.tsx').then(({ route }) => route),
);

/** What the schedule shows: grouped by round unless `by` says day, of one team (an entry's id), from one round on. */
export interface ScheduleSearch {
  readonly by?: 'day' | undefined;
  readonly team?: string | undefined;
  readonly round?: string | undefined;
}

export const scheduleRoute = createRoute({
  getParentRoute: () => tournamentRoute,
  path: '/schedule',
  validateSearch: (search: Record<string, unknown>): ScheduleSearch => ({
    by: search.by === 'day' ? 'day' : undefined,
    team: textOf(search.team),
    round: textOf(search.round),
  }),
}).lazy(() => import('./schedule.tsx').then(({ route }) => route));

/** The group that a narrow screen shows, by its name. */
export interface StandingsSearch {
  readonly group?: string | undefined;
}

export const standingsRoute = createRoute({
  getParentRoute: () => tournamentRoute,
  path: '/standings',
  validateSearch: (search: Record<string, unknown>): StandingsSearch => ({ group: textOf(search.group) }),
}).lazy(() => import('./standings.tsx').then(({ route }) => route));

export const bracketRoute = createRoute({ getParentRoute: () => tournamentRoute, path: '/bracket' }).lazy(() =>
  import('./bracket.tsx').then(({ route }) => route),
);

/** Who takes part. */
export const entriesRoute = createRoute({ getParentRoute: () => tournamentRoute, path: '/teams' }).lazy(() =>
  import('./entries.tsx').then(({ route }) => route),
);

/** The organizers' settings and those who help them. */
export const deskRoute = createRoute({ getParentRoute: () => tournamentRoute, path: '/desk' }).lazy(() =>
  import('./desk.tsx').then(({ route }) => route),
);

/** Every address of a tournament. */
export const tournamentRoutes = [
  tournamentRoute.addChildren([overviewRoute, scheduleRoute, standingsRoute, bracketRoute, entriesRoute, deskRoute]),
];
