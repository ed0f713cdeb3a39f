import { createRootRoute } from '@tanstack/react-router';
import { Layout } from './layout.tsx';
import { NotFound } from './not-found.tsx';
import { ScreenError } from './screen-error.tsx';

/** Parent of every route: the shell around the screens. */
export const rootRoute = createRootRoute({
  component: Layout,
  notFoundComponent: NotFound,
  errorComponent: ScreenError,
});
