import { expect, test } from 'vitest';
import { suggestedParts } from './name-parts.ts';

test.each([
  ['Мальков Пётр', { givenName: 'Мальков', familyName: 'Пётр' }],
  ['  Пеле ', { givenName: 'Пеле', familyName: '' }],
  ['Хуан  де ла Крус', { givenName: 'Хуан', familyName: 'де ла Крус' }],
  ['', { givenName: '', familyName: '' }],
])('the words of %j are suggested in their order', (name, parts) => {
  expect(suggestedParts(name)).toEqual(parts);
});
