declare module 'edmonds-blossom-fixed' {
  /**
   * The matching of greatest weight in a general graph; with `maxCardinality` the greatest among those with the most edges.
   * Weights must be whole numbers. Answers the mate of each vertex from 0 to the greatest that has an edge, -1 for none.
   */
  export default function blossom(
    edges: readonly (readonly [one: number, other: number, weight: number])[],
    maxCardinality: boolean,
  ): number[];
}
