import { createReadStream, createWriteStream } from 'node:fs';
import { access, constants, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { extract } from 'tar-stream';

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];

interface Program {
  readonly path: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
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

/** Unpacks a `.tar.br` of plain files and folders. */
const unpack = async (archive: string, folder: string): Promise<void> => {
  const entries = extract();
  const reading = pipeline(createReadStream(archive), createBrotliDecompress(), entries);
  for await (const entry of entries) {
    const target = join(folder, entry.header.name);
    if (entry.header.type === 'file') {
      await mkdir(dirname(target), { recursive: true });
      await pipeline(Readable.from(entry), createWriteStream(target, { mode: entry.header.mode ?? 0o644 }));
    } else {
      entry.resume();
    }
  }
  await reading;
};

/** Meant for a function host with one page: they end the browser with its first context, or loosen what is tested here. */
const NOT_HERE = new Set(['--single-process', '--disable-web-security', '--allow-running-insecure-content']);

/** npm's build brings the libraries that a bare machine lacks in an archive of their own. */
const fromNpm = async (): Promise<Program> => {
  const { default: packaged } = await import('@sparticuz/chromium');
  const libraries = await mkdtemp(join(tmpdir(), 'prodvor-chromium-'));
  const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');
  await unpack(join(bin, 'al2023.tar.br'), libraries);
  return {
    path: await packaged.executablePath(),
    args: packaged.args.filter((arg) => !NOT_HERE.has(arg)),
    env: { LD_LIBRARY_PATH: [join(libraries, 'lib'), process.env.LD_LIBRARY_PATH ?? ''].filter(Boolean).join(':') },
  };
};

const PLAIN_ARGS = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

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
  const { path, args, env } = await find();
  return chromium.launch({ executablePath: path, args: [...args], env: { ...process.env, ...env } });
};
