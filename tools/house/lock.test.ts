import { expect, test } from 'vitest';
import { findLockProblems } from './lock.ts';

const lock = (packages: Record<string, object>): string => JSON.stringify({ packages });

test('an optional package counts where Node would find it', () => {
  const text = lock({
    '': { optionalDependencies: { top: '1.0.0' } },
    'node_modules/top': {},
    'node_modules/a': { optionalDependencies: { near: '1.0.0', top: '1.0.0' } },
    'node_modules/a/node_modules/near': {},
    'packages/p': { optionalDependencies: { '@scope/own': '1.0.0' } },
    'packages/p/node_modules/@scope/own': {},
  });
  expect(findLockProblems(text, new Map())).toEqual([]);
});

test('an optional package without an entry, or out of reach, is found', () => {
  const text = lock({
    'node_modules/a': { optionalDependencies: { '@a/linux': '1.0.0', '@a/darwin': '1.0.0' } },
    'node_modules/@a/linux': {},
    'node_modules/b/node_modules/@a/darwin': {},
  });
  expect(findLockProblems(text, new Map())).toEqual([
    'package-lock.json: node_modules/a names @a/darwin, which has no entry',
  ]);
});

test('a package.json that asks for something else is found', () => {
  const text = lock({
    '': { dependencies: { same: '1.0.0', older: '1.0.0', gone: '1.0.0' } },
    'packages/p': { devDependencies: { same: '1.0.0' } },
  });
  const manifests = new Map([
    ['', JSON.stringify({ dependencies: { same: '1.0.0', older: '1.0.1' } })],
    ['packages/p', JSON.stringify({ devDependencies: { same: '1.0.0' }, optionalDependencies: { added: '1.0.0' } })],
  ]);
  expect(findLockProblems(text, manifests)).toEqual([
    'package.json: older is another one in package-lock.json',
    'package.json: gone is another one in package-lock.json',
    'packages/p/package.json: added is another one in package-lock.json',
  ]);
});
