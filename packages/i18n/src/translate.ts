import { IntlMessageFormat } from 'intl-messageformat';
import { CATALOGUE, type MessageKey } from './catalogue.ts';
import type { Locale } from './locale.ts';

/** Arguments of a message by name; a number of things goes to `plural`, a Date to `date` and `time`. */
export type MessageValues = Readonly<Record<string, string | number | boolean | Date | null>>;

/** Bounded by the size of the catalogue. */
const compiled = new Map<string, IntlMessageFormat>();

const compile = (locale: Locale, key: MessageKey): IntlMessageFormat => {
  const id = `${locale} ${key}`;
  const known = compiled.get(id);
  if (known !== undefined) return known;
  // Tags are plain text here: a message never carries markup.
  const message = new IntlMessageFormat(CATALOGUE[key][locale], locale, undefined, { ignoreTag: true });
  compiled.set(id, message);
  return message;
};

/**
 * The text of `key` in the language `locale`. The answer is plain text: escape it where HTML is made.
 * @throws {Error} when the message has an argument that `values` does not name
 */
export const translate = (locale: Locale, key: MessageKey, values?: MessageValues): string =>
  String(compile(locale, key).format(values));

/** Whether a text is a key of the catalogue, for codes that come from elsewhere. */
export const isMessageKey = (text: string): text is MessageKey => Object.hasOwn(CATALOGUE, text);
