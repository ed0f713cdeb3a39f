import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export interface Outcome {
  readonly ok: boolean;
  /** Everything that was printed. */
  readonly output: string;
}

/** Runs a program of the installed packages (`tsc`, `biome`, `node`: the pinned one) in a folder. */
export const run = (root: string, program: string, args: readonly string[], cwd = root): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const PATH = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
    const child = spawn(program, args, { cwd, env: { ...process.env, PATH }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
