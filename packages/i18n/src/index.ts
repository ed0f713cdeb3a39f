export { CATALOGUE, type MessageKey } from './catalogue.ts';
export { LOCALES, type Locale, pickLocale } from './locale.ts';
export { isMessageKey, type MessageValues, translate } from './translate.ts';
