import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Gives a process mounts of its own, on Linux. */
const OWN_MOUNTS = 'unshare';

/** A disk of a few hundred megabytes, in memory. */
export interface SmallDisk {
  readonly folder: string;
  /** Words before a command that is to see it. */
  readonly within: readonly string[];
  /** What a script of the shell prints there. */
  shell(script: string): Promise<string>;
  /** Fills it until so many bytes are left, 0 for none at all. */
  fill(left: number): Promise<void>;
  /** Takes away what `fill` made. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

const mounting = (folder: string, megabytes: number): string =>
  `mount -t tmpfs -o size=${megabytes}m,mode=700 tmpfs '${folder}'`;

/** A process that keeps a mount of its own. Null where the system bars it. */
const holdMount = async (folder: string, megabytes: number): Promise<ChildProcess | null> => {
  const script = `${mounting(folder, megabytes)} && echo mounted && exec sleep 3600`;
  const holder = spawn(OWN_MOUNTS, ['--user', '--map-root-user', '--mount', 'sh', '-c', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const mounted = await new Promise<boolean>((resolve) => {
    holder.stdout.once('data', () => resolve(true));
    holder.once('exit', () => resolve(false)).once('error', () => resolve(false));
  });
  return mounted ? holder : null;
};

/** The disk; null where neither root nor a user namespace may mount one. */
export const smallDisk = async (megabytes: number): Promise<SmallDisk | null> => {
  const folder = await mkdtemp(join(tmpdir(), 'prodvor disk '));
  const root = process.getuid?.() === 0;
  const mounted =
    root &&
    (await run('sh', ['-c', mounting(folder, megabytes)]).then(
      () => true,
      () => false,
    ));
  const holder = mounted ? null : await holdMount(folder, megabytes);
  if (!mounted && holder === null) {
    await rm(folder, { recursive: true });
    return null;
  }
  const within =
    holder === null ? [] : ['nsenter', '-t', String(holder.pid), '--user', '--mount', '--preserve-credentials', '--'];
  const shell = async (script: string): Promise<string> => {
    const [program = 'sh', ...words] = [...within, 'sh', '-c', script];
    return (await run(program, words, { cwd: '/' })).stdout.trim();
  };
  const filler = `'${folder}/filler'`;
  return {
    folder: join(folder, 'data'),
    within,
    shell,
    fill: async (left) => {
      const free = Number(await shell(`df -Pk '${folder}' | awk 'NR == 2 { print $4 }'`)) * 1024;
      // `head` ends with a failure where it meets the end of the disk.
      if (left === 0) await shell(`cat /dev/zero >> ${filler} 2>/dev/null; true`);
      else await shell(`head -c ${Math.max(0, free - left)} /dev/zero >> ${filler}`);
    },
    empty: async () => {
      await shell(`rm -f ${filler}`);
    },
    close: async () => {
      if (holder === null) await run('umount', [folder]);
      else {
        const ended = once(holder, 'exit');
        holder.kill('SIGKILL');
        await ended;
      }
      await rm(folder, { recursive: true });
    },
  };
};
