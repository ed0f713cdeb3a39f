import { z } from 'zod';
import { Failure } from './failure.ts';

type Key = string | number | boolean | null;

/** A sort key that is an instant; PostgreSQL's calendar has no year 0. */
export const InstantKey = z.iso.datetime().refine((at) => !at.startsWith('0000'));

/**
 * The position after a row: its sort keys, opaque to the client. `tag` names the list and its sort, so that a cursor of
 * one list is refused by another.
 */
export const encodeCursor = (tag: string, keys: readonly Key[]): string =>
  Buffer.from(JSON.stringify([tag, ...keys])).toString('base64url');

/**
 * The sort keys that `encodeCursor` was given, null without a cursor. `schema` is a tuple of the keys.
 * @throws {Failure} `invalid-cursor` for anything that this list did not make
 */
export const decodeCursor = <Keys extends z.ZodType<readonly Key[]>>(
  tag: string,
  schema: Keys,
  text: string | undefined,
): z.output<Keys> | null => {
  if (text === undefined) return null;
  const parsed = z.tuple([z.literal(tag)], z.unknown()).safeParse(readJson(text));
  const keys = schema.safeParse(parsed.success ? parsed.data.slice(1) : undefined);
  if (!keys.success) throw new Failure('invalid-cursor');
  return keys.data;
};

/** Undefined for what is not the base64url of JSON in UTF-8. */
const readJson = (text: string): unknown => {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return undefined;
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'base64url'));
    const value: unknown = JSON.parse(json);
    const storable =
      Array.isArray(value) && value.every((key) => typeof key !== 'string' || (!/\0/.test(key) && key.isWellFormed()));
    return storable ? value : undefined;
  } catch {
    return undefined;
  }
};

/** One page of a list: `next` is the cursor of the following one, null on the last. */
export interface Page<Row> {
  readonly items: Row[];
  readonly next: string | null;
}

/** A page out of rows of which one more than `limit` was asked for. `tag` and `keysOf` make the cursor after a row. */
export const pageOf = <Row>(
  rows: readonly Row[],
  { limit, tag, keysOf }: { limit: number; tag: string; keysOf: (row: Row) => readonly Key[] },
): Page<Row> => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(tag, keysOf(last)) : null };
};

/** The pattern of `LIKE` for a text that stands anywhere: `%`, `_` and `\` stand for themselves. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, (wildcard) => `\\${wildcard}`)}%`;
