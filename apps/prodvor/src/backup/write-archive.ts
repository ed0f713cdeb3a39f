import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { Refusal } from '../refusal.ts';
import { createGauge } from './gauge.ts';
import { MANIFEST, type Manifest, type Part } from './manifest.ts';

export interface ArchiveWriter {
  /** Stores a stream under a path; resolves once all of it went in. */
  add(path: string, content: Readable): Promise<Part & { readonly lines: number }>;
}

/** A file is private in the archive too, for whoever unpacks it. */
const MODE = 0o100600;

/** @throws {Refusal} when nothing can be written there, or something is there and is not to be replaced */
const requireTarget = async (path: string, force: boolean): Promise<void> => {
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory()) throw new Refusal(`${path} is a folder: name a file in it.`);
  if (there && !there.isFile()) throw new Refusal(`${path} is not a file: name another one.`);
  if (there && !force) throw new Refusal(`${path} is there already: name another file, or replace it by --force.`);
};

/**
 * Writes an archive for its owner alone. It appears under its name when it is whole and on the disk; until then, and after
 * a failure, whatever was there stays.
 * @param fill adds the parts, one after another, and tells what they are
 * @throws {Refusal} when the file cannot be written
 */
export const writeArchive = async (
  path: string,
  { force, signal }: { readonly force: boolean; readonly signal: AbortSignal },
  fill: (writer: ArchiveWriter) => Promise<Manifest>,
): Promise<{ readonly manifest: Manifest; readonly bytes: number }> => {
  await requireTarget(path, force);
  const draft = `${path}.${randomUUID()}.draft`;
  const cannot = (error: unknown) =>
    new Refusal(`${path} cannot be written: ${error instanceof Error ? error.message : error}.`);
  const file = await open(draft, 'wx', 0o600).catch((error: unknown) => {
    throw cannot(error);
  });
  const failed = new AbortController();
  try {
    const zip = new ZipFile();
    // The end of the stream is on the disk.
    const output = file.createWriteStream({ flush: true });
    const written = pipeline(zip.outputStream, output, {
      signal: AbortSignal.any([signal, failed.signal]),
    }).catch((error: unknown) => {
      throw cannot(error);
    });
    written.catch(() => {});
    const add: ArchiveWriter['add'] = async (name, content) => {
      const gauge = createGauge();
      zip.addReadStream(gauge.stream, name, { mode: MODE });
      // An output that failed takes no more, and then the content would never end.
      await Promise.race([pipeline(content, gauge.stream, { signal }), written.then(() => undefined)]);
      const { lines, ...part } = gauge.result();
      return { path: name, lines, ...part };
    };
    const manifest = await fill({ add });
    zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), MANIFEST, { mode: MODE });
    zip.end();
    await written;
    const { size } = await stat(draft);
    await requireTarget(path, force);
    await rename(draft, path);
    return { manifest, bytes: size };
  } catch (error) {
    failed.abort();
    await rm(draft, { force: true });
    throw error;
  }
};
