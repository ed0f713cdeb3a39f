import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ClosingLineReporter } from './tools/testing/closing-line.ts';

// A developer's own settings never reach a test.
for (const name of Object.keys(process.env)) {
  if (name === 'PORT' || name === 'HOST' || name.startsWith('PRODVOR_')) delete process.env[name];
}

// The web application's build is set up from this folder here, not from its own.
process.env.LINGUI_CONFIG = fileURLToPath(new URL('apps/web/lingui.config.ts', import.meta.url));

/** Vitest leaves one core to itself, which on two is half of the machine. */
const EVERY_CORE = '100%';

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLineReporter()],
    pool: 'forks',
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'house',
          include: ['{packages,services,tools}/**/*.test.ts', 'apps/prodvor/**/*.test.ts'],
          globalSetup: ['./packages/database/src/testing-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          maxWorkers: EVERY_CORE,
        },
      },
      {
        // The macros of the messages need the build's own plugins.
        extends: './apps/web/vite.config.ts',
        test: {
          name: 'web',
          root: './apps/web',
          include: ['src/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
          maxWorkers: EVERY_CORE,
        },
      },
      {
        // Each file starts a platform and most a browser: two at a time, after everything else.
        test: {
          name: 'e2e',
          include: ['tests/src/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // A page loads first, on a busy machine slowly.
          expect: { poll: { timeout: 30_000 } },
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
