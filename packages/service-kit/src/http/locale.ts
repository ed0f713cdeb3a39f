import { type Locale, pickLocale } from '@prodvor/i18n';

/** The reader's language by `Accept-Language`; Russian when nothing known is asked for. */
export const localeOf = (request: {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}): Locale => {
  const asked = request.headers['accept-language'];
  return pickLocale(typeof asked === 'string' ? asked : null);
};
