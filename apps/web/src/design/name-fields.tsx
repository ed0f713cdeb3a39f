import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import form from './form.module.css';

interface NameFieldsProps {
  readonly given: UseFormRegisterReturn;
  readonly family: UseFormRegisterReturn;
  /** What the server refused, by the pointer of the field. */
  readonly errors: ReadonlyMap<string, string>;
  /** The fields are of the reader, so the browser may fill them. */
  readonly own?: boolean;
  /** Puts each in the place of the other; left out where nothing was guessed. */
  readonly onSwap?: () => void;
}

const LENGTH = 40;

/** A name in its two parts; the family name may be empty. */
export const NameFields = ({ given, family, errors, own = false, onSwap }: NameFieldsProps) => {
  const { t } = useLingui();
  return (
    <>
      <div className={form.row}>
        <TextInput
          label={t`First name`}
          maxLength={LENGTH}
          autoComplete={own ? 'given-name' : 'off'}
          error={errors.get('/body/givenName')}
          {...given}
        />
        <TextInput
          label={t`Last name`}
          placeholder={t`if any`}
          maxLength={LENGTH}
          autoComplete={own ? 'family-name' : 'off'}
          error={errors.get('/body/familyName')}
          {...family}
        />
      </div>
      {onSwap === undefined ? null : (
        <div>
          <Button
            variant="default"
            className={form.toggle ?? ''}
            leftSection={<IconArrowsExchange size={18} stroke={1.8} aria-hidden="true" />}
            onClick={onSwap}
          >
            <Trans>Swap the two</Trans>
          </Button>
        </div>
      )}
    </>
  );
};

/** Where the server points at them. */
export const NAME_FIELDS = ['/body/givenName', '/body/familyName'];
