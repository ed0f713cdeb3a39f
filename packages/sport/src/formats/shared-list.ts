/** A list in short pieces, so that a changed copy shares all of them but the changed ones. */
export type SharedList<Item> = readonly (readonly Item[])[];

const BITS = 4;
const PIECE = 2 ** BITS;

export const sharedListOf = <Item>(items: readonly Item[]): SharedList<Item> =>
  Array.from({ length: Math.ceil(items.length / PIECE) }, (_, piece) =>
    items.slice(piece * PIECE, (piece + 1) * PIECE),
  );

export const itemAt = <Item>(list: SharedList<Item>, position: number): Item | undefined =>
  list[position >> BITS]?.[position & (PIECE - 1)];

/** Writes into a copy of the list of pieces; the piece itself is copied, as others share it. */
export const writeItem = <Item>(list: (readonly Item[])[], position: number, item: Item): void => {
  const piece = list[position >> BITS]?.slice() ?? [];
  piece[position & (PIECE - 1)] = item;
  list[position >> BITS] = piece;
};
