import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing.ts';
import { type Contents, ContentsRefused, readContents, type Snapshot, writeContents } from './contents.ts';
import { inDatabase, prepareDatabase } from './prepare-database.ts';

let source: TestDatabase;
let target: TestDatabase;
let client: pg.Client;

beforeEach(async () => {
  [source, target] = await Promise.all([testDatabase(), testDatabase()]);
  client = new pg.Client({ connectionString: source.superuserUrl });
  await client.connect();
});
afterEach(async () => {
  await client.end();
  await Promise.all([source.drop(), target.drop()]);
});

/** Reads all rows into memory, so that they can be written where and how often one likes. */
const collect = async ({ migrations, tables, rows, sequences }: Snapshot): Promise<Contents> => {
  const kept = new Map<string, string>();
  for (const table of tables) kept.set(table.name, await text(rows(table)));
  return {
    migrations,
    tables,
    rows: async ({ name }) => Readable.from([Buffer.from(kept.get(name) ?? '')]),
    sequences: await sequences(),
  };
};

const read = (): Promise<Contents> => readContents(source.superuserUrl, collect);

const queryIn = async (url: string, statement: string): Promise<unknown[]> => {
  const session = new pg.Client({ connectionString: url });
  await session.connect();
  try {
    return (await session.query({ text: statement, rowMode: 'array' })).rows.flat();
  } finally {
    await session.end();
  }
};

const addAccount = (login: string, name = 'Анна') =>
  client.query(`insert into identity.account (login, name, password_hash, roles) values ($1, $2, 'x', $3)`, [
    login,
    name,
    ['admin', 'a,"b"'],
  ]);

/** A tournament with its stage. */
const addTournament = async (): Promise<void> => {
  await client.query(
    `with made as (
       insert into competitions.tournament (owner_id, sport, name, zone)
       values (uuidv7(), 'football', 'Кубок', 'UTC') returning id
     )
     insert into competitions.stage (tournament_id, number, name, format, points)
     select id, 1, 'Лига', 'round-robin', '{}' from made`,
  );
};

test('every row, null and sign arrives, and the sequences go on', async () => {
  const names = ['tab\tand\nline', '\\N', '', 'الاسم 🙂 <b>', "'; drop table"];
  for (const [number, name] of names.entries()) await addAccount(`login ${number}`, name);
  await client.query(
    `insert into identity.outbox (type, subject, data) values ('a', 'b', '{"деталь": [1.50, "\\\\n"]}'), ('a', 'b', '[]')`,
  );
  await writeContents(target.superuserUrl, await read());
  const everything = `select row_to_json(t)::text from identity.account t order by login`;
  expect(await queryIn(target.superuserUrl, everything)).toEqual(await queryIn(source.superuserUrl, everything));
  expect(await queryIn(target.superuserUrl, 'select name from identity.account order by login')).toEqual(names);
  const next = `insert into identity.outbox (type, subject, data) values ('c', 'd', '{}') returning seq::int`;
  expect(await queryIn(target.superuserUrl, next)).toEqual(await queryIn(source.superuserUrl, next));
});

test('what strangers have stored at the provider for minutes is left out, what people have is not', async () => {
  await client.query(
    `insert into identity.oidc_record (kind, id, payload, network) values
       ('Interaction', 'a', '{"params": {}}', 'n'), ('Interaction', 'b', '{"accountId": "x"}', 'n'),
       ('Session', 'c', '{"uid": "u"}', 'n'), ('Session', 'd', '{"uid": "v", "accountId": "x"}', null),
       ('Grant', 'e', '{"accountId": "x"}', null), ('RefreshToken', 'f', '{"accountId": "x"}', null)`,
  );
  await writeContents(target.superuserUrl, await read());
  const kept = await queryIn(target.superuserUrl, 'select id from identity.oidc_record order by id');
  expect(kept).toEqual(['d', 'e', 'f']);
});

