import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findBase, readAt } from './merge-base.ts';

let root: string;
let repository: string;

/** Runs git on this repository alone, whatever the machine is set to. */
const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

const commit = async (content: string): Promise<string> => {
  await mkdir(join(repository, 'package'), { recursive: true });
  await writeFile(join(repository, 'package/list'), content);
  git(repository, 'add', '.');
  git(repository, 'commit', '-qm', content);
  return git(repository, 'rev-parse', 'HEAD');
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'prodvor-base-'));
  repository = join(root, 'repository');
  await mkdir(repository);
});
afterEach(() => rm(root, { recursive: true }));

const start = (): string => git(repository, 'init', '-q', '-b', 'main');

it('without git, and without a branch to compare with, says so', async () => {
  expect(await findBase(repository, {})).toMatchObject({ mergeBase: null, reason: 'this is not a checkout of git' });
  git(repository, 'init', '-q', '-b', 'work');
  await commit('one');
  expect((await findBase(repository, {})).reason).toMatch(/no branch to compare with/);
});

it('on a branch is where it left main, and the file is read as it was there', async () => {
  start();
  const first = await commit('one');
  git(repository, 'checkout', '-qb', 'work');
  await commit('two');
  git(repository, 'checkout', '-q', 'main');
  await commit('other');
  git(repository, 'checkout', '-q', 'work');
  expect(await findBase(repository, {})).toEqual({ mergeBase: first, reason: null, before: null });
  const folder = join(repository, 'package');
  expect([await readAt(folder, first, 'list'), await readAt(folder, first, 'none')]).toEqual(['one', null]);
});

it('on main is main itself, and before it what was pushed to, else the first parent', async () => {
  start();
  const first = await commit('one');
  expect(await findBase(repository, {})).toEqual({ mergeBase: first, reason: null, before: null });
  const second = await commit('two');
  const third = await commit('three');
  expect(await findBase(repository, {})).toEqual({ mergeBase: third, reason: null, before: second });
  expect(await findBase(repository, { PUSHED_FROM: first })).toMatchObject({ before: first });
  expect(await findBase(repository, { PUSHED_FROM: '0'.repeat(40) })).toMatchObject({ before: second });
});

it('of a pull request is with the branch that it goes into; a shallow checkout has none', async () => {
  start();
  await commit('one');
  git(repository, 'checkout', '-qb', 'release');
  const release = await commit('two');
  git(repository, 'checkout', '-qb', 'work');
  await commit('three');
  const whole = join(root, 'whole');
  git(root, 'clone', '-q', repository, whole);
  git(whole, 'checkout', '-q', 'work');
  expect(await findBase(whole, { GITHUB_BASE_REF: 'release' })).toMatchObject({ mergeBase: release });

  const shallow = join(root, 'shallow');
  git(root, 'clone', '-q', '--depth', '1', '--no-single-branch', `file://${repository}`, shallow);
  git(shallow, 'checkout', '-q', 'work');
  expect((await findBase(shallow, { GITHUB_BASE_REF: 'release' })).reason).toMatch(/the history is not whole/);
});
