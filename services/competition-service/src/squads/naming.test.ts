import { Failure, fail } from '@prodvor/service-kit';
import { expect, test } from 'vitest';
import { namingRoster, requireNamed } from './naming.ts';

/** A roster that has the users of `states` one after another, and the attempts that were made of it. */
const rosterOf = (...states: readonly (readonly string[])[]) => {
  let reads = 0;
  const attempts: (readonly string[])[] = [];
  const read = async () => states[Math.min(reads++, states.length - 1)] ?? [];
  const attempt = (work: (naming: readonly string[]) => void) =>
    namingRoster(read, async (naming) => {
      attempts.push(naming);
      work(naming);
      return naming;
    });
  return { attempts, attempt };
};

test('a write names whom the roster has', async () => {
  const { attempts, attempt } = rosterOf(['a', 'b']);
  expect(await attempt((naming) => requireNamed(['a', null, 'b'], naming))).toEqual(['a', 'b']);
  expect(attempts).toHaveLength(1);
});

test('it begins again with whoever has come meanwhile', async () => {
  const { attempts, attempt } = rosterOf(['a'], ['a', 'b']);
  expect(await attempt((naming) => requireNamed(['a', 'b'], naming))).toEqual(['a', 'b']);
  expect(attempts).toEqual([['a'], ['a', 'b']]);
});

test('it begins again without whoever has gone, whatever the refusal was', async () => {
  const { attempts, attempt } = rosterOf(['a', 'b'], ['a']);
  const gone = (naming: readonly string[]) => (naming.includes('b') ? fail('not-found') : undefined);
  expect(await attempt(gone)).toEqual(['a']);
  expect(attempts).toEqual([['a', 'b'], ['a']]);
});

test('a refusal of an unchanged roster stands', async () => {
  const { attempts, attempt } = rosterOf(['a']);
  await expect(attempt(() => fail('name-taken'))).rejects.toMatchObject({ slug: 'name-taken' });
  expect(attempts).toHaveLength(1);
});

test('a roster that changes all the time is given up', async () => {
  const { attempts, attempt } = rosterOf(['a']);
  const failure = await attempt((naming) => requireNamed(['b'], naming)).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ slug: 'unavailable' });
  expect(attempts).toHaveLength(4);
});
