import { type Field, type Option, optionsAmong } from './field.ts';
import { sumOf } from './matching.ts';
import { areRoundsLeft, type Effort, leastDegree, type Neighbours, without } from './rounds-left.ts';

/** Fields up to this size are searched whole: 12 vertices have 10,395 rounds. */
export const SMALL_FIELD = 12;

/** Whole rounds that a search for one number of later rounds may try. Fields without withdrawals and forbidden pairs need far fewer. */
const EFFORT = 50_000;

const compareCosts = (a: readonly number[], b: readonly number[]): number => {
  const index = a.findIndex((value, position) => value !== b[position]);
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
};

const costsOf = (round: readonly Option[]): number[] => [
  sumOf(round, ({ byeClass }) => byeClass),
  sumOf(round, ({ steps }) => steps),
  sumOf(round, ({ steps }) => steps * steps),
  sumOf(round, ({ preference }) => preference),
];

/** Every whole round of the vertices that are free; options in the order of their better place. */
const wholeRounds = (options: readonly Option[], free: number): Option[][] => {
  if (free === 0) return [[]];
  const first = 31 - Math.clz32(free & -free);
  return options
    .filter(({ one, other }) => one === first && free & (1 << other))
    .flatMap((option) =>
      wholeRounds(options, free & ~(1 << first) & ~(1 << option.other)).map((rest) => [option, ...rest]),
    );
};

const edgesOf = (options: readonly Option[]): (readonly [number, number])[] =>
  options.map(({ one, other }) => [one, other] as const);

const graphOf = (options: readonly Option[], size: number): Neighbours => {
  const graph = Array.from({ length: size }, () => 0);
  for (const { one, other } of options) {
    graph[one] = (graph[one] ?? 0) | (1 << other);
    graph[other] = (graph[other] ?? 0) | (1 << one);
  }
  return graph;
};

/** All rounds of a field, the best first. */
export const roundsByCost = (field: Field): Option[][] =>
  wholeRounds(optionsAmong(field), (1 << field.size) - 1)
    .map((round) => ({ round, costs: costsOf(round) }))
    .toSorted((a, b) => compareCosts(a.costs, b.costs))
    .map(({ round }) => round);

/**
 * The best round of a small field among those after which the most of the `later` rounds can still be played, found by exact
 * search. Null when there is no whole round.
 */
export const pairSmallField = (field: Field, later: number): readonly Option[] | null => {
  const rounds = roundsByCost(field);
  const graph = graphOf(optionsAmong(field), field.size);
  for (let left = Math.min(later, leastDegree(graph) - 1); left > 0; left--) {
    const effort: Effort = { left: EFFORT };
    const round = rounds.find((each) => areRoundsLeft(without(graph, edgesOf(each)), left, effort));
    if (round !== undefined) return round;
  }
  return rounds[0] ?? null;
};
