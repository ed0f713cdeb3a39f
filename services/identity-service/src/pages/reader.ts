import { type Locale, pickLocale } from '@prodvor/i18n';

/** How the page is shown to the one who reads it. */
export interface Reader {
  readonly locale: Locale;
  /** The app's own choice, null to follow the system. */
  readonly theme: 'light' | 'dark' | null;
}

/** One cookie by name; the platform's own have no signs that need decoding. */
export const cookie = (header: string | undefined, name: string): string | undefined =>
  header
    ?.split(';')
    .map((pair) => pair.trim().split('='))
    .find(([key]) => key === name)?.[1];

/** The app's choice of language, else the sign-in request's, else the browser's. */
export const readReader = (
  headers: { readonly cookie?: string | undefined; readonly 'accept-language'?: string | undefined },
  uiLocales?: unknown,
): Reader => {
  const chosen = cookie(headers.cookie, 'prodvor-locale');
  const theme = cookie(headers.cookie, 'prodvor-theme');
  const accepted = pickLocale(headers['accept-language']);
  const asked = typeof uiLocales === 'string' ? pickLocale(uiLocales.split(' ').join(','), accepted) : accepted;
  return {
    locale: chosen === 'ru' || chosen === 'en' ? chosen : asked,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
  };
};
