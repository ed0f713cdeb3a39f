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
