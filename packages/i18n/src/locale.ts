/** Languages that ProDvor speaks. Russian comes first: it is the answer when nothing is asked for. */
export const LOCALES = ['ru', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const isLocale = (tag: string): tag is Locale => (LOCALES as readonly string[]).includes(tag);

/** `q` of one language range; a malformed one counts as not wanted. */
const weight = (parameters: readonly string[]): number => {
  const given = parameters.find((parameter) => /^\s*q\s*=/i.test(parameter));
  if (given === undefined) return 1;
  const quality = Number(given.slice(given.indexOf('=') + 1).trim());
  return quality >= 0 && quality <= 1 ? quality : 0;
};

/**
 * The language that suits the header `Accept-Language` best (RFC 9110, 12.5.4; ranges match by their first subtag).
 * Equal weights go by the order of the header; `*` and everything unknown mean `fallback`.
 */
export const pickLocale = (acceptLanguage: string | null | undefined, fallback: Locale = 'ru'): Locale => {
  let best: Locale = fallback;
  let bestWeight = 0;
  for (const range of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = range.split(';');
    const language = tag.trim().toLowerCase().split('-')[0] ?? '';
    const locale = language === '*' ? fallback : language;
    const wanted = weight(parameters);
    if (isLocale(locale) && wanted > bestWeight) {
      best = locale;
      bestWeight = wanted;
    }
  }
  return best;
};
