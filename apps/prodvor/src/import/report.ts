/** A file or a change that is not taken, with the lines that tell the person why. Nothing was written because of it. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** A problem of the file at a place like `rounds[2].matches[5].score.ft`. */
export interface Problem {
  readonly place: string;
  readonly reason: string;
}

const SHOWN = 20;

/** `FILE: PLACE: REASON` for the first problems, and how many there are beyond. */
export const problemLines = (fileName: string, problems: readonly Problem[]): string[] => {
  const lines = problems
    .slice(0, SHOWN)
    .map(({ place, reason }) => [fileName, place, reason].filter((part) => part !== '').join(': '));
  if (problems.length > SHOWN) lines.push(`${fileName}: and ${problems.length - SHOWN} more`);
  return lines;
};

/** A path of keys as one writes it: `rounds[2].matches[5].score.ft`. */
export const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place}[${key}]`;
    return place === '' ? String(key) : `${place}.${String(key)}`;
  }, '');
