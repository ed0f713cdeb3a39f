import { type Locale, pickLocale } from '@prodvor/i18n';

/** Browsers send few different headers; whoever invents more has them read each time. */
const known = new Map<string, Locale>();
const KNOWN_HEADERS = 500;

/** The reader's language by `Accept-Language`; Russian when nothing known is asked for. */
export const localeOf = (request: {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}): Locale => {
  const asked = request.headers['accept-language'];
  if (typeof asked !== 'string') return pickLocale(null);
  const read = known.get(asked) ?? pickLocale(asked);
  if (known.size < KNOWN_HEADERS) known.set(asked, read);
  return read;
};
