import { DatabaseError } from 'pg';

const isViolation = (error: unknown, code: string, constraint: string | undefined): boolean =>
  error instanceof DatabaseError &&
  error.code === code &&
  (constraint === undefined || error.constraint === constraint);

/** True for a row that a unique key refused; `constraint` is the key's name (`tournament_owner_id_name_key`). */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean =>
  isViolation(error, '23505', constraint);

/** True for a row that refers to a missing one, or that others still refer to. */
export const isForeignKeyViolation = (error: unknown, constraint?: string): boolean =>
  isViolation(error, '23503', constraint);

/** True for a row that a check constraint refused. */
export const isCheckViolation = (error: unknown, constraint?: string): boolean =>
  isViolation(error, '23514', constraint);

/** True for a transaction that PostgreSQL gave up in favour of another: a serialization failure or a deadlock. */
export const isGivenUp = (error: unknown): boolean =>
  error instanceof DatabaseError && (error.code === '40001' || error.code === '40P01');
