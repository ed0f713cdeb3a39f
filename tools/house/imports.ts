import { dirname, join, normalize } from 'node:path';

/** A source file: path from the root with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A workspace of the root `package.json`. `folder` is its path from the root, `dependencies` every package it declares. */
export interface Workspace {
  readonly folder: string;
  readonly name: string;
  readonly dependencies: ReadonlySet<string>;
}

/** Imports point from a higher floor to a lower one; what spans everything stands on top. */
const FLOORS: readonly string[] = ['packages', 'services', 'apps', 'tests', 'bench', 'tools'];
const SPANNING = new Set(['tests', 'bench', 'tools']);

/** Rooms that hold rules and data alone. */
const PURE = new Set(['packages/contracts', 'packages/sport']);
/** Command lines of those rooms: they read standard input and write the result of a rule. */
const COMMAND_LINES = new Set(['packages/sport/src/cli.ts']);
const INPUT_OUTPUT = /^(node:|bun:|fs$|net$|http$|https$|pg$|kysely$|fastify$|undici$|ws$)/;

/** Rooms that meet the server only through its published client, and the workspaces that they may use. */
const CLIENTS: Readonly<Record<string, readonly string[]>> = {
  'apps/web': ['@prodvor/api-client', '@prodvor/sport'],
  // The check of a token is measured by itself, without a server around it.
  bench: ['@prodvor/api-client', '@prodvor/service-kit', '@prodvor/sport'],
  tests: ['@prodvor/api-client', '@prodvor/database', '@prodvor/sport'],
};

const SPECIFIER =
  /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]/gm;
const OWN_REQUEST = /\bfetch\s*\(/;
const OWN_API_REQUEST = /\bfetch\s*\([^)]*\/api\/v1/;

const isTest = (path: string): boolean => /\.(test|fixture)\.tsx?$/.test(path) || /\/testing[^/]*\.ts$/.test(path);

const specifiers = (text: string): string[] =>
  [...text.matchAll(SPECIFIER)].flatMap(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? []);

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const floorOf = (folder: string): string => folder.split('/')[0] ?? folder;

/** Why a workspace may not depend on another, or null when it may. */
const refusal = (from: Workspace, to: Workspace): string | null => {
  const [own, target] = [floorOf(from.folder), floorOf(to.folder)];
  if (own === 'services' && target === 'services') return 'a service never imports another service';
  if (SPANNING.has(target)) return `nothing imports from ${target}`;
  const floor = (name: string) => FLOORS.indexOf(name);
  if (own !== target && floor(target) > floor(own)) return `imports point from apps to services to packages`;
  if (own === 'apps' && target === 'apps') return 'an app never imports another app';
  const allowed = CLIENTS[from.folder];
  if (allowed && !allowed.includes(to.name)) return `only ${allowed.join(', ')} may be used here`;
  return null;
};

const workspaceOf = (path: string, workspaces: readonly Workspace[]): Workspace | undefined =>
  workspaces.find(({ folder }) => path.startsWith(`${folder}/`));

const relativeProblem = (file: SourceFile, specifier: string, workspaces: readonly Workspace[]): string | null => {
  const target = normalize(join(dirname(file.path), specifier));
  const own = workspaceOf(file.path, workspaces);
  return own && !target.startsWith(`${own.folder}/`) ? 'a relative path leaves its workspace' : null;
};

const packageProblem = (own: Workspace, specifier: string, workspaces: readonly Workspace[]): string | null => {
  const name = packageOf(specifier);
  const target = workspaces.find((workspace) => workspace.name === name);
  if (name.startsWith('@prodvor/') && !target) return 'there is no such workspace';
  if (!target || target === own) return null;
  return refusal(own, target) ?? (own.dependencies.has(name) ? null : 'not declared in package.json');
};

const fileProblems = (file: SourceFile, workspaces: readonly Workspace[]): string[] => {
  const own = workspaceOf(file.path, workspaces);
  if (!own) return [];
  const problems: string[] = [];
  const pure = PURE.has(own.folder) && !isTest(file.path) && !COMMAND_LINES.has(file.path);
  for (const specifier of specifiers(file.text)) {
    const problem = specifier.startsWith('.')
      ? relativeProblem(file, specifier, workspaces)
      : packageProblem(own, specifier, workspaces);
    if (problem) problems.push(`${file.path}: ${specifier}: ${problem}`);
    if (pure && INPUT_OUTPUT.test(specifier)) problems.push(`${file.path}: ${specifier}: this package does no I/O`);
  }
  if (pure && OWN_REQUEST.test(file.text)) problems.push(`${file.path}: fetch: this package does no I/O`);
  if (own.folder !== 'packages/api-client' && OWN_API_REQUEST.test(file.text) && !isTest(file.path)) {
    problems.push(`${file.path}: fetch: the API is called through @prodvor/api-client`);
  }
  return problems;
};

/** The first way from a workspace back to itself by declared dependencies, or null. */
const findCycle = (workspaces: readonly Workspace[]): string[] | null => {
  const done = new Set<string>();
  const visit = (workspace: Workspace, way: readonly string[]): string[] | null => {
    if (way.includes(workspace.name)) return [...way.slice(way.indexOf(workspace.name)), workspace.name];
    if (done.has(workspace.name)) return null;
    for (const next of workspaces.filter(({ name }) => workspace.dependencies.has(name))) {
      const cycle = visit(next, [...way, workspace.name]);
      if (cycle) return cycle;
    }
    done.add(workspace.name);
    return null;
  };
  for (const workspace of workspaces) {
    const cycle = visit(workspace, []);
    if (cycle) return cycle;
  }
  return null;
};

/**
 * Everything in the given files and declared dependencies that breaks the direction of imports, one line each.
 * The rules stand in `docs/architecture.md`.
 */
export const findImportProblems = (files: readonly SourceFile[], workspaces: readonly Workspace[]): string[] => {
  const declared = workspaces.flatMap((own) =>
    workspaces
      .filter((target) => own.dependencies.has(target.name))
      .flatMap((target) => {
        const problem = refusal(own, target);
        return problem ? [`${own.folder}/package.json: ${target.name}: ${problem}`] : [];
      }),
  );
  const cycle = findCycle(workspaces);
  return [
    ...declared,
    ...(cycle ? [`package.json: ${cycle.join(' -> ')}: workspaces depend on each other in a circle`] : []),
    ...files.flatMap((file) => fileProblems(file, workspaces)),
  ];
};
