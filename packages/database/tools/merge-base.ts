import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What git prints in a folder, null when it refuses or is not there. */
const git = async (folder: string, ...args: readonly string[]): Promise<string | null> => {
  try {
    return (await run('git', args, { cwd: folder, encoding: 'utf8' })).stdout;
  } catch {
    return null;
  }
};

const commitOf = async (folder: string, name: string): Promise<string | null> =>
  (await git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`))?.trim() ?? null;

/** A commit whose files others may have already. */
export interface Base {
  /** The commit from which the checked out one goes on; null with a reason when it cannot be told. */
  readonly mergeBase: string | null;
  readonly reason: string | null;
  /** What was there before a push to the default branch, which has no merge base but itself. */
  readonly before: string | null;
}

/**
 * Where the work that is checked out left the branch that it goes into: the one that a pull request names
 * (`GITHUB_BASE_REF`), else the default branch of `origin`, else `main`. Before a push it is what `PUSHED_FROM` names, else
 * the first parent.
 */
export const findBase = async (folder: string, env: NodeJS.ProcessEnv = process.env): Promise<Base> => {
  const nothing = (reason: string): Base => ({ mergeBase: null, reason, before: null });
  const head = await commitOf(folder, 'HEAD');
  if (head === null) return nothing('this is not a checkout of git');
  const names = [
    ...(env.GITHUB_BASE_REF ? [`origin/${env.GITHUB_BASE_REF}`] : []),
    'refs/remotes/origin/HEAD',
    'refs/remotes/origin/main',
    'refs/heads/main',
  ];
  for (const name of names) {
    const tip = await commitOf(folder, name);
    if (tip === null) continue;
    const mergeBase = (await git(folder, 'merge-base', head, tip))?.trim() ?? null;
    if (mergeBase === null) return nothing(`there is no merge base with ${name} here: the history is not whole`);
    if (mergeBase !== head) return { mergeBase, reason: null, before: null };
    const before =
      (env.PUSHED_FROM ? await commitOf(folder, env.PUSHED_FROM) : null) ?? (await commitOf(folder, 'HEAD^1'));
    return { mergeBase, reason: null, before };
  }
  return nothing('there is no branch to compare with: neither of origin nor main');
};

/** A file of a folder at a commit; null when it was not there. */
export const readAt = (folder: string, commit: string, path: string): Promise<string | null> =>
  git(folder, 'show', `${commit}:./${path}`);
