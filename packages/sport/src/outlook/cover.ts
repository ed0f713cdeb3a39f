/** Numbers from 0 for the cells of a space whose dimension d has `sizes[d]` values; the last dimension changes fastest. */
export interface Space {
  readonly sizes: readonly number[];
  readonly count: number;
  /** How far apart two cells are that differ by one in this dimension. */
  readonly strides: readonly number[];
}

/** In each dimension the values that are allowed, ascending; the cells are all their combinations. */
export type Cube = readonly (readonly number[])[];

export const spaceOf = (sizes: readonly number[]): Space => {
  const strides = sizes.map((_, dimension) => sizes.slice(dimension + 1).reduce((product, size) => product * size, 1));
  return { sizes, strides, count: sizes.reduce((product, size) => product * size, 1) };
};

export const coordinatesOf = ({ sizes, strides }: Space, cell: number): number[] =>
  sizes.map((size, dimension) => Math.floor(cell / (strides[dimension] ?? 1)) % size);

/** Every cell of a cube. */
const cellsOf = ({ strides }: Space, cube: Cube): readonly number[] =>
  cube.reduce<readonly number[]>(
    (cells, values, dimension) =>
      values.flatMap((value) => cells.map((cell) => cell + value * (strides[dimension] ?? 1))),
    [0],
  );

/** Whether something holds for every cell of a cube; stops at the first for which it does not. */
const holdsFor = (space: Space, cube: Cube, holds: (cell: number) => boolean, dimension = 0, from = 0): boolean => {
  const values = cube[dimension];
  if (values === undefined) return holds(from);
  const stride = space.strides[dimension] ?? 1;
  return values.every((value) => holdsFor(space, cube, holds, dimension + 1, from + value * stride));
};

/**
 * Few cubes that make up exactly the cells given: each grows from one cell as far as it can, first in the dimensions that
 * `order` names first, and none is kept whose cells the others have (as in espresso's expand and irredundant cover).
 */
export const coverOf = (space: Space, cells: readonly number[], order: readonly number[]): readonly Cube[] => {
  const wanted = new Uint8Array(space.count);
  for (const cell of cells) wanted[cell] = 1;
  const covered = new Uint16Array(space.count);
  const cubes: Cube[] = [];
  for (const cell of cells) {
    if ((covered[cell] ?? 0) > 0) continue;
    const cube: (readonly number[])[] = coordinatesOf(space, cell).map((value) => [value]);
    for (const dimension of order) {
      const fits = (value: number): boolean => {
        const face = cube.map((values, each) => (each === dimension ? [value] : values));
        return holdsFor(space, face, (each) => wanted[each] === 1);
      };
      const own = cube[dimension] ?? [];
      const size = space.sizes[dimension] ?? 0;
      cube[dimension] = Array.from({ length: size }, (_, value) => value).filter(
        (value) => own.includes(value) || fits(value),
      );
    }
    for (const each of cellsOf(space, cube)) covered[each] = (covered[each] ?? 0) + 1;
    cubes.push(cube);
  }
  return cubes.filter((cube) => {
    const own = cellsOf(space, cube);
    if (own.some((cell) => (covered[cell] ?? 0) < 2)) return true;
    for (const cell of own) covered[cell] = (covered[cell] ?? 0) - 1;
    return false;
  });
};
