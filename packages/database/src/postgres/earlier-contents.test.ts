import { createHash, randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { readContents } from './contents.ts';
import { EARLIER_CONTENTS } from './earlier-contents.ts';
import { type AppliedMigration, checkMigrations, MigrationRefused, migrate, prepareDatabase } from './index.ts';
import { inDatabase } from './prepare-database.ts';

const MIGRATIONS = join(import.meta.dirname, '../../prisma/migrations');
const SEASON = '20261124040000_season';
const NAME = '20261125011903_users_and_teams';

/** A change of a text: so many lines from there (the first is 0) are replaced by others. */
type Change = readonly [from: number, count: number, lines: readonly string[]];

/** How each content comes of the one after it; the first of the present one. */
const BACKWARDS: readonly (readonly Change[])[] = [
  [[567, 17, []]],
  [[517, 3, []]],
  [
    [564, 243, []],
    [466, 7, []],
    [423, 3, []],
    [315, 6, []],
    [63, 12, []],
    [22, 2, ['ADD COLUMN     "consented_at" TIMESTAMPTZ(3);']],
  ],
  [
    [478, 4, []],
    [470, 1, []],
    [445, 16, ['-- What a schema cannot say: keys of a part of the rows.']],
  ],
];

const { superuserUrl, passwords } = inject('postgres');
const made: string[] = [];
let folder: string;

const query = async (url: string, statement: string): Promise<pg.QueryResult> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prodvor-earlier-'));
});
afterAll(async () => {
  for (const name of made) await query(superuserUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await rm(folder, { recursive: true });
});

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

/** The SQL of every earlier content by its checksum, which proves it. */
const earlier = async (): Promise<Map<string, string>> => {
  let lines = (await readFile(join(MIGRATIONS, NAME, 'migration.sql'), 'utf8')).split('\n');
  const contents = BACKWARDS.map((changes) => {
    lines = [...lines];
    for (const [from, count, instead] of changes) lines.splice(from, count, ...instead);
    return lines.join('\n');
  });
  return new Map(contents.map((content) => [sha256(content), content]));
};

const newName = (): string => {
  const name = `earlier_${randomUUID().replaceAll('-', '')}`;
  made.push(name);
  return name;
};

/** A database that a version with this content made, with a person in it. */
const databaseOf = async (sql: string): Promise<string> => {
  const database = newName();
  await query(
    superuserUrl,
    `CREATE DATABASE ${database} OWNER prodvor_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'ru'`,
  );
  const source = await mkdtemp(join(folder, 'of-'));
  const grants = join(source, 'grants.sql');
  const migrations = join(source, 'migrations');
  await cp(join(MIGRATIONS, SEASON), join(migrations, SEASON), { recursive: true });
  await cp(join(MIGRATIONS, NAME), join(migrations, NAME), { recursive: true });
  await writeFile(join(migrations, NAME, 'migration.sql'), sql);
  await writeFile(grants, 'select 1');
  const url = inDatabase(superuserUrl, database);
  expect(await migrate({ url, source: { migrations, grants } })).toEqual([SEASON, NAME]);
  await query(
    url,
    `insert into identity.account (login, password_hash, name) values ('anna@example.org', 'hash', 'Анна');
     insert into users.profile (name, public_name, city) values ('Анна Ким', 'Анна К.', 'Казань')`,
  );
  return url;
};

it('knows all of them, each by its checksum', async () => {
  expect([...(await earlier()).keys()].sort()).toEqual(EARLIER_CONTENTS.map(({ checksum }) => checksum).sort());
});

it.each(EARLIER_CONTENTS)(
  'a database with the content $checksum is told its way out, and the way leads out',
  async ({ name, checksum }) => {
    const url = await databaseOf((await earlier()).get(checksum) ?? '');
    const refused = await migrate({ url }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(MigrationRefused);
    expect(String(refused)).toMatch(
      new RegExp(`made by an unreleased version, before the migration ${name} was final.*backup FILE.*restore FILE`),
    );

    const database = newName();
    await readContents(url, async ({ migrations, tables, rows, sequences }) => {
      const parts = new Map<string, string>();
      for (const table of tables) parts.set(table.name, await text(rows(table)));
      await checkMigrations(migrations);
      const contents = {
        migrations,
        tables,
        sequences: await sequences(),
        rows: async (table: { readonly name: string }) => Readable.from([Buffer.from(parts.get(table.name) ?? '')]),
      };
      await prepareDatabase({ superuserUrl, database, passwords, contents });
    });
    const carried = inDatabase(superuserUrl, database);
    const { rows } = await query(
      carried,
      'select a.login, a.minor, p.city from identity.account a cross join users.profile p',
    );
    expect(rows).toEqual([{ login: 'anna@example.org', minor: false, city: 'Казань' }]);
    // It is a database of this version now.
    expect(await migrate({ url: carried })).toEqual([]);
  },
);

it('a content that no version had is refused in a backup too', async () => {
  const unknown: AppliedMigration = { name: NAME, checksum: 'a'.repeat(64) };
  await expect(checkMigrations([unknown])).rejects.toThrow(`The migration ${NAME} was changed`);
});
