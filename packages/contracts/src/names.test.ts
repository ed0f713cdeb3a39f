import { expect, test } from 'vitest';
import { nameFrom, shortName, splitName, wholeName } from './names.ts';
import { PlayerCreate, PlayerUpdate } from './rest/teams.ts';

test.each([
  ['Пётр', 'Мальков', 'Пётр Мальков', 'Пётр М.'],
  ['Пётр', '', 'Пётр', 'Пётр'],
  ['Анна Мария', 'де ла Крус', 'Анна Мария де ла Крус', 'Анна Мария д.'],
  ['Ольга', '«Ёлка»', 'Ольга «Ёлка»', 'Ольга Ё.'],
  ['Zoë', 'E\u0301lan', 'Zoë E\u0301lan', 'Zoë E\u0301.'],
])('a name in two parts, %s and "%s", is short by the initial of the family name', (given, family, name, short) => {
  expect(splitName(given, family)).toEqual({ name, givenName: given, familyName: family });
  expect(shortName(splitName(given, family))).toBe(short);
});

test.each([
  ['Мальков Пётр', 'М. П.'],
  ['  Мальков\u00a0Пётр ', 'М. П.'],
  ['Мальков', 'М.'],
  ['Иванов Пётр Сергеевич', 'И. П. С.'],
  ['(Пётр) Мальков', 'П. М.'],
  ['E\u0301lan Zo', 'E\u0301. Z.'],
  ['👨‍👩‍👧 Петров', '👨‍👩‍👧. П.'],
])('nobody has split "%s", so its short form is initials alone', (name, short) => {
  expect(shortName(wholeName(name))).toBe(short);
});

test('an input gives a name whole or in two parts', () => {
  expect(nameFrom({ name: 'Мальков Пётр' })).toEqual(wholeName('Мальков Пётр'));
  expect(nameFrom({ givenName: 'Пётр', familyName: 'Мальков' })).toEqual(splitName('Пётр', 'Мальков'));
  expect(nameFrom({})).toBeNull();
});

test.each([
  [{}, 'name', 'name-missing'],
  [{ name: 'Пётр Мальков', givenName: 'Пётр', familyName: 'Мальков' }, 'name', 'name-once'],
  [{ name: 'Пётр Мальков', familyName: '' }, 'name', 'name-once'],
  [{ givenName: 'Пётр' }, 'familyName', 'name-together'],
  [{ familyName: 'Мальков' }, 'givenName', 'name-together'],
  [{ givenName: 'Пётр', familyName: ' ' }, 'familyName', 'text-blank'],
])('a guest with %j is refused at the field %s', (input, field, message) => {
  expect(PlayerCreate.safeParse(input).error?.issues).toMatchObject([{ path: [field], message }]);
});

test('a change of a player may leave the name as it is', () => {
  expect(PlayerUpdate.safeParse({ number: 7 }).success).toBe(true);
  expect(PlayerUpdate.safeParse({ familyName: '' }).success).toBe(false);
  expect(PlayerUpdate.safeParse({ givenName: 'Пётр', familyName: '' }).success).toBe(true);
});
