import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { createLazyRoute } from '@tanstack/react-router';
import { Page } from '../design/page.tsx';
import { EmptyState, ErrorState, ListSkeleton } from '../design/states.tsx';
import { session, useSession } from '../session/session.ts';
import { useMe } from '../session/use-me.ts';
import { Appearance } from '../settings/appearance.tsx';
import styles from './account-screen.module.css';
import { MyData } from './my-data.tsx';
import { PrivacyForm } from './privacy-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { Sessions } from './sessions.tsx';
import { Tokens } from './tokens.tsx';

const Parts = () => {
  const me = useMe();
  if (me.isError) return <ErrorState error={me.error} onRetry={() => void me.refetch()} />;
  if (me.data === undefined) return <ListSkeleton rows={3} height={240} />;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <ProfileForm me={me.data} key={me.data.id} />
        <Appearance />
      </div>
      <div className={styles.column}>
        <PrivacyForm me={me.data} />
        <Sessions />
        <Tokens />
        <MyData me={me.data} />
      </div>
    </div>
  );
};

const AccountScreen = () => {
  const { t } = useLingui();
  const { kind } = useSession();
  return (
    <Page title={t`Settings`}>
      {kind === 'anonymous' ? (
        <EmptyState
          title={<Trans>Sign in to change your settings</Trans>}
          action={
            <Button onClick={() => session.signIn()}>
              <Trans>Sign in</Trans>
            </Button>
          }
        />
      ) : (
        <Parts />
      )}
    </Page>
  );
};

export const route = createLazyRoute('/me/settings')({ component: AccountScreen });
