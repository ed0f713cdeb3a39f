import { DatabaseError } from 'pg';
import { expect, test } from 'vitest';
import { isWantOfRoom, tellsNoRoom } from './failures.ts';

const refused = (code: string, message: string): Error => {
  const error = new DatabaseError(message, 0, 'error');
  error.code = code;
  return error;
};

test.each([
  [refused('53100', 'could not extend file "base/5/16384": wrote only 4096 of 8192 bytes at block 9'), true],
  [refused('58030', 'could not extend file "base/5/16384": Disk quota exceeded'), true],
  [refused('XX000', 'could not write to file "pg_wal/xlogtemp.1": No space left on device'), true],
  [refused('58030', 'could not read file "base/5/16384": Input/output error'), false],
  [refused('53200', 'out of memory'), false],
  [refused('53300', 'sorry, too many clients already'), false],
  [Object.assign(new Error('write'), { code: 'ENOSPC' }), true],
  [new Error('saving', { cause: Object.assign(new Error('write'), { code: 'EDQUOT' }) }), true],
  [new AggregateError([new Error('one'), refused('53100', 'full')]), true],
  // What a person wrote is quoted in other errors.
  [refused('22P02', 'invalid input syntax for type uuid: "No space left on device"'), false],
  [new Error('No space left on device'), false],
  ['No space left on device', false],
])('%s', (error, wants) => {
  expect(isWantOfRoom(error)).toBe(wants);
});

test('a log tells of a full disk, whole or in part', () => {
  expect(tellsNoRoom('FATAL:  could not write to file "pg_wal/xlogtemp.1": No space left on device')).toBe(true);
  expect(tellsNoRoom('FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes at block 9')).toBe(
    true,
  );
  expect(tellsNoRoom('LOG:  database system is shut down')).toBe(false);
});
