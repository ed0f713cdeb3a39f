import { expect, it } from 'vitest';
import { matchLocale } from './locale.ts';

it.each([
  [['en-GB', 'ru'], 'en'],
  [['de', 'ru-RU', 'en'], 'ru'],
  [['de', 'fr'], 'ru'],
  [[], 'ru'],
] as const)('%s reads %s', (languages, locale) => {
  expect(matchLocale(languages)).toBe(locale);
});
