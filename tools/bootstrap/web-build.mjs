import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { npm, Trouble } from './process.mjs';

const WEB = 'apps/web';
const STAMP = '.source-hash';
const NOT_SOURCES = new Set(['node_modules', 'dist', '.cache', 'coverage']);

/** Every file below the folder, in a stable order. */
const files = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !NOT_SOURCES.has(entry.name))
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return files(path);
      return /\.test\.tsx?$/.test(entry.name) ? [] : [path];
    });

/** The web application's folder and those of the workspaces that it is built from. */
const sourceFolders = (root) => {
  const folders = new Set();
  const add = (folder) => {
    if (folders.has(folder) || !existsSync(join(root, folder, 'package.json'))) return;
    folders.add(folder);
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    for (const name of Object.keys(dependencies)) {
      if (name.startsWith('@prodvor/')) add(`packages/${name.slice('@prodvor/'.length)}`);
    }
  };
  add(WEB);
  return [...folders].sort();
};

const sourceHash = (root) => {
  const hash = createHash('sha256');
  const paths = [
    join(root, 'package-lock.json'),
    ...sourceFolders(root).flatMap((folder) => files(join(root, folder))),
  ];
  for (const path of paths)
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  return hash.digest('hex');
};

const builtHash = (root) => {
  const path = join(root, WEB, 'dist', STAMP);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
};

export const needsWork = (root) => builtHash(root) !== sourceHash(root);

/** Builds the web application beside the one in use and puts it into its place when it is whole. */
export const prepare = async (root) => {
  const hash = sourceHash(root);
  if (builtHash(root) === hash) return;
  const web = join(root, WEB);
  const dist = join(web, 'dist');
  const next = join(web, '.cache', 'next-build');
  const former = join(web, '.cache', 'former-build');
  for (const folder of [next, former]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(web, '.cache'), { recursive: true });
  const { ok, output } = await npm(root, 'Building the web application', [
    'run',
    '--silent',
    'build',
    '--workspace',
    WEB,
    '--',
    '--outDir',
    next,
    '--emptyOutDir',
  ]);
  if (!ok) throw new Trouble(`${output.trim()}\n\nThe web application could not be built; the reason is above.`);
  writeFileSync(join(next, STAMP), `${hash}\n`);
  if (existsSync(dist)) renameSync(dist, former);
  renameSync(next, dist);
  rmSync(former, { recursive: true, force: true });
};
