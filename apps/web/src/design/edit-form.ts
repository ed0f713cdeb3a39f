import { type FieldValues, useForm } from 'react-hook-form';

/**
 * The form over something that others may change meanwhile: a field that was touched stays as typed, the others follow what is
 * there now. `setValue` touches a field only with `shouldDirty`.
 */
export const useEditForm = <Draft extends FieldValues>(now: Draft) =>
  useForm<Draft>({ values: now, resetOptions: { keepDirtyValues: true, keepDirty: true } });

/** For `reset` after a save: nothing is touched any more. */
export const SAVED = { keepDirtyValues: false, keepDirty: false } as const;
