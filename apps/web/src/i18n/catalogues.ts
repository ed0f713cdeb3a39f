import { i18n, type Messages } from '@lingui/core';
import { initialLocale, type Locale, saveLocale } from './locale.ts';

type Load = () => Promise<{ messages: Messages }>;

/** Parts of the app with a catalogue of their own; `i18n` is the shell's. */
export type CatalogueName = 'i18n' | 'tournament' | 'match';

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

const currentLocale = (): Locale => (i18n.locale === 'en' ? 'en' : 'ru');

/** Loads the messages of a part before its screen is shown; a route calls it beside its lazy import. */
export const openCatalogue = async (name: CatalogueName): Promise<void> => {
  if (opened.has(name)) return;
  await read(name, currentLocale());
  opened.add(name);
};

const speak = async (locale: Locale): Promise<void> => {
  await Promise.all([...opened].map((name) => read(name, locale)));
  i18n.activate(locale);
  document.documentElement.lang = locale;
};

/** Brings the messages of the reader's language, before the first render. */
export const startLanguage = async (): Promise<void> => {
  opened.add('i18n');
  await speak(initialLocale());
};

/** Changes the language of every open part at once and remembers it. */
export const changeLocale = async (locale: Locale): Promise<void> => {
  await speak(locale);
  saveLocale(locale);
};
