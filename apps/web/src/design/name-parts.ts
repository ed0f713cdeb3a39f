export interface NameParts {
  readonly givenName: string;
  readonly familyName: string;
}

/**
 * What a name that nobody has split may be in two parts: its first word, and the rest. Which is which nobody can tell from the words, so
 * whoever knows confirms it or swaps the two.
 */
export const suggestedParts = (name: string): NameParts => {
  const [givenName = '', ...rest] = name.trim().split(/\s+/u);
  return { givenName, familyName: rest.join(' ') };
};
