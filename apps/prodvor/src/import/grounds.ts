/** Words of a name alone: letter case, accents, spacing and punctuation aside; `St.` is `Saint`. */
export const wordsOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (word === 'st' ? 'saint' : word))
    .join(' ');

/** Whether two spellings name one ground. */
export const sameGround = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && wordsOf(a) === wordsOf(b));

const stadiumOf = (ground: string): string => wordsOf(ground.split(',')[0] ?? ground);

/** The spelling used most often; of equally frequent ones the longer, then the first. */
const chosen = (spellings: ReadonlyMap<string, number>): string | undefined =>
  [...spellings.entries()].sort(([a, n], [b, m]) => m - n || b.length - a.length)[0]?.[0];

/**
 * One spelling for each ground of a season: names of the same words are one, and `Stadium` is `Stadium, City` where only
 * one city has it. Returns what each spelling becomes and a warning for each one that changes.
 */
export const unifyGrounds = (
  grounds: readonly string[],
): { readonly spelling: ReadonlyMap<string, string>; readonly warnings: readonly string[] } => {
  const full = new Map<string, Set<string>>();
  for (const ground of grounds) {
    if (!ground.includes(',')) continue;
    const stadium = stadiumOf(ground);
    full.set(stadium, (full.get(stadium) ?? new Set()).add(wordsOf(ground)));
  }
  const keyOf = (ground: string): string => {
    const cities = ground.includes(',') ? undefined : full.get(wordsOf(ground));
    const [only, another] = cities ?? [];
    return only !== undefined && another === undefined ? only : wordsOf(ground);
  };

  const groups = new Map<string, Map<string, number>>();
  for (const ground of grounds) {
    const key = keyOf(ground);
    const spellings = groups.get(key) ?? new Map<string, number>();
    groups.set(key, spellings.set(ground, (spellings.get(ground) ?? 0) + 1));
  }
  const spelling = new Map<string, string>();
  const warnings: string[] = [];
  for (const spellings of groups.values()) {
    const withCity = new Map([...spellings].filter(([ground]) => ground.includes(',')));
    const best = chosen(withCity.size > 0 ? withCity : spellings);
    if (best === undefined) continue;
    for (const ground of spellings.keys()) {
      spelling.set(ground, best);
      if (ground !== best) warnings.push(`ground "${ground}" is taken as "${best}"`);
    }
  }
  return { spelling, warnings };
};
