import { useLingui } from '@lingui/react/macro';
import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import styles from './search-field.module.css';
import { PAUSE_MS } from './typing.ts';

interface SearchFieldProps {
  /** What the address asks for. */
  readonly q: string | undefined;
  /** What is looked for, for screen readers. */
  readonly label: string;
  readonly placeholder: string;
  /** Puts what was typed into the address; undefined when nothing is. */
  readonly onSearch: (q: string | undefined) => void;
}

/** Finds by a part of the name; what is typed goes into the address after a pause. */
export const SearchField = ({ q, label, placeholder, onSearch }: SearchFieldProps) => {
  const { t } = useLingui();
  const [text, setText] = useState(q ?? '');
  const sent = useRef(q);

  const send = (value: string): void => {
    const wanted = value.trim() === '' ? undefined : value;
    sent.current = wanted;
    onSearch(wanted);
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
        aria-label={label}
        placeholder={placeholder}
        leftSection={<IconSearch size={20} stroke={1.8} aria-hidden="true" />}
        rightSection={text === '' ? null : <CloseButton size={40} aria-label={t`Clear`} onClick={() => change('')} />}
        onChange={(event) => change(event.currentTarget.value)}
        // Who leaves the field may be on the way elsewhere, and is not called back by what was typed.
        onBlur={() => sendLater.flush()}
        classNames={{ input: styles.input ?? '' }}
      />
    </search>
  );
};
