/** Languages of the app. */
export const LOCALES = ['ru', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Key of the setting and name of the cookie by which the provider's pages speak the same language. */
const KEY = 'prodvor-locale';
const YEAR = 31_536_000;

const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);

/** The first of `languages` (BCP 47 tags, best first) that the app speaks; Russian when there is none. */
export const matchLocale = (languages: readonly string[]): Locale =>
  languages.map((language) => language.toLowerCase().split('-')[0]).find(isLocale) ?? 'ru';

/** The reader's own setting, else the browser's languages, else Russian. */
export const initialLocale = (): Locale => {
  const saved = localStorage.getItem(KEY);
  return isLocale(saved) ? saved : matchLocale(navigator.languages);
};

/** True when the reader chose a language on this device. */
export const hasChosenLocale = (): boolean => isLocale(localStorage.getItem(KEY));

/** Keeps the choice for the next visit and for the provider's pages. */
export const saveLocale = (locale: Locale): void => {
  localStorage.setItem(KEY, locale);
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari before 18.4.
  document.cookie = `${KEY}=${locale}; path=/; max-age=${YEAR}; samesite=lax`;
};
