import { DatabaseError } from 'pg';

/** True for a row that a unique key refused; `constraint` is the key's name (`tournament_owner_id_name_key`). */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean =>
  error instanceof DatabaseError &&
  error.code === '23505' &&
  (constraint === undefined || error.constraint === constraint);

/** True for a row that was refused for a column without a value. */
export const isNullRefused = (error: unknown, column: string): boolean =>
  error instanceof DatabaseError && error.code === '23502' && error.column === column;

/** True for a transaction that PostgreSQL gave up in favour of another: a serialization failure or a deadlock. */
export const isGivenUp = (error: unknown): boolean =>
  error instanceof DatabaseError && (error.code === '40001' || error.code === '40P01');

/**
 * What the system says when a disk, or somebody's share of it, is full, and what PostgreSQL does where a part was written. It speaks
 * English as we start it.
 */
const NO_ROOM_WORDS = /No space left on device|Disk quota exceeded|wrote only \d+ of \d+ bytes|Check free disk space/;

/** Codes of the system, and `disk_full` of PostgreSQL. */
const NO_ROOM_CODES = new Set(['ENOSPC', 'EDQUOT', '53100']);

/** Errors of the system and of PostgreSQL itself. Others quote what a person wrote. */
const FAULTS = /^(58|XX)/;

/** True for a text of PostgreSQL, of its log for one, that tells of a full disk. */
export const tellsNoRoom = (text: string): boolean => NO_ROOM_WORDS.test(text);

/**
 * True for what was refused for want of room on a disk, by PostgreSQL or by the system. PostgreSQL's other resources (memory,
 * connections) are none of it. An exceeded quota reaches us as an input/output error with the system's words.
 */
export const isWantOfRoom = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if ('code' in error && NO_ROOM_CODES.has(String(error.code))) return true;
  if (error instanceof DatabaseError && FAULTS.test(error.code ?? '') && tellsNoRoom(error.message)) return true;
  if (error instanceof AggregateError) return error.errors.some(isWantOfRoom);
  return isWantOfRoom(error.cause);
};
