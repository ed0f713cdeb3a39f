import pg from 'pg';
import { z } from 'zod';
import { databaseUrls } from '../rest/platform.ts';

const Size = z.tuple([z.object({ whole: z.coerce.number(), records: z.coerce.number() })]);
const Connections = z.tuple([z.object({ count: z.coerce.number() })]);
const MEGABYTE = 1024 * 1024;

/** Asks PostgreSQL of a data folder, each time by a connection of its own. */
const ask = async (data: string, statement: string): Promise<unknown[]> => {
  const address = await databaseUrls(data);
  const client = new pg.Client({ connectionString: address('prodvor_identity'), connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query(statement);
    return rows;
  } finally {
    await client.end();
  }
};

/** Megabytes of the whole database, and of what the provider keeps of its sign-ins. */
export const databaseSize = async (data: string) => {
  const [{ whole, records }] = Size.parse(
    await ask(
      data,
      `select pg_database_size(current_database()) as whole, pg_total_relation_size('identity.oidc_record') as records`,
    ),
  );
  return { whole: whole / MEGABYTE, records: records / MEGABYTE };
};

/** Connections that anybody but the one who asks holds to the server. */
export const connectionCount = async (data: string): Promise<number> => {
  const [{ count }] = Connections.parse(
    await ask(
      data,
      // Workers of the server's own have no database or no user.
      'select count(*) from pg_stat_activity where datid <> 0 and usename is not null and pid <> pg_backend_pid()',
    ),
  );
  return count;
};
