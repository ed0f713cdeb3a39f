import { z } from 'zod';

/** The form of an archive that this version writes and reads. */
export const FORMAT = 1;

export const MANIFEST = 'manifest.json';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Name = z.string().regex(/^[a-z_]+\.[a-z0-9_]+$/);

/** One entry of the archive. */
const Part = z.strictObject({ path: z.string().min(1), bytes: z.int().min(0), sha256: Sha256 });
export type Part = z.infer<typeof Part>;

const TablePart = z.strictObject({
  ...Part.shape,
  table: Name,
  columns: z.array(z.string().min(1)).min(1),
  rows: z.int().min(0),
});
export type TablePart = z.infer<typeof TablePart>;

/**
 * What an archive holds. The list names every other entry with its digest; it is written last and read first.
 * `files` are those of the data folder, `publicUrl` is where people reached the platform.
 */
export const Manifest = z.strictObject({
  product: z.literal('prodvor'),
  format: z.literal(FORMAT),
  version: z.string(),
  createdAt: z.iso.datetime(),
  publicUrl: z.string(),
  migrations: z.array(z.strictObject({ name: z.string().min(1), checksum: Sha256 })),
  tables: z.array(TablePart),
  sequences: z.array(z.strictObject({ name: Name, value: z.string().regex(/^-?\d+$/), called: z.boolean() })),
  files: z.array(Part),
});
export type Manifest = z.infer<typeof Manifest>;

/** What every format has in common. */
export const AnyManifest = z.object({ product: z.literal('prodvor'), format: z.int(), version: z.string() });
