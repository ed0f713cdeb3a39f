/** The part of a row that decides its place. */
interface Placed {
  readonly place: number;
  readonly played: number;
  readonly entry: { readonly id: string; readonly name: string };
}

/** Rows that share a place, in order; before the first match nobody is level, the season has just not begun. */
export const levelSets = <Row extends Placed>(rows: readonly Row[]): readonly (readonly Row[])[] => {
  if (rows.every(({ played }) => played === 0)) return [];
  const sets = Map.groupBy(rows, ({ place }) => place);
  return [...sets.values()].filter((set) => set.length > 1);
};
