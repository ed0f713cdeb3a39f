import { DatabaseError } from 'pg';
import { expect, test } from 'vitest';
import { failureOf } from './problems.ts';

const refused = (code: string, message = 'refused'): Error => {
  const error = new DatabaseError(message, 0, 'error');
  error.code = code;
  return error;
};
const coded = (code: string): Error => Object.assign(new Error(code), { code });

test.each([
  ['a full disk', refused('53100'), 'no-room'],
  ['a quota', refused('58030', 'could not extend file "base/5/16384": Disk quota exceeded'), 'no-room'],
  ['a full disk of our own', coded('ENOSPC'), 'no-room'],
  ['a full disk as the cause', new Error('saving', { cause: coded('EDQUOT') }), 'no-room'],
  ['memory', refused('53200'), 'unavailable'],
  ['connections', refused('53300'), 'unavailable'],
  ['a broken disk', refused('58030', 'could not read file "base/5/16384": Input/output error'), 'internal-error'],
] as const)('%s', (_, error, slug) => {
  const { slug: answered, retryAfter } = failureOf(error, 'en');
  expect([answered, retryAfter]).toEqual([slug, { 'no-room': 30, unavailable: 1, 'internal-error': null }[slug]]);
});
