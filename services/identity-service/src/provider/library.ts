import { format } from 'node:util';

/** What `oidc-provider` says, while it loads, of every Node.js that is not a long-term one. */
const RUNTIME_WARNING = 'Unsupported runtime. Use Node.js';

/**
 * Loads `oidc-provider` without its line about the runtime. The version of Node.js is pinned and tested with it, and the
 * library has no setting for this; everything else that is said meanwhile passes through.
 */
const load = async (): Promise<typeof import('oidc-provider')> => {
  const { warn } = console;
  console.warn = (...said: unknown[]): void => {
    if (!format(...said).includes(RUNTIME_WARNING)) warn(...said);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
};

/** The values of `oidc-provider`; types come from the package itself. */
export const { errors, interactionPolicy, Provider } = await load();
export type Provider = import('oidc-provider').Provider;
