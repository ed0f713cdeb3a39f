import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Skeleton } from '@mantine/core';
import { IconChevronRight, IconFlag, IconLogout, IconSettings, IconUser } from '@tabler/icons-react';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { Avatar } from '../design/avatar.tsx';
import card from '../design/card.module.css';
import { Page } from '../design/page.tsx';
import { ErrorState } from '../design/states.tsx';
import { session, useSession } from '../session/session.ts';
import { useMe } from '../session/use-me.ts';
import { Appearance } from './appearance.tsx';
import styles from './me-screen.module.css';

const Welcome = () => (
  <section className={`${card.card} ${styles.welcome}`}>
    <h2>
      <Trans>Your season under one name</Trans>
    </h2>
    <p>
      <Trans>Sign in to run your tournaments: enter results, correct them, publish the tables.</Trans>
    </p>
    <div className={styles.actions}>
      <Button onClick={() => session.signIn('/')}>
        <Trans>Sign in</Trans>
      </Button>
      <Button variant="default" onClick={() => session.register('/')}>
        <Trans>Create an account</Trans>
      </Button>
    </div>
  </section>
);

const Account = () => {
  const me = useMe();
  if (me.isError) return <ErrorState error={me.error} onRetry={() => void me.refetch()} />;
  if (me.data === undefined) return <Skeleton height={98} radius="lg" />;
  return (
    <section className={`${card.card} ${styles.account}`}>
      <Avatar name={me.data.name} size={56} />
      <div className={styles.person}>
        <h2>{me.data.name}</h2>
        {me.data.email === null ? null : <p>{me.data.email}</p>}
      </div>
    </section>
  );
};

/** Where the reader's own things are. */
const Ways = () => {
  const me = useMe().data;
  if (me === undefined) return null;
  const moderates = me.roles.length > 0;
  return (
    <nav className={`${card.card} ${styles.ways}`}>
      <Link to="/people/$userId" params={{ userId: me.id }}>
        <IconUser size={22} stroke={1.8} aria-hidden="true" />
        <Trans>How others see me</Trans>
        <IconChevronRight size={20} stroke={1.8} aria-hidden="true" />
      </Link>
      <Link to="/me/settings">
        <IconSettings size={22} stroke={1.8} aria-hidden="true" />
        <Trans>Settings</Trans>
        <IconChevronRight size={20} stroke={1.8} aria-hidden="true" />
      </Link>
      {moderates ? (
        <Link to="/moderation">
          <IconFlag size={22} stroke={1.8} aria-hidden="true" />
          <Trans>Moderation</Trans>
          <IconChevronRight size={20} stroke={1.8} aria-hidden="true" />
        </Link>
      ) : null}
    </nav>
  );
};

const MeScreen = () => {
  const { t } = useLingui();
  const { kind } = useSession();
  return (
    <Page title={t`Me`}>
      <div className={styles.column}>
        {kind === 'anonymous' ? (
          <Welcome />
        ) : (
          <div className={styles.own}>
            <Account />
            <Ways />
          </div>
        )}
        <Appearance />
        {kind === 'signed-in' ? (
          <Button
            className={styles.signOut}
            variant="default"
            leftSection={<IconLogout size={20} stroke={1.8} aria-hidden="true" />}
            onClick={() => session.signOut()}
          >
            <Trans>Sign out</Trans>
          </Button>
        ) : null}
      </div>
    </Page>
  );
};

export const route = createLazyRoute('/me')({ component: MeScreen });
