import type { FirstRound } from './knock-out.ts';
import { matchRows } from './matching.ts';
import { bracketSize, seedPositions } from './seeding.ts';
import { BYE, type TieSlot } from './slot.ts';

/** How many rounds two positions of a bracket are apart: 1 for neighbours who meet at once. */
const roundsApart = (one: number, other: number): number => 32 - Math.clz32(one ^ other);

const groupAt = (bracket: readonly TieSlot[], position: number): string | null => {
  const slot = bracket[position];
  return slot !== undefined && 'group' in slot ? slot.group : null;
};

/**
 * The first round of a play-off over the best `through` of each group and `best` more of the next place: winners of groups are seeded
 * first, then the second-placed and so on, and who comes from one group meets as late as possible.
 */
export const standardCrossings = (groups: readonly string[], through: number, best = 0): FirstRound => {
  const total = groups.length * through + best;
  const size = bracketSize(total);
  const positionOf = new Map(seedPositions(size).map((seed, position) => [seed, position]));
  const bracket = Array.from({ length: size }, (): TieSlot => BYE);
  const taken = new Map(groups.map((group): [string, number[]] => [group, []]));
  for (let place = 1; place <= through; place += 1) {
    const free = groups.map((_, index) => positionOf.get((place - 1) * groups.length + index + 1) ?? 0);
    const facing = free.map((position) => groupAt(bracket, position ^ 1));
    const assigned = farthest(groups, free, facing, taken);
    for (const [index, group] of groups.entries()) {
      const position = free[assigned[index] ?? index] ?? 0;
      bracket[position] = { group, place };
      taken.get(group)?.push(position);
    }
  }
  const bestPositions = Array.from(
    { length: best },
    (_, index) => positionOf.get(groups.length * through + index + 1) ?? 0,
  );
  const opponents = bestPositions.map((position) => groupAt(bracket, position ^ 1));
  // Where all of them face one group, its own entry has to have a slot too.
  const apart = new Set(opponents).size > 1;
  for (const [index, position] of bestPositions.entries()) {
    const bestOf = apart ? groups.filter((group) => group !== opponents[index]) : groups;
    bracket[position] = { bestOf, place: through + 1 };
  }
  const pairs: [TieSlot, TieSlot][] = [];
  for (let position = 0; position < size; position += 2)
    pairs.push([bracket[position] ?? BYE, bracket[position + 1] ?? BYE]);
  return pairs;
};

/**
 * For each group the index of a free position, as far from those of its group as one can keep all of them at once; A against B and C
 * against D where that is possible.
 */
const farthest = (
  groups: readonly string[],
  free: readonly number[],
  facing: readonly (string | null)[],
  taken: ReadonlyMap<string, readonly number[]>,
): readonly number[] => {
  for (let rounds = 10; rounds > 0; rounds -= 1) {
    const matched = matchRows(groups.length, (row) => {
      const own = taken.get(groups[row] ?? '') ?? [];
      const far = (position: number): boolean => own.every((other) => roundsApart(position, other) >= rounds);
      const columns = free.flatMap((position, column) => (far(position) ? [column] : []));
      const partner = columns.find((column) => facing[column] === groups[row ^ 1]);
      return partner === undefined ? columns : [partner, ...columns.filter((column) => column !== partner)];
    });
    const known = matched.filter((column) => column !== null);
    if (known.length === matched.length) return known;
  }
  return groups.map((_, index) => index);
};
