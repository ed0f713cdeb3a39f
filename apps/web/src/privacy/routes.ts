import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.ts';
import { openCatalogue } from '../i18n/catalogues.ts';

/** What the platform keeps of people; readable without an account. */
export const privacyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/privacy',
  loader: () => openCatalogue('privacy'),
}).lazy(() => import('./privacy-screen.tsx').then(({ route }) => route));
