import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Checksum, extendChecksums, findChecksumProblems, formatChecksums, parseChecksums } from './checksums.ts';
import { findBase, readAt } from './merge-base.ts';
import { CHECKSUMS, CHECKSUMS_IN_PACKAGE, MIGRATIONS, PACKAGE } from './paths.ts';

/** The migrations that are there with their checksums. */
const readFiles = async (): Promise<Checksum[]> => {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(MIGRATIONS, name, 'migration.sql'));
      return { name, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
};

/** The list at a commit; null where there was none. */
const readListAt = async (commit: string | null): Promise<Checksum[] | null> => {
  const text = commit === null ? null : await readAt(PACKAGE, commit, CHECKSUMS_IN_PACKAGE);
  return text === null ? null : parseChecksums(text);
};

/** What is wrong with the list of migrations, and what could not be compared, one sentence each. */
export const checkMigrationList = async (): Promise<{
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}> => {
  const { mergeBase, reason, before } = await findBase(PACKAGE);
  const notes = reason === null ? [] : [`The list of migrations was not compared with an earlier one: ${reason}.`];
  try {
    const earlier = await Promise.all([readListAt(mergeBase), readListAt(before)]);
    const list = parseChecksums(await readFile(CHECKSUMS, 'utf8'));
    return {
      problems: findChecksumProblems(
        list,
        await readFiles(),
        earlier.filter((each) => each !== null),
      ),
      notes,
    };
  } catch (error) {
    return { problems: [error instanceof Error ? error.message : String(error)], notes };
  }
};

/**
 * Lists the migrations that the merge base does not have, as they are now. Without a merge base the whole list as it is
 * stands fast, and what it lacks is appended.
 * @returns what is wrong still, one sentence each
 */
export const listMigrations = async (): Promise<readonly string[]> => {
  const { mergeBase } = await findBase(PACKAGE);
  const fixed = mergeBase === null ? parseChecksums(await readFile(CHECKSUMS, 'utf8')) : await readListAt(mergeBase);
  const list = extendChecksums(fixed ?? [], await readFiles());
  await writeFile(CHECKSUMS, formatChecksums(list));
  return (await checkMigrationList()).problems;
};

if (import.meta.main) {
  const problems = await listMigrations();
  console.log(`Wrote ${CHECKSUMS}`);
  for (const sentence of problems) console.error(sentence);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
