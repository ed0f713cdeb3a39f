import { rmSync } from 'node:fs';
import { access, constants, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];

interface Program {
  readonly path: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** A folder that goes with the browser. */
  readonly unpacked?: string;
}

const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

const onPath = async (): Promise<string | null> => {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) if (await isProgram(join(folder, name))) return join(folder, name);
  }
  return null;
};

/** Meant for a function host with one page: they end the browser with its first context, or loosen what is tested here. */
const NOT_HERE = new Set(['--single-process', '--disable-web-security', '--allow-running-insecure-content']);

/**
 * npm's build, with the libraries that a bare machine lacks. It unpacks itself into the process's temporary folder and takes what
 * lies there already, which may be another user's: hence a folder of its own.
 */
const fromNpm = async (): Promise<Program> => {
  const { default: packaged, inflate } = await import('@sparticuz/chromium');
  const unpacked = await mkdtemp(join(tmpdir(), 'prodvor-chromium-'));
  const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');
  const { TMPDIR } = process.env;
  process.env.TMPDIR = unpacked;
  try {
    const [path, libraries] = await Promise.all([packaged.executablePath(), inflate(join(bin, 'al2023.tar.br'))]);
    return {
      path,
      args: packaged.args.filter((arg) => !NOT_HERE.has(arg)),
      env: { LD_LIBRARY_PATH: [join(libraries, 'lib'), process.env.LD_LIBRARY_PATH ?? ''].filter(Boolean).join(':') },
      unpacked,
    };
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
};

const PLAIN_ARGS = ['--no-sandbox', '--disable-gpu'];

const find = async (): Promise<Program> => {
  const named = process.env.CHROMIUM;
  if (named) {
    if (await isProgram(named)) return { path: named, args: PLAIN_ARGS, env: {} };
    throw new Error(`CHROMIUM names no program: ${named}`);
  }
  const found = await onPath();
  if (found) return { path: found, args: PLAIN_ARGS, env: {} };
  try {
    return await fromNpm();
  } catch (cause) {
    throw new Error('There is no Chromium: install one, or name its program by CHROMIUM.', { cause });
  }
};

/** Starts a real Chromium: the one named by `CHROMIUM`, else one on the PATH, else npm's `@sparticuz/chromium`. */
export const launchChromium = async (): Promise<Browser> => {
  const { path, args, env, unpacked } = await find();
  const browser = await chromium.launch({ executablePath: path, args: [...args], env: { ...process.env, ...env } });
  if (unpacked !== undefined) browser.once('disconnected', () => rmSync(unpacked, { recursive: true, force: true }));
  return browser;
};
