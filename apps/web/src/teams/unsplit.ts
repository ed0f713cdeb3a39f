import type { Player } from '@prodvor/api-client';

/** A guest whose name nobody has split, and who may be split by the reader. */
export const isUnsplit = ({ guest, name, givenName, can }: Player): boolean =>
  guest && name !== null && givenName === null && can.includes('update');
