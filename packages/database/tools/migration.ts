import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { prepareDatabase, startPostgres } from '../src/postgres/index.ts';
import { readCatalog } from './catalog.ts';
import { generateTypes } from './generate.ts';
import { listMigrations } from './list-migrations.ts';
import { CATALOG, LAST_MIGRATED, MIGRATIONS, SCHEMA } from './paths.ts';
import { schemaDiff } from './schema-engine.ts';
import { readSchema } from './schema-files.ts';

const PASSWORDS = { prodvor_identity: 'x', prodvor_users: 'x', prodvor_teams: 'x', prodvor_competitions: 'x' } as const;

/** Runs `work` beside a PostgreSQL of its own, which is gone afterwards; `work` gets the superuser's address. */
const withServer = async <Result>(work: (url: (database: string) => string) => Promise<Result>): Promise<Result> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'prodvor-migration-'));
  try {
    const server = await startPostgres({ dataDir, settings: { fsync: false } });
    try {
      return await work((database) => server.superuserUrl(database));
    } finally {
      await server.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
};

/** Writes the next migration, if the schema changed in what SQL knows of, and the types. Returns the migration's file or null. */
const writeMigration = async (name: string, url: string): Promise<string | null> => {
  generateTypes();
  const sql = await schemaDiff(url, await readSchema(LAST_MIGRATED), await readSchema(SCHEMA));
  const time = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const file = sql === '' ? null : join(MIGRATIONS, `${time}_${name}`, 'migration.sql');
  if (file !== null) {
    await mkdir(dirname(file));
    await writeFile(file, sql);
  }
  await rm(LAST_MIGRATED, { recursive: true, force: true });
  await cp(SCHEMA, LAST_MIGRATED, { recursive: true });
  return file;
};

const writeCatalog = async (url: (database: string) => string): Promise<void> => {
  await prepareDatabase({ superuserUrl: url('postgres'), database: 'catalog', passwords: PASSWORDS });
  await writeFile(CATALOG, await readCatalog(url('catalog')));
};

/** Lists what was written or mended; what is wrong with the list is told at once. */
const list = async (): Promise<void> => {
  for (const sentence of await listMigrations()) console.error(sentence);
};

const [name] = process.argv.slice(2);
if (name === undefined) {
  await withServer(writeCatalog);
  await list();
  console.log(`Wrote ${CATALOG}`);
} else if (/^[a-z][a-z0-9-]*$/.test(name)) {
  const file = await withServer((url) => writeMigration(name, url('postgres')));
  await list();
  console.log(
    file
      ? `Wrote ${file}\nRead it, add what a schema cannot say, then: npm run catalog`
      : 'The tables are as they were.',
  );
} else {
  console.error('The name of a migration is lower-case words joined by hyphens.');
  process.exitCode = 1;
}
