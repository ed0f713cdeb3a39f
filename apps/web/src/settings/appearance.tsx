import { Trans } from '@lingui/react/macro';
import { useMantineColorScheme } from '@mantine/core';
import { unwrap } from '@prodvor/api-client';
import { useMutation } from '@tanstack/react-query';
import { startTransition, useOptimistic } from 'react';
import { api } from '../api/api.ts';
import card from '../design/card.module.css';
import { SegmentedControl } from '../design/segmented-control.tsx';
import { changeLocale } from '../i18n/catalogues.ts';
import type { Locale } from '../i18n/locale.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useSession } from '../session/session.ts';
import styles from './me-screen.module.css';

/** Tells the server too, so that it writes to the person in this language. */
const keepLocale = async (locale: Locale): Promise<void> => {
  unwrap(await api.PUT('/api/v1/users/me', { body: { locale } }));
};

/** Colours and language; they change at once and stay on this device. */
export const Appearance = () => {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const locale = useLocale();
  const signedIn = useSession().kind === 'signed-in';
  const [chosenLocale, showChosen] = useOptimistic(locale);
  const change = useMutation({ mutationFn: changeLocale });
  const keep = useMutation({ mutationFn: keepLocale });
  const choose = (chosen: Locale): void =>
    startTransition(async () => {
      showChosen(chosen);
      try {
        await change.mutateAsync(chosen);
      } catch {
        return;
      }
      if (signedIn) keep.mutate(chosen);
    });
  return (
    <section className={`${card.card} ${styles.settings}`}>
      <SegmentedControl
        label={<Trans>Colours</Trans>}
        value={colorScheme}
        onChange={setColorScheme}
        options={[
          { value: 'auto', label: <Trans>Auto</Trans> },
          { value: 'light', label: <Trans>Light</Trans> },
          { value: 'dark', label: <Trans>Dark</Trans> },
        ]}
      />
      <SegmentedControl
        label={<Trans>Language</Trans>}
        value={chosenLocale}
        onChange={choose}
        options={[
          { value: 'ru', label: 'Русский', lang: 'ru' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
      />
      {change.isError ? (
        <p className={styles.failure} role="alert">
          <Trans>The texts of this language could not be loaded. Choose it again when there is a network.</Trans>
        </p>
      ) : null}
      {keep.isError ? (
        <p className={styles.failure} role="alert">
          <Trans>The language is changed on this device only: the server could not be told.</Trans>
        </p>
      ) : null}
    </section>
  );
};
