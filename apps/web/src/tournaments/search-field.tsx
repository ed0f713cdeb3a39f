import { useLingui } from '@lingui/react/macro';
import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import styles from './search-field.module.css';

/** How long a person may pause within a word, in milliseconds. */
const PAUSE_MS = 250;

/** Finds tournaments by a part of the name; what is typed goes into the address. */
export const SearchField = ({ q }: { readonly q: string | undefined }) => {
  const { t } = useLingui();
  const navigate = useNavigate({ from: '/tournaments' });
  const [text, setText] = useState(q ?? '');
  const sent = useRef(q);

  const send = (value: string): void => {
    const wanted = value.trim() === '' ? undefined : value;
    sent.current = wanted;
    void navigate({ to: '/tournaments', search: (search) => ({ ...search, q: wanted }), replace: true });
  };
  const sendLater = useDebouncedCallback(send, PAUSE_MS);

  // The address may change from elsewhere: the browser's "back", a link.
  useEffect(() => {
    if (sent.current === q) return;
    sent.current = q;
    setText(q ?? '');
  }, [q]);

  const change = (value: string): void => {
    setText(value);
    sendLater(value);
  };

  return (
    <search className={styles.search}>
      <TextInput
        type="search"
        size="md"
        value={text}
        maxLength={120}
        aria-label={t`Find a tournament by name`}
        placeholder={t`Name of a tournament`}
        leftSection={<IconSearch size={20} stroke={1.8} aria-hidden="true" />}
        rightSection={text === '' ? null : <CloseButton size={40} aria-label={t`Clear`} onClick={() => change('')} />}
        onChange={(event) => change(event.currentTarget.value)}
        classNames={{ input: styles.input ?? '' }}
      />
    </search>
  );
};
