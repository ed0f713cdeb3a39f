import { describe, expect, it } from 'vitest';
import { areRoundsLeft, type Neighbours } from './rounds-left.ts';

const complete = (size: number, from = 0): number[] =>
  Array.from({ length: size }, (_, vertex) => (((1 << size) - 1) & ~(1 << vertex)) << from);

const graphOf = (size: number, edges: readonly (readonly [number, number])[]): Neighbours =>
  Array.from({ length: size }, (_, vertex) =>
    edges.reduce((set, [one, other]) => set | (one === vertex ? 1 << other : other === vertex ? 1 << one : 0), 0),
  );

const areLeft = (graph: Neighbours, rounds: number): boolean => areRoundsLeft(graph, rounds, { left: 100_000 });

describe('areRoundsLeft', () => {
  it('finds every round of a round robin, and not one more', () => {
    for (const size of [2, 4, 6, 8, 10, 12]) {
      expect(areLeft(complete(size), size - 1)).toBe(true);
      expect(areLeft(complete(size), size)).toBe(false);
    }
  });

  it('finds none among two groups that are odd', () => {
    expect(areLeft([...complete(3), ...complete(3, 3)], 1)).toBe(false);
    expect(areLeft([...complete(5), ...complete(5, 5)], 1)).toBe(false);
    expect(areLeft([...complete(4), ...complete(4, 4)], 3)).toBe(true);
  });

  it('knows that the Petersen graph has one round only, though each has three opponents', () => {
    const petersen = graphOf(10, [
      ...([0, 1, 2, 3, 4] as const).map((at) => [at, (at + 1) % 5] as const),
      ...([0, 1, 2, 3, 4] as const).map((at) => [at, at + 5] as const),
      ...([0, 1, 2, 3, 4] as const).map((at) => [at + 5, ((at + 2) % 5) + 5] as const),
    ]);
    expect(areLeft(petersen, 1)).toBe(true);
    expect(areLeft(petersen, 2)).toBe(false);
  });

  it('gives up where the effort ends', () => {
    expect(areRoundsLeft(complete(12), 11, { left: 3 })).toBe(false);
  });
});
