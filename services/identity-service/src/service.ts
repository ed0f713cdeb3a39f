import { defineService } from '@prodvor/service-kit';
import { CONFIG } from './config.ts';
import { startPurging } from './provider/purge.ts';
import { sessionRoutes } from './sessions/routes.ts';

/** The embedded OpenID Provider at `/auth`: registration, sign-in, sessions and tokens; a person's sessions in the API. */
export const service = defineService({
  name: 'identity-service',
  schema: 'identity',
  config: CONFIG,
  routes: sessionRoutes,
  pages: {
    prefixes: ['/auth'],
    // The provider is large: it loads when it is mounted, not for whoever lists the services.
    mount: async (app, context) => (await import('./mount.ts')).mountProvider(app, context),
  },
  start: async (context) => startPurging(context),
});
