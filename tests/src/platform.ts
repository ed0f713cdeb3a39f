import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const ROOT = join(import.meta.dirname, '../..');
const START_MILLIS = 60_000;
const POLL_MILLIS = 50;

export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process of the launcher or of the command line. */
export interface Running {
  readonly process: ChildProcess;
  /** Resolves when it has ended and said all that it had to say. */
  readonly finished: Promise<Finished>;
  /** What it has printed on stdout so far. */
  printed(): string;
}

const settingsOf = (folder: string, settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  PRODVOR_DATA: folder,
  ...settings,
});

/** Runs a file of `apps/prodvor/src` by the pinned Node, as the npm scripts do; `within` are words before the command. */
const runApp = (
  file: 'main.ts' | 'cli.ts',
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  within: readonly string[] = [],
): Running => {
  const [program = process.execPath, ...words] = [
    ...within,
    process.execPath,
    join(ROOT, 'apps/prodvor/src', file),
    ...args,
  ];
  const child = spawn(program, words, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const finished = new Promise<Finished>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { process: child, finished, printed: () => stdout };
};

/** Starts the launcher without waiting for it. */
export const launch = (
  folder: string,
  settings: Readonly<Record<string, string>>,
  within: readonly string[] = [],
): Running => runApp('main.ts', [], settingsOf(folder, settings), within);

/** Starts the command line without waiting for it. */
export const launchCommand = (folder: string, args: readonly string[]): Running =>
  runApp('cli.ts', args, settingsOf(folder, {}));

/** Runs the command line to its end: `commandLine(folder, ['token', '--as', 'organizer'])`. */
export const commandLine = (
  folder: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
  within: readonly string[] = [],
): Promise<Finished> => runApp('cli.ts', args, settingsOf(folder, settings), within).finished;

/** Waits until the condition holds. @throws {Error} after `millis`, naming what was waited for */
export const waitUntil = async (what: string, condition: () => Promise<boolean>, millis: number): Promise<void> => {
  const end = Date.now() + millis;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`waited ${millis} ms in vain: ${what}`);
    await pause(POLL_MILLIS);
  }
};

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );

/** A platform that people could use now, on a folder and a port of its own. */
export interface Platform {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  readonly running: Running;
  /** SIGTERM, then its end. */
  stop(): Promise<Finished>;
  /** `kill -9` of Node alone; PostgreSQL stays behind. */
  killNode(): Promise<void>;
  /** `kill -9` of Node and of its PostgreSQL. */
  killAll(): Promise<void>;
  /** The token of a demo account. */
  token(account: string): Promise<string>;
}

export interface PlatformOptions {
  readonly demo: boolean;
  /** A fresh one when left out. */
  readonly folder?: string;
  readonly port?: number;
  /** Further environment variables. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Words before the command: those that enter a namespace, say. */
  readonly within?: readonly string[];
}

const postgresPid = async (folder: string): Promise<number> => {
  const [first] = (await readFile(join(folder, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n');
  return Number(first);
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Starts the platform as a child process and waits for `/readyz`. @throws {Error} with all that it printed when it ends before */
export const startPlatform = async ({ demo, ...given }: PlatformOptions): Promise<Platform> => {
  const folder = given.folder ?? (await mkdtemp(join(tmpdir(), 'prodvor e2e ')));
  const port = given.port ?? (await freePort());
  const url = `http://localhost:${port}`;
  const settings = { PORT: String(port), PRODVOR_DEMO: demo ? 'on' : 'off', ...given.settings };
  const running = launch(folder, settings, given.within);
  let ended: Finished | null = null;
  running.finished.then(
    (finished) => {
      ended = finished;
    },
    () => {},
  );
  await waitUntil(
    `${url}/readyz`,
    async () => {
      if (ended) throw new Error(`the platform ended at its start: ${JSON.stringify(ended)}`);
      return isReady(url);
    },
    START_MILLIS,
  );
  const killNode = async (): Promise<void> => {
    running.process.kill('SIGKILL');
    await running.finished;
  };
  return {
    url,
    port,
    folder,
    running,
    stop: () => {
      running.process.kill('SIGTERM');
      return running.finished;
    },
    killNode,
    killAll: async () => {
      const pid = await postgresPid(folder);
      process.kill(pid, 'SIGKILL');
      await killNode();
      await waitUntil('the end of PostgreSQL', async () => !isAlive(pid), 10_000);
    },
    token: async (account) => {
      const { code, stdout, stderr } = await commandLine(folder, ['token', '--as', account]);
      if (code !== 0) throw new Error(`no token for ${account}: ${stderr}`);
      return stdout.trim();
    },
  };
};
