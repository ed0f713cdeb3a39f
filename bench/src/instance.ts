import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const READY_TIMEOUT = 60_000;

/** An instance of ProDvor that `npm start` runs, on a data folder and port of its own. */
export interface Instance {
  readonly url: string;
  /** The process that serves. */
  readonly pid: number;
  /** Milliseconds from `npm start` to a 200 of `/readyz`. */
  readonly readyAfter: number;
  /** Resolves to the milliseconds from the start to the block that says that all is there. */
  readonly complete: Promise<number>;
  /** Megabytes of Node and PostgreSQL: proportional set size. npm, which waits for their end, is left out. */
  memory(): Promise<number>;
  /** Runs a command of the command line on the instance's folder and answers its standard output. */
  command(...args: string[]): Promise<string>;
  /** What Node has written to its standard error so far. */
  complaints(): string;
  stop(): Promise<void>;
}

/** How an instance is started when it is not by `npm start`: its launcher by Node itself, with nothing installed or built before. */
export interface Launch {
  /** The tree whose launcher it is; this one when left out. */
  readonly root?: string;
  /** Flags of Node. */
  readonly flags?: readonly string[];
  /** Given what stops it as soon as there is something to stop. */
  readonly spawned?: (stop: () => Promise<void>) => void;
}

const environment = (data: string, port: number, settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PORT|HOST|PRODVOR_.*)$/.test(name))),
  PORT: String(port),
  PRODVOR_DATA: data,
  ...settings,
});

type Child = ChildProcess & { stdout: Readable; stderr: Readable };

/** Runs npm as the person did who called the bench: on the same npm and Node. */
const npm = (args: readonly string[], env: NodeJS.ProcessEnv): Child => {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const [command, before] = script && node ? [node, [script]] : ['npm', []];
  return spawn(command, [...before, '--silent', ...args], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
};

const launcher = ({ root = ROOT, flags = [] }: Launch, env: NodeJS.ProcessEnv): Child =>
  spawn(process.execPath, [...flags, 'apps/prodvor/src/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const isReady = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/readyz`)).status === 200;
  } catch {
    return false;
  }
};

const waitUntilReady = async (url: string, child: ChildProcess): Promise<void> => {
  const deadline = performance.now() + READY_TIMEOUT;
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`The instance ended with code ${child.exitCode} before it was ready`);
    if (performance.now() > deadline) throw new Error('The instance is not ready after a minute');
    await delay(20);
  }
};

const proportionalSetSize = async (pid: number): Promise<number> => {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) / 1024;
};

/** The process and everything below it, and the same of PostgreSQL, which stands apart since it outlives its parent. */
const processTree = async (root: number, data: string): Promise<number[]> => {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const parent = /\) \S (\d+)/.exec(stat)?.[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const [postmaster] = (await readFile(join(data, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n');
  const isBelow = (pid: number, top: number): boolean => {
    for (let current: number | undefined = pid; current; current = parents.get(current))
      if (current === top) return true;
    return false;
  };
  return [...parents.keys()].filter((pid) => isBelow(pid, root) || isBelow(pid, Number(postmaster)));
};

/** Starts an instance on the folder; `settings` are further environment variables. What is not ready is stopped again. */
export const startInstance = async (
  data: string,
  settings: Readonly<Record<string, string>> = {},
  launch: Launch | null = null,
): Promise<Instance> => {
  const port = await freePort();
  const env = environment(data, port, settings);
  const url = `http://localhost:${port}`;
  const began = performance.now();
  const child = launch === null ? npm(['start'], env) : launcher(launch, env);
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
    process.stderr.write(chunk);
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  launch?.spawned?.(stop);
  const complete = new Promise<number>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (output.includes('ProDvor is running')) resolve(performance.now() - began);
    });
    child.once('exit', (code) => reject(new Error(`The instance ended with code ${code}`)));
  });
  complete.catch(() => {});
  await waitUntilReady(url, child).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const readyAfter = performance.now() - began;
  const pid = Number(/"pid": (\d+)/.exec(await readFile(join(data, 'instance.json'), 'utf8'))?.[1]);
  return {
    url,
    pid,
    readyAfter,
    complete,
    memory: async () => {
      const sizes = await Promise.all(
        (await processTree(pid, data)).map((each) => proportionalSetSize(each).catch(() => 0)),
      );
      return sizes.reduce((sum, size) => sum + size, 0);
    },
    command: async (...args) => {
      const command = npm(['run', 'prodvor', '--', ...args], env);
      command.stderr.pipe(process.stderr);
      let output = '';
      command.stdout.on('data', (chunk) => {
        output += chunk;
      });
      const [code] = await once(command, 'close');
      if (code !== 0) throw new Error(`prodvor ${args.join(' ')} ended with code ${code}`);
      return output;
    },
    complaints: () => complaints,
    stop,
  };
};
