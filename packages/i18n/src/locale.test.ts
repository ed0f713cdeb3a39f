import { expect, test } from 'vitest';
import { pickLocale } from './locale.ts';

test.each([
  [null, 'ru'],
  [undefined, 'ru'],
  ['', 'ru'],
  ['en', 'en'],
  ['EN-gb', 'en'],
  ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
  ['de, en;q=0.5', 'en'],
  ['de, fr', 'ru'],
  ['ru;q=0.3, en;q=0.7', 'en'],
  ['en;q=0', 'ru'],
  ['en;q=nonsense, ru;q=0.1', 'ru'],
  ['en;q=0.1, *', 'ru'],
  ['english', 'ru'],
  [';;,,;q=1,=', 'ru'],
] as const)('Accept-Language %o is answered in %s', (header, locale) => {
  expect(pickLocale(header)).toBe(locale);
});

test('the fallback answers what nobody asked for', () => {
  expect(pickLocale('de', 'en')).toBe('en');
  expect(pickLocale('*', 'en')).toBe('en');
  expect(pickLocale('ru', 'en')).toBe('ru');
});
