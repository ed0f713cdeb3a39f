/**
 * A person's name as it is kept. `givenName` and `familyName` are null of a name that nobody has split; then `name` is all that is known
 * of it, and in which order it stands is not. Otherwise `name` is the two, given name first, and the family name may be empty.
 */
export interface NameParts {
  readonly name: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
}

/** A name in two parts. The database holds the same join by a constraint. */
export const splitName = (givenName: string, familyName: string): NameParts => ({
  name: familyName === '' ? givenName : `${givenName} ${familyName}`,
  givenName,
  familyName,
});

/** A name that nobody has split. */
export const wholeName = (name: string): NameParts => ({ name, givenName: null, familyName: null });

/** How a name is given: whole, or in two parts. */
export interface NameInput {
  readonly name?: string | undefined;
  readonly givenName?: string | undefined;
  readonly familyName?: string | undefined;
}

/** The name that an input of a checked form gives, null when it gives none. */
export const nameFrom = ({ name, givenName, familyName }: NameInput): NameParts | null => {
  if (givenName !== undefined) return splitName(givenName, familyName ?? '');
  return name === undefined ? null : wholeName(name);
};

const graphemes = new Intl.Segmenter('ru', { granularity: 'grapheme' });
const LETTER = /^[\p{L}\p{N}]/u;

/** The first letter of a word with a full stop, past quotes and brackets. A letter with its marks is one. */
const initialOf = (word: string): string => {
  const segments = [...graphemes.segment(word)].map(({ segment }) => segment);
  return `${segments.find((segment) => LETTER.test(segment)) ?? segments[0] ?? ''}.`;
};

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

/**
 * A name where the short form is due: the given name and the initial of the family name, `Пётр М.`. Of a name that nobody has split
 * initials alone, `М. П.`, since any of its words may be the family name.
 */
export const shortName = ({ name, givenName, familyName }: NameParts): string => {
  if (givenName === null) return wordsOf(name).map(initialOf).join(' ');
  const [family] = wordsOf(familyName ?? '');
  return family === undefined ? givenName : `${givenName} ${initialOf(family)}`;
};
