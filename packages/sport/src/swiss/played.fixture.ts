import type { Random } from '../random.ts';
import type { SwissInput, SwissPairing, SwissRound } from './round.ts';

export const entriesOf = (count: number): string[] => Array.from({ length: count }, (_, seed) => `e${seed + 1}`);

/** A round with results by chance: a fifth of the matches are draws. */
export const playedByChance = ({ pairs, bye }: SwissPairing, random: Random): SwissRound => [
  ...pairs.map(({ home, away }) => {
    const chance = random.next();
    if (chance < 0.2) return [home, away, 1, 1] as const;
    return chance < 0.6 ? ([home, away, 2, 0] as const) : ([home, away, 0, 1] as const);
  }),
  ...(bye === null ? [] : [[bye, null] as const]),
];

/** Points, opponents and rests by the plainest counting, for rounds whose rows are all written out. */
export const countPlainly = ({ entries, rounds, forbidden = [], absent = [] }: SwissInput) => {
  const points = new Map(entries.map((entry) => [entry, 0]));
  const rested = new Set<string>();
  const barred = new Set(forbidden.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
  const add = (entry: string, amount: number): void => {
    points.set(entry, (points.get(entry) ?? 0) + amount);
  };
  for (const [home, away, homeScore, awayScore] of rounds.flat()) {
    if (away === null) {
      rested.add(home);
      add(home, 1);
    } else if (typeof homeScore === 'number' && typeof awayScore === 'number') {
      add(home, homeScore > awayScore ? 1 : homeScore === awayScore ? 0.5 : 0);
      add(away, awayScore > homeScore ? 1 : homeScore === awayScore ? 0.5 : 0);
      barred.add(`${home} ${away}`).add(`${away} ${home}`);
    }
  }
  return { present: entries.filter((entry) => !absent.includes(entry)), points, rested, barred };
};

/** What a round costs: the points of who has the bye, steps between score groups and their squares. */
export const costPlainly = (input: SwissInput, pairs: readonly (readonly [string, string])[], bye: string | null) => {
  const { present, points } = countPlainly(input);
  const of = (entry: string): number => points.get(entry) ?? 0;
  const groups = [...new Set(present.map(of))].toSorted((a, b) => b - a);
  const steps = pairs.map(([one, other]) => Math.abs(groups.indexOf(of(one)) - groups.indexOf(of(other))));
  return [
    bye === null ? 0 : of(bye),
    steps.reduce((sum, step) => sum + step, 0),
    steps.reduce((sum, step) => sum + step * step, 0),
  ];
};

const compare = (a: readonly number[], b: readonly number[]): number => {
  const index = a.findIndex((value, position) => value !== b[position]);
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
};

/** The least cost of all legal rounds, each of which is tried; null when there is none. */
export const leastCostByTrying = (input: SwissInput): number[] | null => {
  const { present, barred, rested } = countPlainly(input);
  let least: number[] | null = null;
  const complete = (
    free: readonly string[],
    pairs: readonly (readonly [string, string])[],
    bye: string | null,
  ): void => {
    const [first, ...rest] = free;
    if (first === undefined) {
      const cost = costPlainly(input, pairs, bye);
      if (least === null || compare(cost, least) < 0) least = cost;
      return;
    }
    if (bye === null && present.length % 2 === 1 && !rested.has(first)) complete(rest, pairs, first);
    for (const other of rest) {
      if (barred.has(`${first} ${other}`)) continue;
      complete(
        rest.filter((each) => each !== other),
        [...pairs, [first, other]],
        bye,
      );
    }
  };
  complete(present, [], null);
  return least;
};
