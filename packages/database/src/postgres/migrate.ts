import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { earlierContentOf } from './earlier-contents.ts';

/** The lock that Prisma's own commands take, so that they and this migrator exclude one another. */
const MIGRATION_LOCK = 72_707_369;
/** Tables and views belong to this role; nobody signs in with it. */
export const OWNER = 'prodvor_owner';

const PRISMA = fileURLToPath(new URL('../../prisma/', import.meta.url));

export interface MigrateOptions {
  /** The address of the database for a superuser or a member of `prodvor_owner`. */
  readonly url: string;
  /** Folder of migrations (`NAME/migration.sql`, applied in order of name) and the grants applied after them. */
  readonly source?: { readonly migrations: string; readonly grants: string };
  /** These alone are applied, and no grants: the database is to be as another one was. */
  readonly only?: readonly AppliedMigration[];
}

/** A migration as a database remembers it; `checksum` is the SHA-256 of its file. */
export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
}

/** The database's history is not a beginning of the program's; the message says how, in one sentence. */
export class MigrationRefused extends Error {
  override name = 'MigrationRefused';
}

interface Migration extends AppliedMigration {
  readonly sql: string;
}

const SOURCE = { migrations: join(PRISMA, 'migrations'), grants: join(PRISMA, 'grants.sql') };

/**
 * Applies what is not applied yet, each migration in a transaction of its own, then the grants. Keeps Prisma's own
 * table, so Prisma's commands understand the database. The roles must exist.
 * @returns the names of the migrations applied now
 * @throws MigrationRefused for a changed or unknown migration; a `DatabaseError` for one that fails, which leaves
 * nothing of itself behind
 */
export const migrate = async ({ url, source = SOURCE, only }: MigrateOptions): Promise<readonly string[]> => {
  const all = await readMigrations(source.migrations);
  if (only) requireKnown(all, presentHistoryOf(only));
  const migrations = only ? all.filter(({ name }) => historyOf(only).has(name)) : all;
  const grants = await readFile(source.grants, 'utf8');
  return inSession(url, async (client) => {
    await client.query(`SET ROLE ${OWNER}`);
    await client.query(HISTORY);
    const history = await readHistory(client);
    requireKnown(migrations, history);
    const pending = migrations.filter(({ name }) => !history.has(name));
    for (const migration of pending) await inTransaction(client, () => apply(client, migration));
    if (!only) await inTransaction(client, async () => void (await client.query(grants)));
    return pending.map(({ name }) => name);
  });
};

/**
 * Whether this program can make a database for rows that were written with these migrations.
 * @throws MigrationRefused for a changed or unknown one
 */
export const checkMigrations = async (history: readonly AppliedMigration[]): Promise<void> => {
  requireKnown(await readMigrations(SOURCE.migrations), presentHistoryOf(history));
};

/** The names of this program's migrations that a database has, and of those that it lacks. */
export const readMigrationState = async (
  url: string,
): Promise<{ readonly applied: readonly string[]; readonly pending: readonly string[] }> => {
  const migrations = await readMigrations(SOURCE.migrations);
  const client = new pg.Client({ connectionString: url, application_name: 'prodvor-status' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const history = await readHistory(client);
    const pending = migrations.map(({ name }) => name).filter((name) => !history.has(name));
    return { applied: [...history.keys()].sort(), pending };
  } finally {
    await client.end();
  }
};

const historyOf = (applied: readonly AppliedMigration[]): Map<string, string> =>
  new Map(applied.map(({ name, checksum }) => [name, checksum]));

/** Rows of an earlier content fit the present one, so a database for them is made by that; null stands for its checksum. */
const presentHistoryOf = (applied: readonly AppliedMigration[]): Map<string, string | null> =>
  new Map(applied.map((one) => [one.name, earlierContentOf(one) ? null : one.checksum]));

/** Works in a session of its own that holds the lock; in each database one at a time. */
export const inSession = async <Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> => {
  const client = new pg.Client({ connectionString: url, application_name: 'prodvor-migrate' });
  // A session that breaks fails its query, or the next one; without a listener the process would end as well.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work(client);
  } finally {
    await client.end();
  }
};

const HISTORY = `CREATE TABLE IF NOT EXISTS public._prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

const readMigrations = async (folder: string): Promise<Migration[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
};

/** The checksums of the applied migrations by name. */
export const readHistory = async (client: pg.Client): Promise<Map<string, string>> => {
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    `select migration_name, checksum from public._prisma_migrations
     where finished_at is not null and rolled_back_at is null`,
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
};

const requireKnown = (migrations: readonly Migration[], history: ReadonlyMap<string, string | null>): void => {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...history.keys()].find((name) => !known.has(name));
  if (unknown) {
    throw new MigrationRefused(
      `The database has the migration ${unknown}, which this version does not know; start a newer version.`,
    );
  }
  for (const { name, checksum } of migrations) {
    const applied = history.get(name) ?? checksum;
    if (applied === checksum) continue;
    if (earlierContentOf({ name, checksum: applied })) {
      throw new MigrationRefused(
        `The database was made by an unreleased version, before the migration ${name} was final: carry it over by ` +
          '`npm run prodvor -- backup FILE` and then `npm run prodvor -- restore FILE --replace`, or start afresh in another folder by PRODVOR_DATA.',
      );
    }
    throw new MigrationRefused(
      `The migration ${name} was changed after it was applied; restore its file and add a new one.`,
    );
  }
};

const apply = async (client: pg.Client, { name, sql, checksum }: Migration): Promise<void> => {
  // Without parameters the file goes as one simple query, so functions and DO blocks with `;` stay whole.
  await client.query(sql);
  await client.query(
    `insert into public._prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     values ($1, $2, $3, clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  );
};

export const inTransaction = async (client: pg.Client, work: () => Promise<void>): Promise<void> => {
  await client.query('BEGIN');
  try {
    await work();
    await client.query('COMMIT');
  } catch (error) {
    // A session that broke is rolled back by its end.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
};
