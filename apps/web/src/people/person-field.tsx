import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { User } from '@prodvor/api-client';
import { useState } from 'react';
import { $api } from '../api/api.ts';
import { Avatar } from '../design/avatar.tsx';
import form from '../design/form.module.css';
import { PAUSE_MS } from '../design/typing.ts';
import styles from './person-field.module.css';

interface PersonFieldProps {
  readonly chosen: User | null;
  readonly onChoose: (user: User | null) => void;
}

/** Finds one person by name. */
export const PersonField = ({ chosen, onChoose }: PersonFieldProps) => {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), PAUSE_MS);
  const found = $api.useQuery('get', '/api/v1/users', { params: { query: { q, limit: 6 } } }, { enabled: q !== '' });
  if (chosen !== null) {
    return (
      <div className={styles.chosen}>
        <Avatar name={chosen.name} size={36} />
        <strong>{chosen.name}</strong>
        <Button variant="default" onClick={() => onChoose(null)}>
          <Trans>Another</Trans>
        </Button>
      </div>
    );
  }
  return (
    <>
      <TextInput
        type="search"
        label={t`Who?`}
        placeholder={t`Name of a person`}
        maxLength={80}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {q === '' ? null : (
        <ul className={styles.found}>
          {(found.data?.items ?? []).map((user) => (
            <li key={user.id}>
              <Button
                variant="default"
                justify="flex-start"
                fullWidth
                leftSection={<Avatar name={user.name} size={28} />}
                onClick={() => onChoose(user)}
              >
                {user.name}
                {user.city === null ? null : <span className={styles.city}>{user.city}</span>}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {found.data?.items.length === 0 ? (
        <p className={form.hint}>
          <Trans>Nobody is found by this name. A link reaches everyone.</Trans>
        </p>
      ) : null}
    </>
  );
};
