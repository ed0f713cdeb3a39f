import { expect, test } from 'vitest';
import { changedFields } from './changed-fields.ts';

const before = {
  name: 'Meteor',
  city: 'Kazan' as string | null,
  rosterLimit: 25,
  sports: ['football'],
  colours: { primary: '#1763d6', secondary: '#0e47a1' } as { primary: string; secondary: string } | null,
};

test('what was not touched is not told', () => {
  expect(changedFields(before, { ...before, city: 'Sochi' })).toEqual({ city: 'Sochi' });
});

test('a field that was emptied is told as null', () => {
  expect(changedFields(before, { ...before, city: null, colours: null })).toEqual({ city: null, colours: null });
});

test('a list and an object are told whole', () => {
  const after = { ...before, sports: ['football', 'futsal'], colours: { primary: '#1763d6', secondary: '#ffffff' } };
  expect(changedFields(before, after)).toEqual({ sports: after.sports, colours: after.colours });
});

test('the same values anew are no change', () => {
  expect(changedFields(before, structuredClone(before))).toBeNull();
});
