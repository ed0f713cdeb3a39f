import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { SourceFile, Workspace } from './imports.ts';

const Dependencies = z.record(z.string(), z.string()).default({});
const Manifest = z.object({
  name: z.string(),
  dependencies: Dependencies,
  devDependencies: Dependencies,
  optionalDependencies: Dependencies,
});
const Root = z.object({ workspaces: z.array(z.string()) });

const NOT_SOURCES = new Set(['node_modules', 'dist', '.cache', 'coverage']);

const paths = async (root: string, patterns: string[]): Promise<string[]> =>
  (await Array.fromAsync(glob(patterns, { cwd: root, exclude: (name) => NOT_SOURCES.has(name) }))).sort();

const readWorkspace = async (root: string, path: string): Promise<Workspace> => {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(root, path), 'utf8')));
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  return {
    folder: dirname(path),
    name: manifest.name,
    dependencies: new Set(Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })),
  };
};

/** The workspaces of the root `package.json` and all their TypeScript files. */
export const readHouse = async (root: string): Promise<{ files: SourceFile[]; workspaces: Workspace[] }> => {
  const { workspaces: patterns } = Root.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  const manifests = await paths(
    root,
    patterns.map((pattern) => `${pattern}/package.json`),
  );
  const workspaces = await Promise.all(manifests.map((path) => readWorkspace(root, path)));
  const sources = await paths(
    root,
    workspaces.map(({ folder }) => `${folder}/**/*.{ts,tsx}`),
  );
  const files = sources.map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') }));
  return { workspaces, files: await Promise.all(files) };
};
