import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.ts';

/** Where the provider sends a person back to. */
export const callbackRoute = createRoute({ getParentRoute: () => rootRoute, path: '/callback' }).lazy(() =>
  import('./callback-screen.tsx').then(({ route }) => route),
);
