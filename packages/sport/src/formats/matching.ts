/**
 * Gives each row one of the columns that it may have, every column to one row at most (augmenting paths). Earlier rows keep what
 * they get unless a later one would go without. Null when some row cannot get any.
 */
export const matchRows = (
  rows: number,
  columns: number,
  may: (row: number, column: number) => boolean,
): number[] | null => {
  const rowOf = new Map<number, number>();
  const augment = (row: number, seen: Set<number>): boolean => {
    for (let column = 0; column < columns; column += 1) {
      if (seen.has(column) || !may(row, column)) continue;
      seen.add(column);
      const holder = rowOf.get(column);
      if (holder === undefined || augment(holder, seen)) {
        rowOf.set(column, row);
        return true;
      }
    }
    return false;
  };
  for (let row = 0; row < rows; row += 1) if (!augment(row, new Set())) return null;
  const matched = Array.from({ length: rows }, () => -1);
  for (const [column, row] of rowOf) matched[row] = column;
  return matched;
};
