import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.ts';

/** The reader's account and settings. */
export const meRoute = createRoute({ getParentRoute: () => rootRoute, path: '/me' }).lazy(() =>
  import('./me-screen.tsx').then(({ route }) => route),
);
