import { SportError } from '../errors.ts';
import { at } from '../read.ts';

/** The most entries that a format takes. */
export const MAX_ENTRIES = 512;

/** @throws {SportError} `out-of-range`, `duplicate-entry` */
export const checkEntries = (entries: readonly string[], path = '/entries', min = 2): void => {
  if (entries.length < min || entries.length > MAX_ENTRIES) {
    throw new SportError('out-of-range', path, `Expected ${min} to ${MAX_ENTRIES} entries, got ${entries.length}.`);
  }
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (entry === '') throw new SportError('out-of-range', at(path, index), 'Expected an entry that is not empty.');
    if (seen.has(entry)) throw new SportError('duplicate-entry', at(path, index), `${entry} is there twice.`);
    seen.add(entry);
  }
};
