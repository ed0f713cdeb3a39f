import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { refusedFields } from '../api/failure.ts';
import form from './form.module.css';
import { NAME_FIELDS, NameFields } from './name-fields.tsx';
import { type NameParts, suggestedParts } from './name-parts.ts';
import { Refusal } from './refusal.tsx';

interface SplitNameProps {
  /** As it is kept: whole. */
  readonly name: string;
  /** Why it is asked. */
  readonly children: ReactNode;
  readonly own?: boolean;
  readonly pending: boolean;
  /** Why the server refused, null while it has not. */
  readonly error: unknown;
  readonly save: ReactNode;
  readonly later: ReactNode;
  readonly onSave: (parts: NameParts) => void;
  readonly onLater: () => void;
}

/** Asks which of the words of a name are the given name and which the family name. */
export const SplitName = ({
  name,
  children,
  own = false,
  pending,
  error,
  save,
  later,
  onSave,
  onLater,
}: SplitNameProps) => {
  const draft = useForm<NameParts>({ defaultValues: suggestedParts(name) });
  const swap = (): void => {
    const { givenName, familyName } = draft.getValues();
    draft.reset({ givenName: familyName, familyName: givenName });
  };
  return (
    <form className={form.form} noValidate onSubmit={(event) => void draft.handleSubmit(onSave)(event)}>
      <p className={form.hint}>{children}</p>
      <NameFields
        given={draft.register('givenName')}
        family={draft.register('familyName')}
        errors={refusedFields(error)}
        own={own}
        onSwap={swap}
      />
      <div className={form.foot}>
        {error === null ? null : <Refusal error={error} shown={NAME_FIELDS} />}
        <div className={form.actions}>
          <Button type="submit" loading={pending}>
            {save}
          </Button>
          <Button variant="default" onClick={onLater}>
            {later}
          </Button>
        </div>
      </div>
    </form>
  );
};
