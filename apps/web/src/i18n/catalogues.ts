import { i18n, type Messages } from '@lingui/core';
import { initialLocale, type Locale, saveLocale } from './locale.ts';

type Load = () => Promise<{ messages: Messages }>;

/** Parts of the app with a catalogue of their own; `i18n` is the shell's. */
export type CatalogueName =
  | 'i18n'
  | 'tournament'
  | 'match'
  | 'people'
  | 'teams'
  | 'places'
  | 'account'
  | 'moderation'
  | 'privacy';

const files = import.meta.glob<{ messages: Messages }>('../*/locales/*.po');
const opened = new Set<CatalogueName>();

const fileOf = (name: CatalogueName, locale: Locale): Load => {
  const load = files[name === 'i18n' ? `./locales/${locale}.po` : `../${name}/locales/${locale}.po`];
  if (load === undefined) throw new Error(`No ${locale} catalogue of ${name}`);
  return load;
};

const read = async (name: CatalogueName, locale: Locale): Promise<void> => {
  const { messages } = await fileOf(name, locale)();
  i18n.load(locale, messages);
};

/** The language that was asked for last; the page speaks it as soon as its messages are here. */
let wanted: Locale = 'ru';

/** Loads the messages of a part before its screen is shown; a route calls it beside its lazy import. */
export const openCatalogue = async (name: CatalogueName): Promise<void> => {
  if (opened.has(name)) return;
  const locale = wanted;
  await read(name, locale);
  opened.add(name);
  if (wanted !== locale) await read(name, wanted);
};

const speak = async (locale: Locale): Promise<void> => {
  const before = wanted;
  wanted = locale;
  try {
    await Promise.all([...opened].map((name) => read(name, locale)));
  } catch (error) {
    if (wanted === locale) wanted = before;
    throw error;
  }
  if (wanted !== locale) return;
  i18n.activate(locale);
  document.documentElement.lang = locale;
};

/** Brings the messages of the reader's language, before the first render. */
export const startLanguage = async (): Promise<void> => {
  opened.add('i18n');
  await speak(initialLocale());
};

/**
 * Changes the language of every open part at once and remembers it; of two changes the later one stands.
 * @throws when the messages cannot be loaded; the page then keeps its language
 */
export const changeLocale = async (locale: Locale): Promise<void> => {
  await speak(locale);
  if (wanted === locale) saveLocale(locale);
};
