import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from './catalogue.ts';
import { isMessageKey, translate } from './translate.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Names of the arguments of a message, those inside plural and select branches too. */
const argumentsOf = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => {
    const own = 'value' in element && element.type !== 0 ? [String(element.value)] : [];
    const nested = 'options' in element ? Object.values(element.options).flatMap((o) => argumentsOf(o.value)) : [];
    return [...own, ...nested];
  });

const names = (text: string, locale: string): string[] =>
  [...new Set(argumentsOf(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst()))].sort();

describe.each(Object.entries(CATALOGUE))('%s', (_key, message) => {
  test('says something in both languages, with the same arguments', () => {
    expect(message.ru.trim()).not.toBe('');
    expect(message.en.trim()).not.toBe('');
    expect(names(message.ru, 'ru')).toEqual(names(message.en, 'en'));
  });
});

test('arguments are found in branches, so a difference cannot hide there', () => {
  expect(names('{n, plural, one {{who} гол} few {# гола} other {# голов}}', 'ru')).toEqual(['n', 'who']);
});

test('values are put in and written the way of the language', () => {
  expect(translate('en', 'http.body-too-large', { limit: 1024 })).toBe('The body is larger than 1,024 KiB');
  expect(translate('ru', 'http.allowed-methods', { methods: '<b>GET</b>' })).toBe('Возможны: <b>GET</b>');
});

test('a missing value is an error, not a hole in the text', () => {
  expect(() => translate('en', 'http.allowed-methods')).toThrow();
});

test('only own keys are keys', () => {
  expect(isMessageKey('field.zone')).toBe(true);
  expect(isMessageKey('toString')).toBe(false);
});
