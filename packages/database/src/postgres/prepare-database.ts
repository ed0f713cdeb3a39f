import type pg from 'pg';
import { roleOf, SERVICE_SCHEMAS, type ServiceRole, type ServiceSchema } from '../schema.ts';
import { type Contents, writeContents } from './contents.ts';
import { inSession, migrate, OWNER } from './migrate.ts';

export interface PrepareOptions {
  /** The address of any database of the server, for a superuser. */
  readonly superuserUrl: string;
  /** The name of the application's database. */
  readonly database: string;
  /** The passwords that the services' roles get. */
  readonly passwords: Readonly<Record<ServiceRole, string>>;
  /** What a new database is filled with before it is migrated to this program's version. */
  readonly contents?: Contents;
}

/**
 * Makes what is missing (roles, the database with Russian collation) and migrates. Safe to repeat, and to run twice
 * at once.
 * @returns the address of the database for each service's role
 * @throws MigrationRefused when the database's history, or that of the contents, differs from this program's
 * @throws ContentsRefused when the contents do not fit their own migrations
 */
export const prepareDatabase = async ({
  superuserUrl,
  database,
  passwords,
  contents,
}: PrepareOptions): Promise<{ readonly urls: Readonly<Record<ServiceSchema, string>> }> => {
  await inSession(inDatabase(superuserUrl, 'postgres'), async (client) => {
    await ensureRole(client, OWNER, 'NOLOGIN');
    for (const schema of SERVICE_SCHEMAS) {
      const role = roleOf(schema);
      await ensureRole(client, role, `LOGIN PASSWORD ${client.escapeLiteral(passwords[role])}`);
    }
    await ensureDatabase(client, database);
  });
  const own = inDatabase(superuserUrl, database);
  if (contents) {
    await migrate({ url: own, only: contents.migrations });
    await writeContents(own, contents);
  }
  await migrate({ url: own });
  return { urls: serviceUrls(own, passwords) };
};

/** The address of a database for each service's role, from that for somebody else. */
export const serviceUrls = (
  databaseUrl: string,
  passwords: Readonly<Record<ServiceRole, string>>,
): Readonly<Record<ServiceSchema, string>> => {
  const urlFor = (schema: ServiceSchema): string => {
    const url = new URL(databaseUrl);
    url.username = roleOf(schema);
    url.password = passwords[roleOf(schema)];
    return url.href;
  };
  return {
    identity: urlFor('identity'),
    users: urlFor('users'),
    teams: urlFor('teams'),
    competitions: urlFor('competitions'),
  };
};

/** The same server and login, another database. */
export const inDatabase = (serverUrl: string, database: string): string => {
  const url = new URL(serverUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
};

const ensureRole = async (client: pg.Client, role: string, attributes: string): Promise<void> => {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${role} NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS ${attributes}`);
};

const ensureDatabase = async (client: pg.Client, database: string): Promise<void> => {
  const name = client.escapeIdentifier(database);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  if (rowCount === 0) {
    await client.query(
      `CREATE DATABASE ${name} OWNER ${OWNER} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'ru'`,
    );
  }
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${SERVICE_SCHEMAS.map(roleOf).join(', ')}`);
};
