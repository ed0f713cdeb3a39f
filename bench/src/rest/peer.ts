import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from '../free-port.ts';

const run = promisify(execFile);
const SOURCE = fileURLToPath(new URL('../../peers/rest/', import.meta.url));
const SCHEMA = fileURLToPath(new URL('../../../packages/database/prisma/schema/', import.meta.url));
/** The peer is installed here once; the folder is never committed. */
const HOME = fileURLToPath(new URL('../../.cache/rest-peer/', import.meta.url));

const GENERATOR = `generator client {
  provider            = "prisma-client"
  output              = "../generated"
  runtime             = "nodejs"
  moduleFormat        = "esm"
  importFileExtension = "ts"
}
`;

/** Installs the peer and generates Prisma's client from the platform's own schema. */
export const installPeer = async (): Promise<string> => {
  await mkdir(HOME, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', 'server.mjs', 'load.mjs'])
    await cp(join(SOURCE, file), join(HOME, file));
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: HOME });
  await rm(join(HOME, 'schema'), { recursive: true, force: true });
  await mkdir(join(HOME, 'schema'));
  for (const file of await readdir(SCHEMA)) {
    const text = await readFile(join(SCHEMA, file), 'utf8');
    await writeFile(join(HOME, 'schema', file), text.replace(/^generator [^}]*\}\n/m, GENERATOR));
  }
  await run(process.execPath, ['node_modules/prisma/build/index.js', 'generate', '--schema', 'schema'], {
    cwd: HOME,
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true' },
  });
  return HOME;
};

export interface Peer {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the peer with the given settings and waits for its port. */
export const startPeer = async (env: Readonly<Record<string, string>>): Promise<Peer> => {
  const port = await freePort();
  const child = spawn(process.execPath, [join(HOME, 'server.mjs'), String(port)], {
    cwd: HOME,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The peer ended with code ${code}`);
  });
  await Promise.race([once(child.stdout, 'data'), ended]);
  ended.catch(() => {});
  if (child.pid === undefined) throw new Error('The peer has no process');
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};
