import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

/** One catalogue for each part that loads by itself; the English text in the code is the message. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['ru', 'en'],
  format: formatter({ lineNumbers: false }),
  catalogs: [
    {
      path: '<rootDir>/src/i18n/locales/{locale}',
      include: ['app', 'api', 'design', 'i18n', 'reports', 'session', 'settings', 'tournaments'].map(
        (folder) => `<rootDir>/src/${folder}`,
      ),
    },
    ...['tournament', 'match', 'people', 'teams', 'places', 'account', 'moderation', 'privacy'].map((folder) => ({
      path: `<rootDir>/src/${folder}/locales/{locale}`,
      include: [`<rootDir>/src/${folder}`],
    })),
  ],
});
