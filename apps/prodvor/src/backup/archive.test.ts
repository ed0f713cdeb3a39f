import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { Refusal } from '../refusal.ts';
import type { Manifest } from './manifest.ts';
import { openArchive } from './read-archive.ts';
import { type ArchiveWriter, writeArchive } from './write-archive.ts';

let folder: string;
let path: string;
const { signal } = new AbortController();
const ROWS = Array.from({ length: 20_000 }, (_, number) => `${number}\tМария ${number * 7919}\n`).join('');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prodvor archive '));
  path = join(folder, 'backup.zip');
});
afterEach(() => rm(folder, { recursive: true }));

const content = (lines: string) => Readable.from([Buffer.from(lines)]);

const fill = async ({ add }: ArchiveWriter): Promise<Manifest> => {
  const { lines: _, ...file } = await add('identity-keys.json', content('{}'));
  const { lines: rows, ...part } = await add('tables/users.profile.copy', content(ROWS));
  const { lines: none, ...empty } = await add('tables/users.block.copy', Readable.from([]));
  return {
    product: 'prodvor',
    format: 1,
    version: '0.1.0',
    createdAt: '2026-11-25T10:00:00.000Z',
    publicUrl: 'http://localhost:3000',
    migrations: [{ name: '1_first', checksum: 'a'.repeat(64) }],
    tables: [
      { ...part, table: 'users.profile', columns: ['id', 'name'], rows },
      { ...empty, table: 'users.block', columns: ['id'], rows: none },
    ],
    sequences: [{ name: 'users.outbox_seq_seq', value: '9223372036854775807', called: true }],
    files: [file],
  };
};

const write = (force = false) => writeArchive(path, { force, signal }, fill);

/** Writes another archive with the parts of this one, the list of its contents changed. */
const rewrite = async (
  change: (manifest: Record<string, unknown>) => Record<string, unknown>,
  more: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const archive = await openArchive(path, signal);
  const zip = new ZipFile();
  for (const part of [...archive.manifest.tables, ...archive.manifest.files]) {
    zip.addBuffer(Buffer.from(await archive.read(part)), part.path);
  }
  for (const [name, words] of Object.entries(more)) zip.addBuffer(Buffer.from(words), name);
  zip.addBuffer(Buffer.from(JSON.stringify(change(archive.manifest))), 'manifest.json');
  zip.end();
  await writeFile(path, await buffer(zip.outputStream));
  archive.close();
};

test('what was written is read again, from a file that only its owner reads', async () => {
  const { manifest, bytes } = await write();
  expect([(await stat(path)).mode & 0o777, (await stat(path)).size]).toEqual([0o600, bytes]);
  const archive = await openArchive(path, signal);
  expect(archive.manifest).toEqual(manifest);
  expect(manifest.tables.map(({ rows }) => rows)).toEqual([20_000, 0]);
  expect(await text(await archive.open({ path: 'tables/users.profile.copy' }))).toBe(ROWS);
  archive.close();
});

test('a file that is there is left alone, or replaced by one that is whole', async () => {
  await writeFile(path, 'mine');
  await expect(write()).rejects.toThrow(/is there already.*--force/);
  const broken = async ({ add }: ArchiveWriter): Promise<Manifest> => {
    await add('tables/users.profile.copy', content(ROWS));
    throw new Error('the connection broke');
  };
  await expect(writeArchive(path, { force: true, signal }, broken)).rejects.toThrow('the connection broke');
  const failing = async ({ add }: ArchiveWriter): Promise<Manifest> => {
    const stream = new Readable({ read: () => stream.destroy(new Error('the rows broke')) });
    await add('tables/users.profile.copy', stream);
    throw new Error('it ended well');
  };
  await expect(writeArchive(path, { force: true, signal }, failing)).rejects.toThrow('the rows broke');
  expect([await readFile(path, 'utf8'), await readdir(folder)]).toEqual(['mine', ['backup.zip']]);
  await write(true);
  (await openArchive(path, signal)).close();
  expect(await readdir(folder)).toEqual(['backup.zip']);
});

