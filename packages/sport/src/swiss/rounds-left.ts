/** A graph of up to 30 vertices: for each vertex the set of its neighbours as bits. */
export type Neighbours = readonly number[];

const bitsOf = (set: number): number[] => {
  const bits: number[] = [];
  for (let rest = set; rest !== 0; rest &= rest - 1) bits.push(31 - Math.clz32(rest & -rest));
  return bits;
};

const degreeOf = (set: number): number => bitsOf(set).length;

/** How many edges the poorest vertex has: no more rounds can follow. */
export const leastDegree = (graph: Neighbours): number => Math.min(...graph.map(degreeOf));

export const without = (graph: Neighbours, edges: readonly (readonly [number, number])[]): Neighbours => {
  const rest = [...graph];
  for (const [one, other] of edges) {
    rest[one] = (rest[one] ?? 0) & ~(1 << other);
    rest[other] = (rest[other] ?? 0) & ~(1 << one);
  }
  return rest;
};

/** Every whole round of a graph: all vertices in pairs, the poorest of those that are left first. */
const wholeRounds = function* (
  graph: Neighbours,
  free: number,
  first: number | null,
): Generator<(readonly [number, number])[]> {
  if (free === 0) {
    yield [];
    return;
  }
  let poorest = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (const vertex of first === null ? bitsOf(free) : [first]) {
    const degree = degreeOf((graph[vertex] ?? 0) & free);
    if (degree < fewest) [poorest, fewest] = [vertex, degree];
  }
  for (const other of bitsOf((graph[poorest] ?? 0) & free)) {
    for (const rest of wholeRounds(graph, free & ~(1 << poorest) & ~(1 << other), null))
      yield [[poorest, other], ...rest];
  }
};

/** How much a search may try; shared by all that it calls. */
export interface Effort {
  left: number;
}

/**
 * True when `rounds` whole rounds without a rematch are left in a graph, by exact search: `rounds` disjoint perfect matchings.
 * False too when the effort is used up before one is found.
 */
export const areRoundsLeft = (graph: Neighbours, rounds: number, effort: Effort): boolean => {
  if (rounds === 0) return true;
  if (leastDegree(graph) < rounds) return false;
  // A vertex with no edge to spare plays all of them: its rounds may as well come in the order of its opponents.
  const tight = graph.findIndex((neighbours) => degreeOf(neighbours) === rounds);
  const start = tight === -1 ? null : tight;
  const opponent = start === null ? null : (bitsOf(graph[start] ?? 0)[0] ?? null);
  for (const round of wholeRounds(graph, (1 << graph.length) - 1, start)) {
    if (start !== null && round[0]?.[1] !== opponent) return false;
    effort.left -= 1;
    if (effort.left < 0) return false;
    if (areRoundsLeft(without(graph, round), rounds - 1, effort)) return true;
  }
  return false;
};
