/** A person's name as its two fields show it. */
export interface NameFieldsDraft {
  readonly givenName: string;
  /** Empty of who has none. */
  readonly familyName: string;
}

/** The endings of Russian patronymics, masculine and feminine. */
const PATRONYMIC = /.(?:вич|ьич|мич|вна|чна)$/iu;

/**
 * A guess at the parts of a name that nobody has split, for a person to confirm: given name first, as most people write it. A patronymic
 * stands with the given name before it, so what is before those two is the family name.
 */
export const suggestedParts = (name: string): NameFieldsDraft => {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const patronymic = words.length < 3 ? -1 : words.findIndex((word, place) => place > 0 && PATRONYMIC.test(word));
  // Both of a family name such as `Абрамович` and a patronymic may end so: the one in the middle is the patronymic.
  const given = patronymic === -1 ? [0, 1] : [patronymic - 1, patronymic + 1];
  const givenName = words.slice(...given).join(' ');
  const familyName = [...words.slice(0, given[0]), ...words.slice(given[1])].join(' ');
  return { givenName, familyName };
};

/** The other way round; a name of one word stays, since a family name alone is no name. */
export const swappedParts = ({ givenName, familyName }: NameFieldsDraft): NameFieldsDraft =>
  familyName.trim() === '' ? { givenName, familyName } : { givenName: familyName, familyName: givenName };

/** A name as an answer has it: null of a person who was erased, the parts null while nobody has split it. */
interface KeptName {
  readonly name: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
}

/** What the two fields show of a name: its parts, or a suggestion while nobody has split it. */
export const partsOf = ({ name, givenName, familyName }: KeptName): NameFieldsDraft =>
  givenName === null ? suggestedParts(name ?? '') : { givenName, familyName: familyName ?? '' };

/** What a save tells of a name: both parts, which the server takes together, or null. A save confirms what was suggested. */
export const changedName = (kept: KeptName, { givenName, familyName }: NameFieldsDraft): NameFieldsDraft | null => {
  const shown = partsOf(kept);
  const suggested = kept.name !== null && kept.givenName === null;
  const touched = shown.givenName !== givenName || shown.familyName !== familyName;
  return suggested || touched ? { givenName, familyName } : null;
};
