import { expect, it } from 'vitest';
import { type Checksum, extendChecksums, findChecksumProblems, formatChecksums, parseChecksums } from './checksums.ts';

const migration = (name: string, digit: string): Checksum => ({ name, checksum: digit.repeat(64) });
const FIRST = migration('1_first', 'a');
const SECOND = migration('2_second', 'b');
const THIRD = migration('3_third', 'c');
const BASE = [FIRST, SECOND];

it('reads what it writes, and names a line that is none', () => {
  expect(parseChecksums(formatChecksums(BASE))).toEqual(BASE);
  expect(parseChecksums('')).toEqual([]);
  expect(() => parseChecksums(`${formatChecksums([FIRST])}<<<<<<< HEAD\n`)).toThrow('Line 2 of the list');
  expect(() => parseChecksums(`${'a'.repeat(64)} 1_first\n`)).toThrow('Line 1');
});

it('a list that has every migration as it is, and all that it had, is in order', () => {
  expect(findChecksumProblems(BASE, [SECOND, FIRST], [])).toEqual([]);
  expect(findChecksumProblems([...BASE, THIRD], [FIRST, SECOND, THIRD], [BASE, [FIRST], []])).toEqual([]);
});

it.each<[string, readonly Checksum[], readonly Checksum[], readonly (readonly Checksum[])[], readonly RegExp[]]>([
  [
    'a migration that was changed',
    BASE,
    [FIRST, migration('2_second', 'e')],
    [BASE],
    [/2_second is not what the list says/],
  ],
  [
    'one that was changed together with its line',
    [FIRST, migration('2_second', 'e')],
    [FIRST, migration('2_second', 'e')],
    [BASE],
    [/only grows: its line 2 was b{64} {2}2_second and is e{64} {2}2_second now/],
  ],
  ['one that is gone', BASE, [FIRST], [BASE], [/2_second is listed and not there/]],
  ['one that is gone with its line', [FIRST], [FIRST], [BASE], [/its line 2 was b{64} {2}2_second and is gone/]],
  ['one without a line', [FIRST], BASE, [[FIRST]], [/2_second is not listed: npm run checksums/]],
  ['one that has two lines', [...BASE, SECOND], BASE, [BASE], [/has 2_second twice/]],
  [
    'one that comes before those which others have',
    [FIRST, THIRD, SECOND],
    [FIRST, SECOND, THIRD],
    [[FIRST, THIRD]],
    [/2_second is named before 3_third/],
  ],
  [
    'another order',
    [SECOND, FIRST],
    BASE,
    [BASE],
    [/1_first is named before 2_second/, /its line 1 was a{64} {2}1_first/],
  ],
])('%s is told', (_what, list, files, earlier, sentences) => {
  const problems = findChecksumProblems(list, files, earlier);
  expect(problems).toHaveLength(sentences.length);
  sentences.forEach((sentence, index) => {
    expect(problems[index]).toMatch(sentence);
  });
});

it('is extended by what it lacks in order of name, and its own lines stay as they are', () => {
  const changed = migration('1_first', 'e');
  expect(extendChecksums([FIRST], [THIRD, SECOND, changed])).toEqual([FIRST, SECOND, THIRD]);
});
