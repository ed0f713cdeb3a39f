import { splitName, wholeName } from '@prodvor/contracts';
import { describe, expect, test } from 'vitest';
import { newSettings, type ProfileSettings, settle } from './settings.ts';

const petr = newSettings(splitName('Пётр', 'Мальков'));
const imported = newSettings(wholeName('Мальков Пётр'));

const shown = ({ name, given_name, family_name, public_name }: ProfileSettings) => [
  name,
  given_name,
  family_name,
  public_name,
];

describe('the name that others see', () => {
  test('is whole where nothing asks for the short one', () => {
    expect(shown(settle(petr, {}))).toEqual(['Пётр Мальков', 'Пётр', 'Мальков', 'Пётр Мальков']);
    expect(shown(settle(imported, {}))).toEqual(['Мальков Пётр', null, null, 'Мальков Пётр']);
  });

  test.each([
    ['the person says so', { privacy: { name: 'short' } }],
    ['the person is a minor', { minor: true }],
  ] as const)('is short when %s, and initials alone while nobody has split the name', (_, change) => {
    expect(settle(petr, change).public_name).toBe('Пётр М.');
    expect(settle(imported, change).public_name).toBe('М. П.');
    expect(settle(newSettings(wholeName('Мальков')), change).public_name).toBe('М.');
    expect(settle(newSettings(splitName('Пётр', '')), change).public_name).toBe('Пётр');
  });

  test('follows the split, and leaves the name of nobody else whole', () => {
    const minor = settle(imported, { minor: true });
    const split = settle(minor, { givenName: 'Пётр', familyName: 'Мальков' });
    expect(shown(split)).toEqual(['Пётр Мальков', 'Пётр', 'Мальков', 'Пётр М.']);
    expect(shown(settle(split, { city: 'Казань' }))).toEqual(shown(split));
  });

  test('follows a family name that is given and taken away', () => {
    const named = settle(petr, { givenName: 'Петя', familyName: '', privacy: { name: 'short' } });
    expect(shown(named)).toEqual(['Петя', 'Петя', '', 'Петя']);
    expect(settle(named, { givenName: 'Петя', familyName: 'Гладков' }).public_name).toBe('Петя Г.');
  });

  test('is short of who turns out to be a minor, whatever was said before, and whole when it was a mistake', () => {
    const open = settle(petr, { privacy: { name: 'full' } });
    const minor = settle(open, { minor: true });
    expect(minor).toMatchObject({ public_name: 'Пётр М.', name_level: null });
    expect(settle(minor, { minor: true }).public_name).toBe('Пётр М.');
    expect(settle(minor, { privacy: { name: 'full' } }).public_name).toBe('Пётр Мальков');
    expect(settle(minor, { minor: false }).public_name).toBe('Пётр Мальков');
    expect(settle(open, { minor: true, privacy: { name: 'full' } }).public_name).toBe('Пётр Мальков');
  });
});
