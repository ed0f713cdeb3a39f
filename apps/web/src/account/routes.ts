import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.ts';
import { openCatalogue } from '../i18n/catalogues.ts';

/** Profile, privacy, sign-ins, tokens and data of the reader. */
export const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/me/settings',
  loader: () => openCatalogue('account'),
}).lazy(() => import('./account-screen.tsx').then(({ route }) => route));
