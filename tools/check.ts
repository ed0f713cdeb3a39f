import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findContractDrift } from './house/contract.ts';
import { findErrorsPageDrift } from './house/errors-page.ts';
import { findImportProblems } from './house/imports.ts';
import { findLockProblems } from './house/lock.ts';
import { findMessageDrift } from './house/messages.ts';
import { type Outcome, run } from './house/run.ts';
import { readHouse } from './house/workspaces.ts';

const root = join(import.meta.dirname, '..');

const judge = (problems: readonly string[]): Outcome => ({ ok: problems.length === 0, output: problems.join('\n') });

const imports = async (): Promise<Outcome> => {
  const { files, workspaces } = await readHouse(root);
  return judge(findImportProblems(files, workspaces));
};

const lock = async (): Promise<Outcome> => {
  const { workspaces } = await readHouse(root);
  const folders = ['', ...workspaces.map(({ folder }) => folder)];
  const manifests = folders.map(
    async (folder) => [folder, await readFile(join(root, folder, 'package.json'), 'utf8')] as const,
  );
  const text = await readFile(join(root, 'package-lock.json'), 'utf8');
  return judge(findLockProblems(text, new Map(await Promise.all(manifests))));
};

/** What must hold of the whole tree. None of these needs a build, a database or a start. */
const STEPS: Readonly<Record<string, () => Promise<Outcome>>> = {
  types: () => run(root, 'tsc', ['--noEmit', '--project', '.']),
  'types of the web application': () => run(root, 'tsc', ['--noEmit', '--project', 'apps/web']),
  'format and lint': () => run(root, 'biome', ['ci', '--colors=off', '.']),
  'import direction': imports,
  lock: lock,
  'dead code': () => run(root, 'knip', ['--no-progress']),
  'database schema and types': () => run(root, 'node', ['packages/database/tools/check.ts']),
  'API document, client and policies': () => run(root, 'node', ['tools/openapi/src/generate.ts', '--check']),
  'messages of the web application': async () => judge(await findMessageDrift(root)),
  'version of the contract': async () => judge(await findContractDrift(root)),
  'page of errors': async () => judge(await findErrorsPageDrift(root)),
};

/** Steps that say when they are in order what they could not look at. */
const TELLING = new Set(['database schema and types']);

/** Steps that run at the same time; more would only wait for each other on a small machine. */
const AT_ONCE = 2;

const failed: string[] = [];
const queue = Object.entries(STEPS);

const work = async (): Promise<void> => {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [name, step] = next;
    const started = performance.now();
    const { ok, output } = await step();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${name}, ${seconds} s\n`);
    if (!ok) {
      failed.push(name);
      process.stdout.write(`${output.trimEnd()}\n\n`);
    } else if (TELLING.has(name) && output !== '') {
      process.stdout.write(`      ${output.trimEnd()}\n`);
    }
  }
};

await Promise.all(Array.from({ length: AT_ONCE }, work));
if (failed.length > 0) {
  process.stdout.write(`\nNot in order: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
