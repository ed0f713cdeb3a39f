import { expect, test } from 'vitest';
import { changedName, partsOf, suggestedParts, swappedParts } from './name-parts.ts';

test.each([
  ['Пётр Мальков', 'Пётр', 'Мальков'],
  ['Jan van der Berg', 'Jan', 'van der Berg'],
  ['Пётр Иванович Мальков', 'Пётр Иванович', 'Мальков'],
  ['Мальков Пётр Иванович', 'Пётр Иванович', 'Мальков'],
  ['Мальцева Анна Ильинична', 'Анна Ильинична', 'Мальцева'],
  ['Роман Аркадьевич Абрамович', 'Роман Аркадьевич', 'Абрамович'],
  ['Роман Абрамович', 'Роман', 'Абрамович'],
  ['  Ронал\u00a0 Пеле ', 'Ронал', 'Пеле'],
  ['Пеле', 'Пеле', ''],
  ['', '', ''],
])('of "%s" the parts are suggested', (name, givenName, familyName) => {
  expect(suggestedParts(name)).toEqual({ givenName, familyName });
});

test('parts are swapped, but no name is left with a family name alone', () => {
  expect(swappedParts({ givenName: 'Мальков', familyName: 'Пётр' })).toEqual({
    givenName: 'Пётр',
    familyName: 'Мальков',
  });
  expect(swappedParts({ givenName: 'Пеле', familyName: ' ' })).toEqual({ givenName: 'Пеле', familyName: ' ' });
});

test('a split name is shown as it was split, whatever its words look like', () => {
  const split = { name: 'Мария Анна Сидорова', givenName: 'Мария Анна', familyName: 'Сидорова' };
  expect(partsOf(split)).toEqual({ givenName: 'Мария Анна', familyName: 'Сидорова' });
  expect(partsOf({ name: 'Пётр Мальков', givenName: null, familyName: null })).toEqual({
    givenName: 'Пётр',
    familyName: 'Мальков',
  });
  expect(partsOf({ name: null, givenName: null, familyName: null })).toEqual({ givenName: '', familyName: '' });
});

test('a change of one part tells both, and a save confirms what was suggested', () => {
  const parts = { givenName: 'Пётр', familyName: 'Мальков' };
  const split = { name: 'Пётр Мальков', ...parts };
  const whole = { name: 'Пётр Мальков', givenName: null, familyName: null };
  const erased = { name: null, givenName: null, familyName: null };
  expect(changedName(split, parts)).toBeNull();
  expect(changedName(split, { ...parts, familyName: '' })).toEqual({ givenName: 'Пётр', familyName: '' });
  expect(changedName(whole, parts)).toEqual(parts);
  expect(changedName(erased, { givenName: '', familyName: '' })).toBeNull();
  expect(changedName(erased, parts)).toEqual(parts);
});
