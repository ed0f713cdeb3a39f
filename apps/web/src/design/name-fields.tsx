import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import form from './form.module.css';
import styles from './name-fields.module.css';

/** The fields that say by themselves what the server found wrong with them. */
export const NAME_POINTERS = ['/body/givenName', '/body/familyName'];

interface NameFieldsProps {
  /** What `register` answers of each field. */
  readonly given: UseFormRegisterReturn;
  readonly family: UseFormRegisterReturn;
  readonly errors: ReadonlyMap<string, string>;
  /** The reader's own name: the browser may fill it in. */
  readonly own?: boolean;
  /** Why the parts of a name that nobody has split are asked for; null of a name that is split. */
  readonly why: string | null;
  readonly onSwap: () => void;
}

/** First and last name. Of a name that nobody has split they are a suggestion, which one tap turns round. */
export const NameFields = ({ given, family, errors, own = false, why, onSwap }: NameFieldsProps) => {
  const { t } = useLingui();
  return (
    <div className={styles.name}>
      {why === null ? null : <p className={form.hint}>{why}</p>}
      <div className={styles.fields}>
        <TextInput
          label={t`First name`}
          maxLength={40}
          autoComplete={own ? 'given-name' : 'off'}
          error={errors.get('/body/givenName')}
          {...given}
        />
        <TextInput
          label={t`Last name`}
          maxLength={40}
          autoComplete={own ? 'family-name' : 'off'}
          placeholder={t`may be empty`}
          error={errors.get('/body/familyName')}
          {...family}
        />
      </div>
      {why === null ? null : (
        <Button
          variant="default"
          className={styles.swap ?? ''}
          leftSection={<IconArrowsLeftRight size={20} stroke={1.8} aria-hidden="true" />}
          onClick={onSwap}
        >
          <Trans>Swap first and last name</Trans>
        </Button>
      )}
    </div>
  );
};
