import { expect, test } from 'vitest';
import { failureOf } from './problems.ts';

const coded = (code: string): Error => Object.assign(new Error(code), { code });

test.each([
  ['a full disk', coded('53100'), 'no-room'],
  ['a full disk of our own', coded('ENOSPC'), 'no-room'],
  ['a full disk as the cause', new Error('saving', { cause: coded('EDQUOT') }), 'no-room'],
  ['memory', coded('53200'), 'unavailable'],
  ['connections', coded('53300'), 'unavailable'],
  ['what is a fault', new Error('broken'), 'internal-error'],
] as const)('%s', (_, error, slug) => {
  const { slug: answered, retryAfter } = failureOf(error, 'en');
  expect([answered, retryAfter]).toEqual([slug, { 'no-room': 30, unavailable: 1, 'internal-error': null }[slug]]);
});
