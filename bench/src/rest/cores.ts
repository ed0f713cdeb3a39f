import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The core that the measured server has for itself, and the one of all that it talks to. */
export const SERVER_CORE = 0;
export const OTHER_CORE = 1;

/** Moves a process with all its threads to one core. Processes that it starts later stay there too. */
export const pin = async (pid: number, core: number): Promise<void> => {
  await run('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), String(pid)]);
};

/** Moves a process and those that it has started to one core. */
export const pinTree = async (root: number, core: number): Promise<void> => {
  await pin(root, core);
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    if (/\) \S (\d+)/.exec(stat)?.[1] === String(root)) await pin(Number(name), core);
  }
};

/** Clock ticks of Linux in a second, as `/proc` counts them. */
const TICKS = 100;

/** Seconds of processor that a process has used so far, its threads together. */
export const processorSeconds = async (pid: number): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
};
