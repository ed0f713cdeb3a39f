import { encodeCursor } from '@prodvor/service-kit';

export interface Page<Row> {
  readonly items: Row[];
  /** The cursor of the next page, null on the last one. */
  readonly next: string | null;
}

/** A page out of rows of which one more than `limit` was asked for. `tag` and `keysOf` make the cursor after a row. */
export const pageOf = <Row>(
  rows: readonly Row[],
  { limit, tag, keysOf }: { limit: number; tag: string; keysOf: (row: Row) => Parameters<typeof encodeCursor>[1] },
): Page<Row> => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(tag, keysOf(last)) : null };
};
