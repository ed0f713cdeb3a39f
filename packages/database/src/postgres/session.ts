import pg from 'pg';
import { type Cluster, SUPERUSER } from './cluster.ts';
import { PostgresFailure } from './failure.ts';

/** Whoever holds this lock in a session owns the server. Any number will do, as long as every version takes the same. */
export const OWNER_LOCK = 72_707_370;

/** The address of a database of the cluster's server, for the superuser. */
export const urlOf = (cluster: Pick<Cluster, 'superuserPassword'>, port: number, database: string): string => {
  const url = new URL(`postgresql://127.0.0.1:${port}/${encodeURIComponent(database)}`);
  url.username = SUPERUSER;
  url.password = cluster.superuserPassword;
  return url.href;
};

/** A session, or null while nobody answers or the server is not ready to. */
export const open = async (url: string): Promise<pg.Client | null> => {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'prodvor-supervisor',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  // What breaks the session also ends it, and its end is what is acted upon.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '28P01') {
      throw new PostgresFailure('PostgreSQL refuses the password that is kept in its data folder.');
    }
    return null;
  }
};
