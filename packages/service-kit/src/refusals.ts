import { isUniqueViolation } from '@prodvor/database';
import type { MessageKey } from '@prodvor/i18n';
import { Failure, fail } from './failure.ts';

/** Compares `If-Match`, where it is given, with the version that is locked. @throws {Failure} precondition-failed */
export const requireVersion = (ifMatch: number | null, version: number): void => {
  if (ifMatch !== null && ifMatch !== version) fail('precondition-failed');
};

/** Turns the violation of one unique key into an entry of the catalogue; everything else passes. */
export const refuseDuplicate = async <Result>(
  constraint: string,
  failure: () => Failure,
  work: Promise<Result>,
): Promise<Result> => {
  try {
    return await work;
  } catch (error) {
    if (isUniqueViolation(error, constraint)) throw failure();
    throw error;
  }
};

/** The refusal of a name that is in use. `pointer` names the field of the request. */
export const nameTaken =
  (pointer = '/body/name') =>
  (): Failure =>
    new Failure('name-taken', undefined, [{ pointer, detail: 'field.name-used' satisfies MessageKey }]);

/** Refuses one field of a request. @throws {Failure} validation-failed */
export const refuseField = (pointer: string, detail: MessageKey): never =>
  fail('validation-failed', detail, [{ pointer, detail }]);
