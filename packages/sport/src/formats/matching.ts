/**
 * Gives each row one of the columns that it may have, every column to one row at most (augmenting paths). `columnsOf` lists them, the
 * dearest first; a row takes a free one before it asks an earlier row to move. As many rows as possible get one, the others get null.
 */
export const matchRows = (rows: number, columnsOf: (row: number) => readonly number[]): (number | null)[] => {
  const rowOf = new Map<number, number>();
  const choices = Array.from({ length: rows }, (_, row) => columnsOf(row));
  const augment = (row: number, seen: Set<number>): boolean => {
    const own = choices[row] ?? [];
    const free = own.find((column) => !rowOf.has(column));
    if (free !== undefined) {
      rowOf.set(free, row);
      return true;
    }
    for (const column of own) {
      const holder = rowOf.get(column);
      if (holder === undefined || seen.has(column)) continue;
      seen.add(column);
      if (augment(holder, seen)) {
        rowOf.set(column, row);
        return true;
      }
    }
    return false;
  };
  for (let row = 0; row < rows; row += 1) augment(row, new Set());
  const matched = Array.from({ length: rows }, (): number | null => null);
  for (const [column, row] of rowOf) matched[row] = column;
  return matched;
};
