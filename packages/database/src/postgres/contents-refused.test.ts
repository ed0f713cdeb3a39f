import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asSuperuser, type TestDatabase, testDatabase } from '../testing.ts';
import { type Contents, readContents, writeContents } from './contents.ts';
import { ContentsRefused } from './index.ts';

let database: TestDatabase;
let contents: Contents;

beforeAll(async () => {
  database = await testDatabase();
  await asSuperuser(
    database.superuserUrl,
    `insert into users.profile (id, name, public_name) values ('${randomUUID()}', 'Анна', 'Анна')`,
  );
  const parts = new Map<string, string>();
  contents = await readContents(database.superuserUrl, async ({ migrations, tables, rows, sequences }) => {
    for (const table of tables) parts.set(table.name, await text(rows(table)));
    const given = async ({ name }: { readonly name: string }) => Readable.from([Buffer.from(parts.get(name) ?? '')]);
    return { migrations, tables, sequences: await sequences(), rows: given };
  });
});
afterAll(() => database.drop());

const stored = () =>
  readContents(database.superuserUrl, async ({ tables, rows }) => {
    const profiles = tables.find(({ name }) => name === 'users.profile');
    return profiles === undefined ? '' : text(rows(profiles));
  });

const withRows = (name: string, lines: string): Contents => ({
  ...contents,
  rows: async (table) => (table.name === name ? Readable.from([Buffer.from(lines)]) : contents.rows(table)),
});

it.each<[string, () => Contents, RegExp]>([
  ['a table less', () => ({ ...contents, tables: contents.tables.slice(1) }), /^The table \S+ is not what/],
  ['a sequence less', () => ({ ...contents, sequences: contents.sequences.slice(1) }), /^The sequence \S+ is not what/],
  [
    'a table for a sequence',
    () => ({ ...contents, sequences: [...contents.sequences, { name: 'users.profile', value: '1', called: true }] }),
    /^The sequence users\.profile is not what/,
  ],
  [
    'a number that no sequence reaches',
    () => ({ ...contents, sequences: contents.sequences.map((each) => ({ ...each, value: '9999999999999999999' })) }),
    /SQLSTATE 22003/,
  ],
  ['rows that are none', () => withRows('users.profile', 'секрет\n'), /SQLSTATE 22P0\d/],
  ['rows of nobody', () => withRows('users.block', `${randomUUID()}\t${randomUUID()}\t2026-01-01\n`), /SQLSTATE 23503/],
])(
  'contents with %s are refused in one sentence that quotes nothing, and nothing changes',
  async (_what, given, reason) => {
    const before = await stored();
    const refused = await writeContents(database.superuserUrl, given()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ContentsRefused);
    expect(String(refused).replace('ContentsRefused: ', '')).toMatch(reason);
    expect(String(refused)).not.toContain('секрет');
    expect(await stored()).toBe(before);
  },
);
