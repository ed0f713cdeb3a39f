import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chown, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { missing, PostgresFailure } from './failure.ts';

/** How a program of PostgreSQL is started, since it refuses to run as root: words put before it, or another uid. */
export interface Account {
  readonly prefix: readonly string[];
  readonly ids: { readonly uid: number; readonly gid: number } | undefined;
}

const ITSELF: Account = { prefix: [], ids: undefined };

/**
 * The account for a data folder that exists, and for the cluster in it when there is one. PostgreSQL wants a user that
 * is not root and that the system knows by name. For root: the owner when that is someone else, else a user namespace,
 * else the system's `postgres` user, who is given an empty folder. For a user without a name: a user namespace. Throws
 * `PostgresFailure` when all are barred, with nothing changed.
 */
export const accountFor = async (folder: string, cluster: string): Promise<Account> => {
  const own = process.getuid?.();
  if (own === undefined) return ITSELF;
  const made = await stat(cluster).catch(missing);
  const owner = made ?? (await stat(folder));
  if (own !== 0) {
    if (owner.uid !== own) throw new PostgresFailure(`The data folder ${folder} belongs to another user.`);
    return hasName() ? ITSELF : (inNamespace() ?? ITSELF);
  }
  if (owner.uid !== 0) return reachable(folder, { uid: owner.uid, gid: owner.gid });
  const namespace = inNamespace();
  if (namespace) return namespace;
  const postgres = users().find(({ name }) => name === 'postgres');
  if (!postgres) {
    throw new PostgresFailure(
      'PostgreSQL does not run as root here: user namespaces are barred and there is no user "postgres"; start as an ordinary user.',
    );
  }
  if (made) {
    throw new PostgresFailure(
      `The database in ${folder} was made in a user namespace, and this system bars them; allow them or choose another data folder.`,
    );
  }
  await chown(folder, postgres.uid, postgres.gid);
  try {
    return reachable(folder, postgres);
  } catch (error) {
    await chown(folder, owner.uid, owner.gid);
    throw error;
  }
};

const hasName = (): boolean => {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
};

/**
 * Oneself outside, a named ordinary user within: files stay one's own and folders of mode 700 stay reachable. Null
 * where the system bars it.
 */
const inNamespace = (): Account | null => {
  const ordinary = users().filter(({ uid }) => uid !== 0);
  const user = ordinary.find(({ uid }) => uid === 1000) ?? ordinary[0];
  if (!user) return null;
  const prefix = ['unshare', '--user', `--map-user=${user.uid}`, `--map-group=${user.gid}`, '--'];
  const [program = '', ...words] = prefix;
  const tried = spawnSync(program, [...words, 'true'], { stdio: 'ignore' });
  return tried.status === 0 ? { prefix, ids: undefined } : null;
};

const reachable = (folder: string, { uid, gid }: { uid: number; gid: number }): Account => {
  const ids = { uid, gid };
  if (spawnSync('test', ['-w', folder], { ...ids, stdio: 'ignore' }).status === 0) return { prefix: [], ids };
  throw new PostgresFailure(
    `PostgreSQL does not run as root, and user ${uid} cannot reach ${folder}; choose another data folder.`,
  );
};

/** The users of this system's own list. */
const users = (): { readonly name: string | undefined; readonly uid: number; readonly gid: number }[] => {
  if (!existsSync('/etc/passwd')) return [];
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const [name, , uid, gid] = line.split(':');
    return { name, uid: Number(uid), gid: Number(gid) };
  });
};
