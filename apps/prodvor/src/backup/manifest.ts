import { z } from 'zod';

/** The form of an archive that this version writes and reads. */
export const FORMAT = 1;

export const MANIFEST = 'manifest.json';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Name = z.string().regex(/^[a-z_]{1,63}\.[a-z0-9_]{1,63}$/);
/** Words that are said to the person at the terminal, which obeys control characters. */
const Version = z.string().regex(/^[\w.+-]{1,64}$/);
const PublicUrl = z
  .string()
  .regex(/^https?:\/\/[\x21-\x7e]+$/)
  .refine((url) => URL.canParse(url));
/** A place in the archive and nowhere else: no way up, no root, no disk. */
const Path = z.string().regex(/^(?!.*\.\.)[\w-][\w.-]*(\/[\w-][\w.-]*)*$/);

/** One entry of the archive. */
const Part = z.strictObject({ path: Path, bytes: z.int().min(0), sha256: Sha256 });
export type Part = z.infer<typeof Part>;

const TablePart = z.strictObject({
  ...Part.shape,
  table: Name,
  columns: z.array(z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/)).min(1),
  rows: z.int().min(0),
});
export type TablePart = z.infer<typeof TablePart>;

/** A list that has nothing twice by this key. */
const each = <Item extends z.ZodType>(item: Item, key: (value: z.output<Item>) => string) =>
  z
    .array(item)
    .refine((values) => new Set(values.map(key)).size === values.length, { error: 'something is there twice' });

/**
 * What an archive holds. The list names every other entry with its digest; it is written last and read first.
 * `files` are those of the data folder, `publicUrl` is where people reached the platform.
 */
export const Manifest = z
  .strictObject({
    product: z.literal('prodvor'),
    format: z.literal(FORMAT),
    version: Version,
    createdAt: z.iso.datetime(),
    publicUrl: PublicUrl,
    migrations: each(
      z.strictObject({ name: z.string().regex(/^[\w-]{1,255}$/), checksum: Sha256 }),
      ({ name }) => name,
    ),
    tables: each(TablePart, ({ table }) => table),
    sequences: each(
      z.strictObject({ name: Name, value: z.string().regex(/^-?\d{1,19}$/), called: z.boolean() }),
      ({ name }) => name,
    ),
    files: z.array(Part),
  })
  .refine(
    ({ tables, files }) => {
      const paths = [MANIFEST, ...tables.map(({ path }) => path), ...files.map(({ path }) => path)];
      return new Set(paths).size === paths.length;
    },
    { error: 'two things have one path' },
  );
export type Manifest = z.infer<typeof Manifest>;

/** What every format has in common. */
export const AnyManifest = z.object({ product: z.literal('prodvor'), format: z.int(), version: Version });