test.each([
  ['a folder', () => folder, 'is a folder'],
  ['a place that is none', () => join(folder, 'none', 'backup.zip'), 'cannot be written: ENOENT'],
  ['a device', () => '/dev/null', 'is not a file'],
])('%s is no place for it', async (_what, at, reason) => {
  const refusal = await writeArchive(at(), { force: true, signal }, fill).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(String(refusal)).toContain(reason);
});

test('at every length but its own it is refused, and at no length does it crash', async () => {
  await write();
  const whole = await readFile(path);
  for (let length = 0; length < whole.length; length += Math.ceil(whole.length / 50)) {
    await writeFile(path, whole.subarray(0, length));
    await expect(openArchive(path, signal)).rejects.toThrow(Refusal);
  }
});

test('a changed byte in any part or in the list is found', async () => {
  await write();
  const whole = await readFile(path);
  const directory = whole.lastIndexOf(Buffer.from('PK\x01\x02'));
  let found = 0;
  for (let at = 200; at < directory; at += Math.ceil(directory / 60)) {
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(at) ^ 0x10, at);
    await writeFile(path, changed);
    await expect(openArchive(path, signal), `byte ${at}`).rejects.toThrow(Refusal);
    found += 1;
  }
  expect(found).toBeGreaterThan(40);
});

test.each<[string, Parameters<typeof rewrite>, RegExp]>([
  ['a newer form', [(manifest) => ({ ...manifest, format: 2, version: '9.0.0' })], /made by ProDvor 9\.0\.0/],
  ['something else', [() => ({ product: 'other' })], /not a whole backup/],
  ['fewer rows than it says', [(manifest) => ({ ...manifest, tables: [] })], /does not name tables\/users\.profile/],
  ['a part more', [(manifest) => manifest, { 'more.txt': 'x' }], /does not name more\.txt/],
  ['words in the place of keys', [(manifest) => ({ ...manifest, migrations: 'all' })], /not a whole backup/],
])('an archive with %s is refused', async (_what, change, reason) => {
  await write();
  await rewrite(...change);
  await expect(openArchive(path, signal)).rejects.toThrow(reason);
});

/** The list of the archive, as other bytes; its parts stay. */
const relist = async (list: string | Uint8Array): Promise<void> => {
  const archive = await openArchive(path, signal);
  const zip = new ZipFile();
  for (const part of [...archive.manifest.tables, ...archive.manifest.files]) {
    zip.addBuffer(Buffer.from(await archive.read(part)), part.path);
  }
  zip.addBuffer(Buffer.from(list), 'manifest.json');
  zip.end();
  await writeFile(path, await buffer(zip.outputStream));
  archive.close();
};

const one = <Item>(list: unknown, change: (item: Record<string, unknown>) => Item): Item[] =>
  Array.isArray(list) ? list.map(change) : [];