test('what is written while it is read is not in it', async () => {
  await addAccount('before');
  const contents = await readContents(source.superuserUrl, async (snapshot) => {
    await addAccount('meanwhile');
    return collect(snapshot);
  });
  await writeContents(target.superuserUrl, contents);
  expect(await queryIn(target.superuserUrl, 'select login from identity.account')).toEqual(['before']);
});

test('what was there is replaced, or stays when a row breaks a rule', async () => {
  await addTournament();
  const contents = await read();
  const logins = () => queryIn(target.superuserUrl, 'select login from identity.account');
  await queryIn(
    target.superuserUrl,
    `insert into identity.account (login, name, password_hash) values ('old', 'x', 'x')`,
  );
  const rows: Contents['rows'] = async (table) =>
    table.name === 'competitions.tournament' ? Readable.from([]) : contents.rows(table);
  await expect(writeContents(target.superuserUrl, { ...contents, rows })).rejects.toThrow('SQLSTATE 23503');
  expect(await logins()).toEqual(['old']);

  await writeContents(target.superuserUrl, contents);
  expect(await logins()).toEqual([]);
  const orphan = `insert into competitions.stage (tournament_id, number, name, format, points)
                  values (uuidv7(), 1, 'x', 'round-robin', '{}')`;
  await expect(queryIn(target.superuserUrl, orphan)).rejects.toThrow('stage_tournament_id_fkey');
});

test('tables of another form are refused', async () => {
  const contents = await read();
  const [first, ...others] = contents.tables;
  if (!first) throw new Error('there are tables');
  const tables = [{ ...first, columns: [...first.columns, 'more'] }, ...others];
  await expect(writeContents(target.superuserUrl, { ...contents, tables })).rejects.toThrow(ContentsRefused);
});

test('contents of the first version are brought to this one; of an unknown one they are refused', async () => {
  const { superuserUrl, passwords } = inject('postgres');
  const [first] = (await read()).migrations.toSorted((a, b) => a.name.localeCompare(b.name));
  if (!first) throw new Error('there are migrations');
  const database = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await client.query(`CREATE DATABASE ${database} OWNER prodvor_owner`);
  const url = inDatabase(superuserUrl, database);
  const sql = await readFile(join(import.meta.dirname, '../../prisma/migrations', first.name, 'migration.sql'), 'utf8');
  await queryIn(url, `do $outer$ begin set local role prodvor_owner; execute $sql$${sql}$sql$; end $outer$`);
  await queryIn(url, `insert into identity.account (login, name, password_hash) values ('early', 'x', 'x')`);
  // Of somebody who is not there: that is swept.
  await queryIn(
    url,
    `insert into competitions.tournament (owner_id, sport, name, zone) values (uuidv7(), 'football', 'Кубок', 'UTC')`,
  );
  await queryIn(
    url,
    `create table public._prisma_migrations as select '${first.name}' as migration_name, '${first.checksum}' as checksum,
     now() as finished_at, null::timestamptz as rolled_back_at`,
  );
  const contents = await readContents(url, collect);
  expect(contents.migrations).toEqual([first]);

  const fresh = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  const unknown = { ...contents, migrations: [...contents.migrations, { name: '29991231_later', checksum: 'x' }] };
  await expect(prepareDatabase({ superuserUrl, database: fresh, passwords, contents: unknown })).rejects.toThrow(
    '29991231_later',
  );
  await prepareDatabase({ superuserUrl, database: fresh, passwords, contents });
  expect(await queryIn(inDatabase(superuserUrl, fresh), 'select login from identity.account')).toEqual(['early']);
  expect(await queryIn(inDatabase(superuserUrl, fresh), 'select name from competitions.tournament')).toEqual([]);
  const applied = 'select migration_name from public._prisma_migrations order by 1';
  expect(await queryIn(inDatabase(superuserUrl, fresh), applied)).toEqual(await queryIn(source.superuserUrl, applied));
});
