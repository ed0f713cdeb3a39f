import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const Lock = z.object({ packages: z.record(z.string(), z.unknown()) });

/** What npm installs by a lock; the workspaces themselves are left out. */
const installedBy = async (root: string): Promise<string> => {
  const { packages } = Lock.parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')));
  return JSON.stringify(Object.entries(packages).filter(([path]) => path.includes('node_modules/')));
};

/** By hard links where the file system allows, which costs neither room nor time. */
const copy = async (from: string, to: string): Promise<void> => {
  await run('cp', ['-al', from, to]).catch(async () => {
    await rm(to, { recursive: true, force: true });
    await run('cp', ['-a', from, to]);
  });
};

/**
 * A working tree of an earlier commit, ready to run; it is gone with `stack`. Its web app is this tree's, since the launcher asks for one
 * and the measured requests never touch it.
 */
export const checkOut = async (stack: AsyncDisposableStack, commit: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'prodvor-bench-earlier-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const root = join(folder, 'tree');
  // What was not added is no working tree, and nothing is to be removed then.
  stack.defer(async () => {
    await run('git', ['worktree', 'remove', '--force', root], { cwd: ROOT }).catch(() => undefined);
  });
  await run('git', ['worktree', 'add', '--detach', root, commit], { cwd: ROOT });
  if ((await installedBy(ROOT)) === (await installedBy(root))) {
    await copy(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    // What is written there must not be written to this tree's.
    await rm(join(root, 'node_modules/.cache'), { recursive: true, force: true });
  } else {
    await run(process.execPath, ['tools/bootstrap.mjs', 'install'], { cwd: root });
  }
  await copy(join(ROOT, 'apps/web/dist'), join(root, 'apps/web/dist'));
  return root;
};
