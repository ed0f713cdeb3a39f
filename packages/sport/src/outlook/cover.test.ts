import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coordinatesOf, coverOf, spaceOf } from './cover.ts';

it('covers exactly the wanted cells, with no cube that the others make up', () => {
  const spaces = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }).map(spaceOf);
  const cases = spaces.chain((space) =>
    fc.record({
      space: fc.constant(space),
      wanted: fc.array(fc.boolean(), { minLength: space.count, maxLength: space.count }),
    }),
  );
  fc.assert(
    fc.property(cases, ({ space, wanted }) => {
      const cells = wanted.flatMap((each, cell) => (each ? [cell] : []));
      const cubes = coverOf(space, cells, [...space.sizes.keys()]);
      const holds = (cell: number) =>
        cubes.filter((cube) =>
          coordinatesOf(space, cell).every((value, dimension) => cube[dimension]?.includes(value)),
        );
      for (let cell = 0; cell < space.count; cell += 1) expect(holds(cell).length > 0).toBe(wanted[cell]);
      for (const cube of cubes) {
        const own = cells.filter((cell) => holds(cell).includes(cube));
        expect(own.some((cell) => holds(cell).length === 1)).toBe(true);
      }
    }),
  );
});
