import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { getNonce } from 'get-nonce';
import { cssVariables, theme } from '../design/theme.ts';
import { colorSchemeManager } from '../settings/color-scheme.ts';
import { queryClient } from './query-client.ts';
import { router } from './router.ts';

/** Everything that stands around every screen. */
export const App = () => (
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariables}
    colorSchemeManager={colorSchemeManager}
    defaultColorScheme="auto"
    getStyleNonce={() => getNonce() ?? ''}
  >
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <Notifications position="top-center" />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  </MantineProvider>
);
