/** A migration and the SHA-256 of its file: a line of `prisma/migrations.sha256`, `CHECKSUM  NAME` as sha256sum writes it. */
export interface Checksum {
  readonly name: string;
  readonly checksum: string;
}

const LINE = /^([0-9a-f]{64}) {2}(\S+)$/;

/** The lines of a list. @throws {Error} naming the first line that is none */
export const parseChecksums = (text: string): Checksum[] => {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => {
    const [, checksum, name] = LINE.exec(line) ?? [];
    if (checksum === undefined || name === undefined) {
      throw new Error(`Line ${index + 1} of the list of migrations is not \`CHECKSUM  NAME\`: ${line}`);
    }
    return { name, checksum };
  });
};

export const formatChecksums = (list: readonly Checksum[]): string =>
  list.map(({ checksum, name }) => `${checksum}  ${name}\n`).join('');

const REWRITE = 'npm run checksums -w packages/database';

const isSame = (a: Checksum | undefined, b: Checksum | undefined): boolean =>
  a !== undefined && b !== undefined && a.name === b.name && a.checksum === b.checksum;

/** What is wrong with a list beside the migrations that are there, one sentence each. */
const compareWithFiles = (list: readonly Checksum[], files: readonly Checksum[]): string[] => {
  const problems: string[] = [];
  const there = new Map(files.map(({ name, checksum }) => [name, checksum]));
  const listed = new Set<string>();
  let last = '';
  for (const { name, checksum } of list) {
    const found = there.get(name);
    if (listed.has(name)) problems.push(`The list of migrations has ${name} twice.`);
    else if (name < last) {
      problems.push(
        `The migration ${name} is named before ${last}, after which it is listed, so that databases would get the two in ` +
          `different orders: give its folder a later time, then ${REWRITE}.`,
      );
    }
    if (found === undefined) problems.push(`The migration ${name} is listed and not there: restore its file.`);
    else if (found !== checksum) {
      problems.push(
        `The migration ${name} is not what the list says. A migration never changes: restore its file and add a new one. ` +
          `One that is not merged yet is listed anew by ${REWRITE}.`,
      );
    }
    listed.add(name);
    if (name > last) last = name;
  }
  for (const { name } of files) {
    if (!listed.has(name)) problems.push(`The migration ${name} is not listed: ${REWRITE}.`);
  }
  return problems;
};

/** What a list has lost of an earlier one, one sentence: a list only grows, at its end. */
const compareWithEarlier = (list: readonly Checksum[], earlier: readonly Checksum[]): string[] => {
  const at = earlier.findIndex((line, index) => !isSame(line, list[index]));
  const line = earlier[at];
  if (line === undefined) return [];
  const now = list[at] === undefined ? 'is gone' : `is ${list[at].checksum}  ${list[at].name} now`;
  return [`The list of migrations only grows: its line ${at + 1} was ${line.checksum}  ${line.name} and ${now}.`];
};

/**
 * What is wrong with the list of migrations, one sentence each.
 * @param files the migrations that are there, in any order
 * @param earlier lists of commits that others may have: of the merge base, for one
 */
export const findChecksumProblems = (
  list: readonly Checksum[],
  files: readonly Checksum[],
  earlier: readonly (readonly Checksum[])[],
): string[] => [
  ...new Set([...compareWithFiles(list, files), ...earlier.flatMap((each) => compareWithEarlier(list, each))]),
];

/** The list that follows on one which stands fast: its lines, then the other migrations in order of name. */
export const extendChecksums = (fixed: readonly Checksum[], files: readonly Checksum[]): Checksum[] => {
  const listed = new Set(fixed.map(({ name }) => name));
  const added = files.filter(({ name }) => !listed.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...fixed, ...added];
};
