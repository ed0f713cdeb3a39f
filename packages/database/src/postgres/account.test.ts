import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accountFor } from './account.ts';

const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
const [, , uid, gid] = (/^postgres:.*$/m.exec(passwd)?.[0] ?? '').split(':').map(Number);
const ids = { uid, gid };

/** A start by root where `unshare` is not to be had, as in many containers. */
describe.runIf(process.getuid?.() === 0 && uid !== undefined)('root without user namespaces', () => {
  let home: string;
  let folder: string;
  const owner = async () => (await stat(folder)).uid;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'prodvor account '));
    await chmod(home, 0o755);
    folder = join(home, 'data');
    await mkdir(folder, { mode: 0o700 });
    await mkdir(join(home, 'bin'));
    await symlink('/usr/bin/test', join(home, 'bin', 'test'));
    vi.stubEnv('PATH', join(home, 'bin'));
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(home, { recursive: true });
  });

  const account = () => accountFor(folder, join(folder, 'cluster'));

  it('gives an empty folder to the system’s postgres, now and at the next start', async () => {
    expect(await account()).toEqual({ prefix: [], ids });
    expect(await owner()).toBe(uid);
    expect(await account()).toEqual({ prefix: [], ids });
  });

  it('leaves a folder that postgres cannot reach as it was, for a start that may do more', async () => {
    await chmod(home, 0o700);
    await expect(account()).rejects.toThrow(
      /^PostgreSQL does not run as root, and user \d+ cannot reach .*choose another/,
    );
    expect(await owner()).toBe(0);
  });

  it('leaves a cluster that was made in a namespace as it was', async () => {
    await mkdir(join(folder, 'cluster'));
    await expect(account()).rejects.toThrow('was made in a user namespace');
    expect(await owner()).toBe(0);
  });
});
