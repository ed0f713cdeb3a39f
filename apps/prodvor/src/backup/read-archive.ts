import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { createGauge } from './gauge.ts';
import { AnyManifest, FORMAT, MANIFEST, Manifest, type Part } from './manifest.ts';

/** Far more than an archive of ours has; what says more is none. */
const MAX_ENTRIES = 10_000;
const MAX_MANIFEST_BYTES = 16 * 1024 * 1024;

/** An archive whose every part was read and is what its list says. */
export interface Archive {
  readonly manifest: Manifest;
  open(part: Pick<Part, 'path'>): Promise<Readable>;
  read(part: Pick<Part, 'path'>): Promise<string>;
  close(): void;
}

/** One line, in which nothing of the archive moves the terminal. */
const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const openZip = (path: string): Promise<ZipFile> =>
  openPromise(path, { autoClose: false, strictFileNames: true }).catch((error: unknown) => {
    if (isMissing(error)) throw new Refusal(`There is no file ${path}.`);
    throw new Refusal(`${path} is not a backup of ProDvor, or only a part of one: ${messageOf(error)}.`);
  });

const readEntries = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > MAX_ENTRIES) throw new Error('it has too many entries');
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw new Error(`it has ${entry.fileName} twice`);
    entries.set(entry.fileName, entry);
  }
  return entries;
};

/** The parser would quote the text. */
const parseJson = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Error('the list of its contents is not JSON');
  }
};

/** @throws {Error} with the first place that does not fit */
const fitting = <Schema extends z.ZodType>(schema: Schema, document: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = ['', ...(issue?.path ?? [])].join('/') || '/';
  throw new Error(`the list of its contents does not fit at ${place}: ${issue?.message}`);
};

const readManifest = async (zip: ZipFile, entry: Entry | undefined): Promise<Manifest> => {
  if (!entry) throw new Error('it has no list of its contents');
  if (entry.uncompressedSize > MAX_MANIFEST_BYTES) throw new Error('the list of its contents is too large');
  const bytes = await buffer(await zip.openReadStreamPromise(entry));
  if (crc32(bytes) !== entry.crc32) throw new Error('the list of its contents is damaged');
  const document = parseJson(bytes);
  const { format, version } = fitting(AnyManifest, document);
  if (format !== FORMAT)
    throw new Refusal(`It was made by ProDvor ${version}, in a form that this version cannot read.`);
  return fitting(Manifest, document);
};

const partsOf = ({ tables, files }: Manifest): Part[] => [...tables, ...files];

const requireEntries = (entries: ReadonlyMap<string, Entry>, manifest: Manifest): void => {
  const listed = new Set([MANIFEST, ...partsOf(manifest).map(({ path }) => path)]);
  const missing = [...listed].find((path) => !entries.has(path));
  if (missing !== undefined) throw new Error(`it lacks ${missing}`);
  const foreign = [...entries.keys()].find((path) => !listed.has(path));
  if (foreign !== undefined) throw new Error(`its list does not name ${foreign}`);
};

/** Reads a part whole. @throws {Error} when it is not what the list says */
const verify = async (
  content: Readable,
  part: Part & { readonly rows?: number },
  signal: AbortSignal,
): Promise<void> => {
  const gauge = createGauge();
  gauge.stream.resume();
  await pipeline(content, gauge.stream, { signal });
  const { sha256, bytes, lines } = gauge.result();
  const same = sha256 === part.sha256 && bytes === part.bytes && (part.rows ?? lines) === lines;
  if (!same) throw new Error(`${part.path} is not as it was written`);
};

/**
 * Opens an archive and reads all of it once, so that nothing is begun with one that is not whole.
 * @throws {Refusal} when it is none, damaged, cut short or of a form that this version cannot read
 */
export const openArchive = async (path: string, signal: AbortSignal): Promise<Archive> => {
  const zip = await openZip(path);
  try {
    const entries = await readEntries(zip);
    const manifest = await readManifest(zip, entries.get(MANIFEST));
    requireEntries(entries, manifest);
    const open: Archive['open'] = async (part) => {
      const entry = entries.get(part.path);
      if (!entry) throw new Error(`it lacks ${part.path}`);
      return zip.openReadStreamPromise(entry);
    };
    for (const part of partsOf(manifest)) await verify(await open(part), part, signal);
    return {
      manifest,
      open,
      read: async (part) => (await buffer(await open(part))).toString('utf8'),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    if (signal.aborted) throw error;
    if (error instanceof Refusal) throw new Refusal(`${path} cannot be restored. ${error.message}`);
    throw new Refusal(`${path} is not a whole backup of ProDvor: ${messageOf(error)}.`);
  }
};
