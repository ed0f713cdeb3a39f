import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { createLazyRoute, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { apiWith } from '../api/api.ts';
import { useDocumentTitle } from '../design/page.tsx';
import { EmptyState, ListSkeleton } from '../design/states.tsx';
import { changeLocale } from '../i18n/catalogues.ts';
import { hasChosenLocale } from '../i18n/locale.ts';
import { session } from './session.ts';
import { keepMe } from './use-me.ts';

/** One answer of the provider is exchanged once, however often the screen is drawn. */
const exchanges = new Map<string, Promise<string>>();

const exchange = (url: string): Promise<string> => {
  const begun = exchanges.get(url);
  if (begun !== undefined) return begun;
  const exchanged = session.complete(url, async ({ accessToken }) => {
    const me = await keepMe(apiWith(accessToken));
    if (me.locale !== null && !hasChosenLocale()) await changeLocale(me.locale);
  });
  exchanges.set(url, exchanged);
  return exchanged;
};

const CallbackScreen = () => {
  const { t } = useLingui();
  const router = useRouter();
  const [refused, setRefused] = useState(false);
  useDocumentTitle(t`Signing in`);
  useEffect(() => {
    exchange(location.href).then(
      (returnTo) => router.history.replace(returnTo),
      () => setRefused(true),
    );
  }, [router]);
  if (!refused) return <ListSkeleton rows={3} />;
  return (
    <EmptyState
      heading="h1"
      title={<Trans>The sign-in did not work</Trans>}
      action={
        <Button onClick={() => session.signIn('/')}>
          <Trans>Sign in again</Trans>
        </Button>
      }
    >
      <Trans>The page was open for too long, or the sign-in was cancelled.</Trans>
    </EmptyState>
  );
};

export const route = createLazyRoute('/callback')({ component: CallbackScreen });