/** What an archive's list says instead of what it should, with the place that the sentence names. */
const DAMAGES: readonly [string, (manifest: Record<string, unknown>) => unknown, RegExp][] = [
  ['a number', () => 1, /does not fit at \//],
  ['null', () => null, /does not fit at \//],
  ['a list', () => [], /does not fit at \//],
  ['another product', (m) => ({ ...m, product: 'other' }), /does not fit at \/product/],
  ['no format', ({ format: _, ...rest }) => rest, /does not fit at \/format/],
  ['a format in words', (m) => ({ ...m, format: '1' }), /does not fit at \/format/],
  ['an older form', (m) => ({ ...m, format: 0 }), /in a form that this version cannot read/],
  ['a newer form and an escape', (m) => ({ ...m, format: 2, version: '\u001b[2J' }), /does not fit at \/version/],
  ['no tables', ({ tables: _, ...rest }) => rest, /does not fit at \/tables/],
  ['a key more', (m) => ({ ...m, more: 1 }), /does not fit at \/: /],
  ['a moment that is none', (m) => ({ ...m, createdAt: 'yesterday' }), /does not fit at \/createdAt/],
  ['an address that is none', (m) => ({ ...m, publicUrl: 'javascript:alert(1)' }), /does not fit at \/publicUrl/],
  [
    'an address with an end of line',
    (m) => ({ ...m, publicUrl: 'http://x/\nrestored' }),
    /does not fit at \/publicUrl/,
  ],
  ['rows in words', (m) => ({ ...m, tables: one(m.tables, (t) => ({ ...t, rows: 'all' })) }), /\/tables\/0\/rows/],
  ['fewer bytes than none', (m) => ({ ...m, files: one(m.files, (f) => ({ ...f, bytes: -1 })) }), /\/files\/0\/bytes/],
  [
    'a table twice',
    (m) => ({ ...m, tables: one(m.tables, (t) => ({ ...t, table: 'users.profile' })) }),
    /\/tables: .*twice/,
  ],
  [
    'a table of the server',
    (m) => ({ ...m, tables: one(m.tables, (t) => ({ ...t, table: 'pg_authid' })) }),
    /\/0\/table/,
  ],
  [
    'SQL for a table',
    (m) => ({ ...m, tables: one(m.tables, (t) => ({ ...t, table: 'users.x"; drop' })) }),
    /\/0\/table/,
  ],
  [
    'SQL for a column',
    (m) => ({ ...m, tables: one(m.tables, (t) => ({ ...t, columns: ['id) from'] })) }),
    /\/columns\/0/,
  ],
  [
    'one path twice',
    (m) => ({ ...m, tables: one(m.tables, (t) => ({ ...t, path: 'identity-keys.json' })) }),
    /one path/,
  ],
  ['itself for a part', (m) => ({ ...m, files: one(m.files, (f) => ({ ...f, path: 'manifest.json' })) }), /one path/],
  ...['../keys', '/etc/passwd', 'a/../../b', 'C:\\x', '\\\\x\\y', 'a\u0000', '', './a', 'a//b', 'a/'].map(
    (at): (typeof DAMAGES)[number] => [
      `the path ${JSON.stringify(at)}`,
      (m) => ({ ...m, files: one(m.files, (f) => ({ ...f, path: at })) }),
      /\/files\/0\/path/,
    ],
  ),
  [
    'a migration twice',
    (m) => ({ ...m, migrations: [...one(m.migrations, (x) => x), ...one(m.migrations, (x) => x)] }),
    /\/migrations: .*twice/,
  ],
  [
    'a checksum that is none',
    (m) => ({ ...m, migrations: [{ name: 'x', checksum: 'y' }] }),
    /\/migrations\/0\/checksum/,
  ],
  [
    'a sequence that ends nowhere',
    (m) => ({ ...m, sequences: one(m.sequences, (s) => ({ ...s, value: '9'.repeat(40) })) }),
    /\/sequences\/0\/value/,
  ],
];

const sentenceOf = async (): Promise<string> => {
  const refusal = await openArchive(path, signal).catch((error: unknown) => error);
  if (!(refusal instanceof Refusal)) throw new Error(`it was not refused: ${refusal}`);
  const { message } = refusal;
  expect(message).toMatch(/^[^\p{C}]*\.$/u);
  expect(message.length).toBeLessThan(400);
  return message;
};

test.each(DAMAGES)('a list with %s is refused in one sentence', async (_what, damage, reason) => {
  await write();
  const archive = await openArchive(path, signal);
  archive.close();
  await relist(JSON.stringify(damage({ ...archive.manifest })));
  expect(await sentenceOf()).toMatch(reason);
});

test.each<[string, string | Uint8Array, RegExp]>([
  ['empty', '', /is not JSON\.$/],
  ['cut short', '{"product":"prodvor","secret":', /is not JSON\.$/],
  ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), /is not JSON\.$/],
  ['nested without end', '['.repeat(1_000_000), /is not JSON\.$/],
  ['larger than any', ' '.repeat(17 * 1024 * 1024), /is too large\.$/],
])('a list that is %s is refused in one sentence', async (_what, list, reason) => {
  await write();
  await relist(list);
  expect(await sentenceOf()).toMatch(reason);
});

test('neither nothing nor another file is an archive', async () => {
  await expect(openArchive(path, signal)).rejects.toThrow(/^There is no file .*backup\.zip\.$/);
  await writeFile(path, ROWS);
  await expect(openArchive(path, signal)).rejects.toThrow('is not a backup of ProDvor, or only a part of one');
  await expect(openArchive(folder, signal)).rejects.toThrow(Refusal);
});
