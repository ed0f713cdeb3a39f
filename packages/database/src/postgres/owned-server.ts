import { clusterFolder, readPassword } from './cluster.ts';
import { readPostmaster, servesCluster } from './postmaster.ts';
import type { Postgres } from './server.ts';
import { OWNER_LOCK, open, urlOf } from './session.ts';

/** Whether a folder has a server's files. */
export const clusterExists = async (dataDir: string): Promise<boolean> =>
  (await readPassword(clusterFolder(dataDir))) !== null;

/**
 * The server that another live process runs on a folder; null when none does, be the server itself there or not. It goes
 * when its owner stops it.
 */
export const ownedServer = async (dataDir: string): Promise<Pick<Postgres, 'port' | 'superuserUrl'> | null> => {
  const folder = clusterFolder(dataDir);
  const superuserPassword = await readPassword(folder);
  const postmaster = await readPostmaster({ folder });
  if (superuserPassword === null || postmaster === null || postmaster === 'unreadable') return null;
  const { port } = postmaster;
  if (port === null || !(await servesCluster({ folder }, postmaster))) return null;
  const superuserUrl = (database: string) => urlOf({ superuserPassword }, port, database);
  const session = await open(superuserUrl('postgres'));
  if (session === null) return null;
  try {
    const { rowCount } = await session.query(
      `select from pg_locks l join pg_database d on d.oid = l.database
       where l.locktype = 'advisory' and l.granted and l.classid = 0 and l.objid = $1 and d.datname = current_database()`,
      [OWNER_LOCK],
    );
    return rowCount === 0 ? null : { port, superuserUrl };
  } catch {
    // It went away in between.
    return null;
  } finally {
    await session.end();
  }
};
