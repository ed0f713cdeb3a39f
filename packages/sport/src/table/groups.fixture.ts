import type { TableMatch } from './match.ts';

/** Reads `COL-JPN 1:2, POL-SEN 1:2`: matches in order of play. */
export const matchesOf = (text: string): readonly TableMatch[] =>
  text.split(', ').map((each) => {
    const [, home, away, goals, conceded] = /^(\w+)-(\w+) (\d+):(\d+)$/.exec(each) ?? [];
    if (home === undefined || away === undefined) throw new Error(`No match: ${each}`);
    return { home, away, score: [Number(goals), Number(conceded)] };
  });

/** The entries of matches, in order of their first match. */
export const entriesOf = (matches: readonly TableMatch[]): readonly string[] => [
  ...new Set(matches.flatMap(({ home, away }) => [home, away])),
];
