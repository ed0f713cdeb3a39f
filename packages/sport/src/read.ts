import { SportError } from './errors.ts';

/** A JSON pointer to a member of what `path` points at (RFC 6901). */
export const at = (path: string, key: string | number): string =>
  `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

const wrongType = (path: string, expected: string, value: unknown): SportError =>
  new SportError('invalid-type', path, `Expected ${expected}, got ${kindOf(value)}.`);

/** Reads an object that has no member but `known`. @throws {SportError} */
export const readObject = (
  value: unknown,
  path: string,
  known: readonly string[],
): Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType(path, 'an object', value);
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) {
      throw new SportError('unknown-field', at(path, key), `There is no such field; known are ${known.join(', ')}.`);
    }
  }
  return Object.fromEntries(Object.entries(value));
};

/** Reads a list. @throws {SportError} */
export const readArray = <Item>(
  value: unknown,
  path: string,
  read: (item: unknown, path: string) => Item,
  { min = 0, max = 100_000 }: { readonly min?: number; readonly max?: number } = {},
): Item[] => {
  if (!Array.isArray(value)) throw wrongType(path, 'a list', value);
  if (value.length < min || value.length > max) {
    throw new SportError('out-of-range', path, `Expected ${min} to ${max} items, got ${value.length}.`);
  }
  return value.map((item: unknown, index) => read(item, at(path, index)));
};

/** Reads a text that is not empty. @throws {SportError} */
export const readText = (value: unknown, path: string): string => {
  if (typeof value !== 'string') throw wrongType(path, 'a text', value);
  if (value === '') throw new SportError('out-of-range', path, 'Expected a text that is not empty.');
  return value;
};

/** Reads a whole number within limits, both included. @throws {SportError} */
export const readInteger = (
  value: unknown,
  path: string,
  { min = 0, max = 1_000_000 }: { readonly min?: number; readonly max?: number } = {},
): number => {
  if (typeof value !== 'number') throw wrongType(path, 'a whole number', value);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new SportError('out-of-range', path, `Expected a whole number from ${min} to ${max}, got ${value}.`);
  }
  return value;
};

/** Reads one of a few texts. @throws {SportError} */
export const readOneOf = <Value extends string>(value: unknown, path: string, values: readonly Value[]): Value => {
  const found = values.find((each) => each === value);
  if (found === undefined) throw new SportError('unknown-value', path, `Expected one of ${values.join(', ')}.`);
  return found;
};

/** Reads a member that may be left out. */
export const readOptional = <Value>(
  value: unknown,
  path: string,
  read: (value: unknown, path: string) => Value,
): Value | undefined => (value === undefined ? undefined : read(value, path));

/** Reads a member that must be there. @throws {SportError} `missing-field` */
export const readRequired = <Value>(
  value: unknown,
  path: string,
  read: (value: unknown, path: string) => Value,
): Value => {
  if (value === undefined) throw new SportError('missing-field', path, 'This field is missing.');
  return read(value, path);
};
